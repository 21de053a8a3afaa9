"""The locks of a real server, tried over the network."""

import gzip
import re
from urllib.parse import urlencode

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.integration.server.servers import Reply, Server
from tests.unit.server.held import PASSWORD

BUNDLE = re.compile(r'src="\./(static/js/index[^"]+)"')
TOKEN = re.compile(r'name="token" value="([^"]+)"')


def log_in(server: Server, name: str, password: str = PASSWORD) -> Reply:
    page = server.get("/masuk?lanjut=/progres-opd")
    token = TOKEN.search(page.text)
    assert token is not None
    nonce = page.cookies["papan_formulir"]
    form = urlencode({"token": token[1], "nama": name, "sandi": password, "lanjut": "/progres-opd"})
    return server.request(
        "POST",
        "/masuk",
        form,
        cookie=nonce,
        content_type="application/x-www-form-urlencoded",
        origin=server.url,
    )


def session(server: Server, name: str) -> str:
    return log_in(server, name).cookies["papan_sesi"]


def stream(server: Server, origin: str | None = None, **headers: str) -> ClientConnection:
    return connect(
        f"ws://127.0.0.1:{server.port}/_stcore/stream",
        origin=None if origin is None else Origin(origin),
        subprotocols=[Subprotocol("streamlit")],
        additional_headers={name.replace("_", "-"): value for name, value in headers.items()},
        max_size=None,
    )


def who_is_there(connection: ClientConnection) -> str:
    """Run the script once, as a browser does, and return what it wrote about its user."""
    wish = BackMsg()
    wish.rerun_script.query_string = ""
    connection.send(wish.SerializeToString())
    while True:
        data = connection.recv(timeout=30)
        assert isinstance(data, bytes)
        body: str = ForwardMsg.FromString(data).delta.new_element.markdown.body
        if body.startswith("name="):
            return body


@pytest.mark.parametrize(
    "path", ["/", "/masuk", "/healthz", "/static/nothing.js", "/media/nothing", "/favicon.png"]
)
def test_every_answer_is_hardened(office: Server, path: str) -> None:
    headers = office.get(path).headers
    assert "'unsafe-eval'" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_a_page_leads_to_the_login_and_back(office: Server) -> None:
    sent = office.get("/progres-opd")
    assert (sent.status, sent.headers["location"]) == (303, "/masuk?lanjut=%2Fprogres-opd")
    answer = log_in(office, "opd.a")
    assert (answer.status, answer.headers["location"]) == (303, "/progres-opd")
    page = office.get("/progres-opd", cookie=answer.cookies["papan_sesi"])
    assert '<html lang="id">' in page.text


def test_a_wrong_password_opens_nothing(office: Server) -> None:
    answer = log_in(office, "opd.a", "salah")
    assert answer.status == 401
    assert "papan_sesi" not in answer.cookies


def test_no_session_no_websocket(office: Server) -> None:
    with pytest.raises(InvalidStatus) as refused:
        stream(office)
    assert refused.value.response.status_code == 403


def test_the_script_learns_who_it_is_from_the_server_only(office: Server) -> None:
    cookie = session(office, "opd.a")
    with stream(office, cookie=cookie, X_App_Role="admin", x_app_local="1", X_App_User="lokal") as connection:
        assert who_is_there(connection) == "name=opd.a|role=operator|kabupaten=51.08|opd=OPD-A|local=None"


def test_a_laptop_knows_its_user(laptop: Server) -> None:
    with stream(laptop) as connection:
        assert who_is_there(connection) == "name=lokal|role=admin|kabupaten=None|opd=None|local=1"


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:1"])
def test_pages_of_other_sites_open_no_websocket(laptop: Server, origin: str) -> None:
    with pytest.raises(InvalidStatus):
        stream(laptop, origin=origin)


def test_a_foreign_name_for_a_laptop_opens_nothing(laptop: Server) -> None:
    assert laptop.get("/", host=f"evil.example:{laptop.port}").status == 303
    assert laptop.get("/masuk", host=f"evil.example:{laptop.port}").status == 403


def test_an_upload_needs_a_session_and_a_role(office: Server) -> None:
    path = "/_stcore/upload_file/some-session/some-file"
    assert office.request("PUT", path, "a,b\n").status == 401
    refused = office.request("PUT", path, "a,b\n", cookie=session(office, "layar"))
    assert (refused.status, refused.text) == (403, "Peran ini tidak berhak mengunggah.")
    passed = office.request("PUT", path, "a,b\n", cookie=session(office, "opd.a"))
    assert passed.status not in {401, 200}
    assert "Peran" not in passed.text


@pytest.mark.parametrize("path", ["/media/a.csv", "/app/static/id.js", "/_stcore/host-config"])
def test_files_and_settings_need_a_session(office: Server, path: str) -> None:
    assert office.get(path).status == 401


def test_counters_are_closed(office: Server) -> None:
    assert office.get("/_stcore/metrics", cookie=session(office, "opd.a")).status == 404


def test_health_is_open_and_short(office: Server) -> None:
    answer = office.get("/healthz")
    assert answer.status == 200
    assert answer.text == '{"status":"ok","version":"test","database":"ok","data_version":7}'


def test_bundles_come_compressed_and_are_the_same(laptop: Server) -> None:
    found = BUNDLE.search(laptop.get("/").text)
    assert found is not None
    plain = laptop.get(f"/{found[1]}")
    packed = laptop.get(f"/{found[1]}", accept_encoding="gzip")
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert "immutable" in packed.headers["cache-control"]


def test_our_scripts_are_scripts(laptop: Server) -> None:
    for name in ("id.js", "layar.js"):
        assert "javascript" in laptop.get(f"/app/static/{name}").headers["content-type"]

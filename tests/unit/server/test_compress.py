import gzip

import pytest

from components.server import compress
from components.server.compress import CompressBundles, accepts_gzip
from tests.unit.server.asgi import Recorder, call, get, scope_of

SCRIPT = b"let answer = 42;\n" * 500
PATH = "/static/js/index.abc123.js"


@pytest.fixture
def inner() -> Recorder:
    return Recorder(SCRIPT, etag='"abc"', accept_ranges="bytes", cache_control="public, immutable")


def test_a_bundle_comes_compressed_and_whole(inner: Recorder) -> None:
    answer = get(CompressBundles(inner), PATH, accept_encoding="br, gzip")
    assert gzip.decompress(answer.body) == SCRIPT
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["vary"] == "accept-encoding"
    assert answer.headers["etag"] == '"abc-gzip"'
    assert answer.headers["cache-control"] == "public, immutable"
    assert "accept-ranges" not in answer.headers


def test_it_is_compressed_once(inner: Recorder) -> None:
    app = CompressBundles(inner)
    first, second = (get(app, PATH, accept_encoding="gzip") for _ in range(2))
    assert first.messages == second.messages
    assert len(inner.scopes) == 1


def test_a_browser_that_holds_it_gets_no_body(inner: Recorder) -> None:
    app = CompressBundles(inner)
    get(app, PATH, accept_encoding="gzip")
    answer = get(app, PATH, accept_encoding="gzip", if_none_match='"abc-gzip"')
    assert (answer.status, answer.body) == (304, b"")
    assert "content-encoding" not in answer.headers


def test_validators_of_the_plain_file_do_not_reach_it(inner: Recorder) -> None:
    get(CompressBundles(inner), PATH, accept_encoding="gzip", if_none_match='"abc"', if_modified_since="x")
    assert inner.seen("if-none-match") == inner.seen("if-modified-since") == []


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        (PATH, {}),
        (PATH, {"accept_encoding": "gzip;q=0"}),
        (PATH, {"accept_encoding": "gzip", "range": "bytes=0-9"}),
        ("/media/figures.js", {"accept_encoding": "gzip"}),
        ("/app/static/id.js", {"accept_encoding": "gzip"}),
        ("/static/media/font.woff2", {"accept_encoding": "gzip"}),
    ],
)
def test_everything_else_passes_as_it_is(inner: Recorder, path: str, headers: dict[str, str]) -> None:
    answer = get(CompressBundles(inner), path, **headers)
    assert answer.body == SCRIPT
    assert "content-encoding" not in answer.headers


def test_uploads_pass_as_they_are(inner: Recorder) -> None:
    scope = scope_of("/_stcore/upload_file/a/b", {"accept-encoding": "gzip"}, method="PUT")
    assert call(CompressBundles(inner), scope).body == SCRIPT


def test_websockets_pass_as_they_are(inner: Recorder) -> None:
    scope = scope_of(PATH, {"accept-encoding": "gzip"}, kind="websocket")
    call(CompressBundles(inner), scope, {"type": "websocket.connect"})
    assert inner.scopes == [scope]


def test_a_small_file_is_not_worth_it() -> None:
    assert get(CompressBundles(Recorder(b"tiny")), PATH, accept_encoding="gzip").body == b"tiny"


def test_the_kept_files_have_limited_room(inner: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compress, "ROOM", 10)
    app = CompressBundles(inner)
    get(app, PATH, accept_encoding="gzip")
    assert app.kept == {}


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        ("gzip", True),
        ("deflate, GZIP;q=0.5", True),
        ("*", True),
        ("br", False),
        ("gzip; q=0.0", False),
        (None, False),
    ],
)
def test_accept_encoding(value: str | None, accepted: bool) -> None:
    assert accepts_gzip(value) is accepted

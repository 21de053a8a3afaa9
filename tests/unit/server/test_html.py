import pytest

from components.server.fonts import BODY_FACE
from components.server.headers import script_hashes, streamlit_page
from components.server.html import OurPage, our_page
from tests.unit.server.asgi import Recorder, call, get, scope_of


@pytest.fixture
def inner() -> Recorder:
    return Recorder(streamlit_page().encode(), content_type="text/html; charset=utf-8", etag='"theirs"')


def test_the_page_is_indonesian_and_ours() -> None:
    page = our_page(streamlit_page())
    assert '<html lang="id">' in page
    assert "<title>Papan P4GN</title>" in page
    assert f'href="{BODY_FACE.url}"' in page
    assert "SourceSans" not in page
    assert "You need to enable JavaScript" not in page


def test_our_scripts_come_by_address_so_that_the_policy_holds() -> None:
    page = our_page(streamlit_page())
    assert '<script defer src="/app/static/id.js?v=' in page
    assert '<script defer src="/app/static/layar.js?v=' in page
    assert script_hashes(page) == script_hashes(streamlit_page())


def test_a_page_of_another_shape_is_told_at_the_start() -> None:
    with pytest.raises(ValueError, match=r"index\.html"):
        our_page(streamlit_page().replace("<title>Streamlit</title>", ""))


@pytest.mark.parametrize("path", ["/", "/progres-opd"])
def test_every_page_address_answers_with_it(inner: Recorder, path: str) -> None:
    answer = get(OurPage(inner), path)
    assert answer.text == our_page(streamlit_page())
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["cache-control"] == "no-cache"


def test_a_browser_that_holds_it_gets_no_body(inner: Recorder) -> None:
    app = OurPage(inner)
    answer = get(app, "/", if_none_match=get(app).headers["etag"])
    assert (answer.status, answer.body) == (304, b"")


def test_streamlit_never_sees_the_validators_of_our_page(inner: Recorder) -> None:
    get(OurPage(inner), "/", if_none_match='"theirs"', if_modified_since="Sun, 22 Nov 2026 00:00:00 GMT")
    assert inner.seen("if-none-match") == inner.seen("if-modified-since") == []


def test_head_has_the_headers_and_no_body(inner: Recorder) -> None:
    answer = call(OurPage(inner), scope_of("/", method="HEAD"))
    assert answer.body == b""
    assert int(answer.headers["content-length"]) == len(our_page(streamlit_page()).encode())


@pytest.mark.parametrize("path", ["/masuk", "/static/index.html", "/media/a.html", "/app/static/a.html"])
def test_other_html_stays_what_it_is(inner: Recorder, path: str) -> None:
    assert get(OurPage(inner), path).body == inner.body


def test_what_is_no_html_stays_what_it_is() -> None:
    assert get(OurPage(Recorder(b"plain")), "/laporan").body == b"plain"

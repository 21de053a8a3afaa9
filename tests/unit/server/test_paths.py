import pytest

from components.server.paths import CLOSED, OPEN, is_page, under


@pytest.mark.parametrize("path", ["/", "/progres-opd", "/tidak-ada", "/masukan", "/staticx"])
def test_pages(path: str) -> None:
    assert is_page(path)


@pytest.mark.parametrize(
    "path",
    [
        "/masuk",
        "/posisi-rapat",
        "/healthz",
        "/huruf/a.woff2",
        "/static/js/a.js",
        "/_stcore/stream",
        "/media/x",
        "/app/static/a",
    ],
)
def test_everything_else_is_no_page(path: str) -> None:
    assert not is_page(path)


def test_open_addresses_do_not_open_their_neighbours() -> None:
    assert under("/static/js/index.js", OPEN)
    assert not under("/masuk-lagi", OPEN)
    assert not under("/_stcore/healthy", OPEN)
    assert not under("/_stcore/stream", OPEN)
    assert not under("/app/static/id.js", OPEN)


def test_counters_and_the_browserless_interface_are_closed() -> None:
    assert under("/_stcore/metrics", CLOSED)
    assert under("/_stcore/agent/interact", CLOSED)

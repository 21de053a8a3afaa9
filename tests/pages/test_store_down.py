"""A store out of reach is said on every screen, and the next run after its return shows figures again."""

import pytest

from data.services import Stores, StoreUnavailable, forget_stores
from data.settings import Settings
from pages import loading
from tests.pages.conftest import Home
from tests.pages.screens import ADMIN, MAP, SCREENS, UPLOADS, open_screen

SAID = (
    "Penyimpanan data sedang terkunci atau tidak dapat dihubungi. Coba lagi sebentar lagi. Halaman ini"
    " mencoba lagi sendiri setiap lima detik; tidak ada data yang berubah."
)
SENTENCES = ["Penyimpanan data belum dapat dibuka", SAID]


def unavailable(*_: object) -> int:
    raise StoreUnavailable


@pytest.mark.parametrize("path", [*SCREENS, UPLOADS])
def test_a_store_that_does_not_answer_is_said_and_comes_back(
    full: Stores, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(loading, "data_version", unavailable)
        screen = open_screen(ADMIN, path)
        assert screen.words == SENTENCES
    screen = open_screen(ADMIN, path)
    assert screen.title
    with monkeypatch.context() as cut:
        cut.setattr(loading, "data_version", unavailable)
        screen.app.run()
        assert [each.value for each in screen.app.subheader] == SENTENCES[:1]
    screen.app.run()
    assert screen.title
    assert screen.view["data"] == "contoh"


def test_a_store_that_fails_in_the_middle_of_a_screen_is_said(
    full: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "cases", unavailable)
    assert open_screen(ADMIN, MAP).words[-2:] == SENTENCES


def test_a_store_that_cannot_be_opened_at_the_start_is_said_until_it_can(own_home: Home) -> None:
    forget_stores()
    file = own_home.path / "var" / "papan.sqlite"
    away = file.rename(file.with_suffix(".away"))
    for journal in file.parent.glob("papan.sqlite-*"):
        journal.unlink()
    file.mkdir()
    assert Settings.from_environment().database_url.endswith(file.as_posix())
    screen = open_screen(ADMIN)
    assert screen.words == SENTENCES
    file.rmdir()
    away.rename(file)
    screen.app.run()
    assert screen.title.startswith("33 dari 37 OPD")

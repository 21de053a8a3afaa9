"""Unggahan: what was stored is listed, and taking it back changes what the screens show."""

import pytest

from data.rules import roles
from data.rules.roles import Permission, Role
from data.services import Stores
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.conftest import send
from tests.pages.screens import ADMIN, HSS, PROGRESS, UPLOADS, open_screen, user


@pytest.fixture
def reported(own_empty: Stores) -> Stores:
    """One report of one OPD, sent as a file, changed by another file."""
    send(own_empty, HSS, "pertama.csv", aksi_file(aksi_line("DINSOS"), aksi_line("DINSOS", "A2")))
    send(own_empty, HSS, "kedua.csv", aksi_file(aksi_line("DINSOS", realisasi=4)))
    return own_empty


def test_uploads_are_listed_newest_first(reported: Stores) -> None:
    screen = open_screen(ADMIN, UPLOADS, kab=HSS)
    assert screen.title.startswith("3 unggahan tersimpan; terakhir ")
    [table] = screen.cells()
    assert table["Berkas"].tolist()[:2] == ["kedua.csv", "pertama.csv"]


def test_an_undo_is_announced_done_once_and_seen_on_the_screens(reported: Stores) -> None:
    before = open_screen(ADMIN, PROGRESS, kab=HSS).title
    screen = open_screen(ADMIN, UPLOADS, kab=HSS)
    box = screen.app.selectbox(key="unggahan")
    first = next(option for option in box.options if "pertama" in option)
    box.select(first)
    screen.app.run()
    [preview] = [text for text in screen.app.markdown if "baris" in text.value]
    assert "1 baris baru ditarik; 1 baris tetap" in preview.value
    screen.press("Batalkan unggahan ini")
    assert screen.title.startswith("4 unggahan tersimpan")
    assert open_screen(ADMIN, PROGRESS, kab=HSS).title != before
    assert "Batalkan unggahan ini" not in screen.buttons
    assert any(text.value.startswith("Tidak ada yang dapat dibatalkan") for text in screen.app.caption)


@pytest.mark.parametrize("may", [True, False])
def test_an_undo_needs_the_permission(full: Stores, monkeypatch: pytest.MonkeyPatch, *, may: bool) -> None:
    held = roles.PERMISSIONS[Role.COORDINATOR]
    rights = held if may else held - {Permission.UNDO}
    monkeypatch.setattr(roles, "PERMISSIONS", {**roles.PERMISSIONS, Role.COORDINATOR: rights})
    screen = open_screen(user("koordinator", HSS), UPLOADS)
    assert screen.title.endswith("2026")
    assert ("Batalkan unggahan ini" in screen.buttons) is may


def test_the_list_holds_only_templates_the_role_may_send(full: Stores) -> None:
    def files(role: str) -> set[str]:
        offered = open_screen(user(role, HSS), UPLOADS).app.selectbox(key="unggahan").options
        return {option.split(" · ")[1].replace("\\", "") for option in offered}

    assert files("bnnk") > files("koordinator")
    assert any("kasus" in name for name in files("bnnk"))
    assert not any("kasus" in name for name in files("koordinator"))


def test_an_upload_is_seen_by_a_session_that_was_open(reported: Stores) -> None:
    screen = open_screen(ADMIN, PROGRESS, kab=HSS)
    before = screen.title
    send(reported, HSS, "ketiga.csv", aksi_file(aksi_line("DINSOS", "A3")))
    screen.app.run()
    assert screen.title != before

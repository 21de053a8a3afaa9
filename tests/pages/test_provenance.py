"""Asal angka: from any screen to file and row, for those who may follow."""

import pytest

from data.rules.roles import Role, Viewer
from data.services import Stores, uploadable_templates
from data.services.provenance import SCREENS as TEMPLATES
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.conftest import send
from tests.pages.screens import (
    ADMIN,
    HSS,
    MAP,
    OVERVIEW,
    PROGRESS,
    SCREENS,
    TESTS,
    UPLOADS,
    Screen,
    User,
    open_screen,
    user,
)

BUTTON = "Asal angka"
BNNK, COORDINATOR, OPERATOR = user("bnnk", HSS), user("koordinator", HSS), user("operator", HSS, "DINSOS")


def opened(who: User, path: str, **view: str) -> Screen:
    """A screen with the dialog open."""
    return open_screen(who, path, kab=HSS, **view).press(BUTTON)


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_leads_to_its_files_and_rows(path: str) -> None:
    screen = open_screen(BNNK, path, kab=HSS, tahun="2025")
    for template in TEMPLATES[path]:
        screen.app.session_state["origins_of"] = template
        screen.press(BUTTON)
        files = screen.tables()[-1]
        assert template in files["Berkas"].iloc[0].replace("\\", "")
        [rows] = [each.value for each in screen.app.dataframe]
        assert rows["Baris"].min() >= 2
        if template in uploadable_templates(Viewer("bnnk", Role.BNNK)):
            assert "](/unggahan?" in files["Nomor"].iloc[0]


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("who", "path", "offered"),
    [
        (ADMIN, OVERVIEW, True),
        (COORDINATOR, MAP, True),
        (OPERATOR, OVERVIEW, True),
        (OPERATOR, MAP, False),
        (user("operator", HSS), OVERVIEW, False),
        (user("tamu", HSS), PROGRESS, False),
        (ADMIN, UPLOADS, False),
    ],
)
def test_it_is_offered_to_those_who_may_follow(who: User, path: str, *, offered: bool) -> None:
    assert (BUTTON in open_screen(who, path).buttons) is offered


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("path", SCREENS)
def test_the_wall_has_no_such_button(path: str) -> None:
    assert BUTTON not in open_screen(ADMIN, path, layar="1").buttons


@pytest.mark.usefixtures("full")
def test_a_coordinator_sees_the_files_of_cases_only() -> None:
    screen = opened(COORDINATOR, MAP)
    assert not screen.app.dataframe
    assert "](/unggahan" not in str(screen.tables()[-1])
    assert any("hanya untuk peran yang boleh membukanya" in each.value for each in screen.app.caption)


@pytest.mark.usefixtures("full")
def test_no_count_of_cases_reaches_the_browser() -> None:
    [rows] = [each.value for each in opened(BNNK, MAP).app.dataframe]
    assert list(rows.columns) == ["Kunci", "Sumber", "Berkas", "Baris", "Nomor"]


@pytest.mark.usefixtures("full")
def test_an_operator_sees_the_own_rows_and_no_link() -> None:
    screen = opened(OPERATOR, TESTS)
    [rows] = [each.value for each in screen.app.dataframe]
    assert rows["Kunci"].str.contains("Dinas Sosial").all()
    assert "](/unggahan" not in str(screen.tables()[-1])


def test_the_page_of_an_opd_opens_on_its_rows(own_empty: Stores) -> None:
    send(own_empty, HSS, "laporan.csv", aksi_file(aksi_line("DPMPTSP"), aksi_line("DINSOS", "A2", 5)))
    screen = opened(ADMIN, PROGRESS, opd="DINSOS")
    [rows] = [each.value for each in screen.app.dataframe]
    [line] = rows.to_dict("records")
    assert line["Kunci"].startswith("2026 · B12 · ")
    assert "realisasi: 5;" in line["Nilai"]
    assert (line["Berkas"], line["Baris"], line["Nomor"]) == ("laporan.csv", 3, 3)

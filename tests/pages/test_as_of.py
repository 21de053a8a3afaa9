"""Looking back: every screen shows what was current then, says so, and takes nothing in."""

import pytest

from data.services import Stores, data_version
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.conftest import send
from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    MAP,
    OVERVIEW,
    PROGRESS,
    SCREENS,
    TESTS,
    UPLOADS,
    Screen,
    open_screen,
    plain,
    user,
)
from tests.pages.test_small_cells import case_file, day_file

SMALL = {"51.08.09": (1, 0, 0)}


@pytest.fixture
def reported(own_empty: Stores) -> tuple[Stores, int]:
    """Two reports, then a third; and the changeset after which there were two."""
    send(own_empty, HSS, "pertama.csv", aksi_file(aksi_line("DINSOS"), aksi_line("DINSOS", "A2")))
    first = data_version(own_empty["utama"])
    send(own_empty, HSS, "kedua.csv", aksi_file(aksi_line("DINSOS", realisasi=4), aksi_line("DPMPTSP")))
    return own_empty, first


def banner(screen: Screen) -> str:
    """What stands above the screen, or nothing."""
    words_now = Screen(screen.app).words
    return next((words for words in words_now if "bukan keadaan sekarang" in words), "")


def view(as_of: int, **more: str) -> dict[str, str]:
    return {"data": "utama", "kab": HSS, "tahun": "2026", "periode": "B12", "per": str(as_of), **more}


def test_a_screen_shows_what_was_current_then_and_says_so(reported: tuple[Stores, int]) -> None:
    _, first = reported
    now, then = open_screen(ADMIN, PROGRESS, kab=HSS), open_screen(ADMIN, PROGRESS, **view(first))
    assert now.title != then.title
    assert not banner(now)
    assert f"Keadaan sesudah perubahan nomor {first}, " in banner(then)
    assert then.view == view(first)
    before = open_screen(ADMIN, PROGRESS, **view(first - 1))
    assert before.title == "Belum ada laporan B12 2026"


@pytest.mark.parametrize("path", [*SCREENS, UPLOADS])
def test_the_moment_goes_along_from_screen_to_screen(reported: tuple[Stores, int], path: str) -> None:
    _, first = reported
    screen = open_screen(ADMIN, path, **view(first))
    assert banner(screen)
    for file in ("opd_progress.py", "uploads.py", "overview.py"):
        screen.app.switch_page(file).run()
        assert not screen.app.exception
        assert screen.view == view(first)


def test_the_way_back_leads_to_the_same_screen_as_it_is_now(reported: tuple[Stores, int]) -> None:
    _, first = reported
    screen = open_screen(ADMIN, PROGRESS, **view(first, opd="DINSOS"))
    assert "](/progres-opd?data=utama&kab=63.06&tahun=2026&periode=B12&opd=DINSOS)" in banner(screen)
    del screen.app.query_params["per"]
    screen.app.run()
    assert not banner(screen)
    assert "per" not in screen.view


@pytest.mark.parametrize("asked", ["0", "9999", "-1", "x", "1e3", "9" * 40, "<b>"])
def test_a_changeset_that_is_not_there_means_now(reported: tuple[Stores, int], asked: str) -> None:
    screen = open_screen(ADMIN, PROGRESS, data="utama", kab=HSS, per=asked)
    assert not banner(screen)
    assert "per" not in screen.view
    assert screen.title == open_screen(ADMIN, PROGRESS, data="utama", kab=HSS).title


def test_another_store_is_seen_as_it_is_now(reported: tuple[Stores, int]) -> None:
    _, first = reported
    screen = open_screen(ADMIN, OVERVIEW, **view(first))
    screen.app.sidebar.selectbox(key="data").select("contoh").run()
    assert not screen.app.exception
    assert "per" not in screen.view
    assert not banner(screen)


def test_a_choice_in_the_sidebar_keeps_the_moment(reported: tuple[Stores, int]) -> None:
    _, first = reported
    screen = open_screen(ADMIN, OVERVIEW, **view(first))
    screen.app.sidebar.selectbox(key="kab").select(BULELENG).run()
    assert screen.view["per"] == str(first)
    assert banner(screen)


def test_nothing_is_sent_from_the_past_and_the_button_says_why(reported: tuple[Stores, int]) -> None:
    _, first = reported
    screen = open_screen(ADMIN, OVERVIEW, **view(first))
    [button] = [each for each in screen.app.sidebar.button if each.label == "Unggah data"]
    assert button.disabled
    assert any("Keadaan lalu hanya dapat dilihat" in each.value for each in screen.app.sidebar.caption)


def test_a_guest_may_look_back_and_is_offered_no_upload(reported: tuple[Stores, int]) -> None:
    _, first = reported
    screen = open_screen(user("tamu", HSS), PROGRESS, **view(first))
    assert banner(screen)
    assert "Unggah data" not in screen.buttons


@pytest.mark.parametrize("path", SCREENS)
def test_the_wall_says_so_in_its_head_line(reported: tuple[Stores, int], path: str) -> None:
    _, first = reported
    screen = open_screen(ADMIN, path, **view(first, layar="1"))
    assert any(words.startswith(f"Keadaan sesudah perubahan nomor {first}, ") for words in screen.words[:2])
    assert not banner(screen)


def test_years_that_were_there_then_are_offered(reported: tuple[Stores, int]) -> None:
    stores, first = reported
    old = aksi_line("DINSOS").replace("2026;B12", "2024;B12").encode()
    send(stores, HSS, "lama.csv", aksi_file(old.decode()))
    assert "2024" in open_screen(ADMIN, OVERVIEW, kab=HSS).app.sidebar.selectbox(key="tahun").options
    past = open_screen(ADMIN, OVERVIEW, **view(first))
    assert "2024" not in past.app.sidebar.selectbox(key="tahun").options


@pytest.fixture
def counted(own_empty: Stores) -> int:
    """Cases and tests in Buleleng; the changeset after which both were there."""
    send(own_empty, BULELENG, "kasus.csv", case_file(SMALL))
    send(
        own_empty,
        BULELENG,
        "tes.csv",
        day_file({"negative": 40, "reactive": 1, "medicine": 3, "confirmed": 2}),
    )
    number = data_version(own_empty["utama"])
    send(own_empty, BULELENG, "kasus2.csv", case_file({"51.08.09": (2, 0, 0)}))
    return number


@pytest.mark.parametrize(
    ("role", "cases", "findings"),
    [("tamu", False, False), ("koordinator", False, True), ("bnnk", True, True)],
)
def test_past_counts_are_for_those_who_may_open_their_files(
    counted: int, role: str, *, cases: bool, findings: bool
) -> None:
    """Two states that are safe each could give a hidden count away together."""
    who, past = user(role, BULELENG), view(counted, kab=BULELENG)
    for wall in ({}, {"layar": "1", "bagian": "-1"}):
        now = {name: value for name, value in past.items() if name != "per"}
        assert "Halaman ini tidak untuk peran Anda" not in open_screen(who, MAP, **now, **wall).notices
        refused = "Halaman ini tidak untuk peran Anda" in open_screen(who, MAP, **past, **wall).notices
        assert refused is not cases
        told = "Jumlah kasus tidak ditampilkan pada keadaan lalu"
        assert (told in open_screen(who, OVERVIEW, **past, **wall).notices) is not cases
        told = "Hasil tes tidak ditampilkan pada keadaan lalu"
        assert (told in open_screen(who, TESTS, **past, **wall).notices) is not findings


def test_states_without_right_to_counts_differ_in_nothing_that_counts(counted: int) -> None:
    """The file between two states changes hidden counts only: a guest sees the same before and after."""
    guest = user("tamu", BULELENG)

    def shown(as_of: int, path: str) -> list[str]:
        screen = open_screen(guest, path, **view(as_of, kab=BULELENG))
        return [words for words in map(plain, screen.words) if "perubahan nomor" not in words]

    for path in (OVERVIEW, TESTS, MAP):
        assert shown(counted, path) == shown(counted + 1, path)

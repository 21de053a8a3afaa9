"""Tindak lanjut: each role sees and types what is its own; filters stand in the address."""

from datetime import date
from typing import Any

import pytest

from data.rules.follow_up_lines import FollowUpLine
from data.rules.view import View
from data.services import LOCAL_ADMIN, Stores, process_stores
from data.services.follow_up_matrix import load_matrix
from data.services.follow_up_progress import Progress, note_all
from tests.pages.conftest import Home
from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    MAP,
    OVERVIEW,
    PROGRESS,
    Screen,
    User,
    open_screen,
    user,
)

FOLLOW_UPS = "tindak-lanjut"
DAY = date(2026, 11, 22)
NUMBER = "2026-08/2"
OPERATOR = user("operator", HSS, "DPMDPPPA")
NOTE = "SK sudah terbit"
HEADS = ["Penanggung jawab", "Keadaan", "Batas waktu", "Rapat", "Catatan terakhir"]


def opened(who: User = ADMIN, kabupaten: str = HSS, **address: str) -> Screen:
    """The matrix of the fictitious store."""
    return open_screen(who, FOLLOW_UPS, data="contoh", kab=kabupaten, **address)


def typing(who: User = ADMIN, **address: str) -> Screen:
    """The matrix with its grid."""
    screen = opened(who, **address)
    screen.app.session_state["follow_up_mode"] = "Ubah"
    return Screen(screen.app.run())


def type_in(screen: Screen, cells: dict[int, dict[str, Any]], turn: int = 0) -> Screen:
    """Type into the grid: place of a row -> column -> value."""
    typed = {"edited_rows": cells, "added_rows": [], "deleted_rows": []}
    screen.app.session_state[f"progress_{turn}"] = typed
    screen.app.run()
    assert not screen.app.exception
    return Screen(screen.app)


def numbers(screen: Screen) -> list[str]:
    """The numbers of the rows of the table."""
    return [str(row[1]).replace("\\", "").split("[")[1].split("]")[0] for row in screen.cells()[-1].index]


def stored(kabupaten: str = HSS) -> dict[str, FollowUpLine]:
    """Number -> what the fictitious store holds."""
    store = process_stores()["contoh"]
    view = View("contoh", kabupaten, 2026, "B12")
    return {line.number: line for line in load_matrix(store, LOCAL_ADMIN, view, DAY).lines()}


@pytest.mark.parametrize(
    ("kabupaten", "title"),
    [(HSS, "Lima dari 16 tindak lanjut terlambat"), (BULELENG, "Tiga dari 11 tindak lanjut terlambat")],
)
def test_the_title_is_the_finding_and_late_ones_come_first(full: Stores, kabupaten: str, title: str) -> None:
    screen = opened(kabupaten=kabupaten)
    assert screen.title == title
    states = [state.split(" ")[0].rstrip(",") for state in screen.cells()[0]["Keadaan"]]
    assert states == sorted(states, key=["terlambat", "berjalan", "belum", "selesai"].index)
    assert any("dibawa dari Rakor P4GN" in words for words in screen.cells()[0]["Rapat"])


def test_a_link_opens_the_matrix_with_its_filters(full: Stores) -> None:
    screen = opened(opd="DPMDPPPA", status="terlambat")
    assert numbers(screen) == ["2026-08/2", "2026-08/5"]
    assert screen.title == "Semua 2 tindak lanjut yang dipilih terlambat"
    assert numbers(opened(wilayah="63.06.07")) == ["2026-08/5"]
    assert numbers(opened(aksi="A4")) == ["2026-08/8"]
    assert len(numbers(opened(rapat="2026-02"))) == 5
    assert len(numbers(opened(status="terbuka"))) == 8


def test_a_choice_stands_in_the_address(full: Stores) -> None:
    screen = opened()
    screen.app.selectbox(key="opd").select("BPBD").run()
    assert screen.view["opd"] == "BPBD"
    assert Screen(screen.app).title == "Satu tindak lanjut BPBD terlambat"


def test_nothing_that_fits_is_said(full: Stores) -> None:
    screen = opened(opd="BPBD", status="selesai")
    assert screen.notices == ["Tidak ada tindak lanjut yang cocok"]
    assert not screen.tables()


def test_an_unknown_filter_is_none(full: Stores) -> None:
    assert len(numbers(opened(opd="X", rapat="9", status="?", nomor="=1"))) == 16


def test_one_follow_up_tells_who_why_and_how_it_went(full: Stores) -> None:
    screen = opened(nomor=NUMBER)
    facts = screen.cells()[0]
    known = dict(zip(facts.index, facts.iloc[:, 0], strict=True))
    assert known["Keadaan"] == "**terlambat 53 hari**"
    assert known["Rapat"] == "Rakor P4GN 24 Agustus 2026"
    assert known["Kendala"] == "SK menunggu tanda tangan"
    assert any("10 November 2026" in words and "menunggu paraf" in words for words in screen.words)


@pytest.mark.parametrize("role", ["tamu", "operator", "koordinator", "bnnk", "admin"])
def test_notes_are_for_those_concerned(full: Stores, role: str) -> None:
    who = user(role, HSS, "BPBD" if role == "operator" else None)
    screen = opened(who, nomor=NUMBER)
    assert numbers(screen) == numbers(opened())
    leads = role not in {"tamu", "operator"}
    assert ("menunggu paraf" in screen.everything()) is leads
    assert ("SK menunggu tanda tangan" in screen.everything()) is leads
    assert (HEADS[-1] in screen.cells()[-1]) is leads
    assert ("Simpan catatan" in screen.buttons) is leads
    assert bool(screen.app.get("download_button")) is (role != "tamu")


def test_an_operator_types_into_rows_of_the_own_opd(own_home: Home) -> None:
    assert "Ubah" not in [
        label for each in opened(user("tamu", HSS)).app.button_group for label in each.options
    ]
    screen = typing(OPERATOR)
    [grid] = screen.app.dataframe
    assert grid.value["number"].tolist() == [NUMBER]
    type_in(screen, {0: {"text": NOTE, "status": "selesai"}}).press("Simpan 1 perubahan")
    line = stored()[NUMBER]
    assert (line.progress, line.progress_on, line.written) == (NOTE, DAY, "selesai")
    assert Screen(screen.app).notices[0] == "Satu tindak lanjut diperbarui."
    assert Screen(screen.app).title == "Empat dari 16 tindak lanjut terlambat"


def test_several_rows_are_saved_together_and_a_day_may_be_typed(own_home: Home) -> None:
    screen = typing(status="terlambat")
    [grid] = screen.app.dataframe
    first, second, *_ = grid.value["number"]
    before = stored()[second]
    cells = {0: {"text": NOTE, "day": "2026-11-20"}, 1: {"status": "berjalan"}}
    type_in(screen, cells).press("Simpan 2 perubahan")
    now = stored()
    assert (now[first].progress_on, now[first].written) == (date(2026, 11, 20), "belum")
    assert (now[second].progress, now[second].written) == (before.progress, "berjalan")
    assert now[first].version == now[second].version


def test_what_cannot_be_kept_stays_in_the_grid(own_home: Home) -> None:
    screen = type_in(typing(), {0: {"text": "NIP 197001011990031001"}})
    screen.press("Simpan 1 perubahan")
    found = Screen(screen.app)
    assert found.notices[0] == "Belum disimpan; isian Anda tetap ada."
    assert "Simpan 1 perubahan" in found.buttons
    assert any("NIK atau NIP" in words for words in found.words)
    screen.press("Buang perubahan")
    assert "Belum ada perubahan" in Screen(screen.app).buttons


def test_rows_stay_in_place_while_somebody_else_writes(own_home: Home) -> None:
    screen = type_in(typing(), {0: {"text": NOTE}})
    [grid] = screen.app.dataframe
    numbered = grid.value["number"].tolist()
    other = stored()[numbered[1]]
    entry = Progress(other.number, other.version, "selesai", "oleh orang lain", DAY)
    note_all(process_stores()["contoh"], LOCAL_ADMIN, HSS, [entry], DAY)
    screen.app.run()
    [grid] = screen.app.dataframe
    assert grid.value["number"].tolist() == numbered
    screen.press("Simpan 1 perubahan")
    assert stored()[numbered[0]].progress == NOTE
    assert stored()[numbered[1]].progress == "oleh orang lain"


def test_a_note_is_written_without_the_grid_too(own_home: Home) -> None:
    screen = opened(OPERATOR, nomor=NUMBER)
    [words] = [each for each in screen.app.text_input if each.label == "Catatan perkembangan"]
    words.input(NOTE)
    screen.press("Simpan catatan")
    assert stored()[NUMBER].progress == NOTE
    assert any(NOTE in words for words in Screen(screen.app).words)


def test_a_past_state_is_only_read(own_home: Home) -> None:
    line = stored()[NUMBER]
    entry = Progress(NUMBER, line.version, "selesai", NOTE, DAY)
    written = note_all(process_stores()["contoh"], LOCAL_ADMIN, HSS, [entry], DAY)
    screen = opened(nomor=NUMBER, per=str((written or 0) - 1))
    assert screen.title == "Lima dari 16 tindak lanjut terlambat"
    assert NOTE not in screen.everything()
    assert "Simpan catatan" not in screen.buttons
    assert not screen.app.get("download_button")
    assert "Keadaan lalu hanya dibaca: kembali ke keadaan sekarang untuk mencatat." in screen.words
    assert NOTE in opened(nomor=NUMBER).everything()


def test_an_empty_store_says_how_follow_ups_come_about(empty: Stores) -> None:
    screen = open_screen(ADMIN, FOLLOW_UPS, data="utama", kab=HSS)
    assert screen.title == "Belum ada tindak lanjut"
    assert screen.notices == ["Belum ada kesepakatan rapat yang tersimpan"]


def test_the_wall_shows_a_few_at_a_time_and_nothing_to_operate(full: Stores) -> None:
    screen = opened(user("tamu", HSS), layar="1")
    assert screen.part() == (1, 3)
    assert len(screen.cells()[0]) == 7
    assert not screen.app.selectbox


def test_an_opd_an_area_and_the_overview_show_theirs(full: Stores) -> None:
    opd = open_screen(ADMIN, PROGRESS, data="contoh", kab=HSS, opd="KEC-DAHASELATAN")
    assert "Satu tindak lanjut Kec. Daha Selatan terlambat" in opd.notices
    assert any("tindak-lanjut?" in words and "opd=KEC-DAHASELATAN" in words for words in opd.words)
    area = open_screen(ADMIN, MAP, data="contoh", kab=HSS, kec="63.06.07")
    assert any("wilayah=63.06.07" in words for words in area.words)
    overview = open_screen(ADMIN, OVERVIEW, data="contoh", kab=HSS)
    assert any("Lima dari 16 tindak lanjut terlambat**: BPBD" in words for words in overview.words)

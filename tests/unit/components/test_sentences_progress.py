"""Titles about reports: none, one, some, all, no data."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.formats import NBSP
from components.sentences_progress import (
    ActionCount,
    not_reported_title,
    opd_states_title,
    opd_title,
    overview_title,
    progress_title,
    score_history_title,
    worst_action_title,
)

DUE = date(2026, 11, 15)
AFTER = date(2026, 11, 22)
BEFORE = date(2026, 11, 15)


@pytest.mark.parametrize(
    ("reported", "obliged", "today", "title"),
    [
        (28, 36, AFTER, "28 dari 36 OPD sudah melapor B12; delapan lewat batas 15 November"),
        (8, 36, AFTER, "Delapan dari 36 OPD sudah melapor B12; 28 lewat batas 15 November"),
        (35, 36, AFTER, "35 dari 36 OPD sudah melapor B12; satu lewat batas 15 November"),
        (28, 36, BEFORE, "28 dari 36 OPD sudah melapor B12; batas lapor 15 November"),
        (0, 36, AFTER, "Belum ada OPD yang melapor B12; 36 lewat batas 15 November"),
        (0, 36, BEFORE, "Belum ada OPD yang melapor B12; batas lapor 15 November"),
        (36, 36, AFTER, "Semua 36 OPD sudah melapor B12"),
        (1, 1, AFTER, "Satu OPD yang wajib sudah melapor B12"),
        (0, 0, AFTER, "Belum ada OPD yang wajib melapor B12"),
    ],
)
def test_overview(reported: int, obliged: int, today: date, title: str) -> None:
    assert overview_title(reported, obliged, "B12", DUE, today).replace(NBSP, " ") == title


@pytest.mark.parametrize(
    ("done", "obliged", "title"),
    [
        (123, 184, "Dua dari tiga kewajiban sudah dilaporkan: 123 dari 184"),
        (92, 184, "Separuh kewajiban sudah dilaporkan: 92 dari 184"),
        (110, 184, "Lebih dari separuh kewajiban sudah dilaporkan: 110 dari 184"),
        (130, 184, "Lebih dari dua pertiga kewajiban sudah dilaporkan: 130 dari 184"),
        (183, 184, "Lebih dari sembilan persepuluh kewajiban sudah dilaporkan: 183 dari 184"),
        (1, 184, "Kurang dari sepersepuluh kewajiban sudah dilaporkan: 1 dari 184"),
        (0, 184, "Belum satu pun dari 184 kewajiban dilaporkan"),
        (184, 184, "Semua 184 kewajiban sudah dilaporkan"),
        (0, 0, "Belum ada kewajiban lapor pada periode ini"),
    ],
)
def test_progress(done: int, obliged: int, title: str) -> None:
    assert progress_title(done, obliged) == title


@given(st.integers(1, 2000), st.data())
def test_progress_always_gives_the_count_unless_all_or_none(obliged: int, data: st.DataObject) -> None:
    done = data.draw(st.integers(0, obliged))
    assert progress_title(done, obliged).endswith("dilaporkan") == (done in (0, obliged))


URINE = ActionCount("Tes urine", 14, 36)
RULES = ActionCount("Regulasi", 14, 36)
DATA = ActionCount("Data & pelaporan", 27, 36)


@pytest.mark.parametrize(
    ("actions", "title"),
    [
        ([URINE, DATA], "Tes urine paling tertinggal: 14 dari 36 OPD"),
        ([URINE, RULES, DATA], "Tes urine dan regulasi paling tertinggal: 14 dari 36 OPD"),
        ([URINE, RULES, URINE, DATA], "Tiga aksi paling tertinggal, masing-masing 14 dari 36 OPD"),
        ([URINE._replace(done=0), DATA], "Tes urine paling tertinggal: 0 dari 36 OPD"),
        ([URINE._replace(done=0)], "Belum ada aksi yang dilaksanakan"),
        ([URINE._replace(done=36)], "Semua aksi sudah dilaksanakan oleh semua OPD yang wajib"),
        ([URINE._replace(done=0, obliged=0)], "Belum ada aksi yang wajib pada periode ini"),
        ([], "Belum ada aksi yang wajib pada periode ini"),
    ],
)
def test_worst_action(actions: list[ActionCount], title: str) -> None:
    assert worst_action_title(actions) == title


@pytest.mark.parametrize(
    ("count", "also", "title"),
    [
        (8, 2, "Delapan OPD belum melapor B12; dua di antaranya juga B06"),
        (8, 0, "Delapan OPD belum melapor B12"),
        (8, 8, "Delapan OPD belum melapor B12 dan B06"),
        (36, 0, "36 OPD belum melapor B12"),
        (1, 0, "Satu OPD belum melapor B12: BPBD"),
        (1, 1, "Satu OPD belum melapor B12 dan B06: BPBD"),
        (0, 0, "Semua OPD sudah melapor B12"),
    ],
)
def test_not_reported(count: int, also: int, title: str) -> None:
    assert not_reported_title(["BPBD"] * count, "B12", also, "B06") == title


@pytest.mark.parametrize(
    ("reported", "missing", "title"),
    [
        (4, ["Regulasi"], "Dinas Sosial: empat dari lima laporan masuk; regulasi belum"),
        (
            3,
            ["Regulasi", "Tes urine"],
            "Dinas Sosial: tiga dari lima laporan masuk; regulasi dan tes urine belum",
        ),
        (2, ["Regulasi", "Tes urine", "Data"], "Dinas Sosial: dua dari lima laporan masuk; tiga belum"),
        (5, [], "Dinas Sosial: semua lima laporan masuk"),
        (1, [], "Dinas Sosial: laporan sudah masuk"),
        (0, ["Regulasi", "Data"], "Dinas Sosial: belum ada laporan masuk, dua wajib"),
        (0, [], "Dinas Sosial: tidak ada laporan yang wajib"),
    ],
)
def test_opd(reported: int, missing: list[str], title: str) -> None:
    assert opd_title("Dinas Sosial", reported, missing) == title


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence() -> None:
    assert opd_title("BPBD", 1, ["SK satgas"]) == "BPBD: satu dari dua laporan masuk; SK satgas belum"


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((3, 1, 0, 1), "Tiga aksi terverifikasi, satu menunggu verifikasi, satu belum lapor"),
        ((0, 0, 5, 0), "Lima aksi nihil"),
        ((0, 0, 0, 0), "Tidak ada aksi yang wajib"),
    ],
)
def test_states_of_an_opd(counts: tuple[int, int, int, int], title: str) -> None:
    assert opd_states_title(*counts) == title


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ([41.0, 68.5, 73.1, 77.2], "Empat periode: naik dari 41,0 ke 77,2"),
        ([77.2, None, 41.0], "Dua periode: turun dari 77,2 ke 41,0"),
        ([41.0, 50.0, 41.0], "Tiga periode: tetap 41,0"),
        ([None, 77.2], "Skor pertama: 77,2"),
        ([None, None], "Belum ada skor"),
        ([], "Belum ada skor"),
    ],
)
def test_score_history(scores: list[float | None], title: str) -> None:
    assert score_history_title(scores) == title

"""Every screen, for every role, of both kabupaten: it says the finding that the fictitious story tells."""

import pytest

from tests.conftest import BULELENG
from tests.pages.screens import HSS, MAP, OVERVIEW, PROGRESS, TESTS, open_screen, user

pytestmark = pytest.mark.usefixtures("full")

ROLES = ("operator", "koordinator", "bnnk", "tamu", "admin")
# Counted by hand in data/samples/contoh/*.toml: OPD without any report, people of the test days, staff of the
# OPD in force, cases from January to October.
STORY = {
    (HSS, OVERVIEW): "28 dari 36 OPD sudah melapor B12; delapan lewat batas 15 November",
    (HSS, PROGRESS): "Dua dari tiga kewajiban sudah dilaporkan: 123 dari 184",
    (HSS, TESTS): "214 dari 5.321 pegawai dites (4,0 %); perlu Rp 8,5 juta lagi untuk target 6 %",
    (HSS, MAP): "Kandangan dan Daha Selatan mencatat 41 dari 88 kasus s.d. Oktober 2026",
    (BULELENG, OVERVIEW): "33 dari 37 OPD sudah melapor B12; empat lewat batas 15 November",
    (BULELENG, PROGRESS): "Tiga dari empat kewajiban sudah dilaporkan: 144 dari 189",
    (BULELENG, TESTS): "568 dari 9.764 pegawai dites (5,8 %); sisa dana cukup untuk target 6 %",
    (BULELENG, MAP): "Buleleng dan Sukasada mencatat 37 dari 70 kasus s.d. Oktober 2026",
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("kabupaten", "path"), STORY)
def test_a_screen_says_its_finding_to_every_role(role: str, kabupaten: str, path: str) -> None:
    opd = "KESBANGPOL" if role == "operator" else None
    screen = open_screen(user(role, kabupaten, opd), path)
    assert screen.title == STORY[kabupaten, path]
    assert screen.view == {"data": "contoh", "kab": kabupaten, "tahun": "2026", "periode": "B12"}
    assert screen.is_contoh
    assert screen.words[-1].startswith("Sumber: ")

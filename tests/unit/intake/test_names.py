"""A name is taken only when it is the same name; a similar one is offered, never taken."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.names import Entry, NameBook
from data.intake.names_books import area_book, opd_book
from data.reference import Region, RegionAlias, aliases, opd_aliases, opd_master, regions
from data.reference.abbreviations import abbreviations
from tests.unit.intake.names_cases import BOTH, HSS, TWINS, known

OPD_NAMES = [
    (kabupaten, each.code, name)
    for kabupaten in BOTH
    for each in opd_master(kabupaten)
    for name in dict.fromkeys((each.code, each.name, each.short_name))
]
OPD_ALIASES = [
    (kabupaten, each.opd_code, each.alias) for kabupaten in BOTH for each in opd_aliases(kabupaten)
]
AREAS = [each for each in regions() if each.kabupaten in BOTH]
LEVEL = {"kabupaten": "Kab. ", "kecamatan": "Kec. ", "desa": "Ds. ", "kelurahan": "Kel. "}


@pytest.mark.parametrize(("kabupaten", "code", "name"), [*OPD_NAMES, *OPD_ALIASES])
def test_every_name_of_an_opd_finds_it(kabupaten: str, code: str, name: str) -> None:
    assert opd_book(known(kabupaten)).find(name).code == code


@pytest.mark.parametrize("each", AREAS, ids=lambda area: area.code)
def test_every_area_is_found_by_its_codes_and_by_its_name_with_level_and_kecamatan(each: Region) -> None:
    book = area_book(known(each.kabupaten))
    codes = [each.code, each.code.replace(".", ""), each.code.replace(".", "-"), each.bps_code or each.code]
    assert {book.find(code).code for code in codes} == {each.code}
    assert book.find(LEVEL[each.level] + each.name, each.parent_code).code == each.code


@pytest.mark.parametrize("each", aliases(), ids=lambda alias: f"{alias.region_code} {alias.alias}")
def test_every_alias_of_an_area_finds_it_in_its_parent(each: RegionAlias) -> None:
    area = next(one for one in AREAS if one.code == each.region_code)
    assert area_book(known(area.kabupaten)).find(each.alias, area.parent_code).code == area.code


Draw = Callable[[st.SearchStrategy[Any]], Any]


def mangled(name: str, draw: Draw) -> str:
    """The same name in another hand: case, spacing, dots, short words, letters set apart."""
    words = re.split(r"\s+", name)
    if draw(st.booleans()):
        words = [draw(st.sampled_from(_shortened(word))) for word in words]
    text = draw(st.sampled_from([" ", "  ", "\u00a0"])).join(words)
    text = draw(st.sampled_from([text, text.upper(), text.lower(), text.title(), text.swapcase()]))
    if draw(st.booleans()):
        text = " ".join(text.replace(" ", ""))
    before, after = draw(st.sampled_from(["", " ", "1. ", "'"])), draw(st.sampled_from(["", ".", " ", " ."]))
    return f"{before}{text}{after}"


def _shortened(word: str) -> list[str]:
    short = [each for each, meanings in abbreviations().words.items() if word.casefold() in meanings]
    return [word, *short, *(f"{each}." for each in short)]


@given(st.data())
def test_a_mangled_name_of_an_opd_finds_its_own_code_or_asks(data: st.DataObject) -> None:
    kabupaten, code, name = data.draw(st.sampled_from(OPD_NAMES))
    text = mangled(name, data.draw)
    assert opd_book(known(kabupaten)).find(text).code in (code, None), text


@given(st.data())
def test_a_mangled_name_of_an_area_finds_its_own_code_or_asks(data: st.DataObject) -> None:
    area = data.draw(st.sampled_from(AREAS))
    text = mangled(LEVEL[area.level] + area.name, data.draw)
    match = area_book(known(area.kabupaten)).find(text)
    assert match.code in (area.code, None), text
    if area.duplicate_name:
        assert match.code is None


@given(st.data())
def test_a_name_with_a_letter_amiss_is_never_taken(data: st.DataObject) -> None:
    kabupaten, _, name = data.draw(st.sampled_from(OPD_NAMES))
    place = data.draw(st.integers(0, len(name) - 1))
    text = name[:place] + data.draw(st.sampled_from("qwxzj")) + name[place:]
    match = opd_book(known(kabupaten)).find(text)
    assert match.code is None
    assert all(each.score < 100 for each in match.candidates)


@pytest.mark.parametrize(("name", "twins"), TWINS.items())
def test_a_name_of_two_desa_needs_its_kecamatan(name: str, twins: tuple[str, str, str]) -> None:
    kabupaten, *codes = twins
    book = area_book(known(kabupaten))
    match = book.find(name)
    assert match.code is None
    assert [(each.code, each.score) for each in match.candidates] == [(code, 100) for code in codes]
    for code in codes:
        kecamatan = next(each.name for each in AREAS if each.code == code[:8])
        assert book.find(name, code[:8]).code == code
        for text in (
            f"{name} (Kec. {kecamatan})",
            f"Desa {name}, Kecamatan {kecamatan}",
            f"{name}, {kecamatan}",
        ):
            assert book.find(text).code == code


def test_a_name_of_another_kecamatan_is_asked_about() -> None:
    match = area_book(known(HSS)).find("Kandangan Kota", "63.06.01")
    assert (match.code, match.candidates[0].code) == (None, "63.06.05.1001")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("K a n d a n g a n", "63.06.05"),
        ("K e c . K a n d a n g a n", "63.06.05"),
        ("Kec. Pdg Batung", "63.06.02"),
        ("Sei Raya", "63.06.01"),
        ("Kec. Sgi. Raya", "63.06.01"),
        ("Kandangan (Kec.)", "63.06.05"),
        ("KECAMATAN KANDANGAN KAB. HSS", "63.06.05"),
        ("63.06.05 Kandangan", "63.06.05"),
        ("63.06.05.1001 - Kandangan Kota", "63.06.05.1001"),
        ("Telaga Sili-sili", "63.06.04.2006"),
        ("6306050.0", "63.06.05"),
        ("Padang Batung", None),
        ("63.06.05 Simpur", None),
        ("Kec. Kandangan (Simpur)", None),
        ("", None),
        ("-", None),
    ],
)
def test_areas_as_offices_write_them(text: str, code: str | None) -> None:
    assert area_book(known(HSS)).find(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DINAS PENDIDIKAN DAN KEBUDAYAAN.", "DISDIKBUD"),
        ("Dinas Sosial (DINSOS)", "DINSOS"),
        ("DINSOS - Dinas Sosial", "DINSOS"),
        ("Dis. Sosial Kab. HSS", "DINSOS"),
        ("Dinas Sosial Kabupaten Hulu Sungai Selatan", "DINSOS"),
        ("Dis. Kep. & Capil", "DISDUKCAPIL"),
        ("Badan Kesatuan Bangsa dan Politik (BKBP)", "BAKESBANGPOL"),
        ("Kantor Camat Kandangan", "KEC-KANDANGAN"),
        ("Dinas Ketahanan Pangan", "DKP"),
        ("Dinas Sosial (DISHUB)", None),
        ("Dinas Sosial Kab. Buleleng", None),
        ("Dinas Kesehatan (Puskesmas Kandangan)", None),
        ("Bagian Hukum Setda", None),
        ("Dinas", None),
    ],
)
def test_offices_as_files_write_them(text: str, code: str | None) -> None:
    assert opd_book(known(HSS)).find(text).code == code


def test_how_a_name_was_told() -> None:
    book = NameBook([Entry("DINSOS", ("Dinas Sosial", "Sosial"))])
    assert [book.find(text).how for text in ("dinsos", "DINAS SOSIAL", "sosial")] == ["code", "name", "alias"]


def test_two_entries_of_one_name_are_both_offered() -> None:
    book = NameBook([Entry("A", ("Dinas Sosial",)), Entry("B", ("Dinas  Sosial.",))])
    match = book.find("dinas sosial")
    assert (match.code, [each.code for each in match.candidates]) == (None, ["A", "B"])


def test_nothing_known_finds_nothing() -> None:
    assert NameBook([]).find("Dinas Sosial") == (None, None, ())

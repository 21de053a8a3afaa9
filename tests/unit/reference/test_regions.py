"""Two kabupaten, 20 kecamatan, 296 desa: complete, consistent, and findable by the names people write."""

from collections import Counter

import pytest

from data import reference
from data.reference.regions import BPS_CODE, VILLAGES

BULELENG, HSS = "51.08", "63.06"
# Desa and kelurahan per kecamatan, as the kabupaten publish them.
COUNTS = {
    BULELENG: [14, 21, 15, 17, 15, 29, 14, 13, 10],
    HSS: [18, 17, 11, 11, 18, 11, 16, 19, 9, 11, 7],
}
TWICE = {"Kayuputih", "Pandulangan", "Baru"}


def plain(name: str) -> str:
    return "".join(name.casefold().split())


def test_every_level_is_complete() -> None:
    levels = Counter((each.kabupaten, each.level) for each in reference.regions())
    assert levels == {
        (BULELENG, "kabupaten"): 1,
        (BULELENG, "kecamatan"): 9,
        (BULELENG, "desa"): 129,
        (BULELENG, "kelurahan"): 19,
        (HSS, "kabupaten"): 1,
        (HSS, "kecamatan"): 11,
        (HSS, "desa"): 144,
        (HSS, "kelurahan"): 4,
    }


@pytest.mark.parametrize("kabupaten", [BULELENG, HSS])
def test_every_kecamatan_has_all_its_desa(kabupaten: str) -> None:
    kecamatan = reference.kecamatan_of(kabupaten)
    assert [len(reference.desa_of(each.code)) for each in kecamatan] == COUNTS[kabupaten]
    assert len(reference.desa_of(kabupaten)) == 148


def test_codes_are_unique_and_lie_under_their_parent() -> None:
    regions = reference.regions()
    codes = [each.code for each in regions]
    assert len(set(codes)) == len(codes)
    for each in regions:
        if each.parent_code is None:
            assert each.level == "kabupaten"
        else:
            assert codes.index(each.parent_code) < codes.index(each.code)
            assert each.code.startswith(f"{each.parent_code}.")
            assert reference.region(each.parent_code).kabupaten == each.kabupaten


def test_kelurahan_are_told_by_their_code() -> None:
    for each in reference.regions():
        if each.level in VILLAGES:
            assert (each.code.split(".")[3][0] == "1") == (each.level == "kelurahan"), each


def test_codes_of_bps_are_unique_and_lie_under_their_parent() -> None:
    bps = {each.code: each.bps_code for each in reference.regions()}
    assert None not in bps.values()
    assert len(set(bps.values())) == len(bps)
    for each in reference.regions():
        if each.parent_code:
            assert str(each.bps_code).startswith(str(bps[each.parent_code])), each


def test_the_order_of_bps_is_another_one_in_hss() -> None:
    assert reference.region("63.06.06").name == "Simpur"
    assert reference.region("63.06.06").bps_code == "6306070"
    assert reference.region("63.06.01").bps_code == "6306060"


def test_label_points_lie_in_their_province() -> None:
    boxes = {BULELENG: (114.4, 115.5, -8.5, -8.0), HSS: (114.8, 115.7, -3.0, -2.4)}
    for each in reference.regions():
        if each.level == "kabupaten":
            continue
        west, east, south, north = boxes[each.kabupaten]
        assert each.label_lon is not None
        assert each.label_lat is not None
        assert west < each.label_lon < east, each
        assert south < each.label_lat < north, each


def test_areas_of_desa_add_up_to_the_kabupaten() -> None:
    for kabupaten in reference.kabupaten_list():
        desa = sum(each.area_km2 or 0 for each in reference.desa_of(kabupaten.code))
        assert desa == pytest.approx(kabupaten.area_km2, rel=0.001)


def test_names_that_are_no_key_are_flagged() -> None:
    flagged = [each for each in reference.regions() if each.duplicate_name]
    assert {each.name for each in flagged} == TWICE
    assert len(flagged) == 6
    assert len({(each.name, each.parent_code) for each in flagged}) == 6


def test_a_spelling_leads_to_one_region_of_its_parent() -> None:
    names = {(each.parent_code, plain(each.name)): each.code for each in reference.regions()}
    for each in reference.aliases():
        target = reference.region(each.region_code)
        found = names.setdefault((target.parent_code, plain(each.alias)), target.code)
        assert found == target.code, each


@pytest.mark.parametrize(
    ("alias", "code"),
    [
        ("Sidatapa", "51.08.04.2010"),
        ("Klisada", "51.08.02.2020"),
        ("Sumber Klampok", "51.08.01.2001"),
        ("Lokbinuang", "63.06.03.2001"),
        ("Muara Ulang", "63.06.10.2011"),
        ("HSS", "63.06"),
        ("6306070", "63.06.06"),
    ],
)
def test_what_people_write_is_known(alias: str, code: str) -> None:
    assert [each.region_code for each in reference.aliases() if each.alias == alias] == [code]


def test_every_code_of_bps_is_an_alias() -> None:
    coded = [each for each in reference.aliases() if each.source == BPS_CODE]
    assert len(coded) == len(reference.regions())


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        reference.region("51.09")

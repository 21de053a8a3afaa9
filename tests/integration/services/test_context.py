"""What the intake is told: OPD and their names from store and reference, areas with all their names."""

from datetime import date

import pytest

from data.services.context import intake_context
from data.services.errors import UnknownKabupaten
from data.store.engine import Store
from tests.integration.store.rows import row, write

TODAY = date(2026, 11, 22)


def test_names_of_opd_are_those_the_store_has_too(store: Store) -> None:
    write(store, "opd", row("opd", opd_code="DINSOS", name="Dinas Sosial", short_name="Sosial Bll"))
    found = intake_context(store, "51.08", TODAY).opd_aliases
    assert found["Sosial Bll"] == found["Dinsos"] == "DINSOS"
    assert set(found.values()) == {"DINSOS"}


def test_a_short_name_of_two_opd_is_no_name_of_either(store: Store) -> None:
    rows = [row("opd", opd_code=code, name=f"Dinas {code}", short_name="Dinas") for code in ("A", "B")]
    write(store, "opd", *rows)
    assert "Dinas" not in intake_context(store, "51.08", TODAY).opd_aliases


def test_areas_carry_their_official_name_first_and_their_bps_code_last(store: Store) -> None:
    names = intake_context(store, "63.06", TODAY).area_names
    assert names["63.06.05"] == ("Kandangan", "6306050")
    assert names["63.06.01.2008"] == ("Bumi Berkat", "Bumi Barkat", "6306060001")
    assert not any(code.startswith("51.08") for code in names)


def test_names_a_person_confirmed_are_names_from_then_on(store: Store) -> None:
    write(store, "opd", row("opd", opd_code="DINSOS", name="Dinas Sosial"))
    confirmed = {"Dinas Sosail": "DINSOS", "Kec. Grokgak": "51.08.01", "Entah": "TIDAK-ADA"}
    context = intake_context(store, "51.08", TODAY, confirmed)
    assert context.opd_aliases["Dinas Sosail"] == "DINSOS"
    assert "Kec. Grokgak" in context.area_names["51.08.01"]
    assert "Entah" not in context.opd_aliases


def test_a_kabupaten_that_is_not_known_has_no_context(store: Store) -> None:
    with pytest.raises(UnknownKabupaten):
        intake_context(store, "00.00", TODAY)

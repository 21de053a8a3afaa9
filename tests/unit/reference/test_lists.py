"""The closed lists: no word means two things, every entry says where it is from."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from data import reference
from data.reference import Certainty
from data.reference.lists import Entry


class Sourced(Protocol):
    """A fact of the reference."""

    @property
    def source(self) -> str:
        """Where it was read."""

    @property
    def certainty(self) -> Certainty:
        """How sure it is."""


TOKENS = Path(__file__).parents[3] / "components" / "tokens.json"
LISTS: list[Callable[[], tuple[Entry, ...]]] = [
    reference.funding_sources,
    reference.test_parameters,
    reference.evidence_kinds,
    reference.agencies,
    reference.rehab_services,
    reference.area_classes,
    reference.methods,
    reference.indicators,
    reference.opd_kinds,
]


@pytest.mark.parametrize("entries", LISTS)
def test_no_word_means_two_things(entries: Callable[[], tuple[Entry, ...]]) -> None:
    words = [word.casefold() for each in entries() for word in (each.name, *each.aliases)]
    assert len(set(words)) == len(words)


def test_everything_says_where_it_is_from() -> None:
    facts: list[Sourced] = [
        *(each for entries in LISTS for each in entries()),
        *reference.aksi(),
        *reference.legal_bases(),
        *reference.period_rules(),
        *reference.weights(),
        *reference.bands(),
        *reference.regions(),
        *reference.opd_master("51.08"),
        *reference.opd_master("63.06"),
        reference.thresholds(),
    ]
    assert all(fact.source and fact.certainty for fact in facts)


def test_classes_run_from_worst_to_best_and_have_a_colour() -> None:
    colours = json.loads(TOKENS.read_text(encoding="utf-8"))
    assert [each.name for each in reference.area_classes()] == ["Bahaya", "Waspada", "Siaga", "Aman"]
    assert len({each.letter for each in reference.area_classes()}) == 4
    for each in reference.area_classes():
        assert each.token in colours["light"]
        assert each.token in colours["dark"]


def test_weighed_evidence_is_counted_in_grams() -> None:
    assert {each.name for each in reference.evidence_kinds() if each.weighed} >= {"sabu", "ganja"}
    assert all("gram" in each.units for each in reference.evidence_kinds() if each.weighed)
    assert all(each.units for each in reference.evidence_kinds())


def test_the_method_changed_in_2024() -> None:
    years = {each.name: each.years for each in reference.methods()}
    assert years["8+5"] == (None, 2023)
    assert years["IKRN"] == (2024, None)


def test_the_panel_of_six_is_active() -> None:
    active = [each.code for each in reference.test_parameters() if each.active]
    assert active[:6] == ["AMP", "MET", "THC", "MOP", "COC", "BZO"]


def test_late_is_no_state_to_write() -> None:
    assert reference.follow_up_states() == ("belum", "berjalan", "selesai", "dibatalkan")
    assert "terverifikasi" in reference.verifications()

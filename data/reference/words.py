"""The closed lists of words: funding sources, agencies, kinds, classes, methods, indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from data.reference.files import toml

WORDS = "words.toml"


@dataclass(frozen=True)
class FundingSource:
    """Where money for tests comes from; aliases are other spellings in office files."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpdKind:
    """A kind of OPD and the size class within which it is ranked."""

    kind: str
    size_class: str


@dataclass(frozen=True)
class EvidenceKind:
    """A kind of evidence and the units it may be counted in; they are never added to each other."""

    name: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class AreaClass:
    """An official class of a desa: its word, the letter on the map, its colour token; worst is order 1."""

    name: str
    letter: str
    token: str
    order: int


@dataclass(frozen=True)
class Method:
    """A method of classing areas; classes of different methods are never one line."""

    name: str
    label: str
    since: int | None
    until: int | None


@dataclass(frozen=True)
class Indicator:
    """A published figure that has no rows of its own."""

    code: str
    name: str
    scale: str


@dataclass(frozen=True)
class TestParameter:
    """A substance a urine test looks for."""

    code: str
    name: str
    active: bool


@cache
def funding_sources() -> tuple[FundingSource, ...]:
    """The funding sources, in the order in which forms offer them."""
    return tuple(
        FundingSource(each["name"], tuple(each.get("aliases", ()))) for each in toml(WORDS)["funding_sources"]
    )


@cache
def opd_kinds() -> tuple[OpdKind, ...]:
    """The kinds of OPD with their size classes."""
    return tuple(OpdKind(**each) for each in toml(WORDS)["opd_kinds"])


@cache
def evidence_kinds() -> tuple[EvidenceKind, ...]:
    """The kinds of evidence with their units."""
    return tuple(EvidenceKind(each["name"], tuple(each["units"])) for each in toml(WORDS)["evidence_kinds"])


@cache
def area_classes() -> tuple[AreaClass, ...]:
    """The official classes, worst first; "belum dinilai" is last."""
    return tuple(AreaClass(**each) for each in toml(WORDS)["area_classes"])


@cache
def methods() -> tuple[Method, ...]:
    """The methods of classing areas."""
    return tuple(
        Method(each["name"], each["label"], each.get("since"), each.get("until"))
        for each in toml(WORDS)["methods"]
    )


@cache
def indicators() -> tuple[Indicator, ...]:
    """The published figures that the store knows."""
    return tuple(Indicator(**each) for each in toml(WORDS)["indicators"])


@cache
def test_parameters() -> tuple[TestParameter, ...]:
    """The substances of the test panels."""
    return tuple(TestParameter(**each) for each in toml(WORDS)["test_parameters"])


@cache
def agencies() -> tuple[str, ...]:
    """The agencies that count cases."""
    return tuple(toml(WORDS)["agencies"])


@cache
def rehab_services() -> tuple[str, ...]:
    """The services of rehabilitation."""
    return tuple(toml(WORDS)["rehab_services"])


def choices(name: str) -> tuple[str, ...]:
    """The words of a list by its name, as a template column names it; KeyError when there is none."""
    lists: dict[str, Callable[[], Iterable[str]]] = {
        "opd_kinds": lambda: (each.kind for each in opd_kinds()),
        "funding_sources": lambda: (each.name for each in funding_sources()),
        "agencies": agencies,
        "evidence_kinds": lambda: (each.name for each in evidence_kinds()),
        "evidence_units": lambda: dict.fromkeys(unit for each in evidence_kinds() for unit in each.units),
        "methods": lambda: (each.name for each in methods()),
        "area_classes": lambda: (each.name for each in area_classes()),
        "rehab_services": rehab_services,
        "indicators": lambda: (each.code for each in indicators()),
    }
    return tuple(lists[name]())

"""Closed lists that files choose from: funding, evidence, agencies, services, classes, indicators."""

from dataclasses import dataclass
from functools import cache

from data.reference.files import Certainty, frozen, read_entries, read_toml


@dataclass(frozen=True)
class Entry:
    """What every entry of a list says: its name as files write it, other spellings, source and certainty."""

    name: str
    source: str
    certainty: Certainty
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class FundingSource(Entry):
    """Where money for urine tests comes from; `dipa` is BNN's own DIPA / NON DIPA distinction."""

    dipa: bool = False


@dataclass(frozen=True)
class UrineParameter(Entry):
    """A substance a test strip looks for; `active` when it may be chosen for new tests."""

    code: str = ""
    active: bool = True


@dataclass(frozen=True)
class EvidenceKind(Entry):
    """A kind of evidence and the units it is counted in; `weighed` kinds need netto or brutto."""

    units: tuple[str, ...] = ()
    weighed: bool = False


@dataclass(frozen=True)
class Agency(Entry):
    """An agency that registers cases."""

    full_name: str = ""


@dataclass(frozen=True)
class RehabService(Entry):
    """A rehabilitation service of BNNK."""


@dataclass(frozen=True)
class AreaClass(Entry):
    """An official class of a desa: its letter on maps, its colour token, its order from worst to best."""

    letter: str = ""
    token: str = ""
    order: int = 0


@dataclass(frozen=True)
class Method(Entry):
    """A way of classing desa; figures of different methods are never joined by a line."""

    label: str = ""
    years: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True)
class Indicator(Entry):
    """A published figure: its code in files, and how its value is to be read."""

    code: str = ""
    unit: str = ""


@dataclass(frozen=True)
class OpdKind(Entry):
    """A kind of OPD and the group in which it is ranked."""

    code: str = ""
    size_class: str = ""


@cache
def funding_sources() -> tuple[FundingSource, ...]:
    """The funding sources a budget or a test may name."""
    return tuple(FundingSource(**row) for row in read_entries("lists", "funding_sources"))


@cache
def test_parameters() -> tuple[UrineParameter, ...]:
    """The parameters of urine tests; panels take the first three, five, six or seven of them."""
    return tuple(UrineParameter(**row) for row in read_entries("lists", "test_parameters"))


@cache
def evidence_kinds() -> tuple[EvidenceKind, ...]:
    """The kinds of evidence with their allowed units."""
    return tuple(EvidenceKind(**row) for row in read_entries("lists", "evidence_kinds"))


@cache
def agencies() -> tuple[Agency, ...]:
    """The agencies whose cases are counted; they are never added up, for one case may be counted by two."""
    return tuple(Agency(**row) for row in read_entries("lists", "agencies"))


@cache
def rehab_services() -> tuple[RehabService, ...]:
    """The services that BNNK reports monthly."""
    return tuple(RehabService(**row) for row in read_entries("lists", "rehab_services"))


@cache
def area_classes() -> tuple[AreaClass, ...]:
    """The official classes from worst to best."""
    classes = (AreaClass(**row) for row in read_entries("lists", "area_classes"))
    return tuple(sorted(classes, key=lambda each: each.order))


@cache
def methods() -> tuple[Method, ...]:
    """The methods of classing desa."""
    entries = read_entries("lists", "methods")
    for row in entries:
        first, last = row.pop("from_year", None), row.pop("to_year", None)
        row["years"] = (first, last)
    return tuple(Method(**row) for row in entries)


@cache
def indicators() -> tuple[Indicator, ...]:
    """The indicators that exist only as published figures."""
    return tuple(Indicator(**row) for row in read_entries("lists", "indicators"))


@cache
def opd_kinds() -> tuple[OpdKind, ...]:
    """The kinds of OPD; kinds of one size class are ranked together."""
    return tuple(OpdKind(**row) for row in read_entries("lists", "opd_kinds"))


@cache
def follow_up_states() -> tuple[str, ...]:
    """The states of a follow-up; late is computed from its due date, never written."""
    return tuple(frozen(read_toml("lists")["follow_up_states"]))


@cache
def verifications() -> tuple[str, ...]:
    """What a coordinator may say about a report."""
    return tuple(frozen(read_toml("lists")["verifications"]))


def rate_classes() -> tuple[int, ...]:
    """Lower bounds of the classes of a map of cases per 100,000 people."""
    return tuple(read_toml("lists")["rate_classes"])


def kabupaten_classes() -> tuple[int, ...]:
    """Lower ends of the classes of case counts where whole kabupaten stand side by side."""
    return tuple(read_toml("lists")["kabupaten_classes"])


def case_classes() -> tuple[int, ...]:
    """Lower ends of the classes of case counts; zero and hidden counts stand apart."""
    return tuple(read_toml("lists")["case_classes"])

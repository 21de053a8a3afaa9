"""The OPD of each kabupaten with the time they exist, what replaced them, and other ways to write them."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from data.reference.files import HERE, Certainty, read_csv, resolved, source

START = "opd_"


@dataclass(frozen=True)
class Opd:
    """One OPD. `valid_to` None: it still exists. The main successor is named, others in `note`."""

    kabupaten: str
    code: str
    name: str
    short_name: str
    kind: str
    valid_from: date
    valid_to: date | None
    successor_code: str | None
    note: str
    source: str
    certainty: Certainty

    def in_force(self, day: date) -> bool:
        """Whether the OPD exists on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class OpdAlias:
    """Another way an OPD is written, with or without its predecessor's name."""

    kabupaten: str
    opd_code: str
    alias: str
    source: str


@cache
def opd_master(kabupaten: str) -> tuple[Opd, ...]:
    """All OPD a kabupaten has or had, in official order; empty where no list is known."""
    if not (HERE / f"{START}{kabupaten}.csv").exists():
        return ()
    return tuple(_opd(kabupaten, row) for row in read_csv(f"{START}{kabupaten}"))


@cache
def opd_aliases(kabupaten: str) -> tuple[OpdAlias, ...]:
    """Other spellings of the OPD of a kabupaten."""
    rows = (OpdAlias(**resolved(dict(row))) for row in read_csv("opd_aliases"))
    return tuple(row for row in rows if row.kabupaten == kabupaten)


def opd_in_force(kabupaten: str, day: date) -> tuple[Opd, ...]:
    """The OPD that exist on a day, in official order."""
    return tuple(opd for opd in opd_master(kabupaten) if opd.in_force(day))


def _opd(kabupaten: str, row: dict[str, str]) -> Opd:
    return Opd(
        kabupaten=kabupaten,
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        kind=row["kind"],
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        successor_code=row["successor_code"] or None,
        note=row["note"],
        source=source(row["source"]),
        certainty=Certainty(row["certainty"]),
    )

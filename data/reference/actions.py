"""The six aksi that OPD carry out: what is counted, who must do it, and on which legal basis."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from data.reference.files import Certainty, read_entries

EVERYBODY: Literal["semua"] = "semua"


@dataclass(frozen=True)
class Aksi:
    """One aksi. What flows adds up over periods, others are stocks; `obliged` is semua or OPD codes."""

    code: str
    name: str
    short_name: str
    head: str
    counted: str
    unit: str
    flow: bool
    obliged: Literal["semua"] | Mapping[str, tuple[str, ...]]
    legal_basis: str
    years: tuple[int, int | None]
    score_component: str
    to_do: str
    source: str
    certainty: Certainty

    def obliges(self, kabupaten: str, opd_code: str) -> bool:
        """Whether this OPD must carry the aksi out; one for named OPD obliges nobody in other kabupaten."""
        if isinstance(self.obliged, str):
            return True
        return opd_code in self.obliged.get(kabupaten, ())


@dataclass(frozen=True)
class LegalBasis:
    """A regulation the aksi rest on, and the years it holds; the last year is None while it holds."""

    code: str
    title: str
    years: tuple[int, int | None]
    source: str
    certainty: Certainty


@cache
def aksi() -> tuple[Aksi, ...]:
    """The aksi in the order of their codes."""
    entries = read_entries("actions", "aksi")
    for row in entries:
        row["years"] = (row.pop("from_year"), row.pop("to_year", None))
        if row["obliged"] != EVERYBODY:
            named = {kabupaten: tuple(codes) for kabupaten, codes in row["obliged"].items()}
            row["obliged"] = MappingProxyType(named)
    return tuple(Aksi(**row) for row in entries)


@cache
def legal_bases() -> tuple[LegalBasis, ...]:
    """The regulations behind the aksi, oldest first."""
    entries = read_entries("actions", "legal_basis")
    for row in entries:
        row["years"] = (row.pop("from_year"), row.pop("to_year", None))
    return tuple(LegalBasis(**row) for row in entries)

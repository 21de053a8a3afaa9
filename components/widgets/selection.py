"""Which view a session is on: address and sidebar kept in step, so that a link reopens the same view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from data.rules.view import View

DATA, KABUPATEN, YEAR, PERIOD, AS_OF = "data", "kab", "tahun", "periode", "per"
NAMES = (DATA, KABUPATEN, YEAR, PERIOD, AS_OF)
MOST_DIGITS = 9  # of a changeset number; a longer one is none of ours


class Catalogue(Protocol):
    """What can be chosen; each list comes in the order in which it is offered."""

    def stores(self) -> Sequence[str]:
        """The stores this viewer may see, the one to open on first."""

    def kabupaten(self) -> Mapping[str, str]:
        """Kemendagri code to name, of the kabupaten this viewer may see."""

    def years(self, store: str, kabupaten: str) -> Sequence[int]:
        """The years that hold figures, newest first; never empty."""

    def periods(self, store: str, kabupaten: str, year: int) -> Sequence[str]:
        """The reporting periods of the year, in order; never empty."""

    def newest_period(self, store: str, kabupaten: str, year: int) -> str:
        """The period to open on."""

    def as_of(self, store: str) -> int | None:
        """The changeset whose state of this store is looked back to; None for the state as it is now."""


@dataclass(frozen=True)
class Wishes:
    """What an address or a widget asks for, as text; None where it says nothing."""

    data: str | None = None
    kabupaten: str | None = None
    year: str | None = None
    period: str | None = None
    as_of: str | None = None

    @property
    def changeset(self) -> int | None:
        """The changeset to look back to, where a number that could be one is asked for."""
        asked = self.as_of or ""
        return int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= MOST_DIGITS else None

    @classmethod
    def read(cls, values: Mapping[str, object]) -> Wishes:
        """Wishes from the values of the address or of the session."""
        return cls(*(_text(values.get(name)) for name in NAMES))

    def over(self, other: Wishes) -> Wishes:
        """These wishes, with the other's where these say nothing; a store without a moment means now."""
        return Wishes(
            self.data or other.data,
            self.kabupaten or other.kabupaten,
            self.year or other.year,
            self.period or other.period,
            self.as_of or (None if self.data else other.as_of),
        )


def resolve(wishes: Wishes, catalogue: Catalogue) -> View:
    """The nearest view that exists: an unknown wish falls back to the first choice offered."""
    store = _one_of(wishes.data, catalogue.stores())
    kabupaten = _one_of(wishes.kabupaten, list(catalogue.kabupaten()))
    years = {str(year): year for year in catalogue.years(store, kabupaten)}
    year = years[_one_of(wishes.year, list(years))]
    periods = catalogue.periods(store, kabupaten, year)
    newest = catalogue.newest_period(store, kabupaten, year)
    period = wishes.period if wishes.period in periods else newest
    return View(store, kabupaten, year, period or newest, catalogue.as_of(store))


def address_of(view: View) -> dict[str, str]:
    """The part of the address that names a view."""
    now = {DATA: view.store, KABUPATEN: view.kabupaten, YEAR: str(view.year), PERIOD: view.period}
    return now if view.as_of is None else {**now, AS_OF: str(view.as_of)}


def _one_of(wish: str | None, offered: Sequence[str]) -> str:
    return wish if wish is not None and wish in offered else offered[0]


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)

"""The words around a map: up to when it counts."""

from datetime import date
from typing import Protocol

from components.dates import up_to
from data.services.cases import CasesView


class Moment(Protocol):
    """A picture of one year up to a month."""

    @property
    def month(self) -> int | None:
        """None: all months that are shown."""

    @property
    def last_year(self) -> bool:
        """Whether it shows the year before."""


def until_words(data: CasesView, shot: Moment) -> str:
    """Up to which month a picture counts: s.d. Juni 2026."""
    cases = data.summary.cases
    year = cases.year - 1 if shot.last_year else cases.year
    month = shot.month or cases.month
    return up_to(date(year, month, 1)) if month else str(year)

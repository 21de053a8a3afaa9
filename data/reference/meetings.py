"""What every meeting starts from: its agenda, the screens it can show, days to count down to, and phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from data.reference.files import Certainty, read_entries, read_toml


@dataclass(frozen=True)
class Screen:
    """A kind of projected screen; `usual` ones stand in every new plan, `per_opd` ones show one OPD."""

    code: str
    label: str
    usual: bool = False
    per_opd: bool = False


@dataclass(frozen=True)
class YearlyDay:
    """A day that returns every year."""

    code: str
    label: str
    short: str
    month: int
    day: int
    source: str
    certainty: Certainty

    def next_from(self, today: date) -> date:
        """Its next date, today included."""
        this_year = date(today.year, self.month, self.day)
        return this_year if this_year >= today else date(today.year + 1, self.month, self.day)


@cache
def agenda_template() -> tuple[str, ...]:
    """The items of the agenda that a new plan starts with."""
    return tuple(read_toml("meetings")["agenda"])


@cache
def screens() -> tuple[Screen, ...]:
    """The kinds of screens, in the order a meeting shows them."""
    return tuple(Screen(**row) for row in read_entries("meetings", "screens"))


@cache
def yearly_days() -> tuple[YearlyDay, ...]:
    """The days beside the reporting periods."""
    return tuple(YearlyDay(**row) for row in read_entries("meetings", "days"))


@cache
def attendance_max() -> int:
    """The most people of one OPD that a count of attendance may say."""
    return int(read_toml("meetings")["attendance_max"])


@cache
def warn_days() -> int:
    """So many days before a due date an OPD is called."""
    return int(read_toml("meetings")["warn_days"])


@cache
def meeting_phrases() -> Mapping[str, str]:
    """The phrases of lists and reminders, by name."""
    return MappingProxyType(
        {str(name): str(words) for name, words in read_toml("meetings")["phrases"].items()}
    )

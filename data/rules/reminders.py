"""Days to count down to, who to call today and for what, and both as text that can be sent as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reference import meeting_phrases, yearly_days
from data.rules.calendar import days_until
from data.rules.day_words import long_date
from data.rules.follow_ups import OPEN
from data.rules.periods import Period, periods_of
from data.rules.progress import State


@dataclass(frozen=True)
class Countdown:
    """A day ahead: its label and how many days are left (0: today)."""

    code: str
    label: str
    day: date
    days: int


@dataclass(frozen=True)
class Owed:
    """What an OPD owes. `days` until it is due, below zero when that has passed; None without a date."""

    opd_code: str
    what: str
    due_on: date | None
    days: int | None


@dataclass(frozen=True)
class Sender:
    """In whose name a text goes out: the kabupaten as it is called, and the office to report to."""

    kabupaten: str
    office: str


def countdowns(today: date) -> tuple[Countdown, ...]:
    """The half-years' reports and the yearly days, the nearest first.

    Of reports the due date, or the day they close while that is the one still ahead.
    """
    due: dict[str, tuple[str, date]] = {}
    for year in (today.year - 1, today.year, today.year + 1):
        for each in periods_of(year):
            if each.due >= today:
                due.setdefault(each.code, (f"batas laporan {each.code} {each.year}", each.due))
            elif each.closes >= today:
                due.setdefault(each.code, (f"penutupan laporan {each.code} {each.year}", each.closes))
    found = [(code, *named) for code, named in due.items()]
    found += [(each.code, each.label, each.next_from(today)) for each in yearly_days()]
    counted = [Countdown(code, label, day, days_until(day, today)) for code, label, day in found]
    return tuple(sorted(counted, key=lambda each: (each.days, each.code)))


def owed_reports(matrix: pd.DataFrame, period: Period, today: date, heads: Mapping[str, str]) -> list[Owed]:
    """One entry per OPD that has aksi of a period unreported; heads: aksi code -> short name."""
    missing = matrix[matrix["state"] == State.MISSING]
    phrases, days = meeting_phrases(), days_until(period.due, today)
    found = []
    for opd_code, rows in missing.groupby("opd_code", sort=False):
        names = ", ".join(heads[code] for code in rows["aksi_code"])
        what = phrases["report"].format(period=period.code, year=period.year, actions=names)
        found.append(Owed(str(opd_code), what, period.due, days))
    return found


def owed_follow_ups(states: pd.DataFrame) -> list[Owed]:
    """The follow-ups of `follow_up_states` that an OPD still has to finish."""
    open_ones = states[states["state"].isin([state.value for state in OPEN]) & states["opd_code"].notna()]
    return [
        Owed(
            opd_code=str(row["opd_code"]),
            what=meeting_phrases()["follow_up"].format(number=row["number"], direction=row["direction"]),
            due_on=None if pd.isna(row["due_on"]) else row["due_on"].date(),
            days=None if pd.isna(row["days_left"]) else int(row["days_left"]),
        )
        for row in open_ones.to_dict("records")
    ]


def calls(owed: Sequence[Owed], within: int) -> dict[str, tuple[Owed, ...]]:
    """Who to call today: OPD -> what is due within so many days or past, the oldest debt first."""
    urgent = sorted(
        (each for each in owed if each.days is not None and each.days <= within),
        key=lambda each: (each.days or 0, each.opd_code, each.what),
    )
    by_opd: dict[str, list[Owed]] = {}
    for each in urgent:
        by_opd.setdefault(each.opd_code, []).append(each)
    return {opd_code: tuple(entries) for opd_code, entries in by_opd.items()}


def opd_text(name: str, owed: Sequence[Owed], today: date, sender: Sender) -> str:
    """What one OPD still owes and when, as a message to it."""
    phrases = meeting_phrases()
    lines = [f"{place}. {owed_words(each)}" for place, each in enumerate(owed, 1)]
    return "\n".join(
        (
            phrases["opd_opening"].format(opd=name),
            phrases["opd_intro"].format(today=long_date(today)),
            *lines,
            phrases["opd_closing"].format(office=sender.office),
        )
    )


def group_text(
    owed: Mapping[str, Sequence[Owed]], names: Mapping[str, str], today: date, sender: Sender
) -> str:
    """The days ahead and all OPD that owe something, as one message to the group."""
    phrases = meeting_phrases()
    listed = [
        f"{place}. {names[opd_code]}: {'; '.join(owed_words(each) for each in entries)}"
        for place, (opd_code, entries) in enumerate(owed.items(), 1)
    ]
    return "\n".join(
        (
            phrases["group_opening"].format(kabupaten=sender.kabupaten, today=long_date(today)),
            *(_countdown_words(each) for each in countdowns(today)),
            *((phrases["group_intro"], *listed) if listed else (phrases["group_nothing"],)),
            phrases["group_closing"],
        )
    )


def owed_words(owed: Owed) -> str:
    """What is owed, until when, and how near or far past that is."""
    phrases = meeting_phrases()
    if owed.due_on is None or owed.days is None:
        return phrases["due_open"].format(what=owed.what)
    name = "due_today" if owed.days == 0 else "due_left" if owed.days > 0 else "due_late"
    return phrases[name].format(what=owed.what, date=long_date(owed.due_on), days=abs(owed.days))


def _countdown_words(ahead: Countdown) -> str:
    name = "group_countdown" if ahead.days else "group_countdown_today"
    label = f"{ahead.label[:1].upper()}{ahead.label[1:]}"
    return meeting_phrases()[name].format(label=label, date=long_date(ahead.day), days=ahead.days)

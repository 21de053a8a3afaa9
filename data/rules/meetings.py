"""A meeting as rules see it: its states, its number, what must hold before it is planned or opened."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from data.reference import weekday_words
from data.rules.calendar import falls_on
from data.rules.day_words import day_words, long_date

CLOCK = re.compile(r"([01]\d|2[0-3])[.:][0-5]\d")


class MeetingState(StrEnum):
    """A meeting is planned, then opened once, then closed for good."""

    PLANNED = "direncanakan"
    OPEN = "dibuka"
    CLOSED = "ditutup"


class MeetingEventKind(StrEnum):
    """What is recorded of a meeting."""

    PLANNED = "direncanakan"
    CHANGED = "rencana diubah"
    PREPARED = "layar disusun"
    OPENED = "dibuka"
    TAKEN_IN = "data baru diambil"
    ATTENDANCE = "kehadiran dicatat"
    RANKING = "peringkat disetujui"
    CLOSED = "ditutup"


@dataclass(frozen=True)
class MeetingPlan:
    """What a meeting is planned with: offices and times, no person.

    `weekday` is the day of the week as the invitation writes it, or empty; `starts_at` is 09.00.
    `year` and `period` are those that the screens show. `invited` are codes of OPD.
    """

    held_on: date
    starts_at: str
    place: str
    chair_office: str
    organiser: str
    year: int
    period: str
    agenda: tuple[str, ...]
    invited: tuple[str, ...]
    weekday: str = ""


@dataclass(frozen=True)
class Slide:
    """One screen of a meeting: its kind, the OPD it is about (or empty) and the preparer's note."""

    screen: str
    subject: str = ""
    note: str = ""


@dataclass(frozen=True)
class MeetingLine:
    """A meeting as it stands: its plan, its state, and the changesets and the day its figures are frozen at.

    `agenda` has one item a line. Figures are those of changeset `frozen_id`, deadlines count from the day
    `frozen_on`. `ranking_id` are the figures whose ranking was approved; `final_id` was the last changeset.
    `slide`, `slide_page`, `is_blank`: what is on the wall (data/rules/steering.py), at its `slide_version`.
    """

    id: int
    kabupaten: str
    code: str
    held_on: date
    starts_at: str
    place: str
    chair_office: str
    organiser: str
    agenda: str
    year: int
    period: str
    state: MeetingState
    frozen_id: int | None
    frozen_on: date | None
    ranking_id: int | None
    final_id: int | None
    join_code: str | None
    slide: int
    slide_version: int
    slide_page: int = 0
    is_blank: bool = False

    @property
    def title(self) -> str:
        """What the meeting is called: Rakor P4GN 16 September 2026."""
        return meeting_title(self.held_on)

    @property
    def ranking_approved(self) -> bool:
        """Whether the chair approved the ranking of the very figures shown; otherwise it is a draft."""
        return self.frozen_id is not None and self.ranking_id == self.frozen_id

    @property
    def at_rest(self) -> "MeetingLine":
        """The same meeting without its code and what is on its wall, which a turn changes."""
        return replace(self, slide=0, slide_page=0, slide_version=0, is_blank=False, join_code=None)

    @property
    def agenda_items(self) -> tuple[str, ...]:
        """The items of the agenda in order."""
        return tuple(self.agenda.splitlines())


class Attendance(NamedTuple):
    """An OPD at a meeting; `present` None is not counted."""

    opd_code: str
    invited: bool
    present: int | None


@dataclass(frozen=True)
class AttendanceTotals:
    """OPD invited, invited OPD of which somebody came, OPD that came uninvited, and people counted."""

    invited: int
    came: int
    uninvited: int
    people: int


def attendance_totals(lines: Collection[Attendance]) -> AttendanceTotals:
    """The counts of the minutes."""
    here = [each for each in lines if each.present]
    return AttendanceTotals(
        invited=sum(each.invited for each in lines),
        came=sum(each.invited for each in here),
        uninvited=sum(not each.invited for each in here),
        people=sum(each.present or 0 for each in here),
    )


def plan_faults(plan: MeetingPlan, known_opd: Collection[str]) -> tuple[str, ...]:
    """What keeps a plan from being kept, each as one Indonesian sentence; empty when nothing does."""
    wanted = {
        "Tempat": plan.place,
        "Pimpinan rapat": plan.chair_office,
        "Penyelenggara": plan.organiser,
    }
    faults = [f"{name} belum diisi." for name, value in wanted.items() if not value.strip()]
    if not CLOCK.fullmatch(plan.starts_at):
        faults.append(f"Waktu “{plan.starts_at}” bukan jam: tulis 09.00.")
    if not any(item.strip() for item in plan.agenda):
        faults.append("Agenda belum diisi.")
    faults += weekday_faults(plan.held_on, plan.weekday)
    unknown = sorted(set(plan.invited) - set(known_opd))
    if unknown:
        faults.append(f"OPD tidak dikenal: {', '.join(unknown)}.")
    if not plan.invited:
        faults.append("Belum ada OPD yang diundang.")
    return tuple(faults)


def weekday_faults(held_on: date, weekday: str) -> list[str]:
    """The written day of the week (or none) against the date; official letters often slip by one."""
    written = weekday.strip().lower()
    if not written:
        return []
    number = weekday_words().get(written)
    if number is None:
        return [f"“{weekday}” bukan nama hari."]
    if falls_on(held_on, number):
        return []
    right = f"{long_date(held_on)} jatuh pada hari {day_words(held_on)}"
    return [f"Hari tidak cocok: {right}, bukan {written.capitalize()}."]


def meeting_title(held_on: date) -> str:
    """What a meeting is called in files and papers: Rakor P4GN 16 September 2026."""
    return f"Rakor P4GN {long_date(held_on)}"


def meeting_code(held_on: date, taken: Collection[str]) -> str:
    """The first free code of a month: 2026-11, then 2026-11-2, 2026-11-3; numbers of decisions begin so."""
    month = f"{held_on:%Y-%m}"
    others = (f"{month}-{place}" for place in range(2, len(taken) + 3))
    return next(code for code in (month, *others) if code not in taken)


def decision_number(code: str, known: Collection[str]) -> str:
    """The number of a meeting's next decision: 2026-11/3; none is ever given twice."""
    places = (number.removeprefix(f"{code}/") for number in known if number.startswith(f"{code}/"))
    used = [int(place) for place in places if place.isascii() and place.isdigit()]
    return f"{code}/{max(used, default=0) + 1}"


def code_of_decision(number: str) -> str:
    """The code of the meeting that a decision was numbered for; empty for a number of another form."""
    code, slash, _ = number.rpartition("/")
    return code if slash else ""


def order_of_decision(number: str) -> tuple[str, bool, int, str]:
    """What decisions are sorted by: 2026-11/2 before 2026-11/10; another form comes last of its code."""
    place = number.rpartition("/")[2]
    counted = place.isascii() and place.isdigit()
    return code_of_decision(number), not counted, int(place) if counted else 0, number


def slide_faults(slides: Sequence[Slide], screens: Mapping[str, bool], opd: Collection[str]) -> list[str]:
    """What keeps an order of slides from being kept; screens: kind -> whether it is about one OPD."""
    faults = [] if slides else ["Pilih sedikitnya satu layar."]
    for place, slide in enumerate(slides, 1):
        if slide.screen not in screens:
            faults.append(f"Layar {place}: jenis “{slide.screen}” tidak dikenal.")
        elif screens[slide.screen] and slide.subject not in opd:
            faults.append(f"Layar {place}: OPD “{slide.subject}” tidak dikenal.")
        elif not screens[slide.screen] and slide.subject:
            faults.append(f"Layar {place}: jenis ini tidak tentang satu OPD.")
    return faults


def attendance_faults(present: Mapping[str, int | None], known_opd: Collection[str], most: int) -> list[str]:
    """What keeps counts of people from being kept; None means not counted."""
    faults = [f"OPD tidak dikenal: {code}." for code in sorted(set(present) - set(known_opd))]
    for code, count in present.items():
        if count is not None and not 0 <= count <= most:
            faults.append(f"{code}: {count} orang tidak masuk akal; isi 0 sampai {most}.")
    return faults

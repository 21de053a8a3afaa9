"""Everything the papers of a meeting show: its frozen figures, protected for what leaves the room.

Material, minutes, recaps and messages are all written from this, so that they cannot disagree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.rules.area_classes import AreaClasses
from data.rules.budget import BudgetTotal, Shortfall, UnitCost
from data.rules.cases import CaseYears
from data.rules.follow_ups import FollowUpState
from data.rules.meetings import Attendance, AttendanceTotals, MeetingLine, Slide, attendance_totals
from data.rules.papers_opd import (
    PaperFollowUp,
    PaperOpd,
    PaperPot,
    PaperReport,
    PaperScore,
    PaperTests,
)
from data.rules.periods import Period
from data.rules.progress import State
from data.rules.reporting import ReportingTotals
from data.rules.suppression import ProtectedCounts
from data.rules.target_plans import TargetPlan

__all__ = [
    "PaperAction",
    "PaperCases",
    "PaperChange",
    "PaperChanges",
    "PaperCoverage",
    "PaperEvidence",
    "PaperFacts",
    "PaperFollowUp",
    "PaperMoney",
    "PaperOpd",
    "PaperPositions",
    "PaperPot",
    "PaperRanking",
    "PaperReport",
    "PaperReporting",
    "PaperScore",
    "PaperSeized",
    "PaperSilent",
    "PaperTests",
    "PaperWeight",
]


@dataclass(frozen=True)
class PaperPositions:
    """The newest day each kind of figure speaks of; None where there are none."""

    reports: date | None
    tests: date | None
    money: date | None
    staff: date | None
    cases: date | None


@dataclass(frozen=True)
class PaperAction:
    """One aksi: OPD in each state, and the short names of those that must report and have not."""

    code: str
    label: str
    head: str
    counts: Mapping[State, int]
    missing: tuple[str, ...]

    @property
    def obliged(self) -> int:
        """The OPD that must report it."""
        return sum(count for state, count in self.counts.items() if state is not State.NOT_APPLICABLE)

    @property
    def done(self) -> int:
        """The OPD that did it; a reported zero is none."""
        return self.counts[State.VERIFIED] + self.counts[State.REPORTED]


@dataclass(frozen=True)
class PaperSilent:
    """An OPD that reported nothing: the periods it owes, earliest first, and days since the first was due."""

    opd_code: str
    opd: str
    periods: tuple[str, ...]
    days_late: int


@dataclass(frozen=True)
class PaperReporting:
    """Who reported in the period; aksi worst first."""

    totals: ReportingTotals
    actions: tuple[PaperAction, ...]
    silent: tuple[PaperSilent, ...]
    is_empty: bool


@dataclass(frozen=True)
class PaperCoverage:
    """People tested in the year, of all staff; target is a share of 1. months: people tested, by month 1-12.

    `tested` and `staff` are of OPD whose staff is known; findings are None where they are withheld.
    """

    year: int
    tested: int
    staff: int
    tested_staff_unknown: int
    target: float
    target_people: int
    opd_total: int
    opd_tested: int
    opd_reached: int
    untested: tuple[str, ...]
    may_repeat: bool
    months: Mapping[int, int]
    findings: ProtectedCounts | None
    is_empty: bool

    @property
    def share(self) -> float | None:
        """The share of staff that was tested; None where no staff is known."""
        return self.tested / self.staff if self.staff else None


@dataclass(frozen=True)
class PaperMoney:
    """The money for tests: all pots, by funding source, what a person costs, what the target lacks.

    plans: what several targets would take, lowest first, the office's own among them.
    """

    total: BudgetTotal
    sources: tuple[PaperPot, ...]
    cost: UnitCost
    shortfall: Shortfall
    plans: tuple[TargetPlan, ...]
    is_empty: bool


@dataclass(frozen=True)
class PaperSeized:
    """What was seized of a kind, in one unit and on one basis of weighing (None: not told), to a month."""

    kind: str
    unit: str
    weight_basis: str | None
    amount: float
    until: int


@dataclass(frozen=True)
class PaperEvidence:
    """What was seized in the year in the whole kabupaten, and the agencies that counted it."""

    seized: tuple[PaperSeized, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True)
class PaperCases:
    """Cases by area, and what was seized.

    names: kecamatan code to name; areas of `years` may also be outside or unknown.
    until: the end of the last month with data; counted_by: who counted, and the day each speaks of.
    """

    years: CaseYears
    names: Mapping[str, str]
    until: date | None
    counted_by: tuple[tuple[str, date | None], ...]
    k: int
    evidence: PaperEvidence


@dataclass(frozen=True)
class PaperWeight:
    """A component of the score: what it is called, how it is computed, its points of 100."""

    label: str
    formula: str
    weight: int


@dataclass(frozen=True)
class PaperRanking:
    """The formula of the score and whether the chair approved; the scores stand with the OPD.

    order: size class to the codes of its OPD, best first, those without a score last.
    """

    weights: tuple[PaperWeight, ...]
    bonus: int
    is_approved: bool
    order: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class PaperChange:
    """An aksi of an OPD whose state is another than at the last meeting; before is None for a new duty."""

    opd: str
    aksi: str
    before: State | None
    after: State


@dataclass(frozen=True)
class PaperChanges:
    """What changed since the meeting `since` (None: there was none before)."""

    since: MeetingLine | None
    states: tuple[PaperChange, ...]
    newly_submitted: int


@dataclass(frozen=True)
class PaperFacts:
    """One meeting. `line` is without its code to join, `slides` without notes: neither leaves the room.

    today: the day deadlines are counted from, that of the frozen figures. follow_ups: those that earlier
    meetings left open, late first, then those of the last meeting that are settled. cases and classes are
    None where newer ones came in since: from two states a hidden count could be told.
    """

    line: MeetingLine
    kabupaten: str
    is_contoh: bool
    period: Period
    today: date
    slides: tuple[Slide, ...]
    attendance: tuple[Attendance, ...]
    positions: PaperPositions
    reporting: PaperReporting
    coverage: PaperCoverage
    money: PaperMoney
    cases: PaperCases | None
    classes: AreaClasses | None
    ranking: PaperRanking
    changes: PaperChanges
    follow_ups: tuple[PaperFollowUp, ...]
    decisions: tuple[PaperFollowUp, ...]
    opd: tuple[PaperOpd, ...]

    @property
    def came(self) -> AttendanceTotals:
        """The counts of attendance."""
        return attendance_totals(self.attendance)

    def opd_of(self, code: str) -> PaperOpd | None:
        """One OPD by its code; None for one that is not in force."""
        return next((each for each in self.opd if each.code == code), None)

    @property
    def is_counted(self) -> bool:
        """Whether anybody counted who came; where nobody did, nobody is said to have stayed away."""
        return any(each.present is not None for each in self.attendance)

    @property
    def follow_up_counts(self) -> Mapping[FollowUpState, int]:
        """How many follow-ups are in each state; every state is there."""
        return {state: sum(each.state is state for each in self.follow_ups) for state in FollowUpState}

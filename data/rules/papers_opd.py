"""What the papers of a meeting say about one OPD: its reports, tests, money, score and what it still owes."""

from dataclasses import dataclass
from datetime import date

from data.rules.follow_ups import FollowUpState
from data.rules.progress import State
from data.rules.reminders import Owed


@dataclass(frozen=True)
class PaperReport:
    """One aksi of one OPD; figures are None and texts empty where nothing was reported.

    capaian is a share of 1, None without a target; pagu and realisasi of the budget are rupiah.
    """

    aksi_code: str
    label: str
    head: str
    to_do: str
    state: State
    target: float | None
    unit: str
    realisasi: float | None
    capaian: float | None
    pagu: int | None
    spent: int | None
    reported_on: date | None
    verification: str
    obstacle: str
    next_step: str
    evidence_url: str


@dataclass(frozen=True)
class PaperFollowUp:
    """One follow-up or decision; `opd` and `supporting` are short names, aksi and area as they are called."""

    number: str
    meeting: str
    direction: str
    opd_code: str
    opd: str
    supporting: tuple[str, ...]
    output: str
    due_on: date | None
    state: FollowUpState
    days_late: int
    days_left: int | None
    aksi: str
    area: str
    funding_source: str
    obstacle: str
    progress: str
    progress_on: date | None
    evidence_url: str


@dataclass(frozen=True)
class PaperTests:
    """The urine tests of one OPD in the year: people; staff and target None where staff is not known."""

    tested: int
    staff: int | None
    target_people: int | None
    reached: bool

    @property
    def to_test(self) -> int | None:
        """The people the target still asks for; None where the staff is not known."""
        return None if self.target_people is None else max(0, self.target_people - self.tested)


@dataclass(frozen=True)
class PaperPot:
    """Money for tests of one OPD (or of all) from one source: rupiah, and people it still reaches."""

    source: str
    pagu: int | None
    blocked: int
    spent: int
    remaining: int | None
    people: int | None


@dataclass(frozen=True)
class PaperScore:
    """The score of one OPD among those of its size class; None where it has none.

    components: label and share of 1 (None: does not apply) in the order of the formula; bonus in points.
    """

    size_class: str
    score: float | None
    rank: int | None
    rank_label: str
    ranked: int
    change: float | None
    components: tuple[tuple[str, float | None], ...]
    bonus: float


@dataclass(frozen=True)
class PaperOpd:
    """One OPD. follow_ups: those it answers for; owed: every report and follow-up still due, late or not."""

    code: str
    name: str
    short: str
    invited: bool
    present: int | None
    reports: tuple[PaperReport, ...]
    tests: PaperTests
    pots: tuple[PaperPot, ...]
    score: PaperScore
    follow_ups: tuple[PaperFollowUp, ...]
    owed: tuple[Owed, ...]

    @property
    def obliged(self) -> tuple[PaperReport, ...]:
        """The aksi it must report on."""
        return tuple(each for each in self.reports if each.state is not State.NOT_APPLICABLE)

    @property
    def missing(self) -> tuple[PaperReport, ...]:
        """The aksi it must report on and has not."""
        return tuple(each for each in self.reports if each.state is State.MISSING)

    @property
    def has_reported(self) -> bool:
        """Whether it reported anything of what it must."""
        return len(self.missing) < len(self.obliged)

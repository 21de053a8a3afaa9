"""What the intake is told about a kabupaten, and what it hands back about a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from data.intake.questions import Question

Value = str | int | bool | Decimal | date | None


@dataclass(frozen=True, slots=True)
class OpdKnown:
    """An OPD of the master; `staff` is the newest headcount (PNS + PPPK + non-ASN) or None."""

    name: str
    valid_from: date | None = None
    valid_to: date | None = None
    staff: int | None = None


@dataclass(frozen=True, slots=True)
class IntakeContext:
    """What a file of one kabupaten is checked against; the caller reads it once per file."""

    kabupaten: str
    opd: Mapping[str, OpdKnown]
    areas: Mapping[str, str]
    """Area code of this kabupaten -> level ("kabupaten", "kecamatan", "desa", "kelurahan")."""
    kabupaten_names: Mapping[str, str]
    """Kabupaten code -> name, this one included, to say whose file a foreign file is."""
    today: date
    max_bytes: int
    max_rows: int
    foreign_opd: Mapping[str, str] = field(default_factory=dict)
    """OPD code that only another kabupaten knows -> that kabupaten's code."""
    opd_aliases: Mapping[str, str] = field(default_factory=dict)
    """Another name or spelling of an OPD of this kabupaten, as written -> its code."""
    area_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Area code -> its names, the official one first, then aliases and its BPS code."""
    last: Callable[..., Mapping[tuple[Value, ...], Mapping[str, Any]]] = field(default=lambda *_: {})
    """For a template and the table of a file: key without time -> what was stored of the last period."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: where, what is wrong, what to do. `row` counts as a spreadsheet does, None = the file."""

    row: int | None
    column: str | None
    value: str | None
    code: str
    message: str
    fix: str
    refuses: bool = True
    """False: a warning, the file can still be stored."""


class Row(NamedTuple):
    """One row: field -> value. A column absent from the file has no entry, an empty cell is None."""

    fields: dict[str, Value]
    source_row: int


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that holds no data, with the reason."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """How one column was read, with up to three samples (as written, as read)."""

    header: str
    field: str
    kind: str
    decimal: str | None = None
    thousands: str | None = None
    date_order: str | None = None
    ambiguous: bool = False
    why: str = ""
    samples: tuple[tuple[str, Value], ...] = ()
    written_as: str = ""
    """The header as the file has it, where it differs from `header`."""
    unit: str | None = None
    """The unit its numbers carry in the file, in the header or in every cell."""
    values: tuple[Any, ...] = ()
    """Every cell as read, in the order of the rows; only where the whole table is shown (`check`)."""


@dataclass(frozen=True, slots=True)
class TableChoice:
    """A table a file offers: where it stands, its first headers, how many rows."""

    key: str
    sheet: str | None
    header_row: int
    headers: tuple[str, ...]
    row_count: int


@dataclass(frozen=True, slots=True)
class TotalCheck:
    """A row of totals held against the rows above it: which columns agree and which differ.

    `differing`: header -> (total as written, sum of the rows).
    """

    row: int
    label: str
    agreeing: tuple[str, ...] = ()
    differing: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says. When `refused`, nothing of it may be stored; `rows` holds the rows free of errors."""

    file_name: str = ""
    template: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    rows: Sequence[Row] = ()
    issues: tuple[Issue, ...] = ()
    skipped_rows: tuple[SkippedRow, ...] = ()
    columns: tuple[ColumnReading, ...] = ()
    issues_beyond: int = 0
    """Issues found but not listed, when there are more than a person can use."""
    kind: str | None = None
    sheet: str | None = None
    tables: tuple[TableChoice, ...] = ()
    titles: tuple[str, ...] = ()
    totals: tuple[TotalCheck, ...] = ()
    row_numbers: tuple[int, ...] = ()
    """The rows of the values of `columns`, where the whole table is shown (`check`)."""
    questions: tuple[Question, ...] = ()
    """What the file leaves open, answered or not; nothing is stored while one of them is open."""

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues that refuse the file."""
        return tuple(issue for issue in self.issues if issue.refuses)

    @property
    def warnings(self) -> tuple[Issue, ...]:
        """The issues that only ask for a second look."""
        return tuple(issue for issue in self.issues if not issue.refuses)

    @property
    def refused(self) -> bool:
        """Whether the file as a whole must not be stored."""
        return any(issue.refuses for issue in self.issues)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions still without an answer."""
        return tuple(question for question in self.questions if question.open)

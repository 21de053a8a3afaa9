"""Cells -> typed columns: each distinct cell is read once, then laid back over the rows."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from data.intake.asking import Asked, word_id
from data.intake.cells import Cells, CellValue, Problem
from data.intake.codes import read_aksi, read_area, read_desa, read_opd
from data.intake.dates import read_dates, read_spans, read_years, span_text
from data.intake.downward import fill_down
from data.intake.grid import Cell, cell_text
from data.intake.headers import Matched, Place
from data.intake.issues import EMPTY_CELL, MERGED_NUMBER
from data.intake.kind import IssueList
from data.intake.layout import FoundTable
from data.intake.names_asked import BESIDE, name_question
from data.intake.numbers import read_numbers
from data.intake.questions import Answers, Question
from data.intake.reading import ColumnReading, IntakeContext, Value
from data.intake.table import Table, Written
from data.intake.totals import Summed, total_proof
from data.intake.upright import Upright
from data.intake.words import plain, read_text
from data.intake.words_choices import read_choice, read_period, read_yes_no
from data.reference import Column, number_units

SAMPLES = 3
NUMBERS = frozenset({"int", "rupiah", "number"})
ROWS_TOLD = 5
Texts = Iterable[str]


@dataclass(slots=True)
class Columns:
    """The columns of a file while they are read: rows, findings, questions, what became of each column."""

    found: FoundTable
    upright: Upright
    matched: Matched
    context: IntakeContext
    answers: Answers
    table: Table
    issues: IssueList
    questions: dict[str, Question] = field(default_factory=dict)
    readings: list[ColumnReading] = field(default_factory=list)
    summed: dict[int, Summed] = field(default_factory=dict)

    def read(self) -> None:
        """Read every placed column; Refusal for another kabupaten's file."""
        for place in self.matched.places:
            self._read_place(place)

    def fill(self, column: Column, text: str) -> None:
        """Lay one answer over every row, as if the file had a column of it."""
        written = Written(column, [text] * len(self.table.row_numbers))
        cells = self._cells([text], Place(-1, column, column.header))
        self._keep(written, cells)

    def _read_place(self, place: Place) -> None:
        cells = self._stripped(place.index)
        if place.column.kind in ("area", "desa") and self.matched.beside is not None:
            cells = _beside(cells, self._stripped(self.matched.beside))
        if place.column.kind not in NUMBERS and place.column.kind not in {"date", "span", "year"}:
            cells = _as_texts(cells, self.upright.distinct[place.index])
        down = fill_down(cells, place.column, Asked(place.written, self.answers))
        written = Written(place.column, down.cells)
        read = self._cells([cell for cell in dict.fromkeys(down.cells) if cell != ""], place)
        self._ask(read, written)
        if down.question is not None:
            self.questions[down.question.id] = down.question
        self._keep(written, read, undecided=down.undecided)
        self.readings.append(_reading(place, read))
        if place.column.kind in NUMBERS:
            self._add_up(place, read)

    def _stripped(self, index: int) -> Sequence[Cell]:
        """A column without blanks around its texts; each distinct cell is looked at once."""
        cells, distinct = self.upright.columns[index], self.upright.distinct[index]
        clean = {cell: cell.strip() if isinstance(cell, str) else cell for cell in distinct}
        return cells if all(map(operator.is_, clean, clean.values())) else list(map(clean.__getitem__, cells))

    def _cells(self, distinct: Sequence[Cell], place: Place) -> Cells:
        column = place.column
        proof = total_proof(self.found, place.index) if place.index >= 0 else None
        unit = place.unit or (self._unit_beside() if column.kind == "number" else None)
        asked = Asked(place.written, self.answers, proof, unit, place.scale)
        return READERS[column.kind](distinct, column, self.context, asked)

    def _unit_beside(self) -> str | None:
        """The unit that a column of units names in every row: beside it 5,23 gr says nothing new."""
        for place in self.matched.places:
            if place.column.field == "unit" and place.column.kind == "choice":
                named = {cell_text(cell).casefold() for cell in self.upright.distinct[place.index]} - {""}
                return number_units().get(named.pop()) if len(named) == 1 else None
        return None

    def _keep(self, written: Written, read: Cells, undecided: Collection[int] = ()) -> None:
        _tell(written, read, self.table, self.issues, undecided)
        self.table.bad.update(undecided)
        unread = set(written.texts) - {"", *read.values, *read.problems}
        if unread:
            self.table.bad.update(place for place, cell in enumerate(written.texts) if cell in unread)
        # A key is compared as it is stored, and SQL never finds NULL equal to NULL.
        blank = "" if written.column.field in self.matched.template.key else None
        self.table.lay(written, {**read.values, "": blank})

    def _ask(self, read: Cells, written: Written) -> None:
        """Keep the questions of a column, with the rows they are about."""
        for question in read.questions:
            about = {cell for cell in set(written.texts) if cell != "" and _decides(question, cell, read)}
            rows = [
                self.table.row_numbers[place] for place, cell in enumerate(written.texts) if cell in about
            ]
            known = self.questions.get(question.id)
            if known is None:
                self.questions[question.id] = replace(question, alike=len(rows), rows=tuple(rows[:ROWS_TOLD]))
            else:
                self.questions[question.id] = replace(known, alike=known.alike + len(rows))

    def _add_up(self, place: Place, read: Cells) -> None:
        self.summed[place.index] = Summed(
            place.column.header, read.decimal, place.scale, self.table.column(place.column.field)
        )
        for row, index in self.found.merged_numbers:
            if index == place.index:
                self.table.bad.add(row)
                number = self.table.row_numbers[row]
                self.issues.add(
                    MERGED_NUMBER.at(number, place.written, self.table.text(place.column.field, row))
                )


Reader = Callable[[Sequence[Cell], Column, IntakeContext, Asked], Cells]


def _texts(cells: Iterable[Cell]) -> list[str]:
    return [cell for cell in cells if isinstance(cell, str)]


READERS: Mapping[str, Reader] = {
    "int": lambda cells, column, _, asked: read_numbers(cells, column, asked),
    "rupiah": lambda cells, column, _, asked: read_numbers(cells, column, asked),
    "number": lambda cells, column, _, asked: read_numbers(cells, column, asked),
    "date": lambda cells, _, __, asked: read_dates(cells, asked),
    "year": lambda cells, _, __, ___: read_years(cells),
    "span": lambda cells, _, __, ___: read_spans(cells),
    "period": lambda cells, column, _, asked: read_period(_texts(cells), column, asked.answers),
    "yesno": lambda cells, column, _, asked: read_yes_no(_texts(cells), column, asked.answers),
    "aksi": lambda cells, _, __, ___: read_aksi(_texts(cells)),
    "text": lambda cells, column, _, __: read_text(_texts(cells), column),
    "choice": lambda cells, column, _, asked: read_choice(_texts(cells), column, asked.answers),
    "opd": lambda cells, _, context, asked: read_opd(_texts(cells), context, asked.answers),
    "area": lambda cells, _, context, asked: read_area(_texts(cells), context, asked.answers),
    "desa": lambda cells, _, context, asked: read_desa(_texts(cells), context, asked.answers),
}


def _as_texts(cells: Sequence[Cell], distinct: Iterable[Cell]) -> Sequence[Cell]:
    """The cells as texts, where a spreadsheet stores codes and names as numbers or dates."""
    if all(isinstance(cell, str) for cell in distinct):
        return cells
    return [cell if isinstance(cell, str) else cell_text(cell) for cell in cells]


def _beside(cells: Sequence[Cell], kecamatan: Sequence[Cell]) -> list[Cell]:
    """Desa and kecamatan as one text; the kecamatan alone where no desa is named."""
    pairs = zip(map(cell_text, cells), map(cell_text, kecamatan), strict=True)
    return [f"{desa}{BESIDE}{area}" if desa and area else desa or area for desa, area in pairs]


def _decides(question: Question, cell: Cell, read: Cells) -> bool:
    """Whether a question is about this cell."""
    if question.kind in {"opd", "area"}:
        return isinstance(cell, str) and name_question(question.kind, cell) == question.id
    if question.kind == "dash":
        return isinstance(cell, str) and word_id(cell) == question.id
    if question.kind == "words":
        return isinstance(cell, str) and plain(cell) == plain(question.subject)
    return question.answer is not None or (cell not in read.values and cell not in read.problems)


def _tell(
    written: Written, cells: Cells, table: Table, issues: IssueList, undecided: Collection[int]
) -> None:
    column, problems = written.column, dict(cells.problems)
    if column.required and not undecided:
        problems[""] = Problem(EMPTY_CELL, {"help": column.help})
    if problems.keys().isdisjoint(written.texts):
        return
    places = [(position, text) for position, text in enumerate(written.texts) if text in problems]
    table.bad.update(position for position, _ in places)
    counts = Counter(problems[text].kind.code for _, text in places)
    told: set[str] = set()
    for position, text in places:
        kind, words, once = problems[text]
        if not (once and kind.code in told):
            told.add(kind.code)
            row, count = table.row_numbers[position], counts[kind.code]
            issues.add(kind.at(row, column.header, cell_text(text) or None, **words, count=count))


def _reading(place: Place, cells: Cells) -> ColumnReading:
    samples = tuple(
        (cell_text(cell), _sample(value)) for cell, value in islice(cells.values.items(), SAMPLES)
    )
    return ColumnReading(
        header=place.column.header,
        field=place.column.field,
        kind=place.column.kind,
        decimal=cells.decimal,
        thousands=cells.thousands,
        date_order=cells.date_order,
        ambiguous=cells.ambiguous,
        why=cells.why,
        samples=samples,
        written_as="" if place.written == place.column.header else place.written,
        unit=cells.unit,
    )


def _sample(value: CellValue) -> Value:
    return span_text(*value) if isinstance(value, tuple) else value

"""One file, from its bytes to a reading: what it says, what it leaves open, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.intake.checks import check_rows
from data.intake.choice import Choice, choose
from data.intake.columns import Columns
from data.intake.filling import fill_questions
from data.intake.grid import Cell
from data.intake.headers import Matched, match_headers
from data.intake.issues import FORMULA_UNREAD
from data.intake.issues_file import NO_ROWS, TOO_MANY_ROWS, UNCOUNTED_FORMULA
from data.intake.issues_rows import RAGGED_ROW
from data.intake.keys import check_keys
from data.intake.kind import IssueList, Refusal, printable
from data.intake.layout import FoundTable
from data.intake.opened import OpenedFile, open_file
from data.intake.plausible import plausible_questions
from data.intake.questions import NO_ANSWERS, Answers, Question
from data.intake.reading import IntakeContext, Issue, Reading
from data.intake.table import Table
from data.intake.totals import check_totals, total_questions
from data.intake.unfilled import without_unfilled
from data.intake.upright import upright


def read_file(
    content: bytes,
    file_name: str,
    template: str | None,
    context: IntakeContext,
    answers: Answers = NO_ANSWERS,
) -> Reading:
    """Read the bytes of an uploaded file, opened for this one reading; see `read_opened`."""
    opened = open_file(content, file_name, context.max_bytes, context.max_rows)
    return read_opened(opened, template, context, answers)


def read_opened(
    opened: OpenedFile, template: str | None, context: IntakeContext, answers: Answers = NO_ANSWERS
) -> Reading:
    """Read an opened file; `template` None = told by the headers. Raises on no file.

    Everything the file leaves open becomes a question; the same file with the answers reads on from there.
    """
    known = opened.known
    if known.refused or opened.persons:
        return replace(known, issues=opened.persons or known.issues)
    try:
        choice = choose(opened.tables, template, answers)
        known = _with_choice(known, choice)
        return _read_table(known, choice, context, answers)
    except Refusal as refusal:
        return replace(known, issues=(*known.issues, *refusal.issues))


def _with_choice(known: Reading, choice: Choice) -> Reading:
    table = choice.table
    return replace(
        known,
        template=choice.template.name,
        sheet=table.sheet,
        header_row=table.header_row,
        skipped_rows=table.skipped,
        titles=table.titles,
        tables=choice.tables,
        questions=choice.questions,
    )


def _read_table(known: Reading, choice: Choice, context: IntakeContext, answers: Answers) -> Reading:
    table = _fixed(choice.table, answers.fixes)
    cells = upright(table)
    matched = match_headers(table.headers, cells.filled, choice.template, answers)
    if (filled := without_unfilled(table, matched)) is not table:
        table, cells = filled, upright(filled)
    known = replace(known, skipped_rows=table.skipped)
    if not table.rows:
        return replace(known, issues=(*known.issues, NO_ROWS.at()))
    if len(table.rows) > context.max_rows:
        raise Refusal(TOO_MANY_ROWS.at(limit=context.max_rows))
    issues = IssueList((*known.issues, *matched.issues, *_ragged(table), *_unread(table, known)))
    fills, missing = fill_questions(matched, table.titles, context, answers)
    for issue in missing:
        issues.add(issue)
    columns = Columns(table, cells, matched, context, answers, Table(table.row_numbers), issues)
    columns.read()
    _lay_fills(columns, fills)
    checks = check_totals(table, columns.summed)
    questions = [*known.questions, *matched.questions, *fills, *columns.questions.values()]
    if _may_be_checked(matched, questions):
        check_rows(columns.table, matched.template.name, context, issues)
        check_keys(columns.table, matched.template, issues)
        before = context.last(matched.template, columns.table)
        questions += total_questions(checks, answers)
        questions += plausible_questions(columns.table, matched.template, context, before, answers)
    return replace(
        known,
        rows=columns.table.good_rows(),
        issues=issues.in_order(),
        issues_beyond=issues.beyond,
        columns=tuple(columns.readings),
        totals=checks,
        questions=tuple(questions),
    )


def _lay_fills(columns: Columns, fills: Sequence[Question]) -> None:
    """Lay the answers about missing columns over the rows; while one is open no row is whole."""
    for question in fills:
        if question.answer is None:
            columns.table.bad.update(range(len(columns.table.row_numbers)))
        else:
            field = question.id.partition(":")[2]
            column = next(each for each in columns.matched.absent if each.field == field)
            columns.fill(column, question.answer)


def _may_be_checked(matched: Matched, questions: Sequence[Question]) -> bool:
    """Whether rows can be held against each other: not while a column is missing or in doubt."""
    return not any(issue.refuses for issue in matched.issues) and not any(
        question.open for question in questions
    )


def _ragged(table: FoundTable) -> Iterator[Issue]:
    for row, found, expected in table.ragged:
        yield RAGGED_ROW.at(row, found=found, expected=expected)


def _unread(table: FoundTable, known: Reading) -> Iterator[Issue]:
    """Formulas without a stored result among the cells that are read; elsewhere they are only told."""
    if all(issue.code != UNCOUNTED_FORMULA.code for issue in known.issues):
        return
    for number, row in zip(table.row_numbers, table.rows, strict=True):
        for header, cell in zip(table.headers, row, strict=True):
            if isinstance(cell, str) and cell.startswith("="):
                yield FORMULA_UNREAD.at(number, printable(header))


def _fixed(table: FoundTable, fixes: Mapping[tuple[int, str], str]) -> FoundTable:
    """The table with the cells that were typed anew on the screen."""
    places = {number: place for place, number in enumerate(table.row_numbers)}
    heads = {header: place for place, header in reversed(list(enumerate(table.headers)))}
    usable = {key: text for key, text in fixes.items() if key[0] in places and key[1] in heads}
    if not usable:
        return table
    rows = list(table.rows)
    for (number, header), text in usable.items():
        row: list[Cell] = list(rows[places[number]])
        row[heads[header]] = text
        rows[places[number]] = row
    return replace(table, rows=rows)

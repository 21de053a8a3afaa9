"""Which table of which sheet is read, and as which template; what the file leaves open is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.intake.asking import is_remembered
from data.intake.cells import listed
from data.intake.grid import Book
from data.intake.headers import fit
from data.intake.issues_file import NO_HEADER, UNKNOWN_TEMPLATE
from data.intake.kind import Refusal, printable
from data.intake.layout import FoundTable, find_tables
from data.intake.questions import Answers, Option, Question
from data.intake.reading import TableChoice
from data.reference import Template, templates

Fit = tuple[int, int]
SHOWN_HEADERS = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """The table that is read, the template it is read as, and the questions about both."""

    table: FoundTable
    template: Template
    questions: tuple[Question, ...] = ()
    tables: tuple[TableChoice, ...] = ()


def tables_of(book: Book) -> tuple[FoundTable, ...]:
    """Every table with a header on the sheets in sight; on the hidden ones when there is no other."""
    for hidden in (False, True):
        sheets = [sheet for sheet in book.sheets if sheet.hidden is hidden]
        found = tuple(table for sheet in sheets for table in find_tables(sheet) if table.header_row)
        if found:
            return found
    return ()


def choose(tables: Sequence[FoundTable], wanted: str | None, answers: Answers) -> Choice:
    """The table and template that fit; Refusal where no header is known. `wanted`: asked for by name."""
    if wanted is not None and wanted not in templates():
        raise Refusal(UNKNOWN_TEMPLATE.at(name=printable(wanted), known=listed(templates())))
    named = wanted or answers.to("template") or ""
    offered: Mapping[str, Template] = {named: templates()[named]} if named in templates() else templates()
    fits = {place: _fits(table, offered) for place, table in enumerate(tables)}
    usable = [place for place, found in fits.items() if _is_enough(tables[place], found, bool(named))]
    if not usable:
        raise Refusal(NO_HEADER.at())
    place, about_table = _table(tables, fits, usable, answers)
    template, about_template = _template(fits[place], wanted, answers)
    questions = tuple(question for question in (about_table, about_template) if question)
    return Choice(tables[place], templates()[template], questions, tuple(map(table_choice, tables)))


def table_choice(table: FoundTable) -> TableChoice:
    """A table as it is offered to a person."""
    key = f"{table.sheet or ''}!{table.header_row}"
    return TableChoice(key, table.sheet, table.header_row, table.headers[:SHOWN_HEADERS], len(table.rows))


def _fits(table: FoundTable, offered: Mapping[str, Template]) -> dict[str, Fit]:
    return {name: fit(table.headers, template) for name, template in offered.items()}


def _is_enough(table: FoundTable, fits: Mapping[str, Fit], wanted: bool) -> bool:  # noqa: FBT001  # one question, two strictnesses
    """Whether at least a third of the headers is known; one is enough when the template was asked for."""
    named = sum(bool(header.strip()) for header in table.headers)
    return max(found for _, found in fits.values()) >= (
        1 if wanted else max(2 if named > 2 else 1, named / 3)
    )


def _table(
    tables: Sequence[FoundTable],
    fits: Mapping[int, Mapping[str, Fit]],
    usable: Sequence[int],
    answers: Answers,
) -> tuple[int, Question | None]:
    best = max(usable, key=lambda place: (max(fits[place].values()), len(tables[place].rows)))
    if len(usable) == 1:
        return best, None
    choices = {table_choice(tables[place]).key: place for place in usable}
    answer = answers.to("table")
    question = Question(
        id="table",
        kind="table",
        subject="tabel",
        text=f"Berkas ini memuat {len(usable)} tabel. Tabel mana yang diunggah?",
        options=tuple(_table_option(key, tables[place]) for key, place in choices.items()),
        proposed=table_choice(tables[best]).key,
        answer=answer if answer in choices else None,
        remembered=is_remembered(answers, "table"),
    )
    return choices.get(question.answer or "", best), question


def _table_option(key: str, table: FoundTable) -> Option:
    where = f"lembar {table.sheet}, " if table.sheet else ""
    headers = ", ".join(filter(None, table.headers[:SHOWN_HEADERS]))
    return Option(key, f"{where}judul di baris {table.header_row}", f"{len(table.rows)} baris: {headers}")


def _template(fits: Mapping[str, Fit], wanted: str | None, answers: Answers) -> tuple[str, Question | None]:
    ranked = sorted(fits, key=lambda name: fits[name], reverse=True)
    best = [name for name in ranked if fits[name] == fits[ranked[0]]]
    answer = answers.to("template")
    if wanted is not None or (len(best) == 1 and fits[ranked[0]][0] >= 0 and answer is None):
        return ranked[0], None
    options = [name for name in templates() if name in fits or answer is not None]
    question = Question(
        id="template",
        kind="template",
        subject="templat",
        text="Judul kolomnya cocok dengan lebih dari satu templat. Berkas ini berisi apa?",
        options=tuple(Option(name, templates()[name].title, name) for name in options),
        proposed=ranked[0],
        answer=answer if answer in templates() else None,
        remembered=is_remembered(answers, "template"),
    )
    return ranked[0], question

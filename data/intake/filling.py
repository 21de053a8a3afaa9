"""Columns that a file leaves out and one answer can fill: the year in the title, the OPD of the sender."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from data.intake.asking import is_remembered
from data.intake.headers import Matched
from data.intake.issues import MISSING_COLUMN
from data.intake.questions import Answers, Option, Question
from data.intake.reading import IntakeContext, Issue
from data.intake.words_choices import read_period
from data.reference import Column, aksi, month_words, period_rules

YEARS_BACK = 5
_YEAR = re.compile(r"\b20\d\d\b")
_MONTH = re.compile(r"\b([^\W\d_]{3,10})\s+(20\d\d)\b")


def fill_questions(
    matched: Matched, titles: Sequence[str], context: IntakeContext, answers: Answers
) -> tuple[list[Question], list[Issue]]:
    """A question for each required column that one answer can fill; a finding for the others it lacks.

    While a column of the file is still in question nothing is missing: it may be the one.
    """
    waiting = any(question.open for question in matched.questions)
    questions: list[Question] = []
    issues: list[Issue] = []
    for column in matched.absent:
        if not column.required:
            continue
        options = OPTIONS.get(column.kind, _no_options)(column, titles, context)
        if options:
            questions.append(_question(column, options, answers))
        elif not waiting:
            issues.append(MISSING_COLUMN.at(None, column.header, template=matched.template.name))
    return questions, issues


def _question(column: Column, options: Sequence[Option], answers: Answers) -> Question:
    key = f"fill:{column.field}"
    answer = answers.to(key)
    return Question(
        id=key,
        kind="fill",
        subject=column.header,
        text=f"Kolom {column.header} tidak ada. Isi yang sama untuk semua baris?",
        options=tuple(options),
        proposed=options[0].value if options[0].effect == FROM_TITLE or len(options) == 1 else None,
        answer=answer if answer in {option.value for option in options} else None,
        remembered=is_remembered(answers, key),
        # The year of this file is not the year of the next one.
        remember=column.kind not in {"year", "period", "span", "date"},
    )


FROM_TITLE = "menurut judul berkas"


def _years(_: Column, titles: Sequence[str], context: IntakeContext) -> list[Option]:
    named = list(dict.fromkeys(year for title in titles for year in _YEAR.findall(title)))
    found = [Option(year, year, FROM_TITLE) for year in named] if len(named) == 1 else []
    this_year = context.today.year
    others = [str(year) for year in range(this_year, this_year - YEARS_BACK, -1)]
    return found + [Option(year, year) for year in others if year not in {each.value for each in found}]


def _periods(_: Column, titles: Sequence[str], __: IntakeContext) -> list[Option]:
    codes = list(dict.fromkeys(rule.code for rule in period_rules()))
    read = read_period(titles)
    named = [
        code
        for code in codes
        if code in set(read.values.values()) or any(re.search(rf"\b{code}\b", title) for title in titles)
    ]
    found = [Option(code, code, FROM_TITLE) for code in named] if len(named) == 1 else []
    return found + [Option(code, code) for code in codes if code not in named or not found]


def _spans(column: Column, titles: Sequence[str], context: IntakeContext) -> list[Option]:
    months = [
        f"{year}-{month_words()[word.casefold()]:02}"
        for title in titles
        for word, year in _MONTH.findall(title)
        if word.casefold() in month_words()
    ]
    named = (
        [Option(month, month, FROM_TITLE) for month in dict.fromkeys(months)] if len(set(months)) == 1 else []
    )
    return named + _years(column, titles if not months else (), context)


def _choices(column: Column, _: Sequence[str], __: IntakeContext) -> list[Option]:
    return [Option(choice, choice) for choice in column.choices]


def _opd(_: Column, titles: Sequence[str], context: IntakeContext) -> list[Option]:
    lines = " ".join(titles).casefold()
    named = [code for code, opd in context.opd.items() if opd.name.casefold() in lines]
    found = (
        [Option(code, f"{context.opd[code].name} ({code})", FROM_TITLE) for code in named]
        if len(named) == 1
        else []
    )
    return found + [
        Option(code, f"{opd.name} ({code})")
        for code, opd in context.opd.items()
        if code not in named or not found
    ]


def _aksi(_: Column, __: Sequence[str], context: IntakeContext) -> list[Option]:
    year = context.today.year
    known = {each.code: each for each in aksi() if each.years[1] is None or each.years[1] >= year}
    return [Option(code, f"{code} {each.name}") for code, each in known.items()]


def _yes_no(*_: object) -> list[Option]:
    return [Option("ya", "ya"), Option("tidak", "tidak")]


def _text(column: Column, _: Sequence[str], context: IntakeContext) -> list[Option]:
    if column.field != "organiser":
        return []
    own = context.kabupaten_names.get(context.kabupaten, "")
    return [
        Option(f"{office} {own}".strip(), f"{office} {own}".strip())
        for office in ("BNNK", "Dinas Kesehatan", "RSUD")
    ]


def _no_options(*_: object) -> list[Option]:
    return []


OPTIONS: Mapping[str, Callable[[Column, Sequence[str], IntakeContext], list[Option]]] = {
    "year": _years,
    "period": _periods,
    "span": _spans,
    "choice": _choices,
    "opd": _opd,
    "aksi": _aksi,
    "yesno": _yes_no,
    "text": _text,
}

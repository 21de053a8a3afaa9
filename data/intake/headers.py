"""Column names of a file against those of the templates: all missing, extra and double ones told at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from data.intake.cells import listed
from data.intake.dialect import Records, letter
from data.intake.issues import (
    ABSENT_COLUMNS,
    AMBIGUOUS_TEMPLATE,
    DUPLICATE_COLUMN,
    EXTRA_COLUMN,
    MISSING_COLUMN,
    NO_HEADER,
    UNKNOWN_TEMPLATE,
    UNNAMED_COLUMN,
)
from data.intake.kind import Refusal, printable
from data.intake.reading import Issue
from data.reference import Column, Template, templates


@dataclass(frozen=True, slots=True)
class Matched:
    """Which cell of a row holds which column of the template, and what is wrong with the header."""

    template: Template
    places: tuple[tuple[int, Column], ...]
    issues: tuple[Issue, ...]


def header_key(header: str) -> str:
    """A header without its case, spacing and underscores, for comparison only."""
    return re.sub(r"[\s_\-]+", "_", header.casefold().strip().strip("\ufeff\u200b"))


@cache
def names_of(template: Template) -> Mapping[str, Column]:
    """Every header and alias of a template, as `header_key` gives it."""
    aliases = {header_key(alias): column for column in template.columns for alias in column.aliases}
    return aliases | {header_key(column.header): column for column in template.columns}


def known_headers(cells: Sequence[str]) -> int:
    """How many of these cells are headers of any template."""
    return sum(header_key(cell) in _every_name() for cell in cells)


@cache
def _every_name() -> frozenset[str]:
    return frozenset(name for template in templates().values() for name in names_of(template))


@cache
def every_header() -> frozenset[str]:
    """The exact headers of all templates in lower case."""
    return frozenset(column.header.casefold() for each in templates().values() for column in each.columns)


def choose_template(
    header: Sequence[str], offered: Mapping[str, Template], wanted: str | None = None
) -> Template:
    """The template asked for, or the one at least half of the header fits; Refusal for none or several."""
    if wanted is not None and wanted not in offered:
        raise Refusal(UNKNOWN_TEMPLATE.at(name=printable(wanted), known=listed(offered)))
    candidates = {wanted: offered[wanted]} if wanted is not None else offered
    fits = {name: _fit(header, template) for name, template in candidates.items()}
    best = max(fits.values())
    enough = 1 if wanted is not None else max(1, sum(map(bool, map(str.strip, header))) / 2)
    if best.matched < enough:
        raise Refusal(NO_HEADER.at())
    named = [name for name, fit in fits.items() if fit == best]
    if len(named) > 1:
        raise Refusal(AMBIGUOUS_TEMPLATE.at(known=listed(named)))
    return candidates[named[0]]


def match_header(records: Records, template: Template) -> Matched:
    """Place every column of the template in the header."""
    names = names_of(template)
    found = [(index, names.get(header_key(cell))) for index, cell in enumerate(records.header)]
    places = tuple((index, column) for index, column in found if column is not None)
    issues = (*_strangers(records, found, template), *_doubles(places), *_absent(places, template))
    return Matched(template, places, issues)


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    surplus: int
    matched: int


def _fit(header: Sequence[str], template: Template) -> _Fit:
    names = names_of(template)
    columns = [names.get(header_key(cell)) for cell in header if cell.strip()]
    fields = {column.field for column in columns if column is not None}
    missing = sum(column.required and column.field not in fields for column in template.columns)
    return _Fit(len(fields) - missing - columns.count(None), len(fields))


def _strangers(
    records: Records, found: Sequence[tuple[int, Column | None]], template: Template
) -> Iterator[Issue]:
    for index, column in found:
        if column is not None:
            continue
        name = records.header[index].strip()
        if name:
            yield EXTRA_COLUMN.at(None, printable(name), letter=letter(index), template=template.name)
        elif any(len(row) > index and row[index].strip() for row in records.rows):
            yield UNNAMED_COLUMN.at(None, letter(index), letter=letter(index))


def _doubles(places: Sequence[tuple[int, Column]]) -> Iterator[Issue]:
    counts = Counter(column.header for _, column in places)
    for header, count in counts.items():
        if count > 1:
            letters = listed(letter(index) for index, column in places if column.header == header)
            yield DUPLICATE_COLUMN.at(None, header, letters=letters)


def _absent(places: Sequence[tuple[int, Column]], template: Template) -> Iterator[Issue]:
    present = {column.field for _, column in places}
    absent = [column for column in template.columns if column.field not in present]
    for column in absent:
        if column.required:
            yield MISSING_COLUMN.at(None, column.header, template=template.name)
    optional = [column.header for column in absent if not column.required]
    if optional:
        yield ABSENT_COLUMNS.at(names=listed(optional))

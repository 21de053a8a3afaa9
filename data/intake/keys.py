"""Rows that say the same thing twice: equal keys, and months counted in more than one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from data.intake.cells import listed
from data.intake.issues_rows import DUPLICATE_KEY, OVERLAPPING_MONTHS
from data.intake.kind import IssueList, Kind
from data.intake.table import SPAN_FIELDS, Table
from data.reference import Template


def check_keys(table: Table, template: Template, issues: IssueList) -> None:
    """Refuse two rows with one key, and spans of months that overlap while the rest of the key is equal."""
    fields = [name for name in template.key if name in table.columns]
    doubles = _duplicates(table, fields)
    _tell(DUPLICATE_KEY, doubles.items(), fields, table, issues)
    if set(SPAN_FIELDS) <= set(fields):
        rest = [name for name in fields if name not in SPAN_FIELDS]
        _tell(OVERLAPPING_MONTHS, _overlaps(table, rest, doubles.keys()), rest, table, issues)


def _duplicates(table: Table, fields: Sequence[str]) -> dict[int, int]:
    """Position of each repeated key -> position where the key stands first; unread keys are left out."""
    first: dict[tuple[object, ...], int] = {}
    keys = zip(*(table.column(name) for name in fields), strict=True)
    return {
        position: first[key]
        for position, key in enumerate(keys)
        if None not in key and first.setdefault(key, position) != position
    }


def _overlaps(table: Table, rest: Sequence[str], skip: Collection[int]) -> list[tuple[int, int]]:
    groups: dict[tuple[object, ...], list[tuple[date, date, int]]] = defaultdict(list)
    others = zip(*(table.column(name) for name in rest), strict=True) if rest else iter(())
    spans = zip(*(table.column(name) for name in SPAN_FIELDS), strict=True)
    for position, (key, (start, end)) in enumerate(zip(others, spans, strict=True)):
        readable = None not in key and isinstance(start, date) and isinstance(end, date)
        if readable and position not in skip:
            groups[key].append((start, end, position))
    return [pair for spans_of_key in groups.values() for pair in _overlapping(sorted(spans_of_key))]


def _overlapping(spans: Sequence[tuple[date, date, int]]) -> Iterator[tuple[int, int]]:
    _, latest, holder = spans[0]
    for start, end, position in spans[1:]:
        if start <= latest:
            yield max(position, holder), min(position, holder)
        if end > latest:
            latest, holder = end, position


def _tell(
    kind: Kind, pairs: Iterable[tuple[int, int]], fields: Sequence[str], table: Table, issues: IssueList
) -> None:
    key = listed(dict.fromkeys(table.header(name) for name in fields))
    for position, first in pairs:
        table.bad.update((position, first))
        row, other = table.row_numbers[position], table.row_numbers[first]
        value = table.text(fields[0], position)
        issues.add(kind.at(row, table.header(fields[0]), value, other=other, key=key))

"""Rows that say the same thing twice: equal keys, and months counted in more than one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from data.intake.cells import listed
from data.intake.columns import SPAN_FIELDS, Table
from data.intake.issues import DUPLICATE_KEY, OVERLAPPING_MONTHS, IssueList, Kind
from data.reference import Template


def check_keys(table: Table, template: Template, issues: IssueList) -> None:
    """Refuse the second of two rows with one key, and spans of months that overlap for the same rest of the key."""
    fields = [name for name in template.key if name in table.columns]
    duplicates = _duplicates(table, fields)
    for position, first in duplicates.items():
        table.bad.update((position, first))
        _tell(DUPLICATE_KEY, table, position, first, fields, issues)
    if set(SPAN_FIELDS) <= set(fields):
        rest = [name for name in fields if name not in SPAN_FIELDS]
        for position, first in _overlaps(table, rest, duplicates.keys()):
            table.bad.update((position, first))
            _tell(OVERLAPPING_MONTHS, table, position, first, rest, issues)


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
    kind: Kind, table: Table, position: int, first: int, fields: Sequence[str], issues: IssueList
) -> None:
    headers = list(dict.fromkeys(table.header(name) for name in fields))
    row, other = table.row_numbers[position], table.row_numbers[first]
    issues.add(kind.at(row, headers[0], table.written[fields[0]][position], other=other, key=listed(headers)))

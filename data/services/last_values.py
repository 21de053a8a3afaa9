"""What the store held of the last period before a file's own: unusual jumps are asked about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from data.intake import Before, FileTable, lasting_key
from data.reference import Template
from data.store.current import current_rows
from data.store.engine import Store
from data.store.revision import Revision
from data.store.tables import FACTS

Time = tuple[Any, ...]
Row = Mapping[str, Any]


def last_values(store: Store, kabupaten: str) -> Callable[[Template, FileTable], Before]:
    """For a template and a file's table: key without time -> the newest stored values before its time.

    Months are held against as many months, semesters against semesters. A table without time (opd) is held
    against what is current; days of tests are not compared, since no two are alike.
    """

    def of_file(template: Template, table: FileTable) -> Before:
        times = times_of(template)
        if times is None or not len(table.row_numbers):
            return {}
        own = {_time(dict(zip(times, row, strict=True))) for row in _rows(table, times)}
        return _newest(_stored(store, FACTS[template.name], kabupaten, own), template, own)

    return of_file


def times_of(template: Template) -> tuple[str, ...] | None:
    """The fields of a template's key that say when; None where times are not compared."""
    if "held_on" in template.key:
        return None
    return tuple(name for name in template.key if name in {"year", "period", "month_from", "month_to"})


def _rows(table: FileTable, names: Sequence[str]) -> Iterable[tuple[Any, ...]]:
    return zip(*(table.column(name) for name in names), strict=True) if names else ((),)


def _time(row: Row) -> tuple[Time, object]:
    """When a row speaks of, to be sorted, and how long that is, to be compared with as long a time only."""
    first, last = row.get("month_from"), row.get("month_to")
    if isinstance(first, date) and isinstance(last, date):
        return (first,), (last.year - first.year) * 12 + last.month - first.month
    period = str(row.get("period") or "")
    return (row.get("year") or 0, period), period[:1]


def _stored(
    store: Store, model: type[Revision], kabupaten: str, own: Iterable[tuple[Time, object]]
) -> list[dict[str, Any]]:
    """The current rows of the file's first year and the year before."""
    firsts = [time[0] for time, _ in own if time]
    years = {first.year if isinstance(first, date) else first for first in firsts if first}
    if not years:
        return current_rows(store, model, kabupaten)
    return [
        row
        for year in (min(years) - 1, min(years))
        for row in current_rows(store, model, kabupaten, year=year)
    ]


def _newest(rows: Iterable[dict[str, Any]], template: Template, own: set[tuple[Time, object]]) -> Before:
    lasting, has_time = lasting_key(template), bool(times_of(template))
    firsts: dict[object, Time] = {}
    for time, length in own:
        firsts[length] = min(time, firsts.get(length, time))
    found: dict[tuple[Any, ...], tuple[Time, dict[str, Any]]] = {}
    for row in rows:
        time, length = _time(row)
        if has_time and (length not in firsts or not time < firsts[length]):
            continue
        key = tuple(row[name] for name in lasting)
        if key not in found or found[key][0] < time:
            found[key] = (time, row)
    return {key: row for key, (_, row) in found.items()}

"""Differences as a person reads them: rows of text under the headers of the template."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from data.reference import templates
from data.store.difference import Difference, Incoming, KeyValues
from data.store.revision import Revision
from data.store.shape import shape_of
from data.store.verdict import Cells

COLUMNS = ("row", "kind", "key", "column", "old", "new")
NEW, CHANGED, WITHDRAWN = "baru", "berubah", "ditarik"
MAX_ABSENT = 1_000
Line = tuple[int | None, str, str, str, str, str]
Changed = tuple[Cells, Incoming]


def difference_frame(difference: Difference) -> pd.DataFrame:
    """row, kind, key, column, old, new: a line for each new row and for each changed cell."""
    changed = [(change.old, change.row) for change in difference.changed]
    return change_frame(difference.model, difference.new, changed)


def change_frame(
    model: type[Revision],
    new: Sequence[Incoming],
    changed: Sequence[Changed],
    withdrawn: Sequence[Incoming] = (),
) -> pd.DataFrame:
    """row, kind, key, column, old, new: a line for each whole row and for each changed cell."""
    parts = (
        _rows(model, NEW, new),
        text_frame(COLUMNS, _cells(model, changed)),
        _rows(model, WITHDRAWN, withdrawn),
    )
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else parts[1]


def text_frame(columns: Sequence[str], lines: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """Lines of text as a frame; the first column holds numbers of rows."""
    by_column = list(zip(*lines, strict=True)) or [()] * len(columns)
    return _frame(columns, by_column[0], by_column[1:])


def _frame(
    columns: Sequence[str], numbers: Sequence[int | None], texts: Iterable[Sequence[str]]
) -> pd.DataFrame:
    frame = {columns[0]: pd.array(numbers, dtype="Int64")}
    named = zip(columns[1:], texts, strict=True)
    return pd.DataFrame(frame | {name: pd.array(values, dtype="str") for name, values in named})


def absent_frame(difference: Difference) -> pd.DataFrame:
    """key: rows of the store that a file leaves out, the first MAX_ABSENT of them in order."""
    keys = sorted(key_texts(difference.model, difference.absent))[:MAX_ABSENT]
    return pd.DataFrame({"key": pd.array(keys, dtype="str")})


def key_texts(model: type[Revision], keys: Sequence[KeyValues]) -> list[str]:
    """Keys in one line each, without the kabupaten, which the screen shows anyway."""
    columns = [
        _texts(values)
        for name, values in zip(model.key, zip(*keys, strict=True), strict=False)
        if name != "kabupaten"
    ]
    return [" · ".join(filter(None, parts)) for parts in zip(*columns, strict=True)]


def plain(value: Any) -> str:
    """A stored value as a template would hold it: ISO dates, ya/tidak, decimal comma, empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    return value.isoformat() if isinstance(value, date) else str(value)


def headers_of(model: type[Revision]) -> tuple[str, ...]:
    """What each column of a table is called in its template; a column that has no header keeps its name."""
    known = {column.field: column.header for column in templates()[model.template].columns}
    return tuple(known.get(name, name) for name in shape_of(model).names)


def _rows(model: type[Revision], kind: str, rows: Sequence[Incoming]) -> pd.DataFrame:
    numbers, empty = [row.source_row for row in rows], [""] * len(rows)
    keys = _keys(model, [row.cells for row in rows])
    return _frame(COLUMNS, numbers, ([kind] * len(rows), keys, empty, empty, empty))


def _cells(model: type[Revision], changed: Sequence[Changed]) -> Iterator[Line]:
    headers = headers_of(model)
    keys = _keys(model, [row.cells for _, row in changed])
    for (before, row), key in zip(changed, keys, strict=True):
        for header, old, new in zip(headers, before, row.cells, strict=True):
            if old != new:
                yield row.source_row, CHANGED, key, header, plain(old), plain(new)


def _keys(model: type[Revision], rows: Sequence[Cells]) -> list[str]:
    places = shape_of(model).places(model.key)
    return key_texts(model, [tuple(cells[place] for place in places) for cells in rows])


def _texts(values: Sequence[Any]) -> list[str]:
    known = {value: plain(value) for value in set(values)}
    return [known[value] for value in values]

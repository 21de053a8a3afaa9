"""What others wrote between a preview and its confirmation, beside what the file says."""

from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

import pandas as pd
from sqlalchemy import Connection

from data.reference import zone_of
from data.services.changes import headers_of, key_texts, plain, text_frame
from data.store.difference import Difference, KeyValues
from data.store.shape import shape_of
from data.store.touched import touched_since, writers
from data.store.verdict import Cells

COLUMNS = ("row", "key", "column", "was", "now", "mine", "by")
RECORDED, WITHDRAWN = "tercatat", "ditarik"


class _Place(NamedTuple):
    """One row of a file: its number, what is stored under its key (None: nothing), what it would write."""

    row: int | None
    stored: Cells | None
    mine: Cells


def same_to_see(seen: Difference, now: Difference) -> bool:
    """Whether two differences of one file show the same: what is new, and each change from old to new.

    What others wrote into columns that the file does not have makes no difference.
    """
    return (
        seen.new == now.new
        and len(seen.unchanged) == len(now.unchanged)
        and list(_changes(seen)) == list(_changes(now))
        and seen.foreign == now.foreign
    )


def conflict_frame(connection: Connection, seen: Difference, now: Difference, version: int) -> pd.DataFrame:
    """row, key, column, was (what the preview saw), now, mine (in the file), by, at (aware, local).

    Cells that somebody changed since `version` to something else than the file says, a line each. A row that
    was withdrawn meanwhile is one line without a column.
    """
    before, places = _places(seen), _places(now)
    changed = [key for key, place in places.items() if before[key].stored != place.stored]
    lines = [line for key in changed for line in _lines(now, key, before[key].stored, places[key])]
    keys = [line[0] for line in lines]
    touched = touched_since(connection, now.model, _kabupaten(keys), version) if keys else {}
    by = writers(connection, touched.values())
    who = [by[touched[key]] for key in keys]
    shown = zip(lines, key_texts(now.model, keys), who, strict=True)
    texts = [(row, key, *cells, writer.by_name) for (_, row, *cells), key, writer in shown]
    moments = pd.Series([each.at for each in who], dtype="datetime64[s, UTC]")
    return text_frame(COLUMNS, texts).assign(at=moments.dt.tz_convert(zone_of(now.scope.kabupaten)))


Line = tuple[KeyValues, int | None, str, str, str, str]


def _lines(now: Difference, key: KeyValues, was: Cells | None, place: _Place) -> Iterator[Line]:
    if place.stored is None:
        yield key, place.row, "", RECORDED, WITHDRAWN, RECORDED
        return
    before = repeat(None) if was is None else was
    headers = headers_of(now.model)
    for header, old, stored, mine in zip(headers, before, place.stored, place.mine, strict=False):
        if stored not in {old, mine}:
            yield key, place.row, header, plain(old), plain(stored), plain(mine)


def _places(difference: Difference) -> dict[KeyValues, _Place]:
    places = shape_of(difference.model).places(difference.model.key)
    rows = [
        *(_Place(row.source_row, None, row.cells) for row in difference.new),
        *(_Place(change.row.source_row, change.old, change.row.cells) for change in difference.changed),
        *(_Place(row.source_row, row.cells, row.cells) for row in difference.unchanged),
        *(_Place(row.source_row, None, row.cells) for row in difference.foreign),
    ]
    return {tuple(row.mine[place] for place in places): row for row in rows}


def _changes(difference: Difference) -> Iterator[tuple[object, ...]]:
    for change in difference.changed:
        pairs = zip(change.old, change.row.cells, strict=True)
        yield change.row.source_row, [(place, pair) for place, pair in enumerate(pairs) if pair[0] != pair[1]]


def _kabupaten(keys: list[KeyValues]) -> str:
    return str(keys[0][0])

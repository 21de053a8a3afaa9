"""Where one table ends and the titles or the header of the next one begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.intake.grid import Cell, cell_text
from data.intake.layout_cells import (
    filled_at,
    holds_data,
    is_known,
    is_labelled,
    is_sparse,
    is_value,
    is_words,
    names_columns,
    words_of,
)
from data.intake.layout_header import Head
from data.intake.layout_marks import same_as
from data.intake.layout_spans import Part
from data.intake.layout_sums import label_of

_NOTE = re.compile(
    r"(?:sumber|ket|keterangan|catatan|note|nb|penjelasan|mengetahui|dicetak|data per|posisi data)\b.*"
    r"|[*¹²³†)]+.*|\d\)\s.*",
    re.IGNORECASE | re.DOTALL,
)


_PAGE = re.compile(r"(?:halaman|hal\.?|page)\s*:?\s*\d+.*", re.IGNORECASE)


def is_note(row: Sequence[Cell]) -> bool:
    """Whether a row begins as notes do: Sumber, Keterangan, Catatan, *)."""
    places = filled_at(row)
    if not 0 < len(places) < 4 or not _NOTE.fullmatch(first := cell_text(row[places[0]])):
        return False
    # "Sumber Rejo; 5" is a desa with its number.
    return ":" in first or not any(is_value(row[place]) for place in places[1:])


def is_page(text: str) -> bool:
    """Whether a text is the number of a page."""
    return bool(_PAGE.fullmatch(text))


def is_remark(row: Sequence[Cell], width: int) -> bool:
    """Whether a row holds nothing but a few words: a title, a note, a signature."""
    if is_note(row) and is_sparse(row, max(width, 6)):
        return True
    if width < 2 or not is_sparse(row, width):
        return False
    return all(any(map(str.isalpha, cell_text(row[place]))) for place in filled_at(row))


@dataclass(frozen=True, slots=True)
class Upper:
    """The table above: its header, also as `row_keys`, the texts above, its columns of values, its width."""

    head: Head
    keys: Sequence[Sequence[str]]
    titles: frozenset[str]
    values: frozenset[int]
    width: int


def next_table(part: Part, upper: Upper, marked: Iterable[int]) -> int:
    """The first row of the table below this one, its titles included; else the number of rows."""
    floor = upper.head.body
    seen = set()
    for place in marked:
        for row in (place, place + 1):
            if row in seen or row <= floor or row >= len(part.rows):
                continue
            seen.add(row)
            if _begins_table(part, row, upper):
                return _with_titles(part, row, floor, upper.width)
    return len(part.rows)


def _begins_table(part: Part, place: int, upper: Upper) -> bool:
    row = part.rows[place]
    places = filled_at(row)
    if len(places) < 2 or not names_columns(row) or is_labelled(row) or label_of(row):
        return False
    if any(same_as(row, keys) for keys in upper.keys):
        return _has_new_title(part, place, upper)
    return is_known(row) or _differs(part, place, upper.values)


def _has_new_title(part: Part, place: int, upper: Upper) -> bool:
    """Whether a title of its own stands over a repeated header: the same form for another year."""
    top = _with_titles(part, place, upper.head.body, upper.width)
    texts = [" ".join(words_of(row)) for row in part.rows[top:place] if filled_at(row)]
    return any(text not in upper.titles and not is_page(text) for text in texts)


def _differs(part: Part, place: int, values: frozenset[int]) -> bool:
    """Whether words stand where the table above has values, and values or rows of words follow them."""
    named = set(filled_at(part.rows[place]))
    over = named & values
    words = {each for each in over if is_words(part.cell(place, each))}
    parted = not filled_at(part.rows[place - 1])
    if (over and len(words) * 2 < len(over)) or not (over or parted):
        return False
    return _heads_rows(part, place, named, parted=parted)


def _heads_rows(part: Part, place: int, named: set[int], *, parted: bool) -> bool:
    below = [row for row in range(place + 1, min(place + 5, len(part.rows))) if filled_at(part.rows[row])]
    for row in below:
        cells = part.rows[row]
        if not holds_data(cells):
            named |= set(filled_at(cells))
            continue
        places = [each for each in filled_at(cells) if each < len(cells)]
        under = [each for each in places if each in named]
        found = [each for each in under if is_value(cells[each]) and is_words(part.cell(place, each))]
        return len(under) * 4 >= len(places) * 3 and bool(found)
    return parted and len(named) > 2 and len(below) > 1 and len(filled_at(part.rows[below[0]])) > 2


def _with_titles(part: Part, header: int, floor: int, width: int) -> int:
    place = _over_blanks(part, header, floor)
    while place > floor and filled_at(part.rows[place - 1]):
        row = part.rows[place - 1]
        if is_note(row) or label_of(row) or not (is_remark(row, width) or is_labelled(row)):
            break
        place -= 1
    return place


def _over_blanks(part: Part, place: int, floor: int) -> int:
    while place > floor and not filled_at(part.rows[place - 1]):
        place -= 1
    return place

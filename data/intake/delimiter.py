"""Which sign separates the cells of a text: the one under which most records have one width."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from data.intake.issues_file import UNSURE_DELIMITER
from data.intake.kind import Refusal

DELIMITERS = {";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak"}
HEAD = 65_536
_NATURAL = {
    ";": re.compile(r";(?=\s|$)"),
    ",": re.compile(r"(?<=\d),(?=\d)|,(?=\s|$|-)"),
    "\t": re.compile(r"(?!)"),
    "|": re.compile(r"(?<=\s)\|(?=\s)"),
}
"""A delimiter where a sentence or a number would have it: 12,5 or "rapat, lalu tes"."""
_NUMBER = re.compile(r"[-+(]?[\d.\s]*\)?")


class Split(NamedTuple):
    """The head of a text under one delimiter; the better split compares greater."""

    score: float
    unnatural: int
    """Signs of other delimiters in its cells where no sentence or number has them: their count, negated."""
    width: int
    delimiter: str


def choose_delimiter(text: str) -> str:
    """The delimiter of a text, from its first 64 KB; a text of one column gets the first of them, ";".

    Raises Refusal where two delimiters make equally good tables of it.
    """
    head = text[:HEAD]
    partial = len(text) > HEAD
    splits = [split for sign in DELIMITERS if sign in head and (split := _split(head, sign, partial=partial))]
    if not splits:
        return next(iter(DELIMITERS))
    best = max(splits)
    for other in splits:
        alike = other.score == best.score and other.unnatural < 0 and best.unnatural < 0
        if other is not best and alike:
            first, second = DELIMITERS[best.delimiter], DELIMITERS[other.delimiter]
            raise Refusal(UNSURE_DELIMITER.at(first=first, second=second, sign=best.delimiter))
    return best.delimiter


def _split(head: str, delimiter: str, *, partial: bool) -> Split | None:
    """How well a delimiter cuts the head, or None where it cuts no table."""
    records = _records(head, delimiter, partial=partial)
    widths = [len(record) for record in records]
    common = Counter(width for width in widths if width > 1).most_common(1)
    if not common:
        return None
    width, count = max(
        ((width, count) for width, count in Counter(widths).items() if width > 1 and count == common[0][1])
    )
    if _is_decimal_comma(records, widths, width, delimiter):
        return None
    score = (count + _longest_run(widths, width)) / len(records)
    return Split(round(score, 3), -_unnatural(records, delimiter), width, delimiter)


def _records(head: str, delimiter: str, *, partial: bool) -> list[list[str]]:
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    records: list[list[str]] = []
    with suppress(csv.Error):
        records.extend(record for record in reader if any(map(str.strip, record)))
    return records[:-1] if partial and len(records) > 1 else records


def _longest_run(widths: Sequence[int], width: int) -> int:
    longest = run = 0
    for each in widths:
        run = run + 1 if each == width else 0
        longest = max(longest, run)
    return longest


def _is_decimal_comma(
    records: Sequence[Sequence[str]], widths: Sequence[int], width: int, delimiter: str
) -> bool:
    """Whether commas stand in numbers only, below a heading that has none: one column of 12,5 and 7,25."""
    if delimiter != "," or widths[0] == width:
        return False
    return all(_NUMBER.fullmatch(cell) for record in records if len(record) == width for cell in record)


def _unnatural(records: Sequence[Sequence[str]], delimiter: str) -> int:
    count = 0
    for sign, natural in _NATURAL.items():
        if sign != delimiter:
            for cell in (cell for record in records for cell in record if sign in cell):
                count += cell.count(sign) - len(natural.findall(cell))
    return count

"""How many rows fit on a slide: nine at most, fewer where their words take several lines."""

from collections.abc import Sequence
from math import ceil

from components.scale import Scale

MOST = 9
ROOM = 26.0
"""Height for the rows of a table, in rem of the wall."""

_LINE, _AIR = 1.68, 1.0  # rem of a line of a table on a 16:9 wall, and of what a row has around it
_WIDTH = 38.0  # em of the letters of a table across a 4:3 wall, the narrower of the two
_WRAPPED = 0.94  # of a line is filled where words must stay whole


def lines_in(words: str, share: float) -> int:
    """The lines that words take in a column with this share of the width of a slide, on any wall."""
    width = Scale().text_width(words, 100) / 100
    return max(1, ceil(width / (_WIDTH * share * _WRAPPED)))


def spans(lines: Sequence[int], room: float = ROOM) -> list[tuple[int, int]]:
    """Rows by their lines, cut into slides of (start, stop), as even as they come; a row is never cut."""
    found = _filled(lines, room)
    if not found:
        return []
    step = ceil(len(lines) / len(found))
    even = [(start, min(start + step, len(lines))) for start in range(0, len(lines), step)]
    fits = all(_height(lines[start:stop]) <= room for start, stop in even)
    return even if fits and len(even) == len(found) else found


def _filled(lines: Sequence[int], room: float) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for stop in range(1, len(lines) + 1):
        too_high = _height(lines[start:stop]) > room or stop - start > MOST
        if too_high and stop - start > 1:
            found.append((start, stop - 1))
            start = stop - 1
    return [*found, (start, len(lines))] if lines else []


def _height(lines: Sequence[int]) -> float:
    return sum(_LINE * each + _AIR for each in lines)

"""What swapping cells left torn: desa move along a path of cells until their kecamatan is in one piece."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from data.geometry.tile_grid import Cell, neighbours
from data.geometry.tile_pieces import parts


def mended(cells: Sequence[Cell], groups: Sequence[int]) -> list[Cell]:
    """The same cells, given out with as few desa apart from the rest of their group as was found."""
    found = list(cells)
    while apart := strays(found, groups):
        trials = _trials(found, groups, apart)
        better = next((trial for trial in trials if len(strays(trial, groups)) < len(apart)), None)
        if better is None:
            break
        found = better
    return found


def strays(cells: Sequence[Cell], groups: Sequence[int]) -> set[int]:
    """The desa outside the largest piece of their group."""
    owner = {cell: desa for desa, cell in enumerate(cells)}
    own: Mapping[int, list[Cell]] = defaultdict(list)
    for cell, group in zip(cells, groups, strict=True):
        own[group].append(cell)
    return {
        owner[cell]
        for members in own.values()
        for part in sorted(parts(members), key=lambda part: (-len(part), min(part)))[1:]
        for cell in part
    }


def _trials(cells: Sequence[Cell], groups: Sequence[int], apart: set[int]) -> Iterator[list[Cell]]:
    """Each stray desa moved next to the rest of its group; those on the way make room by one cell."""
    owner = {cell: desa for desa, cell in enumerate(cells)}
    for desa in sorted(apart):
        home = {cells[at] for at, group in enumerate(groups) if group == groups[desa] and at not in apart}
        for path in _paths(cells[desa], home, owner.keys() - home):
            trial = list(cells)
            trial[desa] = path[-1]
            for before, after in pairwise(path):
                trial[owner[after]] = before
            yield trial


def _paths(start: Cell, home: set[Cell], free: set[Cell]) -> Iterator[list[Cell]]:
    """Paths over free cells from a cell to cells beside home, shortest first."""
    came: dict[Cell, Cell | None] = {start: None}
    waiting = deque([start])
    while waiting:
        cell = waiting.popleft()
        if any(other in home for other in neighbours(cell)):
            yield _path(cell, came)
        for other in neighbours(cell):
            if other in free and other not in came:
                came[other] = cell
                waiting.append(other)


def _path(cell: Cell, came: Mapping[Cell, Cell | None]) -> list[Cell]:
    path = [cell]
    while (before := came[path[-1]]) is not None:
        path.append(before)
    return path[::-1]

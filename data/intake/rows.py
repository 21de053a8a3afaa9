"""The rows of a file by column: whole columns cost nothing, a row is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import overload

from data.intake.reading import Row, Value


class Rows(Sequence[Row]):
    """Rows of equal fields; `columns`: field -> its values, `source_rows`: their rows in the file."""

    __slots__ = ("columns", "source_rows")

    def __init__(self, columns: Mapping[str, Sequence[Value]], source_rows: Sequence[int]) -> None:
        self.columns, self.source_rows = columns, source_rows

    def without(self, places: frozenset[int]) -> Rows:
        """The rows but for those at some places."""
        if not places:
            return self
        kept = [place not in places for place in range(len(self))]
        columns = {name: list(compress(values, kept)) for name, values in self.columns.items()}
        return Rows(columns, list(compress(self.source_rows, kept)))

    def __len__(self) -> int:
        return len(self.source_rows)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Rows: ...
    def __getitem__(self, place: int | slice) -> Row | Rows:
        if isinstance(place, slice):
            return Rows(
                {name: values[place] for name, values in self.columns.items()}, self.source_rows[place]
            )
        return Row({name: values[place] for name, values in self.columns.items()}, self.source_rows[place])

    def __iter__(self) -> Iterator[Row]:
        names = list(self.columns)
        values = zip(*self.columns.values(), strict=True) if names else ((),) * len(self)
        return (
            Row(dict(zip(names, row, strict=True)), number)
            for row, number in zip(values, self.source_rows, strict=True)
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash((len(self), tuple(self.columns)))

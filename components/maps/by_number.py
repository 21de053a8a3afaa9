"""What a deck says of areas whose shapes the browser has already: values found by the number of the shape."""

import zlib
from collections.abc import Sequence
from html import escape

Colour = Sequence[int]

_MARK = "peta-kata"


def colours(values: Sequence[Colour]) -> str:
    """The n-th colour for area n, as an expression of deck.gl: it may look into lists, but call nothing."""
    distinct = list(dict.fromkeys(tuple(value) for value in values))
    palette = ",".join(f"[{','.join(map(str, colour))}]" for colour in distinct)
    places = ",".join(str(distinct.index(tuple(value))) for value in values)
    # Numbers begin with 1. Without the brackets deck.gl's parser takes a list, and no place in it.
    return f"([{palette}])[([0,{places}])[properties.n]]"


def mark(expression: str) -> int:
    """A number for an expression: deck.gl draws anew only what it is told has changed."""
    return zlib.crc32(expression.encode())


def words(values: Sequence[str]) -> str:
    """HTML that shows the words of one area, where `{n}` is its number.

    A tooltip may only name properties of the shape: it brings the words of all areas and shows those of one.
    """
    areas: dict[str, list[str]] = {}
    for number, value in enumerate(values, 1):
        areas.setdefault(value, []).append(str(number))
    spans = "".join(
        f'<span data-n="{" ".join(numbers)}">{escape(value)}</span>' for value, numbers in areas.items()
    )
    hidden, shown = f".{_MARK} span{{display:none}}", f'.{_MARK} span[data-n~="{{n}}"]{{display:inline}}'
    return f'<style>{hidden}{shown}</style><span class="{_MARK}">{spans}</span>'

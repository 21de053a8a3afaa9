"""Decks as a browser reads them: layers by name, and what is said of each area by its number."""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from components.maps.deck import AREAS, CompactDeck

EXPRESSION = re.compile(r"@@=\(\[(?P<palette>.*)\]\)\[\(\[0,(?P<places>[\d,]*)\]\)\[properties\.n\]\]")
SPAN = re.compile(r'<span data-n="([\d ]+)">([^<]*)</span>')
TEXT = "TextLayer"


class Drawn(NamedTuple):
    """What a deck says of one area."""

    name: str
    words: str
    fill: list[int]


def layers_of(deck: CompactDeck) -> dict[str, Mapping[str, Any]]:
    return {layer["id"]: layer for layer in json.loads(deck.to_json())["layers"]}


def layer_of(deck: CompactDeck, name: str) -> Mapping[str, Any] | None:
    """The layer whose id begins like this."""
    return next((each for key, each in layers_of(deck).items() if key.startswith(name)), None)


def colours_of(expression: str) -> dict[int, list[int]]:
    """The colour of each number, as the browser works it out."""
    found = EXPRESSION.fullmatch(expression)
    assert found, expression
    palette, places = json.loads(f"[{found['palette']}]"), json.loads(f"[{found['places']}]")
    return {number: palette[place] for number, place in enumerate(places, 1)}


def words_of(deck: CompactDeck) -> dict[int, str]:
    """What the tooltip shows of each number."""
    html: str = deck._tooltip["html"]
    return {int(number): words for numbers, words in SPAN.findall(html) for number in numbers.split()}


def areas_of(deck: CompactDeck) -> dict[str, Drawn]:
    """By code; the shapes must be part of the deck."""
    layer = layer_of(deck, AREAS)
    assert layer is not None
    fills, words = colours_of(layer["getFillColor"]), words_of(deck)
    return {
        found["code"]: Drawn(found["name"], words[found["n"]], fills[found["n"]])
        for found in (feature["properties"] for feature in layer["data"])
    }


def seen_numbers(deck: CompactDeck, name: str) -> set[int]:
    """The areas whose lines of a layer are drawn."""
    layer = layer_of(deck, name)
    return (
        set()
        if layer is None
        else {n for n, colour in colours_of(layer["getLineColor"]).items() if colour[3]}
    )


def texts_of(deck: CompactDeck) -> set[str]:
    return {
        row["text"] for layer in layers_of(deck).values() if layer["@@type"] == TEXT for row in layer["data"]
    }

"""Bahan rapat as PDF: landscape sheets with our own typefaces, charts and maps as vectors."""

from functools import cache
from pathlib import Path

from components import text_deck as text
from components.exports.deck_data import block_data
from components.exports.deck_model import Deck
from components.exports.document import Size
from components.exports.map_picture import MapPicture
from components.exports.map_svg import map_svg
from components.exports.typesetting import typeset

_FORM = Path(__file__).with_name("deck.typ")


def deck_pdf(deck: Deck, size: Size = "a4") -> bytes:
    """The pages on landscape sheets of this size; one that is too long goes on with the same head."""
    maps = {
        f"peta-{place}.svg": page.first
        for place, page in enumerate(deck.pages)
        if isinstance(page.first, MapPicture)
    }
    pages = [
        {
            "title": page.title,
            "subtitle": page.subtitle,
            "source": page.source,
            "badge": page.badge,
            "share": page.share,
            "first": block_data(page.first, f"peta-{place}.svg"),
            "second": block_data(page.second, ""),
        }
        for place, page in enumerate(deck.pages)
    ]
    data = {
        "size": size,
        "title": deck.title,
        "kabupaten": deck.kabupaten,
        "running": deck.running,
        "position": deck.position,
        "contoh": deck.contoh,
        "page": text.PAGE,
        "pages": pages,
    }
    return typeset(_form(), data, {name: map_svg(picture) for name, picture in maps.items()})


@cache
def _form() -> str:
    return _FORM.read_text(encoding="utf-8")

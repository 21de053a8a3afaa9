"""The empty presentation of bahan rapat: 16:9, our colours and faces in its theme, one layout, no pages."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as PptxDeck
from pptx.util import Pt

from components.theme import theme

WIDTH, HEIGHT, EDGE = 960.0, 540.0, 40.0
"""Of a page and its margin, in points."""
LOOK = theme("light")
TITLE_FACE, TEXT_FACE = "Cambria", "Calibri"
"""Faces that every office has: a presentation of ours may be opened where our own are not."""
_TITLE_ONLY = 5
_COLOURS = {
    "dk1": "text",
    "lt1": "surface",
    "dk2": "accent",
    "lt2": "raised",
    "hlink": "accent",
    "folHlink": "muted",
    **{f"accent{place}": f"cat_{place}" for place in range(1, 7)},
}


def empty_presentation(running: str, title: str, author: str, day: date) -> PptxDeck:
    """A presentation without pages; `running` stands on its master, `day` is when it says it was made."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    _set_theme(deck)
    _set_master(deck, running)
    # What the library's own empty file brings along: a picture of it, and somebody's printer.
    _drop(deck.part.package._rels, KIND.THUMBNAIL)  # noqa: SLF001
    _drop(deck.part.rels, KIND.PRINTER_SETTINGS)
    properties = deck.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.language, properties.revision = "id-ID", 1
    properties.created = properties.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001
    return deck


def colour(token: str) -> RGBColor:
    """A token as Office takes it."""
    return rgb(LOOK.token(token))


def rgb(colour: str) -> RGBColor:
    """#RRGGBB as Office takes it."""
    return RGBColor.from_string(colour.removeprefix("#"))


def _set_theme(deck: PptxDeck) -> None:
    part = deck.slide_master.part.part_related_by(KIND.THEME)
    text = part.blob.decode("utf-8")
    for name, token in _COLOURS.items():
        value = f'<a:{name}><a:srgbClr val="{_hex(token)}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", value, text, count=1, flags=re.DOTALL)
    for group, face in (("major", TITLE_FACE), ("minor", TEXT_FACE)):
        pattern = rf'(<a:{group}Font>\s*<a:latin typeface=)"[^"]*"'
        text = re.sub(pattern, rf'\g<1>"{face}"', text, count=1)
    text = re.sub(r'(<a:theme [^>]*name=)"[^"]*"', r'\g<1>"Papan P4GN"', text, count=1)
    part._blob = text.encode("utf-8")  # noqa: SLF001 (the library has no other way to a theme)


def _set_master(deck: PptxDeck, running: str) -> None:
    kept = deck.slide_layouts[_TITLE_ONLY]
    for layout in list(deck.slide_layouts):
        if layout.name != kept.name:
            deck.slide_layouts.remove(layout)
    master = _xml("pptx_master").format(muted=_hex("muted"), running=escape(running))
    elements = ((deck.slide_master._element, master), (kept._element, _xml("pptx_layout")))  # noqa: SLF001
    for element, text in elements:
        element.replace(element.find("{*}cSld"), parse_xml(text))
    _set_title(deck.slide_master._element)  # noqa: SLF001


def _set_title(master: Any) -> None:
    """Left, in ink, of the size of a finding rather than of a poster."""
    [style] = master.iter("{*}titleStyle")
    level = style.find("{*}lvl1pPr")
    level.set("algn", "l")
    run = level.find("{*}defRPr")
    run.set("sz", "2400")
    run.set("b", "1")


def _drop(relations: Any, kind: str) -> None:
    for name, relation in list(relations.items()):
        if relation.reltype == kind:
            relations.pop(name)


def _xml(name: str) -> str:
    return Path(__file__).with_name(f"{name}.xml").read_text(encoding="utf-8")


def _hex(token: str) -> str:
    return LOOK.token(token).removeprefix("#")

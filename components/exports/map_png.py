"""A map picture as PNG: the SVG set on a page of its own size by the typesetter, with our typefaces."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from components.exports.paper_faces import SANS
from components.exports.typesetting import paper_fonts
from components.maps.deck import FONT

PIXELS = 2
"""Pixels of the file for each pixel of the screen."""
_SIZE = re.compile(r'<svg [^>]*width="([\d.]+)" height="([\d.]+)"')
_PAGE = """#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image("peta.svg", width: 100%, height: 100%)
"""


def png_of(svg: str) -> bytes:
    """The picture of an SVG of ours, PIXELS times as large; ValueError for one that tells no size."""
    found = _SIZE.match(svg)
    if found is None:
        raise ValueError("no size")
    with TemporaryDirectory(prefix="papan-") as name:
        folder = Path(name)
        page = folder / "peta.typ"
        page.write_text(_PAGE.format(width=found[1], height=found[2]), encoding="utf-8")
        (folder / "peta.svg").write_text(svg.replace(FONT, SANS), encoding="utf-8")
        return typst.compile(page, root=folder, font_paths=paper_fonts(), format="png", ppi=72.0 * PIXELS)

"""A map picture as PNG: the SVG set on a page of its own size by the typesetter, with our typefaces."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from components.exports.paper_faces import SANS, build_paper_faces
from components.exports.typesetting import fonts_folder
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
        fonts = _fonts(fonts_folder())
        return typst.compile(page, root=folder, font_paths=fonts, format="png", ppi=72.0 * PIXELS)


@cache
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[build_paper_faces(folder)]
    )

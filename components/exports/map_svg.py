"""A map as SVG: areas and borders as vectors, hatching as a pattern, no text."""

from xml.etree.ElementTree import Element, SubElement, tostring

from components.exports.map_picture import MapArea, MapPicture, Ring
from components.theme import HATCH_ANGLE, HATCH_GAP, HATCH_LINE, theme

_LOOK = theme("light")
PATTERN = "arsir"
AREA_LINE, BORDER_LINE = 0.75, 1.25


def map_svg(picture: MapPicture) -> bytes:
    """The areas and borders of a map, in its own size; labels and legend are set beside it as text."""
    size = {"width": f"{picture.width}pt", "height": f"{picture.height}pt"}
    box = f"0 0 {picture.width} {picture.height}"
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": box, **size})
    _add_pattern(root)
    for area in picture.areas:
        _add_area(root, area)
    for ring in picture.borders:
        stroke = {"stroke": _LOOK.border_strong, "stroke-width": str(BORDER_LINE), "fill": "none"}
        SubElement(root, "path", {"d": _path([ring]), **stroke})
    return bytes(tostring(root, encoding="utf-8"))


def _add_pattern(root: Element) -> None:
    gap = str(HATCH_GAP)
    turned = {"patternTransform": f"rotate({-HATCH_ANGLE})", "patternUnits": "userSpaceOnUse"}
    pattern = SubElement(
        SubElement(root, "defs"), "pattern", {"id": PATTERN, "width": gap, "height": gap, **turned}
    )
    line = {"x1": "0", "y1": "0", "x2": gap, "y2": "0"}
    SubElement(pattern, "line", {**line, "stroke": _LOOK.border_strong, "stroke-width": str(2 * HATCH_LINE)})


def _add_area(root: Element, area: MapArea) -> None:
    outline = {"stroke": area.outline, "stroke-width": str(AREA_LINE), "fill-rule": "evenodd"}
    shape = {"d": _path(area.rings), **outline}
    SubElement(root, "path", {**shape, "fill": area.fill})
    if area.hatched:
        SubElement(root, "path", {**shape, "fill": f"url(#{PATTERN})"})


def _path(rings: list[Ring] | tuple[Ring, ...]) -> str:
    return " ".join("M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z" for ring in rings)

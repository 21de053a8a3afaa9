"""A map on a sheet: what is drawn, what is hatched, where the words stand."""

from itertools import pairwise
from xml.etree.ElementTree import fromstring

from shapely import Polygon, box

from components.exports.map_picture import LabelInk, MapArea, MapLegend, MapPicture, Sheet
from components.exports.map_svg import PATTERN, map_svg

LAND = box(115.0, -3.0, 115.4, -2.8)
SVG = "{http://www.w3.org/2000/svg}"


def picture(*, hatched: bool) -> MapPicture:
    sheet = Sheet.fitted(LAND, 600, 330)
    area = MapArea("63.06.01", "A & <B>", sheet.rings(LAND), "#B4CBF5", "#FFFFFF", hatched)
    legend = (MapLegend("#B4CBF5", hatched, "10-19", "1 kec."),)
    return MapPicture(600, 330, (area,), sheet.rings(LAND), (), legend, "Batas indikatif.", "peta")


def test_rings_stand_on_the_sheet_and_close() -> None:
    sheet = Sheet.fitted(LAND, 600, 330)
    [ring] = sheet.rings(LAND)
    assert ring[0] == ring[-1]
    assert all(0 <= x <= 600 and 0 <= y <= 330 for x, y in ring)


def test_a_hole_is_a_ring_of_its_own() -> None:
    holed = Polygon(LAND.exterior.coords, [box(115.1, -2.95, 115.2, -2.85).exterior.coords])
    assert len(Sheet.fitted(LAND, 600, 330).rings(holed)) == 2


def test_points_that_fall_together_are_drawn_once() -> None:
    dense = LAND.segmentize(0.00002)
    [ring] = Sheet.fitted(LAND, 600, 330).rings(dense)
    assert len(ring) < len(dense.exterior.coords)
    assert all(one != other for one, other in pairwise(ring))


def test_a_label_stands_in_its_area_where_it_fits() -> None:
    sheet = Sheet.fitted(LAND, 600, 330)
    ink = {"a": LabelInk("#111111", "#222222", "#FFFFFF"), "b": LabelInk("#111111", "#222222", "#FFFFFF")}
    small = box(115.39, -2.81, 115.391, -2.809)
    labels = sheet.labelled({"a": LAND, "b": small}, {"a": ("Kandangan", "24"), "b": ("Simpur", "<10")}, ink)
    inside, outside = labels
    assert (inside.ink, inside.plate, inside.leader) == ("#111111", "#FFFFFF", ())
    assert (outside.ink, outside.plate) == ("#222222", "")
    assert len(outside.leader) >= 2
    assert inside.width > 40


def test_a_letter_stands_where_there_is_room_beside_the_names() -> None:
    sheet = Sheet.fitted(LAND, 600, 330)
    [name] = sheet.labelled({"a": LAND}, {"a": ("Kandangan",)}, {"a": LabelInk("#111111", "#222222")})
    tiny = box(115.39, -2.81, 115.391, -2.809)
    marks = {"a": ("W", "#FFFFFF"), "b": ("S", "#000000")}
    [letter] = sheet.marked({"a": LAND, "b": tiny}, marks, [name])
    assert (letter.lines, letter.ink) == (("W",), "#FFFFFF")
    apart = abs(letter.x - name.x) > name.width / 2 or abs(letter.y - name.y) > 6
    assert apart
    assert not sheet.marked({"b": tiny}, {"b": marks["b"]}, [])


def test_only_hidden_areas_are_hatched() -> None:
    for hatched in (True, False):
        root = fromstring(map_svg(picture(hatched=hatched)))  # noqa: S314 (our own picture)
        fills = [path.get("fill") for path in root.iter(f"{SVG}path")]
        assert fills == ["#B4CBF5", *([f"url(#{PATTERN})"] if hatched else []), "none"]
        assert root.get("viewBox") == "0 0 600 330"
        assert not list(root.iter(f"{SVG}text"))

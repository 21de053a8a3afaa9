from typing import Any

import pytest

from components.maps.selection import chosen_kecamatan

LAYER = "wilayah-kecamatan-2"


def event(properties: dict[str, Any]) -> dict[str, Any]:
    return {"selection": {"indices": {LAYER: [3]}, "objects": {LAYER: [{"properties": properties}]}}}


@pytest.mark.parametrize(
    ("code", "kecamatan"), [("51.08.06", "51.08.06"), ("51.08.06.1007", "51.08.06"), ("63.06.01", "63.06.01")]
)
def test_a_click_gives_the_kecamatan(code: str, kecamatan: str) -> None:
    assert chosen_kecamatan(event({"code": code})) == kecamatan


@pytest.mark.parametrize(
    "nothing",
    [
        None,
        {},
        {"selection": {"indices": {}, "objects": {}}},
        {"selection": {"objects": {LAYER: []}}},
        {"selection": {"objects": {LAYER: [None]}}},
        {"selection": {"objects": {"arsir": [{"properties": {"code": "51.08.06"}}]}}},
        event({}),
        event({"code": 7}),
    ],
)
def test_anything_else_gives_nothing(nothing: dict[str, Any] | None) -> None:
    assert chosen_kecamatan(nothing) is None

"""The typefaces as they come out of the packages: slow, so looked at once."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from components.faces import Face, cut
from components.server.fonts import BODY_FACE, TITLE_FACE


def test_cutting_again_gives_the_same_face(faces: Path) -> None:
    assert cut(TITLE_FACE) == (faces / TITLE_FACE.file_name).read_bytes()


def axes(font: TTFont) -> dict[str, tuple[float, float]]:
    return (
        {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes} if "fvar" in font else {}
    )


def test_the_body_face_keeps_its_weights_and_the_widths_that_are_used(faces: Path) -> None:
    font = TTFont(faces / BODY_FACE.file_name)
    assert axes(font)["wdth"] == (85, 100)
    lightest, heaviest = axes(font)["wght"]
    assert lightest <= 400
    assert heaviest >= 600


def test_figures_of_the_body_face_are_of_one_width(faces: Path) -> None:
    font = TTFont(faces / BODY_FACE.file_name)
    names = font.getBestCmap()
    assert len({font["hmtx"][names[ord(figure)]][0] for figure in "0123456789"}) == 1


def test_the_title_face_is_one_cut_without_axes(faces: Path) -> None:
    assert axes(TTFont(faces / TITLE_FACE.file_name)) == {}


@pytest.mark.parametrize("face", [BODY_FACE, TITLE_FACE])
def test_every_sign_that_our_formats_write_is_there(faces: Path, face: Face) -> None:
    font = TTFont(faces / face.file_name)
    assert {ord(sign) for sign in "AZaz09 %,.:;–−\u00a0()“”…·"} <= set(font.getBestCmap())
    assert ord("Ж") not in font.getBestCmap()


@pytest.mark.parametrize("face", [BODY_FACE, TITLE_FACE])
def test_a_face_is_small_enough_for_a_village_line(faces: Path, face: Face) -> None:
    assert (faces / face.file_name).stat().st_size < 80_000

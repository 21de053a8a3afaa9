"""The projected form: every part of every screen draws, alone, without a sidebar."""

import pytest

from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    MAP,
    OVERVIEW,
    PROGRESS,
    SCREENS,
    TESTS,
    Screen,
    open_screen,
    user,
)

pytestmark = pytest.mark.usefixtures("full")

# HSS: 25 OPD and 11 kecamatan, nine a slide; OPD that tested anybody, twelve a slide, and five more subjects.
PARTS = {OVERVIEW: (3, 5), PROGRESS: (4, 6), TESTS: (6, 8), MAP: (3, 3)}


def slide(path: str, part: int, **address: object) -> Screen:
    """One part of a screen on the wall."""
    return open_screen(ADMIN, path, layar=1, bagian=part, **address)


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 768)])
def test_every_part_of_a_screen_is_a_slide_of_its_own(path: str, width: int, height: int) -> None:
    first = slide(path, 1, kab=HSS, w=width, t=height)
    _, parts = first.part()
    least, most = PARTS[path]
    assert least <= parts <= most
    shown = []
    for number in range(1, parts + 1):
        screen = slide(path, number, kab=HSS, w=width, t=height)
        assert screen.part() == (number, parts)
        assert not screen.app.sidebar.children
        assert not screen.buttons
        assert screen.title
        shown.append(screen.everything())
    assert len(set(shown)) == parts


@pytest.mark.parametrize("path", SCREENS)
def test_a_part_is_counted_from_either_end_and_never_beyond(path: str) -> None:
    _, parts = slide(path, 1).part()
    assert slide(path, -1).part() == (parts, parts)
    assert slide(path, 999).part() == (parts, parts)
    assert slide(path, -999).part() == (1, parts)
    assert slide(path, 0).part() == (1, parts)


@pytest.mark.parametrize("path", SCREENS)
def test_the_wall_names_kabupaten_and_fictitious_figures(path: str) -> None:
    screen = slide(path, 1, kab=BULELENG)
    assert screen.is_contoh
    assert any("Rakor P4GN" in text and "Buleleng" in text for text in screen.words)


@pytest.mark.parametrize("path", SCREENS)
def test_a_guest_projects_what_the_office_projects(path: str) -> None:
    guest = open_screen(user("tamu"), path, layar=1)
    assert guest.words == slide(path, 1).words


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize("part", [1, -1])
@pytest.mark.parametrize("year", ["2018", "2021", "2025"])
def test_missing_figures_have_words_on_the_wall_too(path: str, part: int, year: str) -> None:
    screen = slide(path, part, data="utama", kab=BULELENG, tahun=year)
    assert screen.title
    assert not screen.is_contoh


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize("part", [1, -1])
def test_an_empty_store_stands_on_the_wall(empty: object, path: str, part: int) -> None:
    assert any(text.startswith("Belum ada ") for text in slide(path, part).words)


@pytest.mark.parametrize(("width", "height"), [("", ""), ("0", "0"), ("-5", "x"), ("99999", "99999")])
def test_an_odd_size_of_the_wall_draws_all_the_same(width: str, height: str) -> None:
    assert open_screen(ADMIN, MAP, layar=1, w=width, t=height).title


def test_the_button_puts_the_screen_on_the_wall() -> None:
    screen = open_screen(ADMIN, OVERVIEW).press("Layar proyektor")
    assert screen.view["layar"] == "1"
    assert not screen.app.sidebar.children

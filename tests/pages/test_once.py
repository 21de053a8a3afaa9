"""What is drawn once: a warm run shows the same, and nobody is handed what was drawn for another."""

from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components.widgets import once
from tests.pages.screens import ADMIN, BULELENG, HSS, PROGRESS, SCREENS, UPLOADS, open_screen, user

pytestmark = pytest.mark.usefixtures("full")


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of what is really drawn, from an empty cache on."""
    st.cache_resource.clear()
    keys: list[str] = []
    kept = once._kept

    def noting(key: str, make: Callable[[], object]) -> object:
        def noted() -> object:
            keys.append(key)
            return make()

        return kept(key, noted)

    monkeypatch.setattr(once, "_kept", noting)
    return keys


@pytest.mark.parametrize("path", [*SCREENS, UPLOADS])
@pytest.mark.parametrize("wall", [{}, {"layar": "1", "w": "1024", "t": "768"}], ids=["laptop", "wall"])
def test_a_warm_run_shows_what_the_cold_one_did(path: str, wall: dict[str, str], drawn: list[str]) -> None:
    cold = open_screen(ADMIN, path, **wall).everything()
    made = list(drawn)
    warm = open_screen(ADMIN, path, **wall).everything()
    assert made
    assert drawn == made
    assert warm == cold


@pytest.mark.parametrize(
    ("who", "address"),
    [
        (user("operator", BULELENG, "DINSOS"), {}),
        (user("tamu", BULELENG), {}),
        (ADMIN, {"kab": HSS}),
        (ADMIN, {"tahun": "2025"}),
        (ADMIN, {"layar": "1"}),
    ],
    ids=["operator", "guest", "kabupaten", "year", "wall"],
)
def test_rights_view_and_form_are_drawn_apart(
    who: dict[str, object], address: dict[str, str], drawn: list[str]
) -> None:
    open_screen(ADMIN, PROGRESS, kab=BULELENG)
    before = set(drawn)
    open_screen(who, PROGRESS, **{"kab": BULELENG, **address})
    assert set(drawn[len(before) :]).isdisjoint(before)
    assert len(drawn) > len(before)


def test_the_same_rights_share_whatever_the_name(drawn: list[str]) -> None:
    open_screen(ADMIN, PROGRESS)
    before = list(drawn)
    open_screen({**ADMIN, "name": "other"}, PROGRESS)
    assert drawn == before


def nested() -> None:
    import streamlit as st

    from components.widgets.once import once

    def outer() -> None:
        with st.container(key="box"):
            once("inner", ("nested",), lambda: st.markdown("inside"))
        st.caption("below")

    once("outer", ("nested",), outer)


def test_what_is_drawn_once_inside_of_something_drawn_once_stays_in_its_place() -> None:
    st.cache_resource.clear()
    for _ in ("cold", "warm"):
        app = AppTest.from_function(nested).run()
        assert not app.exception
        box, below = app.main.children.values()
        assert [each.value for each in box.children.values()] == ["inside"]  # type: ignore[union-attr]
        assert below.value == "below"  # type: ignore[union-attr]

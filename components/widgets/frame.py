"""What every screen shares: eyebrow, title, figures, panels, source line; on a laptop and on the wall."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from components import text_frame as text
from components.widgets.keys import own
from components.widgets.session import Wall, current_wall

STATIC = Path(__file__).parents[2] / "pages" / "static"
CONTOH_BADGE = f":orange-badge[{text.CONTOH}]"


@dataclass(frozen=True)
class Heading:
    """What stands above a screen: the trail, the position of the data, and the finding as title.

    past: the words for the state that is looked back to, which only the wall says here.
    """

    trail: str
    position: str
    title: str
    contoh: bool
    kabupaten: str
    past: str = ""


@dataclass(frozen=True)
class Figure:
    """One main figure: a label, the number with its unit, and up to two notes (Markdown)."""

    label: str
    value: str
    unit: str
    notes: tuple[str, ...] = ()


def page_style() -> None:
    """Load the look: for the laptop always, for the wall on top of it."""
    st.html(STATIC / "app.css")
    if current_wall() is not None:
        st.html(STATIC / "layar.css")


def heading(head: Heading, beside: Callable[[], None] | None = None, *, titled: bool = True) -> None:
    """Eyebrow and title of a screen; `beside` draws the buttons on the line of the title.

    On the wall a slide has one title: without `titled` it is that of its panel.
    """
    wall = current_wall()
    position = head.past or head.position if wall else head.position
    right = f"{position} {CONTOH_BADGE}" if head.contoh else position
    left = f"**{text.WALL_NAME}** {head.kabupaten}" if wall else head.trail
    with st.container(key=own("eyebrow"), horizontal=True, horizontal_alignment="distribute"):
        st.markdown(left, width="content")
        st.markdown(right, width="content")
    if not titled:
        return
    if beside is None:
        st.title(head.title, anchor=False)
        return
    with st.container(key=own("title_line"), horizontal=True, vertical_alignment="center"):
        st.title(head.title, anchor=False, width="stretch")
        beside()


def figures(items: Sequence[Figure], key: str = "figures", *, below: bool = False) -> None:
    """The row of main figures; on a phone, and four of them on a 4:3 wall, two by two; `below` each other."""
    wall = current_wall()
    columns = 2 if wall is not None and not wall.wide and len(items) > 3 else len(items)
    columns = 1 if below else columns
    with st.container(key=own(key)), st.grid(columns, min_column_width=150, gap="small"):
        for item in items:
            notes = "  \n".join(item.notes)
            st.markdown(f"{item.label}\n\n{item.value} :small[{item.unit}]\n\n{notes}")


@contextmanager
def panel(key: str, title: str, subtitle: str | None = None) -> Iterator[None]:
    """A panel: a rule, its finding as title, what is counted below it; on the wall the slide itself."""
    if current_wall() is not None:
        st.title(title, anchor=False)
        if subtitle:
            st.caption(subtitle)
        yield
        return
    with st.container(key=own(f"panel_{key}")):
        st.subheader(title, anchor=False)
        if subtitle:
            st.caption(subtitle)
        yield


def chart(figure: go.Figure, key: str, alt: str) -> None:
    """A figure that only shows: no tool bar, no zoom, its finding as text for a screen reader."""
    st.plotly_chart(
        figure, key=own(key), theme=None, alt=alt, config={"displayModeBar": False, "staticPlot": True}
    )


def source_line(source: str, wall: Wall | None = None, parts: int = 1) -> None:
    """Where the figures are from; on the wall also which part of the screen this is."""
    with st.container(key=own("source"), horizontal=True, horizontal_alignment="distribute"):
        st.caption(source, width="content")
        if wall is not None:
            st.caption(f"{part_shown(wall, parts)} / {parts}", width="content")


def part_shown(wall: Wall, parts: int) -> int:
    """The part that is up; a negative one counts from the end, so that going back lands on the last."""
    part = parts + 1 + wall.part if wall.part < 0 else wall.part
    return min(max(part, 1), parts)


@contextmanager
def slide(wall: Wall, parts: int) -> Iterator[int]:
    """The part of this screen that is on the wall; its number and their count are for the key script."""
    part = part_shown(wall, parts)
    with st.container(key=f"slide_{part}_{parts}"):
        yield part


def notice(key: str, title: str, message: str) -> None:
    """A box that says what is missing or went wrong and what to do; keys: empty, refused, saved, cut."""
    with st.container(key=own(f"notice_{key}")):
        st.subheader(title, anchor=False)
        st.markdown(message)

"""What stands under a map: its colours in words, and what a reader must know."""

from collections.abc import Sequence

import streamlit as st

from components import text_cases as text
from components import text_maps
from components.charts.legend_table import legend_lines, legend_table
from components.maps.deck import Look
from components.widgets.keys import own
from components.widgets.session import is_phone
from data.services.cases import CasesView
from pages.parts import map_time
from pages.parts.map_layers import Shot, legend_of
from pages.parts.map_words import until_words


def legend(data: CasesView, shot: Shot, look: Look, *, lines: bool = False) -> None:
    """What the colours mean, in words, with the number of areas; on one line, or class by class."""
    found, title, unit = legend_of(data, shot, look.theme)
    # A class of counts that nothing is in only takes room; an official class is always named.
    rows = [row for row in found if row.areas or shot.layer == "kelas"]
    if lines or is_phone():
        if shot.layer == "laju":
            # Two lines of title push the slide over its lower edge, whose own title says up to when.
            title = title.removesuffix(f", {until_words(data, shot)}")
        with st.container(key=own("table_legend_lines")):
            st.table(legend_lines(rows, title, unit, look.theme), border="horizontal")
        return
    st.caption(title)
    with st.container(key="table_legend"):
        st.table(legend_table(rows, unit, look.theme), border=False, hide_header=True, hide_index=True)


def notes_of(data: CasesView, shot: Shot) -> Sequence[str]:
    """What a reader of a layer must know beside its legend."""
    classes = data.classes
    if shot.layer in ("kelas", "tanpa") and classes.method_changed:
        return [text.METHOD_BREAK.format(method=classes.method, year=classes.year)]
    timed = shot.layer in map_time.TIMED and data.summary.until is not None
    closer = [text_maps.CLOSER_NOTE] if timed and shot.closer is not None else []
    return [*closer, text.NO_MOMENTS] if timed and not map_time.months_of(data, shot.layer) else closer

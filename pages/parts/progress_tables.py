"""The matrix OPD x aksi: its filters, its tables by size class, what the score counts."""

from collections.abc import Iterator
from typing import NamedTuple

import streamlit as st

from components import text_screens as text
from components.charts.matrix import matrix
from components.charts.states import COUNTED
from components.charts.tables import score_weights
from components.dates import date_full
from components.formats import number
from components.widgets.frame import panel
from components.widgets.keys import own
from components.widgets.once import once
from components.widgets.session import current_theme
from data.rules.progress import State
from data.rules.roles import Permission
from data.services.progress import Progress, Rows, score_formula
from pages.here import Here, address

MOST_A_SLIDE = 9


class Group(NamedTuple):
    """The rows of one size class that are shown."""

    name: str
    rows: Rows


def choose_rows(here: Here, data: Progress) -> list[Group]:
    """The filters above the matrix, and the groups they leave."""
    counts, classes = once("filters", here.key, lambda: (data.state_counts(), data.size_classes()))
    with st.container(key="filters", horizontal=True, horizontal_alignment="distribute"):
        kind = st.segmented_control(
            text.FILTER_KIND,
            [text.ALL_OPD, *classes],
            default=text.ALL_OPD,
            required=True,
            key="kelompok",
            bind="query-params",
            label_visibility="collapsed",
        )
        state_filter = st.container(key="state_filter")
        states = state_filter.pills(
            text.FILTER_STATE,
            [state.value for state in COUNTED],
            format_func=lambda value: f"{value} **{counts[State(value)]}**",
            selection_mode="multi",
            key="keadaan",
            bind="query-params",
            label_visibility="collapsed",
        )
    wanted = tuple(classes if kind in (None, text.ALL_OPD) else [kind])
    chosen = [State(value) for value in states or ()]
    found = (here.key, wanted, tuple(chosen))
    return once("rows", found, lambda: [Group(name, data.rows_of(name, chosen)) for name in wanted])


def matrix_panel(here: Here, data: Progress, group: Group) -> None:
    """One size class, ranked."""
    codes = tuple(group.rows["opd_code"])
    once("matrix", (here.key, group.name, codes), lambda: _matrix(here, data, group))


def _matrix(here: Here, data: Progress, group: Group) -> None:
    key = group.name.replace(" ", "_").lower()
    with st.container(key=own(f"panel_matrix_{key}")), st.container(key=own(f"matrix_{key}")):
        if group.rows.empty:
            st.caption(text.NO_MATCH)
            return
        rows = group.rows.assign(
            url=[opd_address(here, code) for code in group.rows["opd_code"]],
            name=group.rows["name"].str.removeprefix("Kec. "),
            due=data.is_due,
        )
        title = f"{group.name} ({number(len(rows))})"
        st.table(matrix(rows, data.heads, title, data.previous_period.code, current_theme()))


def opd_address(here: Here, opd_code: str) -> str:
    """The page of an OPD, or nothing for a viewer who may not open it."""
    allowed = here.may(Permission.SEE_OPD_DETAIL, opd_code)
    return address("/progres-opd", here, opd=opd_code) if allowed else ""


def slides_of(data: Progress, most: int = MOST_A_SLIDE) -> list[Group]:
    """The groups cut into slides of nine rows at most, or fewer, as even as they come."""
    return list(_cut(data, most))


def _cut(data: Progress, most: int) -> Iterator[Group]:
    for name in data.size_classes():
        rows = data.rows_of(name, [])
        slides = max(1, -(-len(rows) // most))
        step = -(-len(rows) // slides)
        for start in range(0, len(rows), max(step, 1)):
            yield Group(name, rows.iloc[start : start + step])


def score_panel(data: Progress) -> None:
    """What the score counts, beside the scores themselves."""
    formula = score_formula()
    with panel("score", text.SCORE_TITLE):
        bonus = text.BONUS.format(points=number(formula.bonus))
        with st.container(key="table_score"):
            st.table(score_weights(formula.weights, bonus, current_theme()), border="horizontal")
        version = date_full(data.reports_on) if data.reports_on else "–"
        st.caption(text.SCORE_NOTE.format(date=version))


def matrix_slide(here: Here, data: Progress, group: Group) -> None:
    """Nine OPD on the wall."""
    matrix_panel(here, data, group)

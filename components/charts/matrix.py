"""OPD x aksi as a table of states: fill and glyph say the state, rank and score stand beside it."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.states import STATES, looks
from components.charts.table_style import (
    add_rules,
    css,
    fill,
    late,
    link,
    quiet,
    strong,
    style_cells,
    style_columns,
)
from components.formats import change, number
from components.text import escape
from components.theme import Theme
from data.rules.progress import State

SCORE = "Skor"
WITHOUT_SCORE = "tanpa skor"

# The aksi share what the names and the two columns of numbers leave, all of one width.
_WIDTHS = {
    "thead th:nth-child(1)": "width: 2em",
    "thead th:nth-child(2)": "width: 24%",
    "thead th:nth-last-child(2)": "width: 3.6em",
    "thead th:nth-last-child(1)": "width: 3.7em",
}


def matrix(rows: pd.DataFrame, heads: Mapping[str, str], title: str, against: str, theme: Theme) -> Styler:
    """Return the matrix in the order given, as a table with two heads per row: rank and linked name.

    rows: rank (words), name, url, score, change (points, NaN without a score), one column of State per code
    of heads, due (optional: false before the limit, when nothing missing is late); title: head of the names;
    against: the period that change compares with.
    """
    score, difference = SCORE, f"vs {against}"
    frame = (
        rows[list(heads)]
        .rename(columns=dict(heads))
        .assign(**{score: rows["score"].astype(float), difference: rows["change"].astype(float)})
    )
    frame.index = _index(rows, title)
    due = bool(rows["due"].all()) if "due" in rows else True
    styler = _states(frame.style, [*heads.values()], theme, due=due)
    styler = style_columns(styler, [score], strong(theme))
    styler = style_columns(styler, [difference], quiet(theme))
    styler = styler.format(_score, subset=[score], na_rep="").format(_change, subset=[difference], na_rep="")
    styler = add_rules(styler, _WIDTHS)
    return _without_score(styler, frame[score].isna(), difference, theme)


def state_rows(rows: pd.DataFrame, heads: Mapping[str, str], title: str, theme: Theme) -> Styler:
    """Return the states of one OPD by period; rows: period, score, one column of State per code of heads."""
    frame = rows[list(heads)].rename(columns=dict(heads)).assign(**{SCORE: rows["score"].astype(float)})
    frame.index = pd.Index(rows["period"].map(escape), name=title)
    styler = add_rules(
        frame.style, {"thead th:first-child": "width: 6.2em", "thead th:last-child": "width: 4.6em"}
    )
    styler = _states(styler, [*heads.values()], theme)
    styler = style_columns(styler, [SCORE], strong(theme)).format(
        _score, subset=[SCORE], na_rep=WITHOUT_SCORE
    )
    return style_cells(styler, SCORE, frame[SCORE].isna(), late(theme))


def waffle(done: int, whole: int, theme: Theme, per_row: int = 6) -> Styler:
    """Return one square per OPD, those that reported first; empty cells, so the table needs an `alt`."""
    squares = [State.VERIFIED] * done + [State.MISSING] * (whole - done)
    squares += [State.NOT_APPLICABLE] * (-len(squares) % per_row)
    frame = pd.DataFrame([squares[start : start + per_row] for start in range(0, len(squares), per_row)])
    return frame.style.map(lambda state: _square(state, theme)).format(lambda _: "")


def _index(rows: pd.DataFrame, title: str) -> pd.MultiIndex:
    names = [link(name, url) for name, url in zip(rows["name"], rows["url"], strict=True)]
    return pd.MultiIndex.from_arrays([rows["rank"].fillna("").astype(str), names], names=["", escape(title)])


def _states(styler: Styler, columns: list[Hashable], theme: Theme, *, due: bool = True) -> Styler:
    shown = looks(due=due)
    painted = styler.map(lambda state: fill(shown[State(state)].paint(theme)), subset=columns)
    return painted.format(lambda state: shown[State(str(state))].glyph, subset=columns)


def _without_score(styler: Styler, missing: pd.Series, column: str, theme: Theme) -> Styler:
    """Write "tanpa skor" across the two last columns; the words keep to the right edge of the table."""
    if not missing.any():
        return styler
    rows = list(styler.index[missing])
    styler = styler.format(lambda _: WITHOUT_SCORE, subset=(rows, [column]), na_rep=WITHOUT_SCORE)
    style = css(color=theme.attention_text, direction="rtl")
    return style_cells(styler, column, missing, style)


def _square(state: State, theme: Theme) -> str:
    if state == State.NOT_APPLICABLE:  # a plain string by now: pandas keeps no enum
        return ""
    return css(background_color=STATES[state].paint(theme).fill)


def _score(value: Any) -> str:
    return number(value, 1)


def _change(value: Any) -> str:
    return change(value)

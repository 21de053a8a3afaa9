"""Columns over months or years, where a zero matters as much as a number."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from components.charts.canvas import canvas, hatch, plain, write
from components.dates import month_short
from components.formats import number
from components.scale import Scale
from components.sentences import count_in_cell
from components.theme import Theme
from data.rules.suppression import ProtectedCounts, Shown

_TOP, _FOOT = 20, 24
_TWO_LINES = "disembu-<br>nyikan"
_SHORT = 6  # letters that fit over a narrow column
_STUB = 0.16  # of the height: a hidden count has no height of its own


class Column(NamedTuple):
    """One column: its name, its height and words, or hatched when the count is hidden, or nothing."""

    name: str
    value: int | None
    words: str
    strong: bool = True
    hidden: bool = False


def monthly_columns(tested: Mapping[int, int], theme: Theme, scale: Scale | None = None) -> go.Figure:
    """Draw people tested per month (1-12); every month of the mapping is shown, zero included."""
    scale = scale or Scale(width=440)
    columns = [
        Column(_month(month, len(tested), scale), count, number(count))
        for month, count in sorted(tested.items())
    ]
    return draw_columns(columns, 46, theme, scale)


def year_columns(counts: ProtectedCounts, row: str, theme: Theme, scale: Scale | None = None) -> go.Figure:
    """Draw one row over its columns (years, oldest first); a hidden count is a hatched stub."""
    *_, last = counts.columns
    columns = []
    for name in counts.columns:
        count = counts.cell(row, name)
        hidden = count.status in (Shown.SMALL, Shown.HIDDEN)
        words = _TWO_LINES if count.status is Shown.HIDDEN else plain(count_in_cell(count, counts.k))
        columns.append(Column(name, count.value, words, strong=name == last, hidden=hidden))
    return draw_columns(columns, 58, theme, scale or Scale(width=186))


def draw_columns(columns: Sequence[Column], height: float, theme: Theme, scale: Scale) -> go.Figure:
    """Draw columns of at most `height` laptop px with their words above and their names below."""
    figure = canvas(theme, scale, _TOP + height + _FOOT)
    figure.update_layout(margin={"t": scale.px(_TOP), "b": scale.px(_FOOT)})
    most = max([1, *(column.value or 0 for column in columns)])
    figure.update_yaxes(range=[0, most])
    figure.update_xaxes(range=[-0.5, max(len(columns), 1) - 0.5])
    for position, column in enumerate(columns):
        _add_column(figure, position, column, most, (theme, scale))
    line = {"color": theme.text, "width": scale.px(1)}
    figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=0, y1=0, line=line)
    return figure


def _month(month: int, months: int, scale: Scale) -> str:
    name = month_short(month)
    return name if scale.text_width("Mar ", 12.5) <= scale.width / months else name[0]


def _add_column(
    figure: go.Figure, position: int, column: Column, most: int, drawn: tuple[Theme, Scale]
) -> None:
    theme, scale = drawn
    top = most * _STUB if column.hidden else column.value or 0
    fill = {"color": theme.accent if column.strong else theme.sequential(2)[0].fill, "line": {"width": 0}}
    if top:
        marker = hatch(theme, scale) if column.hidden else fill
        figure.add_bar(x=[position], y=[top], width=0.78, marker=marker)
    none = column.value is None and not column.hidden
    size = 13 if len(column.words) <= _SHORT else 11
    style = {"size": scale.px(size), "xanchor": "center", "yanchor": "bottom", "yshift": scale.px(2)}
    ink = {"color": theme.muted if none or column.value == 0 else theme.text}
    weight = {"weight": 600 if column.strong and column.value else 400}
    write(figure, column.words, position, top, **style, **ink, **weight)
    under = {"size": scale.px(12.5), "color": theme.muted, "yshift": -scale.px(5)}
    write(figure, column.name, position, 0, yref="paper", xanchor="center", yanchor="top", **under)

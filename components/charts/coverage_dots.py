"""People tested per OPD against the target: full dots reached it, rings did not."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.canvas import canvas, plain, ticks, write
from components.formats import NBSP, number, percent, target
from components.scale import Scale
from components.theme import Theme

PITCH = 25
_TOP = 36  # px for the target's name and the axis
_RIGHT = 92


def coverage_dots(by_opd: pd.DataFrame, goal: float, theme: Theme, scale: Scale | None = None) -> go.Figure:
    """Draw one dot per OPD that tested anybody, highest share first, joined to the target by a line.

    by_opd: name, tested, staff (people); goal: share of staff, 0 to 1.
    """
    scale = scale or Scale()
    rows = by_opd.assign(share=(by_opd["tested"] / by_opd["staff"]).astype(float)).sort_values(
        "share", ascending=False, kind="stable"
    )
    left = max((scale.text_width(name, 14) for name in rows["name"]), default=0) / scale.factor + 12
    figure = canvas(theme, scale, _TOP + PITCH * len(rows) + 2, left, _RIGHT)
    farthest = max([goal, *rows["share"]])
    marks = ticks(farthest * 100, cover=False)
    figure.update_xaxes(range=[0, farthest * (1 + _room_for_percent(left, scale))])
    _add_axis(figure, marks, theme, scale)
    _add_goal(figure, goal, theme, scale)
    for position, row in enumerate(rows.to_dict("records")):
        _add_row(figure, row, goal, position, (theme, scale, left))
    _add_dots(figure, rows, goal, theme, scale)
    return figure


def _room_for_percent(left: float, scale: Scale) -> float:
    """Return the share of the plot that the percentage right of the farthest dot needs beyond it."""
    plot = max(scale.width - scale.px(left + _RIGHT), scale.px(120))
    words = scale.px(12 if scale.narrow else 66)
    return words / (plot - words)


def _middle(position: int) -> float:
    return _TOP + PITCH * (position + 0.5)


def _add_axis(figure: go.Figure, marks: list[float], theme: Theme, scale: Scale) -> None:
    for mark in marks:
        line = {"color": theme.border, "width": scale.px(1)}
        figure.add_shape(
            type="line",
            x0=mark / 100,
            x1=mark / 100,
            y0=scale.px(_TOP),
            y1=_bottom(figure),
            line=line,
            layer="below",
        )
        label = f"{number(mark)}{NBSP}%"
        write(
            figure, label, mark / 100, scale.px(27), xanchor="center", size=scale.px(12.5), color=theme.muted
        )


def _bottom(figure: go.Figure) -> float:
    return float(figure.layout.yaxis.range[0])


def _add_goal(figure: go.Figure, goal: float, theme: Theme, scale: Scale) -> None:
    line = {"color": theme.attention, "width": scale.px(2)}
    figure.add_shape(
        type="line", x0=goal, x1=goal, y0=scale.px(17), y1=_bottom(figure), line=line, layer="below"
    )
    style = {"size": scale.px(12.5), "color": theme.attention_text, "weight": 600, "xanchor": "center"}
    write(figure, f"target {target(goal)}", goal, scale.px(8), **style)


def _add_row(
    figure: go.Figure, row: dict[Hashable, Any], goal: float, position: int, drawn: tuple[Theme, Scale, float]
) -> None:
    theme, scale, left = drawn
    y, reached = scale.px(_middle(position)), row["share"] >= goal
    line = {"color": theme.state_reported if reached else theme.attention, "width": scale.px(3)}
    figure.add_shape(type="line", x0=goal, x1=row["share"], y0=y, y1=y, line=line, layer="below")
    name, parts = plain(str(row["name"])), f"{number(row['tested'])} dari {number(row['staff'])}"
    write(figure, name, 0, y, xref="paper", xshift=-scale.px(left), size=scale.px(14))
    write(figure, parts, 1, y, xref="paper", xanchor="right", xshift=scale.px(_RIGHT), size=scale.px(13))
    if not scale.narrow:
        ink = theme.text if reached else theme.attention_text
        style = {"size": scale.px(13), "color": ink, "weight": 600, "xshift": scale.px(10)}
        write(figure, percent(row["share"], 1), max(row["share"], goal), y, **style)


def _add_dots(figure: go.Figure, rows: pd.DataFrame, goal: float, theme: Theme, scale: Scale) -> None:
    reached = rows["share"] >= goal
    ring = {
        "size": scale.px(12),
        "color": [theme.accent if full else theme.surface for full in reached],
        "line": {
            "color": [theme.accent if full else theme.attention for full in reached],
            "width": scale.px(2.5),
        },
        "opacity": 1,
    }
    middles = [scale.px(_middle(position)) for position in range(len(rows))]
    figure.add_scatter(x=rows["share"], y=middles, mode="markers", marker=ring, cliponaxis=False)

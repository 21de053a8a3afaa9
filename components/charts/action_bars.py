"""Reports per aksi: what is verified, reported, nil or missing among the OPD that must report it."""

from collections.abc import Hashable
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.charts.canvas import canvas, plain, write
from components.charts.key import add_state_key
from components.charts.states import COUNTED, STATES, StateLook, looks
from components.formats import number
from components.scale import Scale
from components.theme import Theme
from data.rules.progress import State

BAR, PITCH = 26, 39
_TOP = 30  # px for the key
_GAP = 1.5  # px between two segments
_LEAST_FOR_A_NUMBER = 16  # px
_COLUMNS = {
    State.VERIFIED: "verified",
    State.REPORTED: "reported",
    State.NIL: "nil",
    State.MISSING: "missing",
}


class _Layout(NamedTuple):
    theme: Theme
    scale: Scale
    unit: float  # px of one OPD
    left: float  # laptop px of the names
    looks: dict[State, StateLook]


def worst_first(counts: pd.DataFrame) -> pd.DataFrame:
    """Order aksi by their share done, lowest first; those that only some OPD must do come last."""
    partly = counts["not_applicable"] > 0
    done = counts["done"] / counts["obliged"].where(counts["obliged"] > 0)
    return (
        counts.assign(_partly=partly, _done=done)
        .sort_values(["_partly", "_done", "missing"], ascending=[True, True, False], kind="stable")
        .drop(columns=["_partly", "_done"])
        .reset_index(drop=True)
    )


def action_bars(
    counts: pd.DataFrame, theme: Theme, scale: Scale | None = None, *, due: bool = True
) -> go.Figure:
    """Draw one stacked bar per aksi, worst first; before the limit (due=False) what is missing is no failure.

    counts: aksi_code, label, verified, reported, nil, missing, not_applicable, obliged, done (OPD each).
    """
    scale = scale or Scale()
    rows = worst_first(counts)
    left = max((scale.text_width(label, 14) for label in rows["label"]), default=0) / scale.factor + 14
    right = 78 if scale.narrow else 93
    figure = canvas(theme, scale, _TOP + PITCH * len(rows), left, right)
    most = int(rows["obliged"].max()) if len(rows) else 1
    room = scale.width - scale.px(left + right)
    layout = _Layout(theme, scale, room / max(most, 1), left, looks(due=due))
    figure.update_xaxes(range=[0, max(most, 1)])
    shown = [layout.looks[state] for state in COUNTED if rows[_COLUMNS[state]].any()]
    add_state_key(figure, theme, scale, shown, -left if scale.narrow else 0)
    _add_segments(figure, rows, layout)
    for position, row in enumerate(rows.to_dict("records")):
        _add_outline(figure, row, _middle(position), layout)
        _add_words(figure, row, position, layout)
    return figure


def _middle(position: int) -> float:
    return _TOP + PITCH * position + BAR / 2


def _add_segments(figure: go.Figure, rows: pd.DataFrame, layout: _Layout) -> None:
    theme, scale = layout.theme, layout.scale
    middles = [scale.px(_middle(position)) for position in range(len(rows))]
    base = pd.Series(0, index=rows.index)
    for state, column in _COLUMNS.items():
        paint = layout.looks[state].paint(theme)
        values = rows[column]
        figure.add_bar(
            orientation="h",
            x=values,
            y=middles,
            base=base,
            width=scale.px(BAR),
            marker={"color": paint.fill, "line": {"color": theme.surface, "width": scale.px(_GAP)}},
            text=[_number_if_room(value, layout) for value in values],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            insidetextfont={"color": paint.ink, "size": scale.inside(13), "weight": 500},
        )
        base = base + values


def _number_if_room(value: int, layout: _Layout) -> str:
    room = value * layout.unit / layout.scale.factor
    return number(value) if value and room >= _LEAST_FOR_A_NUMBER else ""


def _add_outline(figure: go.Figure, row: dict[Hashable, Any], middle: float, layout: _Layout) -> None:
    """Outline nihil by a shape: a bar's own line is overdrawn by its neighbour."""
    if not row["nil"]:
        return
    paint = STATES[State.NIL].paint(layout.theme)
    scale, inset = layout.scale, 1.5 * layout.scale.factor / layout.unit
    start = row["verified"] + row["reported"]
    half = BAR / 2 - 0.75
    figure.add_shape(
        type="rect",
        x0=start + inset,
        x1=start + row["nil"] - inset,
        y0=scale.px(middle - half),
        y1=scale.px(middle + half),
        line={"color": paint.outline, "width": scale.px(1.5)},
    )


def _add_words(figure: go.Figure, row: dict[Hashable, Any], position: int, layout: _Layout) -> None:
    scale, y = layout.scale, layout.scale.px(_middle(position))
    label = plain(str(row["label"]))
    worst = position == 0 and row["done"] < row["obliged"]
    name = f"<b>{label}</b>" if worst else label
    write(figure, name, 0, y, xref="paper", xshift=-scale.px(layout.left), size=scale.px(14))
    if row["obliged"]:
        total = f"<b>{number(row['done'])}</b> dari {number(row['obliged'])}"
        right = scale.px(78 if scale.narrow else 93)
        write(figure, total, 1, y, xref="paper", xanchor="right", xshift=right, size=scale.px(15))
    if row["not_applicable"]:
        style = {"size": scale.px(12.5), "color": layout.theme.muted, "xshift": scale.px(9)}
        write(figure, _aside(row, layout), row["obliged"], y, **style)


def _aside(row: dict[Hashable, Any], layout: _Layout) -> str:
    others = number(row["not_applicable"])
    if layout.scale.narrow:
        return f"tidak berlaku: {others}"
    if not row["obliged"]:
        return f"tidak berlaku bagi {others} OPD"
    words = f"tidak berlaku bagi {others} OPD lain"
    unseen = row["missing"] and not _number_if_room(row["missing"], layout)
    return f"{number(row['missing'])} {layout.looks[State.MISSING].word}; {words}" if unseen else words

"""The one key of the five report states, drawn as squares with their glyphs."""

from collections.abc import Iterable

import plotly.graph_objects as go

from components.charts.canvas import write
from components.charts.states import StateLook
from components.scale import Scale
from components.theme import Theme
from data.rules.progress import State

SQUARE = 15
_GAP, _BETWEEN = 5, 15
_CHECK = ((0.24, 0.52), (0.42, 0.71), (0.78, 0.29))


def add_state_key(
    figure: go.Figure, theme: Theme, scale: Scale, shown: Iterable[StateLook], start: float
) -> None:
    """Draw the key in the top 15 px of a figure, from `start` px right of the plot's left edge."""
    left = start
    for look in shown:
        _square(figure, theme, scale, look, left)
        left += SQUARE + _GAP
        write(
            figure,
            look.word,
            0,
            scale.px(SQUARE / 2),
            xref="paper",
            xshift=scale.px(left),
            size=scale.px(12),
            color=theme.muted,
        )
        left += scale.text_width(look.word, 12) / scale.factor + _BETWEEN


def _square(figure: go.Figure, theme: Theme, scale: Scale, look: StateLook, left: float) -> None:
    paint = look.paint(theme)
    x0, side = scale.px(left), scale.px(SQUARE)
    pixels = {"xref": "paper", "xanchor": 0, "xsizemode": "pixel", "yref": "y"}
    line = {"color": paint.outline or paint.fill, "width": scale.px(1.5) if paint.outline else 0}
    figure.add_shape(
        type="rect", x0=x0, x1=x0 + side, y0=1, y1=1 + side, fillcolor=paint.fill, line=line, **pixels
    )
    if look.state is State.VERIFIED:
        path = " ".join(
            f"{'L' if index else 'M'}{x0 + x * side},{y * side}" for index, (x, y) in enumerate(_CHECK)
        )
        figure.add_shape(type="path", path=path, line={"color": paint.ink, "width": scale.px(1.8)}, **pixels)
    elif look.state is State.REPORTED:
        figure.add_shape(
            type="circle",
            x0=x0 + 0.32 * side,
            x1=x0 + 0.68 * side,
            y0=0.32 * side,
            y1=0.68 * side,
            fillcolor=paint.ink,
            line_width=0,
            **pixels,
        )
    else:
        write(
            figure,
            f"<b>{look.glyph}</b>",
            0,
            side / 2,
            xref="paper",
            xanchor="center",
            xshift=x0 + side / 2,
            size=scale.px(11),
            color=paint.ink,
        )

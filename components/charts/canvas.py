"""The empty figure every chart starts from: template, scale for the projector, text set in pixels."""

import html
from collections.abc import Sequence
from functools import cache
from math import ceil, floor, log10
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

from components.charts.picture import Picture
from components.scale import Scale
from components.theme import HATCH_GAP, HATCH_LINE, SANS, Theme

# Nothing moves, nothing pops up: a chart is read, not operated.
CONFIG: dict[str, Any] = {"displayModeBar": False, "staticPlot": True, "responsive": True}

_MOST_TICKS = 4


@cache
def template(theme: Theme) -> str:
    """Register the Plotly template of a theme and return its name, papan_light or papan_dark."""
    name = f"papan_{theme.mode}"
    axis = {
        "showgrid": False,
        "gridcolor": theme.border,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": {"color": theme.muted},
        "fixedrange": True,
        "title": {"text": ""},
    }
    pio.templates[name] = go.layout.Template(
        layout={
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": SANS, "size": 14, "color": theme.text},
            "colorway": list(theme.categorical),
            "colorscale": {"sequential": _stops([paint.fill for paint in theme.sequential(5)])},
            "separators": ",.",
            "xaxis": axis,
            "yaxis": axis,
            "bargap": 0.34,
            "barmode": "overlay",
            "showlegend": False,
            "hovermode": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "transition": {"duration": 0},
        }
    )
    return name


def canvas(theme: Theme, scale: Scale, height: float, left: float = 0, right: float = 0) -> go.Figure:
    """Return an empty figure of laptop px; its y axis counts scaled px from the top."""
    figure = Picture()
    figure.update_layout(
        template=template(theme),
        height=round(scale.px(height)),
        margin={"l": scale.px(left), "r": scale.px(right)},
        font_size=scale.px(14),
        uniformtext={"mode": "hide", "minsize": scale.px(12)},
        xaxis={"showticklabels": False, "tickfont_size": scale.px(12.5)},
        yaxis={"range": [scale.px(height), 0], "showticklabels": False, "tickfont_size": scale.px(12.5)},
    )
    return figure


def write(figure: go.Figure, text: str, x: float, y: float, **style: Any) -> None:
    """Write one text at data position x, y; left-aligned and centred on y unless the style says otherwise."""
    font = {name: style.pop(name) for name in ("size", "color", "weight") if name in style}
    place = {"xanchor": "left", "yanchor": "middle", "xref": "x", "yref": "y"} | style
    figure.add_annotation(
        text=text, x=x, y=y, showarrow=False, font=font, borderpad=0, borderwidth=0, **place
    )


def alt(title: str, subtitle: str = "") -> str:
    """Return the text alternative of a chart: its finding and what is counted."""
    return f"{title}. {subtitle}" if subtitle else title


def plain(text: str) -> str:
    """Make an uploaded string safe where Plotly reads HTML."""
    return html.escape(text, quote=False)


def hatch(theme: Theme, scale: Scale) -> dict[str, Any]:
    """Return the marker of a hatched bar: hidden counts, blocked money."""
    pattern = {
        "shape": "/",
        "fillmode": "replace",
        "fgcolor": theme.border_strong,
        "bgcolor": theme.surface,
        "size": scale.px(HATCH_GAP + 1),
        "solidity": HATCH_LINE / HATCH_GAP,
    }
    return {"pattern": pattern, "color": theme.border_strong, "line": {"width": 0}}


def ticks(maximum: float, *, cover: bool = True) -> list[float]:
    """Return at most four round values from 0 up: the last covers maximum, or is the last one below it."""
    if maximum <= 0:
        return [0, 1]
    count = ceil if cover else floor
    power = 10.0 ** (floor(log10(maximum)) - 1)
    steps = (step * power for step in (1, 2, 2.5, 5, 10, 20, 25, 50))
    step = next(step for step in steps if count(maximum / step) < _MOST_TICKS)
    return [round(step * index, 6) for index in range(count(maximum / step) + 1)]


def _stops(colours: Sequence[str]) -> list[list[float | str]]:
    return [[index / (len(colours) - 1), colour] for index, colour in enumerate(colours)]

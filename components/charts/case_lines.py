"""Cases this year against last year, cumulative; only points that may be shown are drawn."""

from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.charts.canvas import canvas, ticks, write
from components.dates import month_short
from components.formats import number
from components.scale import Scale
from components.theme import Theme
from data.rules.suppression import ProtectedSeries

_HEIGHT, _TOP, _FOOT = 128, 8, 22
_LEFT = 28
_LABEL_GAP = 18  # px that two labels at the line ends need between them
_QUARTERS = (1, 4, 7, 10)
NOTHING_SHOWN = "Jumlah kasus disembunyikan"


class YearLine(NamedTuple):
    """One year's protected cumulative line."""

    year: int
    series: ProtectedSeries


class _Drawn(NamedTuple):
    year: int
    points: pd.DataFrame
    ink: str
    width: float
    bold: bool

    @property
    def last(self) -> tuple[int, int]:
        """Month and value at the end of the line."""
        return int(self.points["month"].iloc[-1]), int(self.points["value"].iloc[-1])

    @property
    def label(self) -> str:
        """Year and value as they stand at the end of the line."""
        return f"{self.year}: {number(self.last[1])}"


def case_lines(now: YearLine, before: YearLine | None, theme: Theme, scale: Scale | None = None) -> go.Figure:
    """Draw this year over last year with their last values written at the ends of the lines."""
    scale = scale or Scale(width=400)
    lines = [_Drawn(before.year, before.series.table, theme.faint, 1.75, bold=False)] if before else []
    lines.append(_Drawn(now.year, now.series.table, theme.accent, 2.75, bold=True))
    lines = [line for line in lines if len(line.points)]
    right = 10 + max((scale.text_width(line.label, 14) / scale.factor for line in lines), default=0)
    figure = canvas(theme, scale, _TOP + _HEIGHT + _FOOT, _LEFT, right)
    figure.update_layout(margin={"t": scale.px(_TOP), "b": scale.px(_FOOT)})
    if not lines:
        figure.update_xaxes(range=[0, 1])
        write(figure, NOTHING_SHOWN, 0, scale.px(_HEIGHT / 2), size=scale.px(13), color=theme.muted)
        return figure
    marks = ticks(max(line.points["value"].max() for line in lines))
    _add_axes(figure, marks, max(line.last[0] for line in lines), (theme, scale))
    for line in lines:
        _add_line(figure, line, scale)
    for line, shift in zip(lines, _label_shifts(lines, marks[-1], scale), strict=True):
        month, value = line.last
        ink = theme.accent if line.bold else theme.muted
        font = {"size": scale.px(14 if line.bold else 13), "color": ink, "weight": 600 if line.bold else 400}
        write(figure, line.label, month, value, yshift=shift, xshift=scale.px(10), **font)
    return figure


def _add_axes(figure: go.Figure, marks: list[float], last: int, drawn: tuple[Theme, Scale]) -> None:
    theme, scale = drawn
    figure.update_yaxes(range=[0, marks[-1]])
    figure.update_xaxes(range=[1, max(last, 2)])
    for mark in marks:
        line = {"color": theme.border, "width": scale.px(1)}
        figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=mark, y1=mark, line=line, layer="below")
        place = {"xref": "paper", "xanchor": "right", "xshift": -scale.px(7)}
        write(figure, number(mark), 0, mark, size=scale.px(12.5), color=theme.muted, **place)
    for month in _named_months(last):
        place = {"yref": "paper", "xanchor": "center", "yanchor": "top", "yshift": -scale.px(4)}
        write(figure, month_short(month), month, 0, size=scale.px(12.5), color=theme.muted, **place)


def _named_months(last: int) -> list[int]:
    """Name the quarters, and the last month where it does not crowd the quarter before it."""
    named = [month for month in _QUARTERS if month <= last]
    if last - named[-1] >= 1:
        named = [*named[: None if last - named[-1] > 1 or len(named) == 1 else -1], last]
    return named


def _add_line(figure: go.Figure, line: _Drawn, scale: Scale) -> None:
    style = {"color": line.ink, "width": scale.px(line.width)}
    figure.add_scatter(
        x=line.points["month"], y=line.points["value"], mode="lines", line=style, cliponaxis=False
    )
    month, value = line.last
    dot = {"color": line.ink, "size": scale.px(9 if line.bold else 6.5)}
    figure.add_scatter(x=[month], y=[value], mode="markers", marker=dot, cliponaxis=False)


def _label_shifts(lines: list[_Drawn], top: float, scale: Scale) -> list[float]:
    """Push two labels apart that would touch, the higher one up."""
    if len(lines) < 2:
        return [0.0]
    first, second = (line.last[1] / top * scale.px(_HEIGHT) for line in lines)
    missing = scale.px(_LABEL_GAP) - abs(first - second)
    if missing <= 0:
        return [0.0, 0.0]
    half = missing / 2
    return [half, -half] if first >= second else [-half, half]

"""The year's money step by step: pagu, blocked, spent, left, and what the target needs."""

from typing import NamedTuple

import plotly.graph_objects as go

from components.charts.canvas import canvas, hatch, write
from components.charts.money import Money
from components.formats import MINUS, millions
from components.scale import Scale
from components.theme import Theme

_HEIGHT = 150  # px of the columns
_TOP, _FOOT = 22, 40
_LINE = 17  # px of one more line above a column
_COLUMNS, _WIDEST = 5, "Perlu untuk "
_WIDTH = 0.62  # of the room of one column


class _Step(NamedTuple):
    name: str
    bottom: float
    top: float
    words: str
    fill: str  # "" is hatched


class _Picture(NamedTuple):
    figure: go.Figure
    theme: Theme
    scale: Scale

    def fit(self, words: str, size: float) -> float:
        """Return the font size in scaled px, smaller where the words are wider than a column's room."""
        room = self.scale.width / _COLUMNS
        return self.scale.px(size * min(1, room / self.scale.text_width(words, size)))


def budget_waterfall(money: Money, theme: Theme, scale: Scale | None = None) -> go.Figure:
    """Draw the steps in million rupiah; the unit belongs in the subtitle of the panel."""
    scale = scale or Scale(width=440)
    steps = _steps(money, theme)
    highest = max(1, *(step.top for step in steps), money.needed or 0)
    top = _TOP + _LINE * (money.shortfall > 0 and money.needed == highest)
    figure = canvas(theme, scale, top + _HEIGHT + _FOOT)
    figure.update_layout(margin={"t": scale.px(top), "b": scale.px(_FOOT)})
    figure.update_yaxes(range=[min(0, *(step.bottom for step in steps)), highest])
    figure.update_xaxes(range=[-0.5, len(steps) - 0.5 + (money.needed is not None)])
    picture = _Picture(figure, theme, scale)
    for position, step in enumerate(steps):
        _add_step(picture, position, step)
    for position, level in enumerate((money.pagu, money.pagu - money.blocked, money.remaining)):
        _add_link(picture, position, level)
    if money.needed is not None:
        _add_need(picture, len(steps), money.needed, money.shortfall)
    line = {"color": theme.text, "width": scale.px(1)}
    figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=0, y1=0, line=line)
    return figure


def _steps(money: Money, theme: Theme) -> list[_Step]:
    free = money.pagu - money.blocked
    left = money.remaining
    left_fill = theme.state_reported if left >= 0 else theme.attention
    return [
        _Step("Pagu", 0, money.pagu, millions(money.pagu, 1), theme.faint),
        _Step("Diblokir", free, money.pagu, _minus(money.blocked), ""),
        _Step("Realisasi", left, free, _minus(money.realisasi), theme.accent),
        _Step("Sisa", min(0, left), max(0, left), millions(left, 1), left_fill),
    ]


def _minus(amount: int) -> str:
    return f"{MINUS}{millions(amount, 1)}" if amount else "0"


def _add_step(picture: _Picture, position: int, step: _Step) -> None:
    figure, theme, scale = picture
    plain = {"color": step.fill, "line": {"width": 0}}
    marker = plain if step.fill else hatch(theme, scale)
    figure.add_bar(x=[position], y=[step.top - step.bottom], base=[step.bottom], width=_WIDTH, marker=marker)
    if not step.fill and step.top > step.bottom:
        _outline(picture, position, (step.bottom, step.top), {"color": theme.border_strong})
    _label(picture, position, step.top, step.words)
    _name(picture, position, step.name)


def _add_link(picture: _Picture, position: int, level: int) -> None:
    line = {"color": picture.theme.faint, "width": picture.scale.px(1), "dash": "dot"}
    ends = {"x0": position + _WIDTH / 2, "x1": position + 1 - _WIDTH / 2}
    picture.figure.add_shape(type="line", y0=level, y1=level, line=line, **ends)


def _add_need(picture: _Picture, position: int, needed: int, shortfall: int) -> None:
    figure, theme, scale = picture
    covered = needed - shortfall
    for height, base, fill in (
        (covered, 0, theme.state_reported),
        (shortfall, covered, theme.attention_soft),
    ):
        if height:
            marker = {"color": fill, "line": {"width": 0}}
            figure.add_bar(x=[position], y=[height], base=[base], width=_WIDTH, marker=marker)
    _name(picture, position, f"{_WIDEST}<br>target")
    _label(picture, position, needed, millions(needed, 1))
    if shortfall:
        dash = {"color": theme.attention, "dash": f"{scale.px(4)}px,{scale.px(2)}px"}
        _outline(picture, position, (covered, needed), dash)
        _label(picture, position, needed, f"kurang {millions(shortfall, 1)}", second=True)


def _outline(picture: _Picture, position: int, ends: tuple[float, float], line: dict[str, str]) -> None:
    sides = {"x0": position - _WIDTH / 2, "x1": position + _WIDTH / 2, "y0": ends[0], "y1": ends[1]}
    picture.figure.add_shape(type="rect", line=line | {"width": picture.scale.px(1.2)}, **sides)


def _label(picture: _Picture, position: int, top: float, words: str, *, second: bool = False) -> None:
    """Write over a column; the second line, above the first, is what somebody must act upon."""
    figure, theme, scale = picture
    style = {
        "size": picture.fit(words, 13),
        "weight": 600,
        "color": theme.attention_text if second else theme.text,
        "yshift": scale.px(4 + _LINE * second),
    }
    write(figure, words, position, max(0, top), xanchor="center", yanchor="bottom", **style)


def _name(picture: _Picture, position: int, name: str) -> None:
    figure, theme, scale = picture
    style = {"size": picture.fit(_WIDEST, 12.5), "color": theme.muted, "yshift": -scale.px(5)}
    write(figure, name, position, 0, yref="paper", xanchor="center", yanchor="top", **style)

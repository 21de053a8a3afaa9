"""How far people and money reach: coverage against the target, pagu and what is left of it."""

from dataclasses import dataclass
from typing import NamedTuple

import plotly.graph_objects as go

from components.charts.canvas import canvas, hatch, write
from components.formats import number, rupiah_short
from components.scale import Scale
from components.theme import Theme

BAR = 28
_ABOVE = 5  # px that the target line reaches over the bar
_UNDER = 22  # px for one line of labels under the bar
_PAD = 8


@dataclass(frozen=True)
class Money:
    """Rupiah of one year; needed is what the target still costs, None when no unit cost is known."""

    pagu: int
    blocked: int
    realisasi: int
    needed: int | None = None

    @property
    def remaining(self) -> int:
        """What can still be spent; below zero when more was spent than there was."""
        return self.pagu - self.blocked - self.realisasi

    @property
    def shortfall(self) -> int:
        """What the target needs beyond the money that remains."""
        return max(0, (self.needed or 0) - max(0, self.remaining))


class _Part(NamedTuple):
    """One segment: where it starts and ends, how it is painted, what is written in or under it."""

    start: float
    end: float
    words: str
    fill: str
    ink: str
    bold: bool = True
    dashed: str | None = None
    hatched: bool = False


class _Label(NamedTuple):
    """Words that found no room in their segment: where they start (data units) and on which line below."""

    part: _Part
    x: float
    line: int


def coverage_bar(
    tested: int, possible: int, target: int, theme: Theme, scale: Scale | None = None
) -> go.Figure:
    """Draw people tested, people the money can still test, and the target as a line; all in people."""
    scale = scale or Scale()
    reach = tested + possible
    parts = [
        _Part(0, tested, f"{number(tested)} sudah dites", theme.accent, theme.on_accent),
        _Part(
            tested,
            reach,
            f"{number(possible)} bisa dites",
            theme.accent_soft,
            theme.text,
            False,
            theme.line_nil,
        ),
        _Part(reach, target, f"kurang {number(target - reach)}", "", theme.attention_text),
    ]
    figure = _bar(parts, max(reach, target, 1), theme, scale)
    if target > 0:
        line = {"color": theme.text, "width": scale.px(2)}
        end = scale.px(2 * _ABOVE + BAR)
        figure.add_shape(type="line", x0=target, x1=target, y0=0, y1=end, line=line)
    return figure


def budget_bar(money: Money, theme: Theme, scale: Scale | None = None) -> go.Figure:
    """Draw pagu as spent, blocked (hatched) and remaining; what exceeds pagu stands beyond its line."""
    scale = scale or Scale()
    spent, blocked, left = money.realisasi, money.blocked, money.remaining
    free = spent + blocked
    parts = [
        _Part(0, spent, f"Realisasi {rupiah_short(spent)}", theme.accent, theme.on_accent),
        _Part(spent, free, f"Diblokir {rupiah_short(blocked)}", "", theme.muted, False, hatched=True),
        _Part(free, free + left, f"Sisa {rupiah_short(left)}", theme.accent_soft, theme.text),
    ]
    figure = _bar(parts, max(money.pagu, free, 1), theme, scale)
    if left < 0:
        line = {"color": theme.attention, "width": scale.px(2)}
        y = {"y0": 0, "y1": scale.px(2 * _ABOVE + BAR)}
        figure.add_shape(type="line", x0=money.pagu, x1=money.pagu, line=line, **y)
    return figure


def _bar(parts: list[_Part], most: float, theme: Theme, scale: Scale) -> go.Figure:
    parts = [part for part in parts if part.end > part.start]
    inside = [_fits(part, most, scale) for part in parts]
    under = _place_under([part for part, fits in zip(parts, inside, strict=True) if not fits], most, scale)
    lines = 1 + max((label.line for label in under), default=-1)
    figure = canvas(theme, scale, 2 * _ABOVE + BAR + _UNDER * lines, right=2)
    figure.update_xaxes(range=[0, most])
    for part, fits in zip(parts, inside, strict=True):
        _paint(figure, part, theme, scale)
        if fits:
            _write_inside(figure, part, scale)
    for label in under:
        _write_under(figure, label, theme, scale)
    return figure


def _place_under(parts: list[_Part], most: float, scale: Scale) -> list[_Label]:
    """Put each label under the start of its segment, inside the panel, on the first free line."""
    taken: list[float] = []
    labels = []
    for part in parts:
        width = scale.text_width(part.words, 12.5)
        left = max(0.0, min(part.start / most * scale.width, scale.width - width))
        line = next((index for index, right in enumerate(taken) if right <= left), len(taken))
        taken[line : line + 1] = [left + width + scale.px(2 * _PAD)]
        labels.append(_Label(part, left / scale.width * most, line))
    return labels


def _fits(part: _Part, most: float, scale: Scale) -> bool:
    room = (part.end - part.start) / most * (scale.width - scale.px(2))
    size = scale.inside(13) / scale.factor
    return not part.hatched and scale.text_width(part.words, size) + scale.px(2 * _PAD) <= room


def _paint(figure: go.Figure, part: _Part, theme: Theme, scale: Scale) -> None:
    if not part.fill and not part.hatched:
        return
    fill = {"color": part.fill, "line": {"color": theme.surface, "width": scale.px(1.5)}}
    figure.add_bar(
        orientation="h",
        x=[part.end - part.start],
        y=[scale.px(_ABOVE + BAR / 2)],
        base=[part.start],
        width=scale.px(BAR),
        marker=hatch(theme, scale) if part.hatched else fill,
    )
    if part.dashed:
        y = {"y0": scale.px(_ABOVE + 0.5), "y1": scale.px(_ABOVE + BAR - 0.5)}
        line = {"color": part.dashed, "width": scale.px(1.2), "dash": f"{scale.px(3)}px,{scale.px(2)}px"}
        figure.add_shape(type="rect", x0=part.start, x1=part.end, line=line, **y)


def _write_inside(figure: go.Figure, part: _Part, scale: Scale) -> None:
    weight = 600 if part.bold else 400
    style = {"size": scale.inside(13), "color": part.ink, "weight": weight, "xshift": scale.px(_PAD)}
    write(figure, part.words, part.start, scale.px(_ABOVE + BAR / 2), **style)


def _write_under(figure: go.Figure, label: _Label, theme: Theme, scale: Scale) -> None:
    # The ink of a filled segment is made for its fill, not for the page.
    part = label.part
    ink, weight = (theme.muted, 400) if part.fill else (part.ink, 600 if part.bold else 400)
    y = scale.px(2 * _ABOVE + BAR + _UNDER * label.line + 8)
    write(figure, part.words, label.x, y, size=scale.px(12.5), color=ink, weight=weight)

"""A map as a picture of its own: title, map, legend, and whose figures and borders they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from components.formats import number
from components.maps.deck import FONT, CompactDeck, Look
from components.maps.legend import LegendRow
from components.maps.picture import deck_svg
from components.text_frame import CONTOH
from components.theme import Theme

EDGE, TITLE_PX, TEXT_PX, NOTE_PX = 24.0, 24.0, 13.0, 12.0
LINE = 1.35
SWATCH = (18.0, 11.0)
SERIF = "'Papan Serif', Georgia, serif"


@dataclass(frozen=True)
class SheetWords:
    """What stands around a map: where and when, the finding, what the legend counts, notes below."""

    trail: str
    title: str
    legend: str
    unit: str
    notes: tuple[str, ...]
    contoh: bool = False


def sheet_svg(deck: CompactDeck, look: Look, words: SheetWords, rows: Sequence[LegendRow]) -> str:
    """The picture as an SVG document; the deck must hold its shapes itself (`Look` without an address)."""
    pen = _Pen(look)
    pen.line(words.trail, NOTE_PX, look.theme.muted)
    if words.contoh:
        pen.badge(CONTOH)
    pen.wrapped(words.title, TITLE_PX, look.theme.text, serif=True)
    pen.rule()
    pen.drawn(deck_svg(deck, look), look.height)
    pen.line(words.legend, NOTE_PX, look.theme.muted)
    pen.legend([(row, f"{row.words} · {number(row.areas)} {words.unit}") for row in rows])
    for note in words.notes:
        pen.wrapped(note, NOTE_PX, look.theme.muted)
    return pen.document()


class _Pen:
    """Puts one thing below the other."""

    def __init__(self, look: Look) -> None:
        self._look, self._theme = look, look.theme
        self._width = look.size[0]
        self._y = EDGE
        self._parts: list[str] = []

    def line(self, text: str, size: float, colour: str, *, serif: bool = False) -> None:
        """One line of words."""
        self._y += size * LINE
        self._text(text, (EDGE, self._y - size * 0.3), size, colour, serif=serif)

    def wrapped(self, text: str, size: float, colour: str, *, serif: bool = False) -> None:
        """Words on as many lines as they need."""
        for each in self._lines(text, size):
            self.line(each, size, colour, serif=serif)

    def badge(self, text: str) -> None:
        """A word that cannot be overlooked, at the right of the line before."""
        width = self._look.width(text, NOTE_PX) + 12
        left, top = EDGE + self._width - width, self._y - NOTE_PX * LINE
        colour = self._theme.attention_text
        self._parts.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{NOTE_PX * 1.5:.1f}" fill="none"'
            f' stroke="{colour}"/>'
        )
        self._text(text, (left + 6, top + NOTE_PX * 1.1), NOTE_PX, colour)

    def rule(self) -> None:
        """The line that opens a panel."""
        self._y += 10
        box = f'x="{EDGE}" y="{self._y:.1f}" width="{self._width:g}" height="2"'
        self._parts.append(f'<rect {box} fill="{self._theme.text}"/>')
        self._y += 10

    def drawn(self, group: str, height: float) -> None:
        """The map."""
        clip = f'<clipPath id="peta"><rect width="{self._width:g}" height="{height:g}"/></clipPath>'
        place = f'transform="translate({EDGE},{self._y:.1f})"'
        self._parts.append(f'{clip}<g {place}><g clip-path="url(#peta)">{group}</g></g>')
        self._y += height + 6

    def legend(self, rows: Sequence[tuple[LegendRow, str]]) -> None:
        """Swatches with their words, from left to right."""
        x, step = EDGE, TEXT_PX * 1.7
        self._y += step
        for row, words in rows:
            width = SWATCH[0] + 26 + self._look.width(words, TEXT_PX)
            if x > EDGE and x + width > EDGE + self._width:
                x, self._y = EDGE, self._y + step
            self._swatch(row, x)
            self._text(words, (x + SWATCH[0] + 7, self._y - TEXT_PX * 0.3), TEXT_PX, self._theme.text)
            x += width
        self._y += 6

    def document(self) -> str:
        """Everything on the ground of a page."""
        width, height = self._width + 2 * EDGE, self._y + EDGE
        size = f'width="{width:g}" height="{height:.0f}" viewBox="0 0 {width:g} {height:.0f}"'
        ground = f'<rect width="100%" height="100%" fill="{self._theme.surface}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{"".join(self._parts)}</svg>'

    def _swatch(self, row: LegendRow, x: float) -> None:
        wide, high = SWATCH
        top = self._y - TEXT_PX * 0.3 - high
        line = row.paint.outline or self._theme.border_strong
        box = f'x="{x:.1f}" y="{top:.1f}" width="{wide}" height="{high}"'
        self._parts.append(f'<rect {box} fill="{row.paint.fill}" stroke="{line}"/>')
        if row.hatched:
            strokes = "".join(_strokes(x, top, self._theme))
            self._parts.append(strokes)

    def _text(
        self, text: str, at: tuple[float, float], size: float, colour: str, *, serif: bool = False
    ) -> None:
        family, weight = (SERIF, 600) if serif else (FONT, 400)
        place = f'x="{at[0]:.1f}" y="{at[1]:.1f}" font-size="{size:g}"'
        font = f'font-family="{family}" font-weight="{weight}" fill="{colour}"'
        self._parts.append(f"<text {place} {font}>{escape(text)}</text>")

    def _lines(self, text: str, size: float) -> Iterator[str]:
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}".strip()
            if line and self._look.width(longer, size) > self._width:
                yield line
                longer = word
            line = longer
        yield line


def _strokes(x: float, top: float, theme: Theme) -> Iterator[str]:
    wide, high = SWATCH
    for start in (0.0, 6.0, 12.0):
        end = min(start + high, wide)
        yield (
            f'<path d="M{x + start:.1f},{top + high:.1f}L{x + end:.1f},{top + high - (end - start):.1f}"'
            f' stroke="{theme.border_strong}"/>'
        )

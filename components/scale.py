"""How large things are drawn that CSS cannot scale: charts and maps count in pixels."""

from dataclasses import dataclass
from typing import Self

NARROW = 480  # px below which long labels leave the picture

_WALL_REM = 0.026  # of the window height, as in layar.css
_WALL_FACTOR = 0.1  # of a rem: a laptop's 14 px become 1.4 rem on the wall, its 12.5 px 1.25 rem
_WALL_RATIO = 4 / 3  # a window narrower than this is scaled by its width
_WALL_PADDING = 4.4  # rem left and right of a slide together

# Advances of IBM Plex Sans 600 in em, in four groups: enough to know whether a label fits.
_NARROW_EM, _WIDE_EM, _TALL_EM, _OTHER_EM = 0.32, 0.87, 0.64, 0.57
_NARROW_LETTERS, _WIDE_LETTERS = frozenset(" \u00a0',.:;!|[](){}/-ijlftr"), frozenset("mwMW%@")


@dataclass(frozen=True)
class Scale:
    """How large a panel is drawn: every laptop pixel times factor, for an expected width in px."""

    factor: float = 1.0
    width: float = 620
    projected: bool = False

    @classmethod
    def phone(cls) -> Self:
        """Return the scale of a panel on a 390 px phone."""
        return cls(width=358)

    @classmethod
    def projector(cls, width: int, height: int, part: float = 1.0) -> Self:
        """Return the scale of a panel as wide as `part` of a projected window of width x height px."""
        rem = _WALL_REM * min(height, width / _WALL_RATIO)
        return cls(rem * _WALL_FACTOR, (width - _WALL_PADDING * rem) * part, projected=True)

    @property
    def narrow(self) -> bool:
        """Whether the panel is as narrow as on a phone."""
        return self.width < NARROW * self.factor

    def px(self, size: float) -> float:
        """Scale a laptop pixel."""
        return round(size * self.factor, 2)

    def inside(self, size: float) -> float:
        """Scale a font inside a mark; on the wall it is at least as large as a table."""
        return self.px(size * (1.08 if self.projected else 1))

    def text_width(self, text: str, size: float = 13) -> float:
        """Estimate the width of a text in px of this scale; size in laptop px."""
        return self.px(size * sum(map(_advance, text)))


def _advance(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW_EM
    if letter in _WIDE_LETTERS:
        return _WIDE_EM
    return _TALL_EM if letter.isupper() or letter.isdigit() else _OTHER_EM

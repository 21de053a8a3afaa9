"""The colour tokens of both modes, typed by name: the colours of every picture, table and file."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

Mode = Literal["light", "dark"]
MODES: tuple[Mode, ...] = ("light", "dark")

SANS = "'IBM Plex Sans', sans-serif"
SERIF = "'Papan Serif', Georgia, serif"

HATCH_ANGLE = 45  # degrees; hatch means "hidden" or "not for use", nothing else
HATCH_GAP = 6.0  # px between two lines
HATCH_LINE = 1.2  # px

# Step 1 of the sequential scale is too pale for a projector, so small numbers of classes skip it.
_STEPS = {1: (4,), 2: (2, 4), 3: (2, 4, 5), 4: (2, 3, 4, 5), 5: (1, 2, 3, 4, 5)}


class Paint(NamedTuple):
    """One fill with the ink that is read on it and, where the fill alone is too weak, its outline."""

    fill: str
    ink: str
    outline: str | None = None


@dataclass(frozen=True)
class Theme:
    """All tokens of one mode as #RRGGBB; attribute names are the keys of tokens.json."""

    mode: Mode
    surface: str
    raised: str
    sunken: str
    text: str
    muted: str
    faint: str
    border: str
    border_strong: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    attention: str
    attention_text: str
    attention_soft: str
    on_attention: str
    danger: str
    danger_soft: str
    ok: str
    ok_soft: str
    state_verified: str
    state_reported: str
    state_nil: str
    state_missing: str
    state_na: str
    on_verified: str
    on_reported: str
    on_nil: str
    on_missing: str
    on_na: str
    line_nil: str
    class_bahaya: str
    class_waspada: str
    class_siaga: str
    class_aman: str
    class_none: str
    on_bahaya: str
    on_waspada: str
    on_siaga: str
    on_aman: str
    on_class_none: str
    seq_1: str
    seq_2: str
    seq_3: str
    seq_4: str
    seq_5: str
    on_seq_1: str
    on_seq_2: str
    on_seq_3: str
    on_seq_4: str
    on_seq_5: str
    div_m2: str
    div_m1: str
    div_0: str
    div_p1: str
    div_p2: str
    cat_1: str
    cat_2: str
    cat_3: str
    cat_4: str
    cat_5: str
    cat_6: str

    def token(self, name: str) -> str:
        """Return the colour of a token named in data, such as an area class; KeyError when there is none."""
        if name == "mode" or name not in self.__dataclass_fields__:
            raise KeyError(name)
        return str(getattr(self, name))

    def rgba(self, name: str, alpha: int = 255) -> list[int]:
        """Return a token as [red, green, blue, alpha] of 0-255, the form deck.gl takes."""
        return rgba(self.token(name), alpha)

    def sequential(self, classes: int) -> tuple[Paint, ...]:
        """Return fill and ink of one to five classes, palest first."""
        return tuple(
            Paint(self.token(f"seq_{step}"), self.token(f"on_seq_{step}")) for step in _STEPS[classes]
        )

    def area_class(self, name: str) -> Paint:
        """Return the paint of an official area class by its token (class_bahaya ... class_none)."""
        if name == "class_none":
            return Paint(self.class_none, self.on_class_none, self.border_strong)
        return Paint(self.token(name), self.token(name.replace("class_", "on_")))

    @property
    def categorical(self) -> tuple[str, ...]:
        """The six categorical colours, in their order of use."""
        return (self.cat_1, self.cat_2, self.cat_3, self.cat_4, self.cat_5, self.cat_6)

    @property
    def diverging(self) -> tuple[str, ...]:
        """Change against an earlier value, from a large fall to a large rise."""
        return (self.div_m2, self.div_m1, self.div_0, self.div_p1, self.div_p2)

    @property
    def hatch(self) -> str:
        """The CSS background of a hatched cell: hidden counts, blocked money."""
        line, gap = self.border_strong, HATCH_GAP
        return (
            f"repeating-linear-gradient({HATCH_ANGLE}deg, transparent 0 {gap - 1}px, "
            f"{line} {gap - 1}px {gap}px)"
        )


def rgba(colour: str, alpha: int = 255) -> list[int]:
    """Turn #RRGGBB into [red, green, blue, alpha] of 0-255."""
    return [*bytes.fromhex(colour.removeprefix("#")), alpha]


@cache
def theme(mode: str = "light") -> Theme:
    """Return the tokens of "light" or "dark"; any other mode (Streamlit may not know yet) is light."""
    chosen: Mode = "dark" if mode == "dark" else "light"
    tokens = json.loads(Path(__file__).with_name("tokens.json").read_text(encoding="utf-8"))
    return Theme(mode=chosen, **tokens[chosen])

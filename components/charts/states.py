"""How the five report states look and what they are called, on every screen and in every file."""

from dataclasses import dataclass

from components.theme import Paint, Theme
from data.rules.progress import State


@dataclass(frozen=True)
class StateLook:
    """Token stem, glyph and word of one state."""

    state: State
    token: str
    glyph: str
    name: str = ""

    @property
    def word(self) -> str:
        """The state in words, as the screen writes it."""
        return self.name or self.state.value

    def paint(self, theme: Theme) -> Paint:
        """Return fill, ink and outline in one theme."""
        outline = theme.line_nil if self.state is State.NIL else None
        return Paint(theme.token(f"state_{self.token}"), theme.token(f"on_{self.token}"), outline)


STATES: dict[State, StateLook] = {
    look.state: look
    for look in (
        StateLook(State.VERIFIED, "verified", "\u2713"),
        StateLook(State.REPORTED, "reported", "\u25cf"),
        StateLook(State.NIL, "nil", "0"),
        StateLook(State.MISSING, "missing", "!"),
        StateLook(State.NOT_APPLICABLE, "na", "\u2013"),
    )
}
# Before the limit nobody has failed to report: never in soga.
NOT_DUE = StateLook(State.MISSING, "na", "\u2026", "belum jatuh tempo")
COUNTED = (State.VERIFIED, State.REPORTED, State.NIL, State.MISSING)


def looks(*, due: bool) -> dict[State, StateLook]:
    """Return how the states look once the limit of the period has passed, or before."""
    return STATES if due else STATES | {State.MISSING: NOT_DUE}

"""The matrix of follow-ups as a table to read: the state in colour, glyph and words, late ones first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_follow_ups as text
from components.charts.table_style import add_rules, css, late, link, quiet, style_cells, style_columns, table
from components.dates import date_short
from components.formats import DASH, listing
from components.sentences_follow_ups import state_words
from components.text import escape
from components.theme import Paint, Theme
from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import FollowUpState

_LOOKS: Mapping[FollowUpState, tuple[str, str]] = {
    FollowUpState.LATE: ("!", "missing"),
    FollowUpState.ONGOING: ("\u25cf", "reported"),
    FollowUpState.WAITING: ("\u2026", "na"),
    FollowUpState.DONE: ("\u2713", "verified"),
    FollowUpState.CANCELLED: (DASH, "na"),
}


UNBROKEN = "\u2011"  # a hyphen at which no line ends


@dataclass(frozen=True)
class Naming:
    """What the cells call OPD by their codes, the newest meeting, and the address of one follow-up."""

    opd: Mapping[str, str]
    newest: str
    address: Callable[[str], str]


class Form(Enum):
    """How much of a follow-up a row tells: all, what a phone has room for, what a wall is read for."""

    FULL, PHONE, WALL = range(3)


def follow_up_table(lines: Sequence[FollowUpLine], naming: Naming, theme: Theme, form: Form) -> Styler:
    """Return one row per follow-up. The column of notes is there where any of them may be read."""
    columns = _columns(lines, naming, form)
    heads = [_head(line, naming, form) for line in lines]
    glyphs = [_LOOKS[line.state][0] for line in lines]
    index = pd.MultiIndex.from_arrays([glyphs, heads], names=["", text.HEADS["direction"]])
    styler = table(pd.DataFrame(columns, index=index), markdown=list(columns))
    styler = style_cells(styler, text.HEADS["state"], [line.days_late > 0 for line in lines], late(theme))
    calm = [name for name in columns if name in {text.HEADS["meeting"], text.HEADS["progress"]}]
    return _squares(style_columns(styler, calm, quiet(theme)), lines, theme)


def _columns(lines: Sequence[FollowUpLine], naming: Naming, form: Form) -> dict[str, list[str]]:
    states = {text.HEADS["state"]: [state_words(line) for line in lines]}
    if form is Form.PHONE:
        return states
    who = {text.HEADS["opd"]: [who_words(line, naming.opd) for line in lines]}
    due = {text.HEADS["due"]: [date_short(line.due_on) if line.due_on else DASH for line in lines]}
    if form is Form.WALL:
        return {**who, **states, **due}
    meetings = {text.HEADS["meeting"]: [meeting_words(line, naming.newest) for line in lines]}
    return {**who, **states, **due, **meetings, **_notes(lines)}


def who_words(line: FollowUpLine, names: Mapping[str, str]) -> str:
    """The OPD that answers, and those that support it."""
    first = escape(names.get(line.opd_code, line.opd_code)) if line.opd_code else text.NO_OPD
    others = [escape(names.get(code, code)) for code in line.supporting]
    return f"{first}  \n{text.SUPPORTED.format(names=listing(others))}" if others else first


def meeting_words(line: FollowUpLine, newest: str) -> str:
    """The meeting it is from, or was carried over from."""
    name = escape(line.meeting) or DASH
    return text.CARRIED.format(meeting=name) if line.carried_past(newest) else name


def _head(line: FollowUpLine, naming: Naming, form: Form) -> str:
    if form is Form.WALL:
        return f"{escape(line.direction)} :gray[{escape(line.number.replace('-', UNBROKEN))}]"
    below = [link(line.number, naming.address(line.number))]
    if form is Form.PHONE:
        below += [escape(naming.opd.get(line.opd_code, line.opd_code)) if line.opd_code else text.NO_OPD]
    elif line.output:
        below += [text.OUTPUT.format(output=escape(line.output))]
    return f"**{escape(line.direction)}**  \n{' · '.join(below)}"


def _notes(lines: Sequence[FollowUpLine]) -> dict[str, list[str]]:
    if not any(line.progress for line in lines):
        return {}
    return {text.HEADS["progress"]: [_note(line) for line in lines]}


def _note(line: FollowUpLine) -> str:
    if not line.progress:
        return DASH
    day = f"{date_short(line.progress_on)}: " if line.progress_on else ""
    return f"{day}{escape(line.progress)}"


def _squares(styler: Styler, lines: Sequence[FollowUpLine], theme: Theme) -> Styler:
    """Paint the square of the glyph that heads each row."""
    rules = {}
    for row, line in enumerate(lines, start=1):
        paint = _paint(line.state, theme)
        rules[f"tbody tr:nth-child({row}) th.level0 p"] = css(background=paint.fill, color=paint.ink)
    return add_rules(styler, rules)


def _paint(state: FollowUpState, theme: Theme) -> Paint:
    token = _LOOKS[state][1]
    return Paint(theme.token(f"state_{token}"), theme.token(f"on_{token}"), None)

"""Tables that only the slides of a meeting have: who is missing, what changed, what targets take."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_slides as text
from components.charts.opd_table import glyph_squares
from components.charts.states import looks
from components.charts.table_style import (
    add_rules,
    late,
    names,
    quiet,
    strong,
    style_cells,
    style_columns,
    table,
)
from components.formats import DASH, number, rupiah_short, share, target
from components.text import escape
from components.theme import Theme
from data.rules.progress import State
from data.rules.target_plans import TargetPlan

LABELS, COUNTS = 0.2, 0.14
"""Shares of the width of the first two columns where names of OPD follow."""


class MissingRow(NamedTuple):
    """An aksi on one line: its label, OPD without a report and OPD that must, the names that stand here."""

    label: str
    missing: int
    obliged: int
    names: tuple[str, ...]


class Counts(Protocol):
    """How much was written of one template; None is not shown."""

    @property
    def changesets(self) -> int:
        """How many changesets wrote."""

    @property
    def new(self) -> int | None:
        """Rows that began."""

    @property
    def changed(self) -> int | None:
        """Rows that were replaced."""

    @property
    def ended(self) -> int | None:
        """Rows that ended."""


def missing_table(rows: Sequence[MissingRow], theme: Theme, *, due: bool) -> Styler:
    """Return the names of those that have not reported, aksi by aksi; late only once it is due."""
    head = text.HEAD_MISSING if due else text.HEAD_MISSING_AHEAD
    frame = pd.DataFrame(
        {
            head: [share(row.missing, row.obliged) for row in rows],
            text.HEAD_OPD: [", ".join(row.names) for row in rows],
        },
        index=names([row.label for row in rows], text.HEAD_ACTION),
    )
    styler = style_columns(table(frame), [head], late(theme) if due else strong(theme))
    widths = {
        "thead th:nth-child(1)": f"width: {LABELS:.0%}",
        "thead th:nth-child(2)": f"width: {COUNTS:.0%}",
    }
    return add_rules(styler, widths)


def uploads_table(rows: Mapping[str, Counts], theme: Theme) -> Styler:
    """Return how much was written of each kind of data (by title); what is not shown is a dash."""
    heads = {
        text.HEAD_UPLOADS: [each.changesets for each in rows.values()],
        text.HEAD_NEW: [each.new for each in rows.values()],
        text.HEAD_CHANGED: [each.changed for each in rows.values()],
        text.HEAD_ENDED: [each.ended for each in rows.values()],
    }
    frame = pd.DataFrame(heads, index=names(rows, text.HEAD_FILE), dtype="Int64")
    return style_columns(table(frame, dict.fromkeys(heads, number)), [text.HEAD_UPLOADS], strong(theme))


def moves_table(rows: pd.DataFrame, theme: Theme) -> Styler:
    """Return each report whose state is another now; rows: name, label, before (<NA>: none), after."""
    before = [text.NO_STATE if pd.isna(state) else str(state) for state in rows["before"]]
    frame = pd.DataFrame(
        {
            text.HEAD_ACTION: list(rows["label"]),
            text.HEAD_BEFORE: before,
            text.HEAD_AFTER: [str(state) for state in rows["after"]],
        },
        index=names(rows["name"], text.HEAD_OPD),
    )
    styler = style_columns(table(frame), [text.HEAD_BEFORE], quiet(theme))
    styler = style_columns(styler, [text.HEAD_AFTER], strong(theme))
    return style_cells(styler, text.HEAD_AFTER, rows["after"] == State.MISSING.value, late(theme))


def target_table(plans: Sequence[TargetPlan], own: float, theme: Theme) -> Styler:
    """Return what each target takes; own: the target of the kabupaten, which stands out."""
    frame = pd.DataFrame(
        {
            text.HEAD_PEOPLE: [plan.people for plan in plans],
            text.HEAD_TO_TEST: [text.REACHED if plan.is_reached else number(plan.to_test) for plan in plans],
            text.HEAD_LACKING: [_lacking(plan.people_lacking, number, plan) for plan in plans],
            text.HEAD_RUPIAH: [_lacking(plan.rupiah_missing, rupiah_short, plan) for plan in plans],
        },
        index=names([_target_words(plan, own) for plan in plans], text.HEAD_TARGET),
    )
    styler = table(frame, {text.HEAD_PEOPLE: number})
    short = [not plan.is_reached and bool(plan.people_lacking) for plan in plans]
    for head in (text.HEAD_LACKING, text.HEAD_RUPIAH):
        styler = style_cells(styler, head, short, late(theme))
    right = {f"tr > :nth-child({place})": "text-align: right !important" for place in (3, 4, 5)}
    styler = add_rules(styler, right)
    return add_rules(
        styler, {f"tbody tr:nth-child({_own_row(plans, own)}) > *": "font-weight: 600 !important"}
    )


def state_table(labels: Sequence[str], states: Sequence[State], theme: Theme, *, due: bool) -> Styler:
    """Return the state of each aksi of one OPD with its glyph, in the order given."""
    shown = [looks(due=due)[state] for state in states]
    frame = pd.DataFrame({text.HEAD_STATE: [look.word for look in shown]})
    heads = [f"**{escape(label)}**" for label in labels]
    frame.index = pd.MultiIndex.from_arrays(
        [[look.glyph for look in shown], heads], names=["", text.HEAD_ACTION]
    )
    missing = [due and state is State.MISSING for state in states]
    styler = style_cells(table(frame), text.HEAD_STATE, missing, late(theme))
    return glyph_squares(styler, shown, theme)


def _lacking(amount: int | None, write: Callable[[int], str], plan: TargetPlan) -> str:
    if plan.is_reached:
        return DASH
    return text.UNKNOWN_COST if amount is None else write(amount)


def _target_words(plan: TargetPlan, own: float) -> str:
    return text.OWN_TARGET.format(target=target(plan.target)) if plan.target == own else target(plan.target)


def _own_row(plans: Sequence[TargetPlan], own: float) -> int:
    return next((place for place, plan in enumerate(plans, start=1) if plan.target == own), 0)

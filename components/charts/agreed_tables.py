"""What meetings agreed, as tables of a slide: follow-ups with their state, decisions, counts per OPD."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_slides as text
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
from components.dates import date_short, lateness
from components.formats import listing, number
from components.theme import Theme
from data.rules.follow_ups import FollowUpState

DIRECTION, RESPONSIBLE, DUE, STATE = 0.4, 0.24, 0.14, 0.22
"""Shares of the width of a table of follow-ups."""

NUMBER, DECISION, DECIDED_BY = 0.06, 0.52, 0.26
"""The same of decisions; what is left is for the due date."""


def follow_up_table(rows: pd.DataFrame, theme: Theme) -> Styler:
    """Return one line per follow-up in the order given: what, who, until when, and how it stands.

    rows: direction, opd, others (tuple), due_on, state, days_late, days_left.
    """
    frame = pd.DataFrame(
        {
            text.HEAD_RESPONSIBLE: _responsible(rows),
            text.HEAD_DUE: _due(rows),
            text.HEAD_STATE: [state_words(row) for row in rows.to_dict("records")],
        },
        index=names(rows["direction"], text.HEAD_DIRECTION),
    )
    styler = style_columns(table(frame), [text.HEAD_DUE, text.HEAD_STATE], quiet(theme))
    styler = style_cells(styler, text.HEAD_STATE, rows["state"] == FollowUpState.LATE.value, late(theme))
    return add_rules(styler, _widths(DIRECTION, RESPONSIBLE, DUE, STATE))


def decision_table(rows: pd.DataFrame, first: int, theme: Theme) -> Styler:
    """Return one line per decision, counted from `first`; rows: direction, opd, others (tuple), due_on."""
    frame = pd.DataFrame(
        {
            text.HEAD_DECISION: list(rows["direction"]),
            text.HEAD_RESPONSIBLE: _responsible(rows),
            text.HEAD_DUE: _due(rows),
        },
        index=pd.Index([str(first + place) for place in range(len(rows))], name=text.HEAD_NUMBER),
    )
    styler = style_columns(table(frame), [text.HEAD_DUE], strong(theme))
    return add_rules(styler, _widths(NUMBER, DECISION, DECIDED_BY))


def agreed_by_opd(rows: pd.DataFrame, theme: Theme) -> Styler:
    """Return done, ongoing and late per OPD in the order given; rows: opd, done, ongoing, late."""
    heads = {"done": text.DONE, "ongoing": text.ONGOING, "late": text.LATE}
    frame = rows[list(heads)].rename(columns=heads)
    frame.index = names(rows["opd"], text.HEAD_OPD)
    styler = table(frame, dict.fromkeys(heads.values(), number))
    for name, head in heads.items():
        styler = style_cells(styler, head, rows[name] == 0, quiet(theme))
    return style_cells(styler, text.LATE, rows["late"] > 0, late(theme))


def state_words(row: Mapping[Hashable, Any]) -> str:
    """How a follow-up stands: selesai; lewat 23 hari; berjalan, 19 hari lagi; undated the bare state."""
    state = FollowUpState(str(row["state"]))
    if state is FollowUpState.LATE:
        return lateness(int(row["days_late"]))
    if pd.isna(row["days_left"]):
        return state.value
    return f"{state.value}, {lateness(-int(row['days_left']))}"


def responsible_words(opd: str, others: tuple[str, ...]) -> str:
    """Who answers, and who helps: Dinkes bersama BKPSDM dan Setda."""
    own = opd or text.NO_OPD
    return text.WITH.format(opd=own, others=listing(others)) if others else own


def _responsible(rows: pd.DataFrame) -> list[str]:
    return [responsible_words(opd, others) for opd, others in zip(rows["opd"], rows["others"], strict=True)]


def _due(rows: pd.DataFrame) -> list[str]:
    return [text.NO_DUE if pd.isna(day) else date_short(day) for day in rows["due_on"]]


def _widths(*shares: float) -> dict[str, str]:
    """Widths of the first columns; the head of the rows is the first."""
    return {
        f"thead th:nth-child({place})": f"width: {share:.0%}" for place, share in enumerate(shares, start=1)
    }

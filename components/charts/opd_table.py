"""Every aksi of one OPD: its state in colour, glyph and words, how far it is, and what holds it up."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.states import STATES, StateLook
from components.charts.table_style import add_rules, css, late, link, quiet, table
from components.dates import date_short
from components.formats import DASH, number, percent
from components.text import escape
from components.theme import Theme
from data.rules.progress import State

NO_TARGET = "target belum diisi"
NOT_COUNTED = "tidak dihitung"
_CAPAIAN, _EVIDENCE = "Capaian", "Data dukung"
_BAR_WIDTH, _BAR_HEIGHT = 62, 24  # percent of the cell, which holds two lines


def opd_actions(rows: pd.DataFrame, theme: Theme) -> Styler:
    """Return one row per aksi with name and state on two lines.

    rows: label, state, unit, target, realisasi, capaian (0 to 1, NaN without a target), reported_on,
    obstacle, evidence_url (all but label and state may be missing).
    """
    states = [State(state) for state in rows["state"]]
    frame = pd.DataFrame(
        {
            "Target": _amounts(rows, "target"),
            "Realisasi": _amounts(rows, "realisasi"),
            _CAPAIAN: rows["capaian"].to_numpy(float) * 100,
            "Dilaporkan": [date_short(day) if pd.notna(day) else DASH for day in rows["reported_on"]],
            "Kendala": [obstacle if isinstance(obstacle, str) else DASH for obstacle in rows["obstacle"]],
            _EVIDENCE: [
                link("buka", url) if isinstance(url, str) and url else DASH for url in rows["evidence_url"]
            ],
        },
        index=_heads(rows["label"], states),
    )
    styler = table(frame, {_CAPAIAN: lambda share: percent(share / 100, 0)}, markdown=[_EVIDENCE])
    styler = _capaian(styler, frame[_CAPAIAN], states, theme)
    return glyph_squares(styler, [STATES[state] for state in states], theme)


def _amounts(rows: pd.DataFrame, column: str) -> list[str]:
    pairs = zip(rows[column], rows["unit"].fillna(""), strict=True)
    return [f"{number(value)} {unit}".rstrip() if pd.notna(value) else DASH for value, unit in pairs]


def _heads(labels: pd.Series, states: Sequence[State]) -> pd.MultiIndex:
    lines = [f"**{escape(label)}**  \n{state.value}" for label, state in zip(labels, states, strict=True)]
    return pd.MultiIndex.from_arrays([[STATES[state].glyph for state in states], lines], names=["", "Aksi"])


def _capaian(styler: Styler, shares: pd.Series, states: Sequence[State], theme: Theme) -> Styler:
    bars = {State.VERIFIED: theme.state_verified, State.REPORTED: theme.state_reported}
    for label, state, share in zip(shares.index, states, shares, strict=True):
        place = ([label], [_CAPAIAN])
        if state is State.MISSING:
            styler = _words(styler, place, state.value, late(theme))
        elif state is State.NOT_APPLICABLE:
            styler = _words(styler, place, NOT_COUNTED, quiet(theme))
        elif pd.isna(share):
            styler = _words(styler, place, NO_TARGET, quiet(theme))
        else:
            colour = bars.get(state, theme.line_nil)
            styler = styler.bar(
                subset=place, color=colour, vmin=0, vmax=100, width=_BAR_WIDTH, height=_BAR_HEIGHT
            )
    return styler


def _words(styler: Styler, place: tuple[list[Any], list[str]], words: str, style: str) -> Styler:
    """Write words instead of a number, missing or not."""
    written = styler.format(lambda _: words, subset=place, na_rep=words)
    return written.map(lambda _: style, subset=place)


def glyph_squares(styler: Styler, states: Sequence[StateLook], theme: Theme) -> Styler:
    """Paint the square of the glyph that heads each row: no cell for Styler, so the rule goes by its row."""
    paints = [look.paint(theme) for look in states]
    return add_rules(
        styler,
        {
            f"tbody tr:nth-child({row}) th.level0 p": css(
                background=paint.fill,
                color=paint.ink,
                box_shadow=f"inset 0 0 0 1.5px {paint.outline or paint.fill}",
            )
            for row, paint in enumerate(paints, start=1)
        },
    )

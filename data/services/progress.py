"""Progress per OPD: the matrix of one period with its ranking."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

import pandas as pd

from data.reference import bonus_max, weights
from data.rules.periods import Period, period, previous
from data.rules.progress import State
from data.rules.reporting import ReportingTotals
from data.rules.roles import Permission, Viewer, authorise
from data.rules.view import View
from data.services.as_of import Moment
from data.services.errors import store_guarded
from data.services.reporting import actions_of, read_period, short_names
from data.services.scores import read_scores
from data.store.engine import Store

Rows: TypeAlias = pd.DataFrame


@dataclass(frozen=True)
class ScoreFormula:
    """What the score counts: label, formula, weight (points) of each component, and the most bonus points."""

    weights: pd.DataFrame
    bonus: int


@dataclass(frozen=True)
class Progress:
    """The matrix of one period.

    table: one row per OPD by size class and rank: opd_code, name, full_name, size_class, rank (words), place
    (Int64, shared by equals), score, change, a column per component of the score (share of 1, NaN: neutral),
    one of State per aksi code. heads: aksi code to narrow head; labels: to short name.
    """

    period: Period
    previous_period: Period
    has_reports: bool
    totals: ReportingTotals
    table: pd.DataFrame
    heads: dict[str, str]
    labels: dict[str, str]
    is_due: bool
    reports_on: date | None

    def size_classes(self) -> list[str]:
        """The size classes, in the order of the ranking."""
        return list(self.table["size_class"].unique())

    def rows_of(self, size_class: str, states: Sequence[State]) -> Rows:
        """The rows of a size class; with states, only OPD that have a report in one of them."""
        rows = self.table[self.table["size_class"] == size_class]
        if states:
            rows = rows[rows[list(self.heads)].isin(list(states)).any(axis="columns")]
        return rows.reset_index(drop=True)

    def missing(self, aksi_code: str) -> list[str]:
        """The names of the OPD that have not reported an aksi they must report, by size class and rank."""
        return list(self.table.loc[self.table[aksi_code] == State.MISSING, "name"])

    def obliged(self, aksi_code: str) -> int:
        """How many OPD must report an aksi."""
        return int((self.table[aksi_code] != State.NOT_APPLICABLE).sum())

    def row_of(self, opd_code: str) -> dict[Hashable, Any] | None:
        """The row of one OPD; None where it does not exist in the period."""
        found = self.table[self.table["opd_code"] == opd_code].to_dict("records")
        return found[0] if found else None

    def state_counts(self) -> dict[State, int]:
        """How many reports are in each state."""
        states = self.table[list(self.heads)]
        return {state: int((states == state).sum().sum()) for state in State}


def score_formula() -> ScoreFormula:
    """The components of the score as they hold now."""
    rows = [(each.label, each.formula, each.weight) for each in weights()]
    return ScoreFormula(pd.DataFrame(rows, columns=["label", "formula", "weight"]), bonus_max())


@store_guarded
def load_progress(store: Store, viewer: Viewer, view: View, today: date) -> Progress:
    """The matrix of one kabupaten and period; raises NotAllowed, StoreUnavailable."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    moment, chosen = Moment.of(store, view), period(view.year, view.period)
    current = read_period(moment, chosen, today)
    before = read_period(moment, previous(chosen), today)
    scores = read_scores(moment, current, today, before)
    names = short_names(current.opd)
    full = dict(zip(current.opd["opd_code"], current.opd["name"], strict=True))
    states = current.matrix.pivot_table(
        index="opd_code", columns="aksi_code", values="state", aggfunc="first"
    ).reset_index()
    table = scores.merge(states, "left", "opd_code", validate="one_to_one")
    codes = table["opd_code"]
    return Progress(
        period=chosen,
        previous_period=before.period,
        has_reports=not current.is_empty,
        totals=current.totals,
        table=table.assign(
            name=codes.map(names), full_name=codes.map(full), place=table["rank"], rank=table["rank_label"]
        ),
        heads={each.code: each.head for each in actions_of(view.year)},
        labels={each.code: each.short_name for each in actions_of(view.year)},
        is_due=chosen.is_due(today),
        reports_on=current.position,
    )

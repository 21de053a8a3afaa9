"""Everything about one OPD in one period: its aksi, its score over time, where each figure is from."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pandas as pd

from data.rules.follow_ups import follow_up_states
from data.rules.periods import Period, period, previous
from data.rules.roles import Permission, Viewer, authorise
from data.rules.view import View
from data.services.as_of import Moment
from data.services.days import day_of
from data.services.errors import store_guarded
from data.services.reporting import PeriodReports, actions_of, newest_day, read_period, short_names
from data.services.scores import read_coverage, read_scores
from data.store import readings
from data.store.engine import Store
from data.store.history import provenance

PERIODS_SHOWN = 4


@dataclass(frozen=True)
class Standing:
    """Where an OPD stands among those of its size class; None where it has no score."""

    size_class: str
    score: float | None
    rank: int | None
    ranked: int
    change: float | None


@dataclass(frozen=True)
class Origin:
    """Where reports came from: the file, its rows as a spreadsheet shows them, who sent it, and when."""

    file: str
    rows: str
    by: str
    day: date


@dataclass(frozen=True)
class OpdPage:
    """One OPD in one period.

    actions: one row per aksi with label, state, figures and to_do.
    history: period, score, one State per aksi code; oldest first. follow_ups: with state and days_left.
    `tested` of `staff` (None: not known) people; `pagu` and `spent` in rupiah.
    """

    period: Period
    today: date
    opd_code: str
    name: str
    full_name: str
    actions: pd.DataFrame
    history: pd.DataFrame
    heads: dict[str, str]
    standing: Standing
    tested: int
    staff: int | None
    target: float
    reached: bool
    pagu: int
    spent: int
    follow_ups: pd.DataFrame
    siblings: tuple[str, ...]
    reports_on: date | None
    origins: tuple[Origin, ...]

    @property
    def scores_shown(self) -> tuple[float | None, ...]:
        """The scores of the periods shown, oldest first; None where there is none."""
        return tuple(None if pd.isna(score) else float(score) for score in self.history["score"])


@store_guarded
def load_opd(store: Store, viewer: Viewer, view: View, opd_code: str, today: date) -> OpdPage | None:
    """Everything about one OPD, or None when it does not exist in this period; raises NotAllowed."""
    authorise(viewer, Permission.SEE_OPD_DETAIL, kabupaten=view.kabupaten, opd_code=opd_code)
    moment = Moment.of(store, view)
    found = [read_period(moment, each, today) for each in _asked(period(view.year, view.period))]
    current = found[-1]
    if opd_code not in set(current.opd["opd_code"]):
        return None
    tables = [read_scores(moment, each, today, before) for before, each in pairwise(found)]
    own = current.matrix[current.matrix["opd_code"] == opd_code]
    covered = read_coverage(moment, current, today)
    [people] = covered.by_opd[covered.by_opd["opd_code"] == opd_code].to_dict("records")
    follow_ups = follow_up_states(moment.read(readings.follow_ups), today)
    return OpdPage(
        period=current.period,
        today=today,
        opd_code=opd_code,
        name=short_names(current.opd)[opd_code],
        full_name=dict(zip(current.opd["opd_code"], current.opd["name"], strict=True))[opd_code],
        actions=_actions(own, view.year),
        history=_history(found[1:], tables, opd_code),
        heads={each.code: each.head for each in actions_of(view.year)},
        standing=_standing(tables[-1], opd_code),
        tested=people["tested"],
        staff=None if pd.isna(people["staff"]) else int(people["staff"]),
        target=covered.target,
        reached=people["reached"],
        pagu=_rupiah(own["pagu"]),
        spent=_rupiah(own["budget_realisasi"]),
        follow_ups=follow_ups[follow_ups["opd_code"] == opd_code].reset_index(drop=True),
        siblings=tuple(code for code in tables[-1]["opd_code"] if viewer.opd_code in (None, code)),
        reports_on=newest_day(own["reported_on"]),
        origins=_origins(store, view.kabupaten, own),
    )


def _asked(last: Period) -> list[Period]:
    """The periods that are shown and, first, the one that the oldest of them is compared with."""
    asked = [last]
    while len(asked) <= PERIODS_SHOWN:
        asked.insert(0, previous(asked[0]))
    return asked


def _standing(table: pd.DataFrame, opd_code: str) -> Standing:
    [row] = table[table["opd_code"] == opd_code].to_dict("records")
    rivals = table[table["size_class"] == row["size_class"]]
    return Standing(
        size_class=row["size_class"],
        score=None if pd.isna(row["score"]) else float(row["score"]),
        rank=None if pd.isna(row["rank"]) else int(row["rank"]),
        ranked=int(rivals["score"].notna().sum()),
        change=None if pd.isna(row["change"]) else float(row["change"]),
    )


def _actions(own: pd.DataFrame, year: int) -> pd.DataFrame:
    labels = {each.code: each.short_name for each in actions_of(year)}
    duties = {each.code: each.to_do for each in actions_of(year)}
    codes = own["aksi_code"]
    return own.assign(label=codes.map(labels), to_do=codes.map(duties)).reset_index(drop=True)


def _origins(store: Store, kabupaten: str, own: pd.DataFrame) -> tuple[Origin, ...]:
    reported = own.dropna(subset=["origin_id"])
    files = provenance(store, reported["origin_id"]).dropna(subset=["file_name"])
    return tuple(
        Origin(
            file=str(file["file_name"]),
            rows=_rows(reported.loc[reported["origin_id"] == file["changeset"], "source_row"]),
            by=str(file["by_name"]),
            day=day_of(file["at"].to_pydatetime(), kabupaten),
        )
        for file in files.to_dict("records")
    )


def _rows(numbers: pd.Series) -> str:
    return ", ".join(str(int(number)) for number in sorted(numbers.dropna()))


def _history(found: list[PeriodReports], tables: list[pd.DataFrame], opd_code: str) -> pd.DataFrame:
    rows = []
    for reports, scores in zip(found, tables, strict=True):
        own = reports.matrix[reports.matrix["opd_code"] == opd_code]
        if own.empty or reports.is_empty:
            continue
        score = scores.set_index("opd_code")["score"].get(opd_code)
        states = dict(zip(own["aksi_code"], own["state"], strict=True))
        rows.append({"period": f"{reports.period.code} {reports.period.year}", "score": score, **states})
    return pd.DataFrame(rows)


def _rupiah(amounts: pd.Series) -> int:
    return sum(int(amount) for amount in amounts.dropna())

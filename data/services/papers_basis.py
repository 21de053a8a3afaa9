"""What the papers of a meeting are computed from: its frozen readings, each read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.rules.follow_ups import follow_up_states
from data.rules.meetings import MeetingLine
from data.rules.periods import period, previous
from data.rules.view import View
from data.services.as_of import Moment
from data.services.meetings import CASES
from data.services.reporting import PeriodReports, read_period, read_year_until
from data.services.scores import read_scores
from data.services.spending import Spending, read_spending
from data.store import meetings, readings
from data.store.engine import Store

TESTS = "tes_urine"


@dataclass(frozen=True)
class PaperBasis:
    """The frozen state of a meeting. counts: the view that cases may be asked with, None where they may not.

    of_year: the periods of the year up to the current one that somebody reported in, and the current one.
    Papers leave the room, so whoever makes them sees no more of the past than the room does.
    """

    line: MeetingLine
    today: date
    moment: Moment
    current: PeriodReports
    of_year: Mapping[str, PeriodReports]
    scores: pd.DataFrame
    spending: Spending
    follow_ups: pd.DataFrame
    counts: View | None
    findings_shown: bool


def read_basis(store: Store, line: MeetingLine, frozen: int, today: date) -> PaperBasis:
    """Read what a meeting is frozen at: the changeset `frozen`, on the day `today`."""
    moment = Moment(store, line.kabupaten, frozen)
    chosen = period(line.year, line.period)
    earlier = previous(chosen)
    of_year = read_year_until(moment, chosen, today)
    current = of_year[chosen.code]
    before = of_year.get(earlier.code) if earlier.year == chosen.year else None
    before = before or read_period(moment, earlier, today)
    with store.reading() as connection:
        newer = set(meetings.newer_changesets(connection, line.kabupaten, frozen))
    present = View(store.name, line.kabupaten, line.year, line.period)
    return PaperBasis(
        line=line,
        today=today,
        moment=moment,
        current=current,
        of_year=of_year,
        scores=read_scores(moment, current, today, before),
        spending=read_spending(moment, line.year, today),
        follow_ups=follow_up_states(moment.read(readings.follow_ups), today),
        counts=None if newer & set(CASES) else present,
        findings_shown=TESTS not in newer,
    )

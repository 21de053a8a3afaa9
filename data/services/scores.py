"""The scores of one period, with their change against the one before."""

from datetime import date

import pandas as pd

from data.reference import thresholds
from data.rules.coverage import Coverage, coverage
from data.rules.follow_ups import follow_up_states, follow_ups_by_opd
from data.rules.score_components import ScoreBasis
from data.rules.scoring import score_table
from data.services.as_of import Moment
from data.services.reporting import PeriodReports, actions_of
from data.store import readings


def read_scores(
    moment: Moment, current: PeriodReports, today: date, before: PeriodReports | None = None
) -> pd.DataFrame:
    """The score_table of a period; `before`, if anything was reported in it, is what change compares with."""
    earlier = None
    if before is not None and not before.is_empty:
        earlier = read_scores(moment, before, today)
    follow_ups = follow_up_states(moment.read(readings.follow_ups), today)
    basis = ScoreBasis(
        period=current.period,
        matrix=current.matrix,
        coverage=read_coverage(moment, current, today),
        follow_ups=follow_ups_by_opd(follow_ups, current.period),
    )
    return score_table(current.opd, actions_of(current.period.year), basis, earlier)


def read_coverage(moment: Moment, current: PeriodReports, today: date) -> Coverage:
    """Coverage of the year up to the end of the period, or today while it runs."""
    tests = moment.read(readings.urine_tests, current.period.year)
    goal = thresholds(moment.kabupaten).coverage_target
    return coverage(current.opd, tests, goal, min(current.period.ends, today))

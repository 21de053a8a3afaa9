"""What a meeting agreed and what earlier ones left open, as everybody in the room may see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import pandas as pd

from data.rules.follow_ups import (
    OPEN,
    FollowUpFilter,
    FollowUpState,
    carried,
    earlier,
    filtered,
    follow_up_states,
    follow_ups_by_opd,
    state_counts,
    supporting,
)
from data.rules.meetings import MeetingLine
from data.rules.roles import Permission, Viewer, authorise
from data.services.as_of import Moment
from data.services.errors import store_guarded
from data.services.follow_ups import load_decisions
from data.services.reporting import short_names
from data.store import readings
from data.store.engine import Store

Rows: TypeAlias = pd.DataFrame

WRITTEN = ["number", "meeting", "direction", "opd", "others", "output", "due_on"]
ROW = [*WRITTEN, "state", "days_late", "days_left"]


@dataclass(frozen=True)
class AgreedRows:
    """What was agreed, with names for the codes of OPD; an OPD that ended keeps its name.

    rows: number, meeting, direction, opd ("" without), others (names), output, due_on, state, days_late,
    days_left. by_opd: opd, done, ongoing, late; most late first. counts: of every state.
    """

    rows: Rows
    by_opd: Rows
    counts: Mapping[FollowUpState, int]

    @property
    def ongoing(self) -> int:
        """How many are still in time, begun or not."""
        return self.counts[FollowUpState.ONGOING] + self.counts[FollowUpState.WAITING]


@store_guarded
def load_earlier(store: Store, viewer: Viewer, line: MeetingLine) -> AgreedRows:
    """What earlier meetings left open, late first, then what is settled of the last; as it was frozen."""
    moment = _moment(store, viewer, line)
    return _agreed(earlier(_states(moment, line), line.code), moment)


@store_guarded
def load_open(store: Store, viewer: Viewer, line: MeetingLine, opd_code: str) -> AgreedRows:
    """What earlier meetings left open that an OPD answers for or supports, late first."""
    moment = _moment(store, viewer, line)
    wanted = FollowUpFilter(opd_code=opd_code, states=OPEN)
    return _agreed(filtered(carried(_states(moment, line), line.code), wanted), moment)


@store_guarded
def load_agreed(store: Store, viewer: Viewer, line: MeetingLine) -> AgreedRows:
    """The decisions of a meeting: as they stand while it is open, as they stood when it was closed."""
    return _agreed(load_decisions(store, viewer, line), Moment(store, line.kabupaten))


def _moment(store: Store, viewer: Viewer, line: MeetingLine) -> Moment:
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
    return Moment(store, line.kabupaten, line.frozen_id)


def _states(moment: Moment, line: MeetingLine) -> pd.DataFrame:
    return follow_up_states(moment.read(readings.follow_ups), line.frozen_on or line.held_on)


def _agreed(states: pd.DataFrame, moment: Moment) -> AgreedRows:
    names = short_names(moment.read(readings.opd))
    by_opd = follow_ups_by_opd(states).sort_values(["late", "ongoing"], ascending=False, kind="stable")
    own = [names.get(code, code) if isinstance(code, str) else "" for code in states["opd_code"]]
    others = [tuple(names.get(one, one) for one in supporting(codes)) for codes in states["supporting_opd"]]
    rows = states.assign(opd=own, others=pd.Series(others, index=states.index, dtype=object))
    shown = by_opd.assign(opd=[names.get(code, code) for code in by_opd["opd_code"]])
    return AgreedRows(
        rows=rows[ROW].reset_index(drop=True),
        by_opd=shown[["opd", "done", "ongoing", "late"]].reset_index(drop=True),
        counts=state_counts(states),
    )

"""The matrix of follow-ups for the screens: rows, names of what they concern, what the viewer may see."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reference import aksi
from data.rules.follow_up_lines import FollowUpLine, follow_up_lines, late_first, newest_code
from data.rules.follow_ups import FollowUpFilter, filtered, follow_up_states
from data.rules.meetings import MeetingLine, MeetingState, code_of_decision
from data.rules.roles import Permission, Viewer, authorise
from data.rules.view import View
from data.services.as_of import Moment
from data.services.decision_choices import area_choices
from data.services.errors import store_guarded
from data.services.follow_up_access import rows_for
from data.services.follow_ups import load_decisions
from data.services.reporting import short_names
from data.store import meetings, readings
from data.store.engine import Store


@dataclass(frozen=True)
class FollowUps:
    """Follow-ups, and the names of the OPD, areas, aksi and meetings (by their codes) that they name.

    rows: those of `follow_up_states`, late first. newest: the code of the newest meeting, past which open
    ones were carried.
    """

    rows: pd.DataFrame
    opd: Mapping[str, str]
    areas: Mapping[str, str]
    aksi: Mapping[str, str]
    meetings: Mapping[str, str]
    newest: str

    def lines(self, wanted: FollowUpFilter | None = None) -> tuple[FollowUpLine, ...]:
        """What a filter keeps, one by one."""
        return follow_up_lines(filtered(self.rows, wanted or FollowUpFilter()))

    def line(self, number: str) -> FollowUpLine | None:
        """The one of this number, or None."""
        found = follow_up_lines(self.rows[self.rows["number"] == number])
        return found[0] if found else None


@store_guarded
def load_matrix(store: Store, viewer: Viewer, view: View, today: date) -> FollowUps:
    """The matrix of a view, as it stands or as it stood; raises NotAllowed."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    moment = Moment.of(store, view)
    rows = late_first(follow_up_states(moment.read(readings.follow_ups), today))
    return _named(moment, rows_for(viewer, rows), _held(moment))


@store_guarded
def load_agreed(store: Store, viewer: Viewer, line: MeetingLine) -> FollowUps:
    """The decisions of a meeting in the order of their numbers; raises NotAllowed."""
    return _named(Moment(store, line.kabupaten), load_decisions(store, viewer, line), [line.code])


def _named(moment: Moment, rows: pd.DataFrame, held: Collection[str]) -> FollowUps:
    known = rows.dropna(subset=["meeting"])
    by_code = dict(zip(known["number"].map(code_of_decision), known["meeting"], strict=True))
    return FollowUps(
        rows=rows.reset_index(drop=True),
        opd=short_names(moment.read(readings.opd)),
        areas=area_choices(moment.kabupaten),
        aksi={each.code: each.short_name for each in aksi()},
        meetings={code: by_code[code] for code in sorted(by_code, reverse=True) if code},
        newest=newest_code(set(rows["number"]), held),
    )


def _held(moment: Moment) -> list[str]:
    # Meetings have no past: looking back, the numbers of decisions alone tell which have been held.
    if moment.as_of is not None:
        return []
    with moment.store.reading() as connection:
        lines = meetings.meeting_lines(connection, moment.kabupaten)
    return [line.code for line in lines if line.state is not MeetingState.PLANNED]

"""Decisions of meetings: written as rows of `tindak_lanjut`, mended, and read with the notes on them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pandas as pd
from sqlalchemy import Connection

from data import reference
from data.rules.decisions import Decision, Known, decision_faults
from data.rules.follow_ups import FollowUpFilter, FollowUpState, filtered, follow_up_states, supporting
from data.rules.meetings import (
    MeetingLine,
    MeetingState,
    code_of_decision,
    decision_number,
    order_of_decision,
)
from data.rules.progress import opd_in_force
from data.rules.roles import NotAllowed, Permission, Viewer, authorise
from data.services.decision_clashes import refuse_clashes
from data.services.errors import MeetingRefused, store_guarded
from data.services.follow_up_access import may_read_notes, rows_for
from data.services.meetings import read_line, still
from data.services.reporting import actions_of
from data.store import follow_ups as stored
from data.store import readings
from data.store.difference import Fact, Scope, compare
from data.store.engine import Store
from data.store.follow_ups import Note
from data.store.revisions import Header, apply_changeset
from data.store.tables import FollowUp

__all__ = [
    "Mended",
    "Note",
    "Written",
    "change_decision",
    "decide",
    "load_decisions",
    "load_notes",
    "write_rows",
]

FORM = "tindak_lanjut"


class Mended(NamedTuple):
    """A decision written anew: its number, the changeset of the row that was seen, what it says now."""

    number: str
    seen: int
    decision: Decision


class Written(NamedTuple):
    """What was typed and kept: the number of the follow-up, and of the changeset (None: nothing changed)."""

    number: str
    changeset: int | None


@store_guarded
def decide(store: Store, viewer: Viewer, meeting: int, decision: Decision) -> Written:
    """Write a decision of an open meeting under the next number; raises NotAllowed, MeetingRefused."""
    line = read_line(store, viewer, meeting)
    _check(store, line, decision)
    with store.writing() as connection:
        now = still(connection, meeting, MeetingState.OPEN)
        number = decision_number(now.code, stored.numbers_given(connection, now.kabupaten))
        begun = {"meeting": now.title, "status": FollowUpState.WAITING.value}
        fields = {"number": number, **begun, **_fields(decision)}
        return Written(number, write_rows(connection, viewer, now.kabupaten, fields))


@store_guarded
def change_decision(store: Store, viewer: Viewer, meeting: int, mended: Mended) -> Written:
    """Mend a decision while its meeting is open; what was there stays in the history.

    Raises NotAllowed, MeetingRefused; DecisionChanged tells what somebody else wrote meanwhile.
    """
    line, number = read_line(store, viewer, meeting), mended.number
    _check(store, line, mended.decision)
    with store.writing() as connection:
        now = still(connection, meeting, MeetingState.OPEN)
        if code_of_decision(number) != now.code:
            raise MeetingRefused(f"Kesepakatan {number} bukan dari rapat ini.")
        if number not in stored.standing(connection, now.kabupaten):
            raise MeetingRefused(f"Tindak lanjut {number} tidak ada.")
        wanted = {"number": number, **_fields(mended.decision)}
        refuse_clashes(connection, now.kabupaten, mended.seen, wanted)
        return Written(number, write_rows(connection, viewer, now.kabupaten, wanted))


@store_guarded
def load_decisions(store: Store, viewer: Viewer, line: MeetingLine) -> pd.DataFrame:
    """The decisions of a meeting by number, as they stand; of a closed one, as they stood at its end."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
    rows = readings.follow_ups(store, line.kabupaten, as_of=line.final_id)
    states = follow_up_states(rows, line.frozen_on or line.held_on)
    found = filtered(rows_for(viewer, states), FollowUpFilter(meeting_code=line.code))
    order = sorted(found.index, key=lambda place: order_of_decision(found["number"][place]))
    return found.loc[order].reset_index(drop=True)


@store_guarded
def load_notes(
    store: Store, viewer: Viewer, kabupaten: str, number: str, as_of: int | None = None
) -> tuple[Note, ...]:
    """The notes on the progress of a follow-up, by day; those that were taken back are left out.

    Of now, or of the state after changeset `as_of`. For those who may read them; raises NotAllowed.
    """
    authorise(viewer, Permission.SEE_OPD_DETAIL, kabupaten=kabupaten)
    with store.reading() as connection:
        found = stored.standing(connection, kabupaten, as_of).get(number)
        if found is None:
            return ()
        if not may_read_notes(viewer, found.opd_code, supporting(found.supporting_opd)):
            raise NotAllowed("Catatan perkembangan ini milik OPD lain.")
        return stored.notes(connection, kabupaten, number, as_of)


def _check(store: Store, line: MeetingLine, decision: Decision) -> None:
    inside = [each.code for each in reference.regions() if each.kabupaten == line.kabupaten]
    known = Known(
        opd=set(opd_in_force(readings.opd(store, line.kabupaten), line.held_on)["opd_code"]),
        aksi={each.code for each in actions_of(line.year)},
        areas={*inside} - {line.kabupaten},
        funding_sources={each.name for each in reference.funding_sources()},
        since=line.frozen_on or line.held_on,
    )
    if faults := decision_faults(decision, known):
        raise MeetingRefused(*faults)


def _fields(decision: Decision) -> dict[str, Any]:
    return {
        "direction": decision.direction.strip(),
        "opd_code": decision.opd_code,
        "supporting_opd": ", ".join(decision.supporting) or None,
        "output": decision.output.strip() or None,
        "due_on": decision.due_on,
        "aksi_code": decision.aksi_code,
        "area_code": decision.area_code,
        "funding_source": decision.funding_source,
    }


def write_rows(
    connection: Connection, viewer: Viewer, kabupaten: str, *rows: Mapping[str, Any]
) -> int | None:
    """Write rows that were typed, all of the same fields, as one changeset; None: nothing changed."""
    header = Header(datetime.now(UTC), viewer.name, viewer.role.value, "upload", kabupaten, form=FORM)
    found = compare(connection, FollowUp, Scope(kabupaten), [Fact(fields, None) for fields in rows])
    return apply_changeset(connection, header, found)

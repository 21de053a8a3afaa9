"""What changed since the last meeting: between the changesets that two meetings are frozen at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.rules.changes import state_changes
from data.rules.meetings import MeetingLine
from data.rules.periods import period
from data.rules.roles import Permission, Viewer, authorise
from data.services.as_of import Moment
from data.services.errors import MeetingRefused, store_guarded
from data.services.meetings import read_previous
from data.services.reporting import read_period, short_names
from data.store.engine import Store
from data.store.meetings import RowCounts, row_counts

ROWS_WITHHELD = ("kasus", "barang_bukti")


@dataclass(frozen=True)
class MeetingChanges:
    """What changed since the meeting `since` (None: there was none, and nothing is compared).

    rows: template -> rows new, changed and ended, and by how many changesets; how much was written, never the
    figures themselves. states: opd_code, name, aksi_code, before, after for each aksi whose state changed.
    """

    since: MeetingLine | None
    rows: Mapping[str, RowCounts]
    states: pd.DataFrame


@store_guarded
def load_changes(store: Store, viewer: Viewer, line: MeetingLine) -> MeetingChanges:
    """The difference of the frozen states of a meeting and of the closed one before it; raises NotAllowed."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=line.kabupaten)
    if line.frozen_id is None or line.frozen_on is None:
        raise MeetingRefused("Rapat ini belum dibuka.")
    since = read_previous(store, line)
    first = line.frozen_id if since is None or since.frozen_id is None else since.frozen_id
    with store.reading() as connection:
        rows = row_counts(connection, line.kabupaten, first, line.frozen_id)
    shown = {name: _shown(name, counts) for name, counts in rows.items()}
    return MeetingChanges(since, shown, _states(store, line, first, line.frozen_on))


def _shown(template: str, counts: RowCounts) -> RowCounts:
    # A row of cases is an area with cases in a month: their number could narrow a hidden count down.
    return RowCounts(counts.changesets, None, None, None) if template in ROWS_WITHHELD else counts


def _states(store: Store, line: MeetingLine, first: int, today: date) -> pd.DataFrame:
    chosen = period(line.year, line.period)
    before, after = (
        read_period(Moment(store, line.kabupaten, as_of), chosen, today) for as_of in (first, line.frozen_id)
    )
    found = state_changes(before.matrix, after.matrix)
    return found.assign(name=found["opd_code"].map(short_names(after.opd)))

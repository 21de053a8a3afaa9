"""Noting how several follow-ups go on at once: one changeset, or none where anything is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from data.rules.decisions import text_faults
from data.rules.follow_ups import WRITTEN
from data.rules.roles import Viewer, authorise
from data.services.authorised import upload_permission
from data.services.errors import MeetingRefused, store_guarded
from data.services.follow_up_access import may_note
from data.services.follow_ups import write_rows
from data.store import follow_ups as stored
from data.store.engine import Store


@dataclass(frozen=True)
class Progress:
    """How a follow-up goes on: its state, the last note on it and the day of that.

    `seen` is the changeset of the row that was in front of whoever typed this.
    """

    number: str
    seen: int
    status: str
    text: str
    day: date | None


@store_guarded
def note_all(
    store: Store, viewer: Viewer, kabupaten: str, entries: Sequence[Progress], today: date
) -> int | None:
    """Write what was typed into the matrix; None where it is what is stored already.

    Raises NotAllowed, and MeetingRefused with every fault: nothing is written then.
    """
    authorise(viewer, upload_permission(viewer), kabupaten=kabupaten)
    with store.writing() as connection:
        found = [fault for each in entries for fault in _faults(each, today)]
        found += _strangers(connection, viewer, kabupaten, entries)
        if found:
            raise MeetingRefused(*found)
        return write_rows(connection, viewer, kabupaten, *map(_fields, entries)) if entries else None


def _faults(entry: Progress, today: date) -> list[str]:
    faults = [fault.rstrip(".") for fault in text_faults(entry.text)]
    if entry.status not in [state.value for state in WRITTEN]:
        faults.append(f"status “{entry.status}” tidak dikenal")
    if entry.day is not None and entry.day > today:
        faults.append("tanggal perkembangan belum tiba")
    if entry.text.strip() and entry.day is None:
        faults.append("tanggal perkembangan belum diisi")
    return [f"{entry.number}: {fault}." for fault in faults]


def _strangers(
    connection: Connection, viewer: Viewer, kabupaten: str, entries: Sequence[Progress]
) -> list[str]:
    """Rows that are not the viewer's, that are gone, or that somebody changed in the meantime."""
    standing = stored.standing(connection, kabupaten)
    faults = []
    for each in entries:
        now = standing.get(each.number)
        if now is None:
            faults.append(f"Tindak lanjut {each.number} tidak ada.")
        elif not may_note(viewer, now.opd_code):
            faults.append(f"Tindak lanjut {each.number} milik OPD lain.")
        elif now.since_id != each.seen:
            faults.append(f"{each.number} sudah diubah orang lain: periksa isinya yang baru, lalu ulangi.")
    return faults


def _fields(entry: Progress) -> Mapping[str, Any]:
    text = entry.text.strip()
    noted = {"progress": text or None, "progress_on": entry.day if text else None}
    return {"number": entry.number, "status": entry.status, **noted}

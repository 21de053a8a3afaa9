"""Two meetings, and what was written between the states they are frozen at."""

from datetime import date

import pytest

from data.rules.roles import NotAllowed, Role, Viewer
from data.services.errors import MeetingRefused
from data.services.meeting_changes import load_changes
from data.services.meetings import load_meeting
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.meeting_plans import closed, opened, planned
from tests.integration.store.rows import row, write

BEFORE = date(2026, 9, 16)


def test_what_was_written_between_two_meetings(office: Store, cast: Cast) -> None:
    since = closed(office, cast.coordinator, held_on=BEFORE, weekday="")
    write(office, "aksi_opd", row("aksi_opd", verification=None), row("aksi_opd", aksi_code="A2"))
    write(office, "aksi_opd", row("aksi_opd"))
    write(office, "opd", row("opd", opd_code="OPD-C"), kabupaten="63.06")
    line = opened(office, cast.coordinator)
    write(office, "aksi_opd", row("aksi_opd", aksi_code="A3"))
    found = load_changes(office, cast.guest, line)
    assert found.since == since
    assert {name: tuple(counts) for name, counts in found.rows.items()} == {"aksi_opd": (2, 2, 1, 0)}
    assert found.states[["name", "aksi_code", "before", "after"]].to_numpy().tolist() == [
        ["Dinas A", "A1", "belum lapor", "terverifikasi"],
        ["Dinas A", "A2", "belum lapor", "terverifikasi"],
    ]


def test_of_cases_only_the_uploads_are_told(office: Store, cast: Cast) -> None:
    closed(office, cast.coordinator, held_on=BEFORE, weekday="")
    write(office, "kasus", row("kasus", cases=1))
    found = load_changes(office, cast.guest, opened(office, cast.coordinator))
    assert tuple(found.rows["kasus"]) == (1, None, None, None)
    assert found.states.empty


def test_the_first_meeting_compares_with_nothing(office: Store, cast: Cast) -> None:
    write(office, "aksi_opd", row("aksi_opd"))
    found = load_changes(office, cast.coordinator, opened(office, cast.coordinator))
    assert (found.since, found.rows, found.states.empty) == (None, {}, True)


def test_a_planned_meeting_has_nothing_to_compare(office: Store, cast: Cast) -> None:
    line = load_meeting(office, cast.coordinator, planned(office, cast.coordinator)).line
    with pytest.raises(MeetingRefused, match="belum dibuka"):
        load_changes(office, cast.coordinator, line)
    with pytest.raises(NotAllowed):
        load_changes(office, Viewer("hss", Role.GUEST, "63.06"), line)

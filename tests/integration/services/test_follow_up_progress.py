"""Progress typed into the matrix is kept all at once, and never over what somebody else wrote meanwhile."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.rules.follow_up_lines import FollowUpLine
from data.rules.follow_ups import FollowUpFilter, FollowUpState
from data.rules.roles import NotAllowed, Viewer
from data.rules.view import View
from data.services.errors import MeetingRefused
from data.services.follow_up_matrix import load_agreed, load_matrix
from data.services.follow_up_progress import Progress, note_all
from data.services.follow_ups import decide, load_notes
from data.services.meeting_course import close_meeting
from data.services.meetings import load_meeting
from data.store.engine import Store
from data.store.follow_ups import Note
from data.store.history import changesets
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import KABUPATEN, opened
from tests.integration.services.test_follow_ups import DECISION
from tests.integration.store.rows import row, write

LATER = date(2026, 12, 28)


@pytest.fixture
def three(office: Store, cast: Cast) -> list[str]:
    """Three follow-ups of a meeting, the last one of OPD-B."""
    line = opened(office, cast.coordinator)
    others = (
        DECISION,
        DECISION,
        replace(DECISION, opd_code="OPD-B", supporting=(), area_code="51.08.06.1006"),
    )
    return [decide(office, cast.coordinator, line.id, each).number for each in others]


def view(store: Store, as_of: int | None = None) -> View:
    return View(store.name, KABUPATEN, 2026, "B12", as_of)


def matrix(store: Store, viewer: Viewer, on: date = TODAY) -> Sequence[FollowUpLine]:
    return load_matrix(store, viewer, view(store), on).lines()


def typed(
    line: FollowUpLine, status: str = "berjalan", text: str = "mulai", day: date | None = TODAY
) -> Progress:
    return Progress(line.number, line.version, status, text, day)


def test_several_notes_are_one_changeset(office: Store, cast: Cast, three: list[str]) -> None:
    lines = matrix(office, cast.coordinator)
    before = len(changesets(office))
    changeset = note_all(office, cast.coordinator, KABUPATEN, [typed(line) for line in lines], TODAY)
    assert len(changesets(office)) == before + 1
    assert {line.version for line in matrix(office, cast.coordinator)} == {changeset}
    for number in three:
        assert load_notes(office, cast.coordinator, KABUPATEN, number) == (Note(TODAY, "berjalan", "mulai"),)


def test_what_stands_there_already_is_no_change(office: Store, cast: Cast, three: list[str]) -> None:
    [first, *_] = matrix(office, cast.coordinator)
    assert note_all(office, cast.coordinator, KABUPATEN, [], TODAY) is None
    note_all(office, cast.coordinator, KABUPATEN, [typed(first)], TODAY)
    again = next(line for line in matrix(office, cast.coordinator) if line.number == first.number)
    assert note_all(office, cast.coordinator, KABUPATEN, [typed(again)], TODAY) is None


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(
    office: Store, cast: Cast, three: list[str]
) -> None:
    seen = matrix(office, cast.coordinator)
    note_all(office, cast.operator_a, KABUPATEN, [typed(seen[0], text="dari OPD")], TODAY)
    with pytest.raises(MeetingRefused, match=f"{seen[0].number} sudah diubah orang lain") as refused:
        note_all(office, cast.coordinator, KABUPATEN, [typed(line) for line in seen], TODAY)
    assert len(refused.value.faults) == 1
    assert [line.progress for line in matrix(office, cast.coordinator)].count("mulai") == 0


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"status": "terlambat"}, "“terlambat” tidak dikenal"),
        ({"text": "NIP 197001011990031001"}, "NIK atau NIP"),
        ({"day": TODAY + timedelta(1)}, "belum tiba"),
        ({"day": None}, "belum diisi"),
        ({"number": "2026-11/9"}, "2026-11/9 tidak ada"),
    ],
)
def test_one_fault_keeps_all_from_being_written(
    office: Store, cast: Cast, three: list[str], wrong: dict[str, object], fault: str
) -> None:
    good, bad, _ = matrix(office, cast.coordinator)
    entries = [typed(good), replace(typed(bad), **wrong)]  # type: ignore[arg-type]
    with pytest.raises(MeetingRefused, match=fault):
        note_all(office, cast.coordinator, KABUPATEN, entries, TODAY)
    assert not any(line.progress for line in matrix(office, cast.coordinator))


def test_an_operator_writes_of_the_own_opd_only(office: Store, cast: Cast, three: list[str]) -> None:
    by_opd = {line.opd_code: line for line in matrix(office, cast.coordinator)}
    note_all(office, cast.operator_b, KABUPATEN, [typed(by_opd["OPD-B"])], TODAY)
    with pytest.raises(MeetingRefused, match="milik OPD lain"):
        note_all(office, cast.operator_b, KABUPATEN, [typed(by_opd["OPD-A"])], TODAY)
    with pytest.raises(NotAllowed):
        note_all(office, cast.guest, KABUPATEN, [typed(by_opd["OPD-A"])], TODAY)


def test_the_matrix_is_late_first_and_as_it_stood(office: Store, cast: Cast, three: list[str]) -> None:
    before = int(changesets(office)["changeset"].max())
    done = next(line for line in matrix(office, cast.coordinator) if line.number == three[0])
    note_all(office, cast.coordinator, KABUPATEN, [typed(done, "selesai", "tuntas")], TODAY)
    states = [line.state for line in matrix(office, cast.guest, LATER)]
    assert states == [FollowUpState.LATE, FollowUpState.LATE, FollowUpState.DONE]
    then = load_matrix(office, cast.guest, view(office, before), TODAY).lines()
    assert [line.state for line in then] == [FollowUpState.WAITING] * 3


def test_decisions_are_in_the_order_of_their_numbers_a_foreign_one_last(
    office: Store, cast: Cast, three: list[str]
) -> None:
    more = [decide(office, cast.coordinator, 1, DECISION).number for _ in range(7)]
    write(office, "tindak_lanjut", row("tindak_lanjut", number="2026-11/3a"))
    line = load_meeting(office, cast.coordinator, 1).line
    found = load_agreed(office, cast.guest, line).lines()
    assert [each.number for each in found] == [*three, *more, "2026-11/3a"]


def test_a_filter_by_area_takes_its_desa_along(office: Store, cast: Cast, three: list[str]) -> None:
    data = load_matrix(office, cast.guest, view(office), TODAY)
    assert {line.number for line in data.lines(FollowUpFilter(area="51.08.06"))} == set(three)
    assert [line.number for line in data.lines(FollowUpFilter(area="51.08.06.1006"))] == three[2:]
    assert "51.08.06" in data.areas
    assert data.line(three[1]) == next(line for line in data.lines() if line.number == three[1])
    assert data.line("2025-01/1") is None


def test_what_is_open_is_carried_once_the_next_meeting_is_held(
    office: Store, cast: Cast, three: list[str]
) -> None:
    data = load_matrix(office, cast.guest, view(office), TODAY)
    assert not any(line.carried_past(data.newest) for line in data.lines())
    [line] = {each.meeting_code for each in data.lines()}
    assert data.newest == line
    first = 1
    close_meeting(office, cast.coordinator, first)
    later = opened(office, cast.coordinator, held_on=date(2026, 12, 23))
    data = load_matrix(office, cast.guest, view(office), TODAY)
    assert all(each.carried_past(data.newest) for each in data.lines())
    assert data.meetings == {"2026-11": "Rakor P4GN 25 November 2026"}
    decide(office, cast.coordinator, later.id, replace(DECISION, due_on=None))
    assert [each.number for each in load_agreed(office, cast.guest, later).lines()] == ["2026-12/1"]

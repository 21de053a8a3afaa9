"""What an OPD writes about its follow-ups is for it, for its helpers, and for who leads meetings."""

from dataclasses import replace
from datetime import date

import pytest

from data.rules.roles import NotAllowed, Role, Viewer
from data.services.follow_up_access import may_note, may_read_notes
from data.services.follow_ups import Mended, change_decision, decide, load_notes
from data.services.history import undo_changeset
from data.store.engine import Store
from data.store.follow_ups import Note
from data.store.history import changesets
from tests.conftest import Cast
from tests.integration.services import meeting_plans
from tests.integration.services.meeting_plans import KABUPATEN, matrix, opened
from tests.integration.services.test_follow_ups import DECISION

NOTE = Note(date(2026, 12, 1), "berjalan", "mulai")
STRANGER = Viewer("opd lain", Role.OPERATOR, KABUPATEN, "OPD-C")


@pytest.fixture
def noted(office: Store, cast: Cast) -> str:
    """A follow-up of OPD-A, supported by OPD-B, with a note."""
    line = opened(office, cast.coordinator)
    number = decide(office, cast.coordinator, line.id, DECISION).number
    meeting_plans.noted(office, cast.operator_a, number, NOTE)
    return number


def test_notes_are_read_by_those_concerned(office: Store, cast: Cast, noted: str) -> None:
    for viewer in (cast.coordinator, cast.operator_a, cast.operator_b):
        assert load_notes(office, viewer, KABUPATEN, noted) == (NOTE,)
    for viewer in (cast.guest, STRANGER):
        with pytest.raises(NotAllowed):
            load_notes(office, viewer, KABUPATEN, noted)


def test_the_matrix_shows_everybody_what_was_agreed_and_few_how_it_goes(
    office: Store, cast: Cast, noted: str
) -> None:
    for viewer, words in (
        (cast.coordinator, "mulai"),
        (cast.operator_b, "mulai"),
        (cast.guest, ""),
        (STRANGER, ""),
        (replace(STRANGER, opd_code=None), ""),
    ):
        rows = matrix(office, viewer).rows
        assert rows["direction"].tolist() == [DECISION.direction]
        assert rows["progress"].fillna("").tolist() == [words]


def test_the_past_is_read_by_those_who_were_concerned_then(office: Store, cast: Cast, noted: str) -> None:
    before = int(changesets(office)["changeset"].max())
    handed_over = replace(DECISION, opd_code="OPD-B", supporting=())
    change_decision(office, cast.coordinator, 1, Mended(noted, before, handed_over))
    assert load_notes(office, cast.operator_a, KABUPATEN, noted, before) == (NOTE,)
    with pytest.raises(NotAllowed):
        load_notes(office, cast.operator_a, KABUPATEN, noted)


def test_notes_of_what_was_taken_back_are_still_read_in_the_past(
    office: Store, cast: Cast, noted: str
) -> None:
    latest = int(changesets(office)["changeset"].max())
    for changeset in (latest, latest - 1):
        undo_changeset(office, cast.coordinator, changeset)
    assert matrix(office, cast.operator_a).line(noted) is None
    assert matrix(office, cast.operator_a, latest).line(noted) is not None
    assert load_notes(office, cast.operator_a, KABUPATEN, noted, latest) == (NOTE,)
    assert load_notes(office, cast.operator_a, KABUPATEN, noted) == ()


@pytest.mark.parametrize(
    ("role", "opd_code", "reads", "writes"),
    [
        (Role.GUEST, None, False, False),
        (Role.OPERATOR, None, False, False),
        (Role.OPERATOR, "OPD-A", True, True),
        (Role.OPERATOR, "OPD-B", True, False),
        (Role.OPERATOR, "OPD-C", False, False),
        (Role.COORDINATOR, None, True, True),
        (Role.BNNK, None, True, True),
        (Role.ADMIN, None, True, True),
    ],
)
def test_each_role_has_its_rights(role: Role, opd_code: str | None, reads: bool, writes: bool) -> None:
    viewer = Viewer("akun", role, KABUPATEN, opd_code)
    assert may_read_notes(viewer, "OPD-A", ("OPD-B",)) is reads
    assert may_note(viewer, "OPD-A") is writes

"""Decisions of meetings are rows like any other: numbered, kept, undone, carried over."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from data.rules.decisions import Decision
from data.rules.follow_ups import FollowUpFilter, FollowUpState
from data.rules.roles import NotAllowed
from data.services.decision_clashes import DecisionChanged
from data.services.errors import MeetingRefused
from data.services.follow_ups import Mended, change_decision, decide, load_decisions, load_notes
from data.services.history import undo_changeset
from data.services.meeting_course import close_meeting, load_newer_data
from data.services.meeting_slides import load_earlier
from data.store.engine import Store
from data.store.follow_ups import Note
from data.store.history import changesets
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import KABUPATEN, matrix, noted, opened
from tests.integration.store.rows import row, write

DECISION = Decision(
    "Dampingi desa waspada",
    "OPD-A",
    ("OPD-B",),
    "pendampingan dua desa",
    date(2026, 12, 18),
    "A1",
    "51.08.06",
    "APBD OPD",
)


def test_a_decision_is_a_row_of_a_changeset(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    first, second = (decide(office, cast.coordinator, line.id, DECISION) for _ in range(2))
    assert (first.number, second.number) == ("2026-11/1", "2026-11/2")
    newest = changesets(office).iloc[0]
    assert (newest["changeset"], newest["form"], newest["by_name"]) == (
        second.changeset,
        "tindak_lanjut",
        "kesra",
    )
    shown = load_decisions(office, cast.guest, line).iloc[0]
    assert (shown["meeting"], shown["state"]) == ("Rakor P4GN 25 November 2026", FollowUpState.WAITING)
    assert (shown["aksi_code"], shown["area_code"], shown["funding_source"], shown["supporting_opd"]) == (
        "A1",
        "51.08.06",
        "APBD OPD",
        "OPD-B",
    )


def test_decisions_are_no_newer_data_of_their_meeting(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    written = decide(office, cast.coordinator, line.id, DECISION)
    undo_changeset(office, cast.coordinator, written.changeset or 0)
    assert load_newer_data(office, cast.coordinator, line.id) is None
    assert load_decisions(office, cast.coordinator, line).empty


def test_a_number_that_was_taken_back_is_not_given_again(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    written = decide(office, cast.coordinator, line.id, DECISION)
    undo_changeset(office, cast.coordinator, written.changeset or 0)
    assert decide(office, cast.coordinator, line.id, DECISION).number == "2026-11/2"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"direction": " "}, "Arahan belum diisi"),
        ({"direction": "Hubungi 3510 1234 5678 9012"}, "NIK atau NIP"),
        ({"output": "197001011990031001"}, "NIK atau NIP"),
        ({"opd_code": ""}, "OPD penanggung jawab belum dipilih"),
        ({"opd_code": "OPD-X"}, "OPD tidak dikenal: OPD-X"),
        ({"supporting": ("OPD-A",)}, "sekaligus"),
        ({"supporting": ("OPD-HSS",)}, "OPD-HSS"),
        ({"aksi_code": "A99"}, "Aksi tidak dikenal: A99"),
        ({"area_code": "63.06.05"}, "Wilayah tidak dikenal"),
        ({"funding_source": "kas"}, "Sumber dana tidak dikenal"),
        ({"due_on": TODAY - timedelta(1)}, "sudah lewat"),
    ],
)
def test_a_decision_that_cannot_be_right_is_refused(
    office: Store, cast: Cast, changes: dict[str, Any], fault: str
) -> None:
    line = opened(office, cast.coordinator)
    with pytest.raises(MeetingRefused, match=fault):
        decide(office, cast.coordinator, line.id, replace(DECISION, **changes))
    assert load_decisions(office, cast.coordinator, line).empty


def test_a_decision_is_mended_only_in_its_open_meeting(office: Store, cast: Cast) -> None:
    write(office, "tindak_lanjut", row("tindak_lanjut", number="2026-09/1"))
    line = opened(office, cast.coordinator)
    number = decide(office, cast.coordinator, line.id, DECISION).number
    seen = int(load_decisions(office, cast.coordinator, line)["since_id"].iloc[0])
    other = Mended(number, seen, replace(DECISION, opd_code="OPD-B", supporting=()))
    change_decision(office, cast.coordinator, line.id, other)
    assert load_decisions(office, cast.guest, line)["opd_code"].tolist() == ["OPD-B"]
    for wrong, fault in (("2026-09/1", "bukan dari rapat ini"), ("2026-11/9", "tidak ada")):
        with pytest.raises(MeetingRefused, match=fault):
            change_decision(office, cast.coordinator, line.id, Mended(wrong, seen, DECISION))
    close_meeting(office, cast.coordinator, line.id)
    with pytest.raises(MeetingRefused, match="sudah ditutup"):
        change_decision(office, cast.coordinator, line.id, Mended(number, seen, DECISION))
    with pytest.raises(MeetingRefused, match="sudah ditutup"):
        decide(office, cast.coordinator, line.id, DECISION)


def test_who_mends_after_another_sees_both_values(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    number = decide(office, cast.coordinator, line.id, DECISION).number
    seen = int(load_decisions(office, cast.coordinator, line)["since_id"].iloc[0])
    theirs = replace(DECISION, direction="Dampingi tiga desa", due_on=date(2026, 12, 20))
    mine = replace(DECISION, direction="Dampingi semua desa", output="laporan")
    change_decision(office, replace(cast.coordinator, name="bappeda"), line.id, Mended(number, seen, theirs))
    with pytest.raises(DecisionChanged, match="bappeda") as caught:
        change_decision(office, cast.coordinator, line.id, Mended(number, seen, mine))
    assert caught.value.clashes == (
        ("direction", "Dampingi tiga desa", "Dampingi semua desa"),
        ("due_on", date(2026, 12, 20), date(2026, 12, 18)),
    )
    assert load_decisions(office, cast.coordinator, line)["direction"].tolist() == ["Dampingi tiga desa"]
    again = Mended(number, caught.value.version, mine)
    change_decision(office, cast.coordinator, line.id, again)
    assert load_decisions(office, cast.coordinator, line)["direction"].tolist() == ["Dampingi semua desa"]


def test_what_says_the_same_or_concerns_other_columns_goes_on(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    number = decide(office, cast.coordinator, line.id, DECISION).number
    seen = int(load_decisions(office, cast.coordinator, line)["since_id"].iloc[0])
    noted(office, cast.coordinator, number, Note(TODAY, "berjalan", "mulai"))
    mended = Mended(number, seen, replace(DECISION, output="laporan"))
    assert change_decision(office, cast.coordinator, line.id, mended).changeset is not None
    assert change_decision(office, cast.coordinator, line.id, mended).changeset is None
    shown = load_decisions(office, cast.coordinator, line).iloc[0]
    assert (shown["output"], shown["progress"], shown["status"]) == ("laporan", "mulai", "berjalan")


def test_a_closed_meeting_shows_its_decisions_as_they_were(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    number = decide(office, cast.coordinator, line.id, DECISION).number
    ended = close_meeting(office, cast.coordinator, line.id)
    noted(office, cast.coordinator, number, Note(date(2026, 12, 1), "selesai", "tuntas"))
    assert load_decisions(office, cast.guest, ended)["state"].tolist() == ["belum"]
    assert [line.state for line in matrix(office, cast.guest).lines()] == [FollowUpState.DONE]


def test_open_ones_are_carried_to_the_next_meeting(office: Store, cast: Cast) -> None:
    first = opened(office, cast.coordinator)
    for decision in (DECISION, replace(DECISION, due_on=None), DECISION):
        decide(office, cast.coordinator, first.id, decision)
    close_meeting(office, cast.coordinator, first.id)
    noted(office, cast.coordinator, "2026-11/3", Note(TODAY, "dibatalkan", ""))
    later = opened(office, cast.coordinator, held_on=date(2026, 12, 23))
    decide(office, cast.coordinator, later.id, DECISION)
    shown = load_earlier(office, cast.guest, later).rows
    assert list(zip(shown["number"], shown["state"], strict=True)) == [
        ("2026-11/1", "belum"),
        ("2026-11/2", "belum"),
        ("2026-11/3", "dibatalkan"),
    ]


def test_notes_tell_a_story_and_can_be_taken_back(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    number = decide(office, cast.coordinator, line.id, DECISION).number
    begun, wrong = Note(date(2026, 12, 1), "berjalan", "mulai"), Note(date(2026, 12, 2), "selesai", "keliru")
    noted(office, cast.operator_a, number, begun)
    written = noted(office, cast.coordinator, number, wrong)
    assert load_notes(office, cast.coordinator, KABUPATEN, number) == (begun, wrong)
    undone = undo_changeset(office, cast.coordinator, written)
    assert load_notes(office, cast.operator_b, KABUPATEN, number) == (begun,)
    assert load_notes(office, cast.coordinator, KABUPATEN, number, written) == (begun, wrong)
    assert undone.changeset
    earlier = written - 1
    assert load_notes(office, cast.coordinator, KABUPATEN, number, earlier) == (begun,)
    [shown] = matrix(office, cast.guest).lines(FollowUpFilter(opd_code="OPD-B"))
    assert shown.state is FollowUpState.ONGOING


@pytest.mark.parametrize("who", ["operator_a", "guest"])
def test_only_leaders_decide(office: Store, cast: Cast, who: str) -> None:
    line = opened(office, cast.coordinator)
    with pytest.raises(NotAllowed):
        decide(office, getattr(cast, who), line.id, DECISION)

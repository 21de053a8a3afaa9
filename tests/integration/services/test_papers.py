"""What the papers of a meeting are written from: its frozen figures, and nothing that stays in the room."""

from dataclasses import replace
from datetime import date

import pytest

from data.rules.decisions import Decision
from data.rules.follow_ups import FollowUpState
from data.rules.meetings import Slide
from data.rules.progress import State
from data.rules.roles import NotAllowed, Viewer
from data.rules.suppression import TOTAL, Shown
from data.services.errors import MeetingRefused, UnknownMeeting
from data.services.follow_ups import decide
from data.services.meeting_course import close_meeting, record_attendance
from data.services.meeting_slides import load_earlier
from data.services.meetings import prepare_slides
from data.services.papers import load_paper_facts
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.meeting_plans import closed, opened, planned
from tests.integration.store.rows import row, write

BEFORE = date(2026, 9, 16)
DECISION = Decision("Dampingi desa waspada", "OPD-A", ("OPD-B",), "dua desa", date(2026, 12, 18), "A1")


def test_the_figures_stay_those_the_meeting_was_frozen_at(office: Store, cast: Cast) -> None:
    write(office, "aksi_opd", row("aksi_opd"))
    write(office, "tes_urine", row("tes_urine"))
    write(office, "anggaran", row("anggaran"))
    line = opened(office, cast.coordinator)
    before = load_paper_facts(office, cast.coordinator, line.id)
    write(office, "aksi_opd", row("aksi_opd", aksi_code="A2"))
    write(office, "tes_urine", row("tes_urine", organiser="lain"))
    after = load_paper_facts(office, cast.coordinator, line.id)
    assert after.reporting == before.reporting
    assert after.money == before.money
    assert replace(after.coverage, findings=None) == replace(before.coverage, findings=None)
    assert (before.reporting.totals.opd_submitted, before.reporting.totals.opd_obliged) == (1, 2)
    assert (before.coverage.tested, before.coverage.staff) == (100, 240)
    assert after.opd == before.opd


def test_an_opd_says_what_it_did_and_what_it_owes(office: Store, cast: Cast) -> None:
    write(office, "aksi_opd", row("aksi_opd"), row("aksi_opd", opd_code="OPD-B", aksi_code="A2", realisasi=0))
    line = opened(office, cast.coordinator)
    record_attendance(office, cast.coordinator, line.id, {"OPD-A": 2})
    facts = load_paper_facts(office, cast.coordinator, line.id)
    first, second = facts.opd
    assert (first.code, first.name, first.present, second.present) == ("OPD-A", "Dinas A", 2, None)
    assert {each.aksi_code: each.state for each in first.reports}["A1"] is State.VERIFIED
    assert [each.aksi_code for each in second.missing] == ["A1", "A3", "A4", "A6"]
    assert second.has_reported
    [owed] = first.owed
    assert "Regulasi" in owed.what
    assert "Sosialisasi" not in owed.what
    assert (facts.came.invited, facts.came.came, facts.came.people) == (2, 1, 2)
    worst = {action.code: action for action in facts.reporting.actions}
    assert worst["A1"].missing == ("Dinas B",)
    assert (worst["A2"].counts[State.NIL], worst["A2"].done, worst["A2"].obliged) == (1, 0, 2)


def test_notes_and_the_code_of_the_room_stay_there(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    prepare_slides(office, cast.coordinator, line.id, (Slide("opening", "", "jangan dibacakan"),))
    facts = load_paper_facts(office, cast.coordinator, line.id)
    assert line.join_code
    assert line.join_code not in repr(facts)
    assert "jangan dibacakan" not in repr(facts)


def test_small_cells_are_those_of_public_exports(office: Store, cast: Cast) -> None:
    write(office, "kasus", row("kasus", cases=7), row("kasus", area_code="51.08.09", cases=31))
    write(office, "tes_urine", row("tes_urine", reactive=7, negative=91))
    facts = load_paper_facts(office, cast.coordinator, opened(office, cast.coordinator).id)
    assert facts.cases is not None
    assert facts.cases.k == 10
    assert facts.cases.years.counts.cell("51.08.06", "2026").status is Shown.SMALL
    assert facts.coverage.findings is not None
    assert facts.coverage.findings.cell("reactive", TOTAL).status is Shown.SMALL


def test_newer_cases_close_the_past_to_papers_whoever_makes_them(office: Store, cast: Cast) -> None:
    write(office, "kasus", row("kasus", cases=31))
    write(office, "tes_urine", row("tes_urine"))
    line = opened(office, cast.bnnk)
    write(office, "kasus", row("kasus", cases=35))
    facts = load_paper_facts(office, cast.bnnk, line.id)
    assert (facts.cases, facts.classes, facts.positions.cases) == (None, None, None)
    assert facts.coverage.findings is not None
    write(office, "tes_urine", row("tes_urine", organiser="lain"))
    facts = load_paper_facts(office, cast.bnnk, line.id)
    assert facts.coverage.findings is None
    assert facts.coverage.tested == 100


def test_follow_ups_are_what_was_left_and_what_the_last_meeting_settled(office: Store, cast: Cast) -> None:
    first = closed(office, cast.coordinator, held_on=BEFORE, weekday="")
    numbers = {"1": "belum", "2": "selesai", "3": "dibatalkan"}
    rows = [
        row("tindak_lanjut", number=f"{first.code}/{number}", status=status, area_code="51.08.06.1007")
        for number, status in numbers.items()
    ]
    write(office, "tindak_lanjut", *rows, row("tindak_lanjut", number="2025-01/1", status="selesai"))
    line = opened(office, cast.coordinator)
    written = decide(office, cast.coordinator, line.id, DECISION)
    facts = load_paper_facts(office, cast.coordinator, line.id)
    assert [each.number for each in facts.follow_ups] == [f"{first.code}/{place}" for place in numbers]
    assert facts.follow_ups[0].area not in ("", "51.08.06.1007")
    assert facts.follow_up_counts[FollowUpState.DONE] == 1
    shown = load_earlier(office, cast.guest, line).rows
    assert [(each.number, each.state) for each in facts.follow_ups] == [
        (row["number"], row["state"]) for row in shown.to_dict("records")
    ]
    assert facts.changes.since == first
    [decision] = facts.decisions
    assert (decision.number, decision.opd, decision.supporting) == (written.number, "Dinas A", ("Dinas B",))
    assert decision.aksi == "Sosialisasi"


def test_a_closed_meeting_keeps_its_decisions(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    decide(office, cast.coordinator, line.id, DECISION)
    close_meeting(office, cast.coordinator, line.id)
    decided = load_paper_facts(office, cast.coordinator, line.id).decisions
    write(office, "tindak_lanjut", row("tindak_lanjut", number=decided[0].number, status="selesai"))
    assert load_paper_facts(office, cast.coordinator, line.id).decisions == decided


def test_papers_are_for_those_who_lead_meetings(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    for viewer in (cast.guest, cast.operator_a, Viewer("hss", cast.bnnk.role, "63.06")):
        with pytest.raises(NotAllowed):
            load_paper_facts(office, viewer, line.id)
    with pytest.raises(UnknownMeeting):
        load_paper_facts(office, cast.coordinator, 999)


def test_a_planned_meeting_has_no_figures_yet(office: Store, cast: Cast) -> None:
    with pytest.raises(MeetingRefused, match="belum dibuka"):
        load_paper_facts(office, cast.coordinator, planned(office, cast.coordinator))

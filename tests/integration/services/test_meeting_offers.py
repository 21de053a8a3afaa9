"""What the form of a meeting offers, and meetings in a line each."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from data.rules.decisions import Decision
from data.rules.meetings import Slide
from data.rules.roles import NotAllowed
from data.rules.slide_order import moved, noted, with_added, without
from data.services.follow_ups import decide
from data.services.meeting_course import approve_ranking, close_meeting, record_attendance
from data.services.meeting_offers import load_meeting_opd, meeting_periods, meeting_years, screen_kinds
from data.services.meeting_summaries import list_summaries, load_unfinished
from data.services.meetings import load_meeting, rearrange_slides, usual_plan
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import KABUPATEN, opened, planned
from tests.integration.store.rows import row, write

DUE = date(2026, 12, 15)
AGREED = Decision("Laporkan B12", "OPD-A", due_on=DUE)


def test_opd_are_offered_in_groups_by_name(office: Store, cast: Cast) -> None:
    kinds = {"OPD-K": "kecamatan", "OPD-S": "sekretariat"}
    for code, kind in kinds.items():
        write(office, "opd", row("opd", opd_code=code, name=f"Nama {code}", kind=kind))
    found = load_meeting_opd(office, cast.guest, KABUPATEN, TODAY)
    assert [(each.code, each.group) for each in found] == [
        ("OPD-A", "dinas"),
        ("OPD-B", "dinas"),
        ("OPD-K", "kecamatan"),
        ("OPD-S", "lainnya"),
    ]


def test_an_opd_that_ended_is_not_offered(office: Store, cast: Cast) -> None:
    write(office, "opd", row("opd", opd_code="OPD-Z", name="Dinas Z", valid_to=date(2025, 12, 31)))
    assert "OPD-Z" not in {each.code for each in load_meeting_opd(office, cast.admin, KABUPATEN, TODAY)}
    before = load_meeting_opd(office, cast.admin, KABUPATEN, date(2025, 6, 1))
    assert "OPD-Z" in {each.code for each in before}


def test_years_and_periods_hold_the_running_ones() -> None:
    assert TODAY.year in meeting_years(TODAY)
    assert {"B06", "B12"} <= set(meeting_periods(TODAY.year))


def test_a_new_plan_takes_place_and_offices_from_the_last_meeting(office: Store, cast: Cast) -> None:
    planned(office, cast.coordinator, starts_at="13.30")
    plan = usual_plan(office, cast.coordinator, KABUPATEN, TODAY)
    assert (plan.starts_at, plan.place, plan.organiser) == ("13.30", "Ruang rapat Unit IV", "Bagian Kesra")
    assert plan.held_on == TODAY


def test_the_order_of_screens_changes_from_how_it_stands(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    change = partial(rearrange_slides, office, cast.coordinator, meeting)
    before = load_meeting(office, cast.coordinator, meeting).slides
    change(partial(moved, wanted=before[0], step=1))
    change(partial(moved, wanted=before[0], step=1))
    change(partial(noted, wanted=before[0], note="salam"))
    change(partial(without, wanted=before[1]))
    change(partial(with_added, added=[Slide("opd", "OPD-A")]))
    after = load_meeting(office, cast.coordinator, meeting).slides
    assert after[:2] == (before[2], replace(before[0], note="salam"))
    assert Slide("opd", "OPD-A") in after
    assert before[1] not in after


def test_those_who_change_the_order_at_once_all_do(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    before = load_meeting(office, cast.coordinator, meeting).slides
    added = [Slide("opd", "OPD-A"), Slide("opd", "OPD-B")]
    changes = [partial(with_added, added=[each]) for each in added]
    changes += [partial(without, wanted=each) for each in before[:2]]
    with ThreadPoolExecutor(len(changes)) as pool:
        list(pool.map(partial(rearrange_slides, office, cast.coordinator, meeting), changes))
    after = load_meeting(office, cast.coordinator, meeting).slides
    assert {*after} == {*before[2:], *added}


def test_a_step_that_changes_nothing_is_not_recorded(office: Store, cast: Cast) -> None:
    meeting = planned(office, cast.coordinator)
    first = load_meeting(office, cast.coordinator, meeting).slides[0]
    rearrange_slides(office, cast.coordinator, meeting, partial(moved, wanted=first, step=-1))
    assert len(load_meeting(office, cast.coordinator, meeting).events) == 1


def test_the_kinds_of_screens_are_those_of_the_reference() -> None:
    kinds = screen_kinds()
    assert {each.code for each in kinds} >= {"opening", "ranking", "opd", "decisions"}
    assert [each.code for each in kinds if each.per_opd] == ["opd"]


def test_a_meeting_is_summed_up_with_what_is_still_open(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    record_attendance(office, cast.coordinator, line.id, {"OPD-A": 3, "OPD-B": 0})
    decide(office, cast.coordinator, line.id, AGREED)
    decide(office, cast.coordinator, line.id, replace(AGREED, direction="Lengkapi data"))
    [summary] = list_summaries(office, cast.guest, KABUPATEN, TODAY)
    assert (summary.totals.came, summary.totals.invited, summary.totals.people) == (1, 2, 3)
    assert (summary.decided, summary.unfinished) == (2, 2)
    assert summary.line.join_code is None
    planned(office, cast.coordinator)
    assert len(list_summaries(office, cast.guest, KABUPATEN, TODAY)) == 1
    assert len(list_summaries(office, cast.coordinator, KABUPATEN, TODAY)) == 2


def test_what_is_missing_is_told_before_closing(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    found = load_unfinished(office, cast.coordinator, line.id)
    assert (found.uncounted, found.decided, found.ranking_approved) == (("OPD-A", "OPD-B"), 0, False)
    record_attendance(office, cast.coordinator, line.id, {"OPD-A": 1, "OPD-B": 0})
    decide(office, cast.coordinator, line.id, replace(AGREED, due_on=None))
    decide(office, cast.coordinator, line.id, AGREED)
    approve_ranking(office, cast.coordinator, line.id, line.frozen_id or 0)
    write(office, "opd", row("opd", opd_code="OPD-N", name="Dinas N"))
    found = load_unfinished(office, cast.coordinator, line.id)
    assert found.uncounted == ()
    assert (found.decided, found.undated, found.ranking_approved) == (2, ("2026-11/1",), True)
    assert found.newer is not None
    assert found.newer.count == 1
    close_meeting(office, cast.coordinator, line.id)
    assert load_unfinished(office, cast.coordinator, line.id).newer is None


def test_meetings_of_another_kabupaten_are_not_listed(office: Store, cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        list_summaries(office, cast.guest, "63.06", TODAY)

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.follow_up_lines import follow_up_lines, late_first, newest_code
from data.rules.follow_ups import OPEN, FollowUpState, earlier, follow_up_states
from tests.unit.rules.frames import TODAY, Row, follow_up_frame

agreed = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["belum", "berjalan", "selesai", "dibatalkan", None]),
        "due_on": st.none() | st.dates(TODAY - timedelta(400), TODAY + timedelta(400)),
    }
)


def test_a_line_holds_what_was_written_and_empty_cells_as_nothing() -> None:
    row = {
        "number": "2026-08/3",
        "meeting": "Rakor P4GN",
        "supporting_opd": "BAPPEDA; DINKES",
        "status": "berjalan",
        "due_on": TODAY - timedelta(2),
        "progress": "mulai",
        "progress_on": TODAY,
        "since_id": 7,
    }
    [line] = follow_up_lines(follow_up_states(follow_up_frame(row), TODAY))
    assert (line.number, line.meeting, line.supporting) == ("2026-08/3", "Rakor P4GN", ("BAPPEDA", "DINKES"))
    assert (line.state, line.written, line.days_late, line.days_left) == (
        FollowUpState.LATE,
        "berjalan",
        2,
        -2,
    )
    assert (line.due_on, line.progress, line.progress_on) == (TODAY - timedelta(2), "mulai", TODAY)
    assert (line.output, line.obstacle, line.aksi_code, line.area_code) == ("", "", None, None)
    assert (line.version, line.meeting_code, line.is_open) == (7, "2026-08", True)


@settings(deadline=None)
@given(st.lists(agreed, max_size=12))
def test_late_ones_come_first_and_settled_ones_last(rows: list[Row]) -> None:
    numbered = [{**row, "number": f"2026-08/{place}", "since_id": 1} for place, row in enumerate(rows)]
    lines = follow_up_lines(late_first(follow_up_states(follow_up_frame(*numbered), TODAY)))
    assert sorted(line.number for line in lines) == sorted(str(row["number"]) for row in numbered)
    order = (*OPEN, FollowUpState.DONE, FollowUpState.CANCELLED)
    places = [order.index(line.state) for line in lines]
    assert places == sorted(places)
    late = [line.days_late for line in lines if line.state is FollowUpState.LATE]
    assert late == sorted(late, reverse=True)
    assert all(day > 0 for day in late)


def test_the_tenth_stands_after_the_ninth() -> None:
    rows: list[Row] = [
        {"number": f"2026-08/{place}", "status": status, "since_id": 1}
        for place, status in ((10, "belum"), (9, "belum"), (11, "selesai"), (2, "selesai"))
    ]
    states = follow_up_states(follow_up_frame(*rows), TODAY)
    expected = [f"2026-08/{place}" for place in (9, 10, 2, 11)]
    assert late_first(states)["number"].tolist() == expected
    assert earlier(states, "2026-11")["number"].tolist() == expected


def test_what_is_open_was_carried_past_a_later_meeting() -> None:
    rows: list[Row] = [
        {"number": "2026-08/1", "status": "berjalan", "since_id": 1},
        {"number": "2026-08/2", "status": "selesai", "since_id": 1},
        {"number": "2026-11/1", "status": "belum", "since_id": 1},
        {"number": "7", "status": "belum", "since_id": 1},
    ]
    lines = follow_up_lines(follow_up_states(follow_up_frame(*rows), date(2026, 11, 22)))
    newest = newest_code({line.number for line in lines})
    assert newest == "2026-11"
    assert [line.carried_past(newest) for line in lines] == [True, False, False, False]


def test_a_meeting_that_was_held_counts_though_it_decided_nothing() -> None:
    assert newest_code({"2026-08/1"}, ["2026-11", "2026-03"]) == "2026-11"
    assert newest_code(set()) == ""


def test_a_number_of_another_form_is_of_no_newer_meeting() -> None:
    assert newest_code({"TL/2025/7", "2026-08/1", "2026-08-2/1", "9999/1"}) == "2026-08-2"
    assert newest_code({"TL/2025/7"}) == ""

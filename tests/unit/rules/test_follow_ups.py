from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.follow_ups import (
    FollowUpFilter,
    FollowUpState,
    carried,
    earlier,
    filtered,
    follow_up_states,
    follow_ups_by_opd,
    state_counts,
    supporting,
)
from tests.unit.rules.frames import B12, TODAY, Row, follow_up_frame, framed

YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


def agreed(status: str | None, due_on: date | None, **values: object) -> Row:
    return {"status": status, "due_on": due_on} | values


@pytest.mark.parametrize(
    ("status", "due_on", "state", "late", "left"),
    [
        ("selesai", YESTERDAY, FollowUpState.DONE, 0, None),
        ("selesai", None, FollowUpState.DONE, 0, None),
        ("berjalan", YESTERDAY, FollowUpState.LATE, 1, -1),
        ("menunggu", YESTERDAY, FollowUpState.LATE, 1, -1),
        (None, YESTERDAY, FollowUpState.LATE, 1, -1),
        ("berjalan", TODAY, FollowUpState.ONGOING, 0, 0),
        ("menunggu", TOMORROW, FollowUpState.ONGOING, 0, 1),
        ("berjalan", None, FollowUpState.ONGOING, 0, None),
        ("belum", YESTERDAY, FollowUpState.LATE, 1, -1),
        ("belum", TODAY, FollowUpState.WAITING, 0, 0),
        ("belum", None, FollowUpState.WAITING, 0, None),
        ("dibatalkan", YESTERDAY, FollowUpState.CANCELLED, 0, None),
    ],
)
def test_state(
    status: str | None, due_on: date | None, state: FollowUpState, late: int, left: int | None
) -> None:
    row = follow_up_states(follow_up_frame(agreed(status, due_on)), TODAY).iloc[0]
    assert (row["state"], row["days_late"]) == (state, late)
    assert pd.isna(row["days_left"]) if left is None else row["days_left"] == left


def test_what_came_from_the_store_stays() -> None:
    frame = follow_up_frame(agreed("berjalan", TODAY, obstacle="dana"))
    found = follow_up_states(frame, TODAY)
    pd.testing.assert_frame_equal(found[list(frame.columns)], frame)


def test_the_share_is_done_of_what_was_due_or_done() -> None:
    rows = [
        agreed("selesai", TOMORROW, opd_code="A"),
        agreed("berjalan", YESTERDAY, opd_code="A"),
        agreed("berjalan", TOMORROW, opd_code="A"),
        agreed("berjalan", TOMORROW, opd_code="B"),
        agreed("selesai", YESTERDAY, opd_code="C"),
        agreed("menunggu", YESTERDAY, opd_code="D"),
        agreed("menunggu", YESTERDAY, opd_code=None),
    ]
    by_opd = follow_ups_by_opd(follow_up_states(follow_up_frame(*rows), TODAY)).set_index("opd_code")
    assert by_opd.to_dict("index")["A"] == {"done": 1, "late": 1, "ongoing": 1, "share": 0.5}
    assert by_opd["share"].fillna(-1).to_dict() == {"A": 0.5, "B": -1, "C": 1.0, "D": 0.0}


def test_a_period_counts_what_falls_due_in_it() -> None:
    rows = [
        agreed("berjalan", date(2026, 6, 30)),
        agreed("selesai", B12.starts),
        agreed("selesai", B12.ends),
        agreed("selesai", None),
    ]
    states = follow_up_states(follow_up_frame(*rows), TODAY)
    assert follow_ups_by_opd(states, B12)["done"].tolist() == [2]
    assert follow_ups_by_opd(states, B12)["share"].tolist() == [1.0]
    assert follow_ups_by_opd(states)["share"].tolist() == [0.75]


def test_the_cancelled_count_for_nobody_and_the_waiting_as_ongoing() -> None:
    rows = [agreed("dibatalkan", YESTERDAY), agreed("belum", TOMORROW), agreed("selesai", YESTERDAY)]
    [found] = follow_ups_by_opd(follow_up_states(follow_up_frame(*rows), TODAY)).to_dict("records")
    assert (found["done"], found["late"], found["ongoing"], found["share"]) == (1, 0, 1, 1.0)


def test_every_state_is_counted() -> None:
    rows = [agreed("dibatalkan", None), agreed("belum", YESTERDAY), agreed("belum", YESTERDAY)]
    counts = state_counts(follow_up_states(follow_up_frame(*rows), TODAY))
    assert counts == dict.fromkeys(FollowUpState, 0) | {
        FollowUpState.CANCELLED: 1,
        FollowUpState.LATE: 2,
    }


MATRIX = (
    agreed("berjalan", YESTERDAY, number="2026-09/1", opd_code="A", area_code="63.06.05", aksi_code="A1"),
    agreed("belum", TOMORROW, number="2026-09/2", opd_code="B", supporting_opd="C, A; D"),
    agreed("selesai", YESTERDAY, number="2026-09-2/1", opd_code="C", area_code="63.06.05.1001"),
    agreed("belum", None, number="17", opd_code=None, area_code="63.06.0"),
)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (FollowUpFilter(), ["2026-09/1", "2026-09/2", "2026-09-2/1", "17"]),
        (FollowUpFilter(opd_code="A"), ["2026-09/1", "2026-09/2"]),
        (FollowUpFilter(area="63.06.05"), ["2026-09/1", "2026-09-2/1"]),
        (FollowUpFilter(aksi_code="A1"), ["2026-09/1"]),
        (FollowUpFilter(meeting_code="2026-09"), ["2026-09/1", "2026-09/2"]),
        (FollowUpFilter(states=(FollowUpState.LATE, FollowUpState.DONE)), ["2026-09/1", "2026-09-2/1"]),
        (FollowUpFilter(opd_code="A", states=(FollowUpState.WAITING,)), ["2026-09/2"]),
        (FollowUpFilter(opd_code="X"), []),
    ],
)
def test_the_matrix_is_filtered(wanted: FollowUpFilter, expected: list[str]) -> None:
    states = follow_up_states(follow_up_frame(*MATRIX), TODAY)
    assert filtered(states, wanted)["number"].tolist() == expected


def test_what_is_open_is_carried_to_the_next_meeting_late_first() -> None:
    states = follow_up_states(follow_up_frame(*MATRIX), TODAY)
    assert carried(states, "2026-11")["number"].tolist() == ["2026-09/1", "2026-09/2", "17"]
    assert carried(states, "2026-09")["number"].tolist() == ["17"]


def test_a_meeting_opens_with_what_is_open_and_what_its_last_meeting_settled() -> None:
    rows = [
        agreed("selesai", None, number="2026-03/1"),
        agreed("berjalan", None, number="2026-03/2"),
        agreed("selesai", None, number="2026-09/2"),
        agreed("dibatalkan", None, number="2026-09/1"),
        agreed("berjalan", date(2026, 9, 1), number="2026-09/3"),
        agreed("selesai", None, number="2026-11/1"),
        agreed("selesai", None, number="17"),
    ]
    states = follow_up_states(follow_up_frame(*rows), TODAY)
    assert earlier(states, "2026-11")["number"].tolist() == [
        "2026-09/3",
        "2026-03/2",
        "2026-09/1",
        "2026-09/2",
    ]
    assert earlier(states, "2026-01")["number"].tolist() == ["2026-09/3", "2026-03/2", "17"]


def test_supporting_offices_are_a_list() -> None:
    assert supporting("BAPPEDA, DINKES;DINSOS,") == ("BAPPEDA", "DINKES", "DINSOS")
    assert supporting(None) == supporting(" ") == ()


def test_no_follow_ups() -> None:
    filled = follow_up_states(follow_up_frame(agreed("selesai", TODAY)), TODAY)
    empty = follow_up_states(follow_up_frame(), TODAY)
    assert empty.dtypes.to_dict() == filled.dtypes.to_dict()
    assert follow_ups_by_opd(empty).empty
    assert follow_ups_by_opd(empty).dtypes.to_dict() == follow_ups_by_opd(filled).dtypes.to_dict()


ROWS = st.lists(
    st.builds(
        agreed,
        st.sampled_from([None, "menunggu", "berjalan", "selesai"]),
        st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        opd_code=st.sampled_from("ABC"),
    ),
    max_size=8,
)


@framed
@given(ROWS, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_states_part_the_follow_ups(rows: list[Row], today: date) -> None:
    states = follow_up_states(follow_up_frame(*rows), today)
    assert len(states) == len(rows)
    assert ((states["days_late"] > 0) == (states["state"] == FollowUpState.LATE)).all()
    by_opd = follow_ups_by_opd(states)
    assert by_opd[["done", "late", "ongoing"]].to_numpy().sum() == len(rows)
    assert by_opd["share"].dropna().between(0, 1).all()

"""Undo gives back what was there, also after later uploads, and never what somebody changed since."""

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from data.store import readings
from data.store.engine import Store
from data.store.history import changesets, data_version
from tests.integration.store.rows import KABUPATEN, row, undo, write


def test_undo_restores_exactly_what_was_there(store: Store) -> None:
    write(store, "anggaran", row("anggaran", opd_code="A"), row("anggaran", opd_code="B"))
    before = _content(store)
    second = write(store, "anggaran", row("anggaran", opd_code="A", pagu=1), row("anggaran", opd_code="C"))
    assert second is not None
    number, plan = undo(store, "anggaran", second)
    assert number == 3
    assert plan.left == ()
    assert_frame_equal(_content(store), before)


def test_a_restored_row_still_leads_to_its_own_file(store: Store) -> None:
    write(store, "anggaran", row("anggaran"))
    undo(store, "anggaran", write(store, "anggaran", row("anggaran", pagu=1)) or 0)
    line = readings.budgets(store, KABUPATEN).iloc[0]
    assert (line["since_id"], line["origin_id"], line["source_row"]) == (3, 1, 2)


def test_rows_changed_since_are_listed_and_left(store: Store) -> None:
    first = write(store, "anggaran", row("anggaran", opd_code="A"), row("anggaran", opd_code="B"))
    write(store, "anggaran", row("anggaran", opd_code="A", pagu=1))
    number, plan = undo(store, "anggaran", first or 0)
    assert number == 3
    assert plan.left == ((KABUPATEN, 2026, "A", "APBD OPD"),)
    assert readings.budgets(store, KABUPATEN)["opd_code"].tolist() == ["A"]
    assert (plan.counts.ended, plan.counts.changed, plan.counts.new) == (1, 0, 0)


def test_a_later_upload_of_other_rows_is_kept(store: Store) -> None:
    first = write(store, "anggaran", row("anggaran", opd_code="A"))
    write(store, "anggaran", row("anggaran", opd_code="B"))
    undo(store, "anggaran", first or 0)
    assert readings.budgets(store, KABUPATEN)["opd_code"].tolist() == ["B"]


def test_undo_twice_writes_once(store: Store) -> None:
    first = write(store, "anggaran", row("anggaran"))
    undo(store, "anggaran", first or 0)
    number, plan = undo(store, "anggaran", first or 0)
    assert (number, plan.left) == (None, ())
    assert data_version(store) == 2


def test_an_undo_can_be_undone(store: Store) -> None:
    write(store, "anggaran", row("anggaran"))
    second = write(store, "anggaran", row("anggaran", pagu=1))
    after = _content(store)
    back, _ = undo(store, "anggaran", second or 0)
    undo(store, "anggaran", back or 0)
    assert_frame_equal(_content(store), after)
    marks = changesets(store).set_index("changeset")["undone_by"]
    assert marks.loc[3] == 4
    assert pd.isna(marks.loc[2])


def test_undoing_the_later_upload_first_leads_all_the_way_back(store: Store) -> None:
    numbers = [write(store, "anggaran", row("anggaran", pagu=pagu)) or 0 for pagu in (1, 2, 3)]
    for number in reversed(numbers):
        undo(store, "anggaran", number)
    assert readings.budgets(store, KABUPATEN).empty


FILES = st.lists(
    st.dictionaries(st.sampled_from("ABCD"), st.integers(0, 3), min_size=1), min_size=1, max_size=4
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=FILES)
def test_undoing_every_upload_backwards_gives_every_earlier_state_again(
    store: Store, files: list[dict[str, int]]
) -> None:
    year = 2000 + data_version(store) % 100
    states, written = [_content(store)], []
    for file in files:
        rows = [row("anggaran", year=year, opd_code=code, pagu=pagu) for code, pagu in file.items()]
        number = write(store, "anggaran", *rows)
        if number is not None:
            written.append(number)
            states.append(_content(store))
    for number, state in zip(reversed(written), reversed(states[:-1]), strict=True):
        undo(store, "anggaran", number)
        assert_frame_equal(_content(store), state)


def _content(store: Store) -> pd.DataFrame:
    return readings.budgets(store, KABUPATEN).drop(columns="since_id")

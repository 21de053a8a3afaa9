import pandas as pd
from pandas.io.formats.style import Styler

from components import text_slides as text
from components.charts.agreed_tables import agreed_by_opd, decision_table, follow_up_table, state_words
from components.charts.desa_table import grave_table
from components.charts.slide_tables import (
    MissingRow,
    missing_table,
    moves_table,
    state_table,
    target_table,
    uploads_table,
)
from components.theme import theme
from data.rules.progress import State
from data.rules.target_plans import TargetPlan
from data.services.grave_desa import GraveDesa
from data.store.meetings import RowCounts

LIGHT = theme()
AGREED = pd.DataFrame(
    {
        "direction": ["Tes *urine*", "Sosialisasi", "SK satgas"],
        "opd": ["Dinkes", "", "Setda"],
        "others": [("BKPSDM", "Setda"), (), ()],
        "due_on": pd.to_datetime(["2026-10-30", "NaT", "2026-12-18"]),
        "state": ["terlambat", "belum", "berjalan"],
        "days_late": [23, 0, 0],
        "days_left": pd.array([-23, pd.NA, 26], dtype="Int64"),
    }
)


def frame_of(styler: Styler) -> pd.DataFrame:
    """The table as it goes to Streamlit."""
    frame: pd.DataFrame = styler.data  # type: ignore[attr-defined]
    return frame


def said(styler: Styler) -> pd.DataFrame:
    """The words without the marks that keep them from being read as Markdown."""
    return frame_of(styler).map(lambda cell: cell.replace("\\", "") if isinstance(cell, str) else cell)


def test_follow_ups_say_who_until_when_and_how_they_stand() -> None:
    frame = said(follow_up_table(AGREED, LIGHT))
    assert frame[text.HEAD_RESPONSIBLE].tolist() == [
        "Dinkes bersama BKPSDM dan Setda",
        "belum ditunjuk",
        "Setda",
    ]
    assert frame[text.HEAD_DUE].tolist() == [
        "30\u00a0Okt\u00a02026",
        "belum ditetapkan",
        "18\u00a0Des\u00a02026",
    ]
    assert frame[text.HEAD_STATE].tolist() == ["terlambat 23 hari", "belum", "berjalan, 26 hari lagi"]
    assert frame.index[0] == r"Tes \*urine\*"


def test_only_what_is_late_stands_out() -> None:
    styler = follow_up_table(AGREED, LIGHT)._compute()  # type: ignore[attr-defined]
    column = list(styler.columns).index(text.HEAD_STATE)
    late = {
        row for (row, place), css in styler.ctx.items() if place == column and _has(css, LIGHT.attention_text)
    }
    assert late == {0}


def _has(styles: list[tuple[str, str]], colour: str) -> bool:
    return ("color", colour) in styles


def test_decisions_are_counted_on_from_slide_to_slide() -> None:
    frame = frame_of(decision_table(AGREED, 10, LIGHT))
    assert frame.index.tolist() == ["10", "11", "12"]
    assert frame[text.HEAD_DECISION].tolist()[1:] == ["Sosialisasi", "SK satgas"]


def test_what_is_settled_has_no_days() -> None:
    assert state_words({"state": "selesai", "days_late": 0, "days_left": pd.NA}) == "selesai"
    assert state_words({"state": "berjalan", "days_late": 0, "days_left": 0}) == "berjalan, hari ini"


def test_counts_stand_by_opd_in_the_order_given() -> None:
    rows = pd.DataFrame({"opd": ["B & C", "A"], "done": [0, 2], "ongoing": [1, 0], "late": [3, 0]})
    frame = frame_of(agreed_by_opd(rows, LIGHT))
    assert frame.index.tolist() == [r"B \& C", "A"]
    assert frame.to_numpy().tolist() == [[0, 1, 3], [2, 0, 0]]


def test_missing_reports_are_called_late_once_they_are_due() -> None:
    rows = [MissingRow("Regulasi", 2, 37, ("Brida", "BPBD"))]
    due, ahead = (said(missing_table(rows, LIGHT, due=each)) for each in (True, False))
    assert due.columns.tolist() == [text.HEAD_MISSING, text.HEAD_OPD]
    assert ahead.columns.tolist() == [text.HEAD_MISSING_AHEAD, text.HEAD_OPD]
    assert due.iloc[0].tolist() == ["2 dari 37", "Brida, BPBD"]


def test_withheld_rows_are_a_dash_and_no_zero() -> None:
    styler = uploads_table({"Kasus": RowCounts(2, None, None, None), "OPD": RowCounts(1, 0, 3, 0)}, LIGHT)
    kept = frame_of(styler).isna().to_dict("index")
    assert list(kept["Kasus"].values()) == [False, True, True, True]
    assert frame_of(styler).iloc[1].tolist() == [1, 0, 3, 0]


def test_a_report_that_moved_says_from_where_to_where() -> None:
    rows = pd.DataFrame(
        {"name": ["Brida"], "label": ["Regulasi"], "before": [pd.NA], "after": ["belum lapor"]},
        dtype="object",
    )
    assert frame_of(moves_table(rows, LIGHT)).iloc[0].tolist() == ["Regulasi", "belum ada", "belum lapor"]


def test_targets_say_what_is_reached_and_what_nobody_knows() -> None:
    plans = [
        TargetPlan(0.06, 60, 0, 0, 0),
        TargetPlan(0.1, 100, 40, 12, 2_400_000),
        TargetPlan(0.2, 200, 140, None, None),
    ]
    frame = said(target_table(plans, 0.1, LIGHT))
    assert "target kabupaten" in frame.index.tolist()[1]
    assert "target kabupaten" not in frame.index.tolist()[0]
    assert frame.iloc[0].tolist() == [60, "tercapai", "–", "–"]
    assert frame.iloc[1].tolist() == [100, "40", "12", "Rp\u00a02,4\u00a0juta"]
    assert frame.iloc[2].tolist() == [200, "140", text.UNKNOWN_COST, text.UNKNOWN_COST]


def test_states_of_an_opd_have_their_glyph_and_word() -> None:
    frame = frame_of(state_table(["Regulasi", "Satgas"], [State.MISSING, State.NIL], LIGHT, due=True))
    assert frame.index.tolist() == [("!", "**Regulasi**"), ("0", "**Satgas**")]
    assert frame[text.HEAD_STATE].tolist() == ["belum lapor", "nihil"]
    ahead = frame_of(state_table(["Regulasi"], [State.MISSING], LIGHT, due=False))
    assert ahead[text.HEAD_STATE].tolist() == ["belum jatuh tempo"]


def test_grave_desa_are_named_by_kecamatan() -> None:
    frame = said(grave_table([GraveDesa("Waspada", "Banjar", ("Banyuatis", "Gesing"))], LIGHT))
    assert frame.index.tolist() == ["Waspada"]
    assert frame.iloc[0].tolist() == ["Banjar", "Banyuatis, Gesing"]

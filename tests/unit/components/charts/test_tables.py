"""Tables as Streamlit gets them: words escaped, numbers numeric, states painted, hidden counts traceless."""

import re
from typing import Any

import pandas as pd
import pytest
from pandas.io.formats.style import Styler

from components.charts.area_table import ORDERS, Order, Reading, kecamatan_table
from components.charts.matrix import WITHOUT_SCORE, matrix, state_rows, waffle
from components.charts.opd_table import NO_TARGET, NOT_COUNTED, opd_actions
from components.charts.states import STATES
from components.charts.table_style import link, names
from components.charts.tables import funding_sources, not_reported, score_weights
from components.theme import MODES, Mode, theme
from data.rules.progress import State
from data.rules.suppression import TOTAL, ProtectedCounts, Published, protect_table

LIGHT = theme("light")
HEADS = {"A1": "Sosialisasi", "A2": "Regulasi"}


def cells(styler: Styler) -> list[list[str]]:
    """Return what is written in the body, row by row, heads included."""
    body: list[list[dict[str, Any]]] = styler._translate(False, False)["body"]  # type: ignore[attr-defined]
    return [[str(cell["display_value"]) for cell in row if cell["is_visible"]] for row in body]


def frame_of(styler: Styler) -> pd.DataFrame:
    frame: pd.DataFrame = styler.data  # type: ignore[attr-defined]
    return frame


def style_of(styler: Styler, row: int, column: int) -> str:
    html = styler.to_html()
    rules = re.findall(r"([^{}]*)\{([^}]*)\}", html.split("</style>")[0])
    return " ".join(props for selectors, props in rules if re.search(rf"_row{row}_col{column}\b", selectors))


def opd_rows() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "rank": ["1", None],
            "name": ["Dinas *PUPR*", "BPBD"],
            "url": ["./progres?opd=1", "./progres?opd=2"],
            "score": pd.array([95.8, None], dtype="Float64"),
            "change": pd.array([9, None], dtype="Float64"),
            "A1": [State.VERIFIED, State.MISSING],
            "A2": [State.NIL, State.NOT_APPLICABLE],
        }
    )


def test_matrix_writes_glyphs_rank_and_linked_name() -> None:
    styler = matrix(opd_rows(), HEADS, "Perangkat daerah (2)", "B06", LIGHT)
    assert cells(styler) == [
        ["1", r"[Dinas \*PUPR\*](./progres?opd=1)", "✓", "0", "95,8", "+9"],
        ["", "[BPBD](./progres?opd=2)", "!", "–", "", WITHOUT_SCORE],
    ]
    assert list(styler.columns) == ["Sosialisasi", "Regulasi", "Skor", "vs B06"]


@pytest.mark.parametrize("mode", MODES)
def test_matrix_paints_each_state_in_its_own_colours(mode: Mode) -> None:
    colours = theme(mode)
    styler = matrix(opd_rows(), HEADS, "OPD", "B06", colours)
    assert colours.state_verified in style_of(styler, 0, 0)
    assert colours.line_nil in style_of(styler, 0, 1)
    assert colours.state_missing in style_of(styler, 1, 0)
    assert colours.state_na in style_of(styler, 1, 1)


def test_before_the_limit_the_matrix_has_no_soga() -> None:
    styler = matrix(opd_rows().assign(due=False), HEADS, "OPD", "B06", LIGHT)
    assert cells(styler)[1][2] == "…"
    assert LIGHT.state_missing not in styler.to_html()


def test_numbers_of_the_matrix_stay_numbers_so_that_they_align() -> None:
    dtypes = frame_of(matrix(opd_rows(), HEADS, "OPD", "B06", LIGHT)).dtypes
    assert dtypes["Skor"] == dtypes["vs B06"] == "float64"


def test_states_of_one_opd_over_periods() -> None:
    rows = opd_rows().assign(period=["B06 2026", "B12 2026"])
    assert cells(state_rows(rows, HEADS, "Periode", LIGHT)) == [
        ["B06 2026", "✓", "0", "95,8"],
        ["B12 2026", "!", "–", WITHOUT_SCORE],
    ]


def test_every_state_has_a_glyph_and_word_of_its_own() -> None:
    assert set(STATES) == set(State)
    assert len({look.glyph for look in STATES.values()}) == len({look.word for look in STATES.values()}) == 5


def test_waffle_fills_its_last_row_with_nothing() -> None:
    styler = waffle(28, 38, LIGHT)
    assert {text for row in cells(styler.hide()) for text in row} == {""}
    assert LIGHT.state_verified in style_of(styler, 0, 0)
    assert LIGHT.state_missing in style_of(styler, 6, 1)
    assert style_of(styler, 6, 2) == ""


def silent() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "name": ["BPBD", "Dinas A", "Dinas A"],
            "periods": [("B06", "B12"), ("B12",), ("B12",)],
            "days_late": [145, 7, 7],
        }
    )


def test_not_reported_names_periods_and_days() -> None:
    styler = not_reported(silent(), LIGHT)
    assert [[text.replace("\u00a0", " ") for text in row[1:]] for row in cells(styler)] == [
        [r"B06\, B12", "145 hari"],
        ["B12", "7 hari"],
        ["B12", "7 hari"],
    ]
    assert LIGHT.attention_text in style_of(styler, 0, 1)
    assert LIGHT.attention_text not in style_of(styler, 1, 1)


def test_before_the_limit_nobody_is_late() -> None:
    assert list(not_reported(silent(), LIGHT, due=False).columns) == ["Belum lapor"]


def test_equal_names_stay_two_rows() -> None:
    index = names(["Sukasada", "Sukasada"], "Desa")
    assert index.is_unique
    assert [name.replace("\u200b", "") for name in index] == ["Sukasada", "Sukasada"]


def test_funding_sources_end_with_their_total() -> None:
    rows = pd.DataFrame(
        [
            ("APBD", 42_000_000, 6_000_000, 29_400_000, 6_600_000, 31),
            ("Hibah", 4_830_000, 0, 4_830_000, 0, None),
        ],
        columns=["source", "pagu", "blocked", "realisasi", "remaining", "people"],
    ).astype({"people": "Int64"})
    styler = funding_sources(rows, LIGHT)
    assert cells(styler) == [
        ["APBD", "42,00", "6,00", "29,40", "6,60", "31"],
        ["Hibah", "4,83", "0", "4,83", "0", "–"],
        ["Jumlah", "46,83", "6,00", "34,23", "6,60", "31"],
    ]
    assert "tbody tr:nth-child(3) > *" in styler.to_html()


def test_weights_add_up() -> None:
    rows = pd.DataFrame({"label": ["Pelaporan", "Tes urine"], "formula": ["a ÷ b", "c"], "weight": [20, 80]})
    assert cells(score_weights(rows, "bonus", LIGHT))[-1] == ["Jumlah", "bonus", "100"]


def actions() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": ["Sosialisasi", "Regulasi", "Diklat", "Data"],
            "state": [State.REPORTED, State.MISSING, State.NOT_APPLICABLE, State.NIL],
            "unit": ["kegiatan", "SK", None, "laporan"],
            "target": pd.array([4, 1, None, None], dtype="Float64"),
            "realisasi": pd.array([2, None, None, 0], dtype="Float64"),
            "capaian": pd.array([0.5, None, None, None], dtype="Float64"),
            "reported_on": [pd.Timestamp("2026-11-12"), pd.NaT, pd.NaT, pd.Timestamp("2026-11-09")],
            "obstacle": ["dua *pindah*", None, None, None],
            "evidence_url": ["https://a.id/(x y)", None, None, "javascript:alert(1)"],
        }
    )


def test_actions_of_one_opd() -> None:
    rows = [[text.replace("\u00a0", " ") for text in row] for row in cells(opd_actions(actions(), LIGHT))]
    link_to_evidence = "[buka](https://a.id/%28x%20y%29)"
    assert rows[0][2:] == [
        "4 kegiatan",
        "2 kegiatan",
        "50 %",
        "12 Nov 2026",
        r"dua \*pindah\*",
        link_to_evidence,
    ]
    assert rows[0][:2] == ["●", "**Sosialisasi**  \nterlapor"]
    assert [row[4] for row in rows] == ["50 %", "belum lapor", NOT_COUNTED, NO_TARGET]
    assert rows[3][-1] == "buka"


def test_only_addresses_of_the_web_become_links() -> None:
    assert link("buka", "javascript:alert(1)") == link("buka", "data:text/html,x") == "buka"
    assert link("a]b", "./x?y=1") == r"[a\]b](./x?y=1)"


LABELS = {"K1": "Kandangan", "K2": "Loksado", "K3": "Simpur", "luar": "Luar wilayah", TOTAL: "Jumlah"}


def area_counts(hidden: int) -> ProtectedCounts:
    frame = pd.DataFrame(
        {"2026": [24, 0, hidden, 5], "2025": [27, None, 9, 6]},
        index=["K1", "K2", "K3", "luar"],
        dtype="Int64",
    )
    return protect_table(frame, 5, Published(row_totals=False, column_totals=False, grand_total=False))


def test_areas_are_ranked_with_outside_last() -> None:
    styler = kecamatan_table(area_counts(9), LABELS, "K1", LIGHT)
    assert cells(styler) == [
        ["Kandangan", "24", "27", "−3"],
        ["Simpur", "9", "9", "tetap"],
        ["Loksado", "0", "belum ada", "–"],
        ["Luar wilayah", "5", "6", "−1"],
    ]
    assert LIGHT.accent_soft in styler.to_html()


def test_a_hidden_area_leaves_no_trace_of_its_count() -> None:
    two, four = (kecamatan_table(area_counts(hidden), LABELS, None, LIGHT) for hidden in (2, 4))
    assert cells(two) == cells(four)
    assert frame_of(two).equals(frame_of(four))
    row = next(row for row in cells(two) if row[0] == "Simpur")
    assert row[1] == "<5"
    assert row[3] == "–"
    assert "gradient" in style_of(two, [row[0] for row in cells(two)].index("Simpur"), 0)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("kasus", ["Kandangan", "Loksado", "Simpur"]),
        ("lalu", ["Kandangan", "Simpur", "Loksado"]),
        ("selisih", ["Simpur", "Kandangan", "Loksado"]),
        ("laju", ["Loksado", "Kandangan", "Simpur"]),
        ("nama", ["Kandangan", "Loksado", "Simpur"]),
    ],
)
def test_areas_are_sorted_by_what_is_shown(order: Order, expected: list[str]) -> None:
    hidden = order == "kasus"
    rates = {"K1": 43.3, "K2": 80.0}
    styler = kecamatan_table(area_counts(2 if hidden else 9), LABELS, None, LIGHT, Reading(rates, order))
    names = [row[0] for row in cells(styler)]
    if hidden:
        assert set(names[:3]) == set(expected)
        assert names[0] == "Kandangan"
    else:
        assert names[:3] == expected
    assert names[3] == "Luar wilayah"
    assert "per 100.000" in frame_of(styler).columns


@pytest.mark.parametrize("order", ORDERS)
def test_no_order_tells_a_hidden_count(order: Order) -> None:
    reading = Reading({"K1": 43.3}, order)
    two, four = (kecamatan_table(area_counts(hidden), LABELS, None, LIGHT, reading) for hidden in (2, 4))
    assert cells(two) == cells(four)

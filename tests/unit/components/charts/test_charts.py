"""What a reader sees in each chart: lengths, words, colours, and nothing where nothing may be shown."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.charts.action_bars import action_bars, worst_first
from components.charts.canvas import alt, canvas, plain, template, ticks
from components.charts.case_lines import NOTHING_SHOWN, YearLine, case_lines
from components.charts.columns import monthly_columns, year_columns
from components.charts.coverage_dots import coverage_dots
from components.charts.money import Money, budget_bar, coverage_bar
from components.charts.waterfall import budget_waterfall
from components.scale import Scale
from components.theme import MODES, Mode, theme
from data.rules.suppression import (
    Count,
    ProtectedCounts,
    ProtectedSeries,
    Published,
    Shown,
    protect_monthly,
    protect_table,
)

LIGHT = theme("light")
SCALES = [Scale(), Scale.phone(), Scale.projector(1920, 1080), Scale.projector(1024, 768, 0.5)]


def words(figure: go.Figure) -> list[str]:
    return [str(note.text) for note in figure.layout.annotations]


def bars(figure: go.Figure) -> list[Any]:
    return [trace for trace in figure.data if trace.type == "bar"]


def counts() -> pd.DataFrame:
    return pd.DataFrame(
        [
            ("A1", "Sosialisasi", 14, 8, 3, 11, 0, 36, 22),
            ("A3", "Tes urine", 10, 4, 4, 18, 0, 36, 14),
            ("A5", "Materi diklat ASN", 2, 1, 0, 1, 32, 4, 3),
        ],
        columns=[
            "aksi_code",
            "label",
            "verified",
            "reported",
            "nil",
            "missing",
            "not_applicable",
            "obliged",
            "done",
        ],
    )


def series(values: list[int]) -> ProtectedSeries:
    months = pd.Series(values, index=range(1, len(values) + 1), dtype="Int64")
    return protect_monthly(months, {len(values): Count(Shown.VALUE, values[-1])}, 5)


def years(values: list[int | None]) -> ProtectedCounts:
    frame = pd.DataFrame([values], index=["Kandangan"], columns=["2024", "2025", "2026"], dtype="Int64")
    return protect_table(frame, 5, Published(row_totals=False, column_totals=False, grand_total=False))


def test_the_aksi_that_lags_most_comes_first_and_partly_obliged_ones_last() -> None:
    assert list(worst_first(counts())["label"]) == ["Tes urine", "Sosialisasi", "Materi diklat ASN"]


def test_an_aksi_nobody_must_do_does_not_break_the_order() -> None:
    frame = counts().assign(obliged=[36, 36, 0], done=[22, 14, 0])
    assert list(worst_first(frame)["label"]) == ["Tes urine", "Sosialisasi", "Materi diklat ASN"]


def test_action_bars_stack_to_what_is_obliged() -> None:
    figure = action_bars(counts(), LIGHT)
    ends = [base + length for base, length in zip(bars(figure)[-1].base, bars(figure)[-1].x, strict=True)]
    assert ends == [36, 36, 4]
    assert [trace.marker.color for trace in bars(figure)] == [
        LIGHT.state_verified,
        LIGHT.state_reported,
        LIGHT.state_nil,
        LIGHT.state_missing,
    ]


def test_action_bars_write_the_worst_in_bold_and_the_totals_beside_the_bars() -> None:
    written = words(action_bars(counts(), LIGHT))
    assert "<b>Tes urine</b>" in written
    assert "Sosialisasi" in written
    assert "<b>14</b> dari 36" in written
    assert "1 belum lapor; tidak berlaku bagi 32 OPD lain" in written


def test_no_aksi_is_bold_when_all_is_done() -> None:
    frame = counts().assign(done=[36, 36, 4])
    assert not any(text.startswith("<b>Tes") for text in words(action_bars(frame, LIGHT)))


def test_before_the_limit_nothing_is_drawn_as_missing() -> None:
    figure = action_bars(counts(), LIGHT, due=False)
    colours = {trace.marker.color for trace in bars(figure)} | {
        shape.fillcolor for shape in figure.layout.shapes
    }
    assert LIGHT.state_missing not in colours
    assert "belum jatuh tempo" in words(figure)
    assert "belum lapor" not in words(figure)


def test_numbers_stand_only_in_segments_wide_enough() -> None:
    wide, narrow = (action_bars(counts(), LIGHT, scale) for scale in (Scale(), Scale.phone()))
    assert list(bars(wide)[2].text) == ["4", "3", ""]
    assert list(bars(narrow)[2].text)[1] == ""


def test_nihil_is_outlined_once_per_aksi_that_has_some() -> None:
    figure = action_bars(counts(), LIGHT)
    outlines = [
        shape
        for shape in figure.layout.shapes
        if shape.line.color == LIGHT.line_nil and shape.xref != "paper"
    ]
    assert len(outlines) == 2


@pytest.mark.parametrize("scale", SCALES)
def test_an_empty_frame_still_draws(scale: Scale) -> None:
    assert action_bars(counts().iloc[:0], LIGHT, scale).layout.height > 0
    assert (
        coverage_dots(pd.DataFrame(columns=["name", "tested", "staff"]), 0.06, LIGHT, scale).layout.height > 0
    )


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("scale", SCALES)
def test_text_of_charts_is_never_below_the_floor(mode: Mode, scale: Scale) -> None:
    for figure in (action_bars(counts(), theme(mode), scale), coverage_bar(214, 65, 320, theme(mode), scale)):
        assert min(note.font.size for note in figure.layout.annotations) >= scale.px(11)


def test_coverage_bar_says_what_is_done_possible_and_lacking() -> None:
    figure = coverage_bar(214, 65, 320, LIGHT)
    assert words(figure) == ["214 sudah dites", "65 bisa dites", "kurang 41"]
    assert figure.layout.xaxis.range == (0, 320)


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        ((330, 0, 320), ["330 sudah dites"]),
        ((214, 200, 320), ["214 sudah dites", "200 bisa dites"]),
        ((0, 0, 320), ["kurang 320"]),
        ((0, 0, 0), []),
    ],
)
def test_coverage_bar_leaves_out_what_is_zero(figures: tuple[int, int, int], written: list[str]) -> None:
    assert words(coverage_bar(*figures, LIGHT)) == written


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_coverage_labels_never_start_outside_the_panel(tested: int, possible: int, goal: int) -> None:
    figure = coverage_bar(tested, possible, goal, LIGHT, Scale.phone())
    reach = figure.layout.xaxis.range[1]
    assert all(0 <= note.x <= reach for note in figure.layout.annotations)


def test_labels_under_a_bar_take_a_line_each_where_they_would_touch() -> None:
    figure = coverage_bar(314, 3, 320, LIGHT, Scale.phone())
    under = {note.text: note.y for note in figure.layout.annotations}
    assert under["kurang 3"] != under["3 bisa dites"]


MONEY = Money(pagu=64_680_000, blocked=6_000_000, realisasi=44_940_000, needed=22_260_000)


def test_money_remaining_and_lacking() -> None:
    assert (MONEY.remaining, MONEY.shortfall) == (13_740_000, 8_520_000)
    spent = Money(pagu=10, blocked=0, realisasi=12, needed=5)
    assert (spent.remaining, spent.shortfall) == (-2, 5)
    assert Money(10, 0, 4).shortfall == 0


def test_budget_bar_hatches_what_is_blocked() -> None:
    figure = budget_bar(MONEY, LIGHT)
    assert [text.replace("\u00a0", " ") for text in words(figure)] == [
        "Realisasi Rp 44,9 juta",
        "Sisa Rp 13,7 juta",
        "Diblokir Rp 6,0 juta",
    ]
    assert [bool(bar.marker.pattern.shape) for bar in bars(figure)] == [False, True, False]


def test_money_spent_beyond_pagu_is_drawn_beyond_its_line() -> None:
    figure = budget_bar(Money(100, 0, 120), LIGHT)
    assert figure.layout.xaxis.range == (0, 120)
    assert [shape.x0 for shape in figure.layout.shapes] == [100]


def test_waterfall_steps_from_pagu_to_what_is_left() -> None:
    figure = budget_waterfall(MONEY, LIGHT)
    steps = [(bar.base[0], bar.base[0] + bar.y[0]) for bar in bars(figure)]
    assert steps == [
        (0, 64_680_000),
        (58_680_000, 64_680_000),
        (13_740_000, 58_680_000),
        (0, 13_740_000),
        (0, 13_740_000),
        (13_740_000, 22_260_000),
    ]
    assert {"64,7", "−6,0", "−44,9", "13,7", "22,3", "kurang 8,5"} <= set(words(figure))


def test_waterfall_without_a_unit_cost_has_no_need() -> None:
    figure = budget_waterfall(Money(100_000_000, 0, 120_000_000), LIGHT)
    assert not any("target" in text for text in words(figure))
    assert figure.layout.yaxis.range[0] == -20_000_000
    assert "−20,0" in words(figure)


def by_opd() -> pd.DataFrame:
    frame = pd.DataFrame(
        [("Dinas Sosial", 6, 44), ("<b>Dinkes</b>", 40, 812), ("Bakesbangpol", 10, 31)],
        columns=["name", "tested", "staff"],
    )
    return frame.astype({"tested": "Int64", "staff": "Int64"})


def test_dots_are_full_from_the_target_on_and_rings_below() -> None:
    figure = coverage_dots(by_opd(), 0.06, LIGHT)
    marker = figure.data[0].marker
    assert list(marker.color) == [LIGHT.accent, LIGHT.accent, LIGHT.surface]
    assert list(marker.line.color) == [LIGHT.accent, LIGHT.accent, LIGHT.attention]
    assert list(figure.data[0].x) == pytest.approx([10 / 31, 6 / 44, 40 / 812])


def test_dots_name_the_whole_and_escape_uploaded_names() -> None:
    written = [text.replace("\u00a0", " ") for text in words(coverage_dots(by_opd(), 0.06, LIGHT))]
    assert {"&lt;b&gt;Dinkes&lt;/b&gt;", "40 dari 812", "4,9 %", "target 6 %"} <= set(written)


def test_a_dot_on_the_target_has_reached_it() -> None:
    frame = pd.DataFrame([("A", 6, 100)], columns=["name", "tested", "staff"])
    assert list(coverage_dots(frame, 0.06, LIGHT).data[0].marker.color) == [LIGHT.accent]


def test_months_show_their_zeros() -> None:
    figure = monthly_columns({1: 0, 2: 20, 3: 0}, LIGHT)
    assert words(figure) == ["0", "Jan", "20", "Feb", "0", "Mar"]
    assert [list(bar.y) for bar in bars(figure)] == [[20]]


def test_months_shorten_where_room_is_short() -> None:
    months = dict.fromkeys(range(1, 13), 1)
    assert "Sep" in words(monthly_columns(months, LIGHT))
    assert "Sep" not in words(monthly_columns(months, LIGHT, Scale(width=200)))


def test_a_hidden_year_has_no_height_of_its_own() -> None:
    two, four = (year_columns(years([29, hidden, 24]), "Kandangan", LIGHT) for hidden in (2, 4))
    assert two.to_json() == four.to_json()
    assert "&lt;5" in words(two)
    assert [bool(bar.marker.pattern.shape) for bar in bars(two)] == [False, True, False]


def test_a_year_without_data_says_so_and_zero_is_a_zero() -> None:
    figure = year_columns(years([None, 0, 24]), "Kandangan", LIGHT)
    assert {"belum ada", "0", "24"} <= set(words(figure))
    assert len(bars(figure)) == 1


def test_lines_end_with_year_and_value_and_keep_labels_apart() -> None:
    figure = case_lines(YearLine(2026, series([9, 40, 88])), YearLine(2025, series([8, 50, 89])), LIGHT)
    labels = {note.text: note for note in figure.layout.annotations if ": " in note.text}
    assert set(labels) == {"2026: 88", "2025: 89"}
    assert labels["2025: 89"].yshift > labels["2026: 88"].yshift
    assert {"Jan", "Mar"} <= set(words(figure))


def test_a_line_without_shown_points_is_a_sentence() -> None:
    empty = protect_monthly(pd.Series([1, 2], index=[1, 2], dtype="Int64"), {2: Count(Shown.SMALL)}, 5)
    figure = case_lines(YearLine(2026, empty), None, LIGHT)
    assert words(figure) == [NOTHING_SHOWN]
    assert not figure.data


def test_last_year_alone_is_drawn_when_this_year_is_hidden() -> None:
    empty = protect_monthly(pd.Series([1, 2], index=[1, 2], dtype="Int64"), {2: Count(Shown.SMALL)}, 5)
    figure = case_lines(YearLine(2026, empty), YearLine(2025, series([8, 50])), LIGHT)
    assert "2025: 50" in words(figure)
    assert not any(text.startswith("2026") for text in words(figure))


@given(st.floats(0.001, 10**9))
def test_ticks_are_few_and_reach_where_they_should(maximum: float) -> None:
    covering, inside = ticks(maximum), ticks(maximum, cover=False)
    assert len(covering) <= 4
    assert len(inside) <= 4
    assert covering[0] == inside[0] == 0
    assert covering[-1] >= maximum * 0.999
    assert inside[-1] <= maximum * 1.001


def test_ticks_of_nothing() -> None:
    assert ticks(0) == [0, 1]


@pytest.mark.parametrize("mode", MODES)
def test_the_template_is_registered_and_still(mode: Mode) -> None:
    figure = canvas(theme(mode), Scale(), 100)
    layout = figure.layout.template.layout
    assert template(theme(mode)) == f"papan_{mode}"
    assert layout.separators == ",."
    assert layout.transition.duration == 0
    assert layout.hovermode is False
    assert figure.layout.yaxis.range == (100, 0)


def test_uploaded_words_are_no_html() -> None:
    assert plain('<a href="x">A & B</a>') == '&lt;a href="x"&gt;A &amp; B&lt;/a&gt;'


def test_alt_is_title_and_subtitle() -> None:
    assert alt("Temuan", "OPD") == "Temuan. OPD"
    assert alt("Temuan") == "Temuan"

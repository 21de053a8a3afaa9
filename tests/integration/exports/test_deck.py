"""The pages of bahan rapat say what the services say, in the order of the prepared screens."""

import re
from dataclasses import replace
from typing import Any

import pytest

from components import text_cases, text_papers, text_slides
from components import text_deck as text
from components.charts.evidence import evidence_words
from components.exports.deck_evidence import evidence_pages
from components.exports.deck_fit import HEIGHT, ROWS, row_heights
from components.exports.deck_model import Bars, Columns, Lines, Steps, Table
from components.exports.map_picture import MapPicture
from components.exports.minutes import minutes
from components.formats import number, percent_of, rupiah, rupiah_short, share
from components.sentences import count_in_cell
from components.sentences_progress import progress_title
from data.rules.follow_ups import FollowUpState
from data.rules.papers import PaperEvidence, PaperFacts, PaperSeized
from data.rules.progress import State
from data.rules.roles import Role, Viewer
from data.rules.suppression import TOTAL
from data.rules.view import View
from data.services.cases import load_cases
from data.services.overview import load_overview
from data.services.progress import load_progress
from data.services.urine_tests import load_urine_tests
from data.store import readings
from tests.integration.exports.conftest import TODAY, Held
from tests.integration.exports.decks import NOTE, deck, only, rows_under, whole, words_of

SMALL = re.compile(r"(?<![\d.,])[1-9](?![\d.,])")


@pytest.fixture
def view(held: Held) -> View:
    """The present, which nothing newer than the meeting has changed."""
    line = held.facts.line
    return View(held.store.name, line.kabupaten, line.year, line.period)


@pytest.fixture
def guest(held: Held) -> Viewer:
    """Who sees no more than the room does."""
    return Viewer("", Role.GUEST, held.facts.line.kabupaten)


def block(facts: PaperFacts, screen: str, kind: type) -> Any:
    """The first picture of this kind on the pages of a screen."""
    return next(page.first for page in deck(only(facts, screen)).pages if isinstance(page.first, kind))


def test_the_bars_of_aksi_are_those_of_the_overview(held: Held, view: View, guest: Viewer) -> None:
    overview = load_overview(held.store, guest, view, TODAY)
    bars = block(held.facts, "progress", Bars)
    expected = overview.actions
    assert list(bars.names) == expected["label"].tolist()
    columns = {"terverifikasi": "verified", "terlapor": "reported", "nihil": "nil", "belum lapor": "missing"}
    for series in bars.series:
        assert [value or 0 for value in series.values] == expected[columns[series.name]].tolist()
    totals = overview.totals
    assert deck(only(held.facts, "progress")).pages[0].title == progress_title(
        totals.submitted, totals.obliged
    )


def test_who_has_not_reported_an_aksi_is_named(held: Held, view: View, guest: Viewer) -> None:
    progress = load_progress(held.store, guest, view, TODAY)
    rows = rows_under(deck(only(held.facts, "progress")).pages, text.DONE)
    by_label = {progress.labels[code]: progress.missing(code) for code in progress.labels}
    assert len(rows) == len(by_label)
    for label, _, names in rows:
        expected = by_label[label]
        assert names.startswith(f"{len(expected)}: ") or (not expected and names == text.ALL_REPORTED)
        assert set(names.partition(": ")[2].split(", ")) == set(expected or [""])


def test_before_the_limit_nobody_has_failed_to_report(facts: PaperFacts) -> None:
    opd = next(each for each in facts.opd if each.missing)
    place = opd.reports.index(opd.missing[0])
    for today, expected in ((facts.period.due, "belum jatuh tempo"), (facts.today, "belum lapor")):
        given = replace(facts, today=today)
        [page] = deck(only(given, "opd", opd.code)).pages
        assert rows_under((page,), text.CAPAIAN)[place][1] == expected
        [reports] = [each for each in minutes(given).sections if each.title == text_papers.REPORTS]
        assert reports.table is not None
        assert expected.capitalize() in [column.head for column in reports.table.columns]
        late = [cell for row in reports.table.rows for cell in row if cell.role == "attention"]
        assert bool(late) is facts.period.is_due(today)


def test_without_reports_the_pages_say_so_as_the_slides_do(facts: PaperFacts) -> None:
    none = replace(facts, reporting=replace(facts.reporting, is_empty=True))
    for screen in ("progress", "ranking"):
        [page] = deck(only(none, screen)).pages
        assert page.title.startswith("Belum ada laporan ")


def test_no_opd_of_follow_ups_is_left_out(facts: PaperFacts) -> None:
    names = [f"Dinas {place}" for place in range(11)]
    many = tuple(replace(facts.decisions[0], opd=name) for name in names)
    pages = deck(only(replace(facts, follow_ups=many), "follow_ups")).pages
    bars = [page.first for page in pages if isinstance(page.first, Bars)]
    assert sorted(name for bar in bars for name in bar.names) == sorted(names)


def test_cancelled_follow_ups_are_said_to_be_so(facts: PaperFacts) -> None:
    ended = replace(facts.decisions[0], state=FollowUpState.CANCELLED)
    only_ended = replace(facts, follow_ups=(ended,))
    [page] = deck(only(only_ended, "follow_ups")).pages
    assert rows_under((page,), text.STATE)[0][-1] == "dibatalkan"
    [section] = [each for each in minutes(only_ended).sections if each.title == text_papers.FOLLOW_UPS]
    assert section.paragraphs == ("Semua tindak lanjut rapat sebelumnya dibatalkan.",)


def test_the_silent_are_those_of_the_overview(held: Held, view: View, guest: Viewer) -> None:
    overview = load_overview(held.store, guest, view, TODAY)
    rows = rows_under(deck(only(held.facts, "progress")).pages, text.LATENESS)
    assert [row[0] for row in rows] == overview.silent["name"].tolist()
    assert [row[1].split(", ") for row in rows] == [list(each) for each in overview.silent["periods"]]


def test_the_ranking_is_that_of_progress(held: Held, view: View, guest: Viewer) -> None:
    table = load_progress(held.store, guest, view, TODAY).table
    rows = rows_under(deck(only(held.facts, "ranking")).pages, text.RANK)
    assert [row[1] for row in rows] == table["name"].tolist()
    scores = [text.WITHOUT_SCORE if score != score else number(score, 1) for score in table["score"]]  # noqa: PLR0124
    assert [row[-2] for row in rows] == scores
    assert [row[0] for row in rows] == [rank or "–" for rank in table["rank"]]


def test_the_ranking_is_a_draft_until_the_chair_approves(facts: PaperFacts) -> None:
    assert {page.badge for page in deck(only(facts, "ranking")).pages} == {text.DRAFT}
    approved = replace(facts, ranking=replace(facts.ranking, is_approved=True))
    assert {page.badge for page in deck(only(approved, "ranking")).pages} == {text.APPROVED}


def test_coverage_and_money_are_those_of_the_screen(held: Held, view: View, guest: Viewer) -> None:
    tests = load_urine_tests(held.store, guest, view, TODAY)
    pages = deck(only(held.facts, "coverage")).pages
    bars = [page.first for page in pages if isinstance(page.first, Bars)]
    shown = dict(
        zip([n for bar in bars for n in bar.names], [w for bar in bars for w in bar.words], strict=True)
    )
    assert shown == {
        row["name"]: f"{share(row['tested'], row['staff'])} ({percent_of(row['tested'], row['staff'])})"
        for row in tests.by_opd.to_dict("records")
    }
    months = next(page.first for page in pages if isinstance(page.first, Columns))
    assert list(months.series.values) == list(tests.months.values())
    total = tests.spending.total
    steps = next(page.first for page in pages if isinstance(page.first, Steps))
    assert steps.words[:4] == tuple(
        rupiah_short(each) for each in (total.pagu, total.blocked, total.realisasi, total.remaining)
    )
    sources = next(page.first for page in pages if isinstance(page.first, Table) and page.first.total)
    assert [row[0].text for row in sources.rows] == tests.sources["source"].tolist()
    assert sources.total[1].text == rupiah(total.pagu)
    assert any(", ".join(tests.untested) in words_of(page) for page in pages)


def test_what_targets_take_is_counted_from_the_frozen_figures(facts: PaperFacts) -> None:
    rows = rows_under(deck(only(facts, "planner")).pages, text_slides.HEAD_LACKING)
    short = facts.money.shortfall
    assert rows[0][1:4] == [
        number(facts.coverage.target_people),
        number(short.people_to_test),
        number(short.people_lacking or 0),
    ]
    assert len(rows) == len(facts.money.plans)
    left = rows_under(deck(only(facts, "planner")).pages, text.STAFF)
    assert len(left) == sum(bool(each.tests.to_test) for each in facts.opd)


def test_cases_are_those_of_the_screen_or_hidden(held: Held, view: View, guest: Viewer) -> None:
    """No figure below ten leaves the room, and none that the screens hide."""
    counts = load_cases(held.store, guest, view, TODAY).summary.cases.counts
    facts = held.facts
    assert facts.cases is not None
    rows = rows_under(deck(only(facts, "cases")).pages, text.AREA)
    names = {**facts.cases.names, **text_cases.AREAS}
    areas = [row for row in counts.rows if row != TOTAL]
    assert [row[0] for row in rows] == [names[area] for area in areas]
    for area, row in zip(areas, rows, strict=True):
        for column, words in zip(("2025", "2026"), row[1:3], strict=True):
            assert words in {count_in_cell(counts.cell(area, column), 5), "<10", "disembunyikan"}
            assert not SMALL.search(words)


def test_what_was_seized_is_that_of_the_screen_unit_by_unit(held: Held, view: View, guest: Viewer) -> None:
    shown = load_cases(held.store, guest, view, TODAY).evidence
    whole = shown[shown["area"] == TOTAL]
    assert len(whole) > 1
    pages = tuple(evidence_pages(held.facts))
    rows = rows_under(pages, text.AMOUNT)
    pairs = sorted((kind, amount.replace("\u00a0", " ")) for kind, amount, _ in rows)
    said = [words.replace("\u00a0", " ").replace("**", "") for words in evidence_words(shown, TOTAL)]
    assert [f"{kind} {amount}" for kind, amount in pairs] == sorted(said)
    assert not any(isinstance(page.first, Table) and page.first.total for page in pages)


def test_grams_and_tablets_netto_and_brutto_stand_apart(facts: PaperFacts) -> None:
    assert facts.cases is not None
    seized = (
        PaperSeized("sabu", "gram", "netto", 12.5, 9),
        PaperSeized("sabu", "gram", "brutto", 20.25, 10),
        PaperSeized("sabu", "gram", None, 3, 8),
        PaperSeized("ekstasi", "butir", None, 40, 10),
    )
    changed = replace(facts.cases, evidence=PaperEvidence(seized, ("BNNK", "Polres")))
    [page] = evidence_pages(replace(facts, cases=changed))
    assert page.title == "Dua jenis barang bukti disita s.d. Oktober 2026"
    assert page.source == "Sumber: barang bukti, BNNK dan Polres"
    rows = [[words.replace("\u00a0", " ") for words in row] for row in rows_under((page,), text.AMOUNT)]
    assert rows == [
        ["sabu", "12,5 g netto", "s.d. September"],
        ["sabu", "20,25 g brutto", "s.d. Oktober"],
        ["sabu", "3 g", "s.d. Agustus"],
        ["ekstasi", "40 butir", "s.d. Oktober"],
    ]


def test_what_was_seized_ends_the_pages_of_cases(facts: PaperFacts) -> None:
    seized = list(evidence_pages(facts))
    assert [page.title for page in deck(only(facts, "cases")).pages[-len(seized) :]] == [
        seized[0].title
    ] * len(seized)


def test_without_anything_seized_there_is_no_such_page(facts: PaperFacts) -> None:
    assert facts.cases is not None
    none = replace(facts, cases=replace(facts.cases, evidence=PaperEvidence((), ())))
    assert not list(evidence_pages(none))
    assert not list(evidence_pages(replace(facts, cases=None)))


def test_no_small_count_of_the_store_stands_on_a_page_of_cases(held: Held) -> None:
    rows = readings.case_counts(held.store, held.facts.line.kabupaten)
    assert ((rows["cases"] > 0) & (rows["cases"] < 10)).any()
    pages = deck(only(held.facts, "cases")).pages
    assert {MapPicture, Lines} <= {type(page.first) for page in pages}
    for page in pages:
        if isinstance(page.first, MapPicture):
            figures = [line for label in page.first.labels for line in label.lines[1:]]
            assert all(figure in {"0", "<10"} or int(figure) >= 10 for figure in figures)
        if isinstance(page.first, Lines):
            values = [value for trend in page.first.trends for value in trend.values]
            known = [value for value in values if value is not None]
            assert all(value == 0 or value >= 10 for value in known)


def test_findings_are_hidden_below_ten(facts: PaperFacts) -> None:
    rows = rows_under(deck(only(facts, "coverage")).pages, text.COUNT)
    assert rows
    assert all(not SMALL.search(words) for _, words in rows)


def test_the_map_says_how_many_areas_and_that_borders_are_indicative(facts: PaperFacts) -> None:
    picture = block(facts, "cases", MapPicture)
    assert sum(int(row.count.split()[0]) for row in picture.legend) == len(picture.areas)
    assert sum(area.hatched for area in picture.areas) == sum(
        int(row.count.split()[0]) for row in picture.legend if row.hatched
    )
    assert "Batas indikatif" in picture.notes
    classes = block(facts, "classes", MapPicture)
    assert facts.classes is not None
    assert [row.count for row in classes.legend] == [f"{n} desa" for n in facts.classes.totals.values()]
    assert not any(area.hatched for area in classes.areas)


def test_withheld_counts_are_said_to_be_withheld(facts: PaperFacts) -> None:
    older = replace(facts, cases=None, classes=None, coverage=replace(facts.coverage, findings=None))
    for screen in ("cases", "classes"):
        [page] = deck(only(older, screen)).pages
        assert page.title == {"cases": text.CASES_NONE, "classes": text.CLASSES_WITHHELD}[screen]
        assert text_papers.CASES_WITHHELD in words_of(page)
    assert text_papers.FINDINGS_WITHHELD in words_of(deck(only(older, "coverage")).pages[-1])


def test_decisions_stand_with_all_they_say(facts: PaperFacts) -> None:
    pages = deck(only(facts, "decisions")).pages
    rows = rows_under(pages, text.DIRECTION)
    assert [row[0] for row in rows] == [each.number for each in facts.decisions]
    assert [row[1] for row in rows] == [each.direction for each in facts.decisions]
    assert rows[1][4] == text_papers.NO_DUE
    [empty] = deck(replace(only(facts, "decisions"), decisions=())).pages
    assert empty.title == text_slides.NO_DECISIONS_TITLE


def test_follow_ups_are_counted_and_listed(facts: PaperFacts) -> None:
    pages = deck(only(facts, "follow_ups")).pages
    rows = rows_under(pages, text.DIRECTION)
    assert [row[0] for row in rows] == [each.number for each in facts.follow_ups]
    [none] = deck(replace(only(facts, "follow_ups"), follow_ups=())).pages
    assert none.title == text_slides.NO_EARLIER_TITLE


def test_one_opd_stands_with_its_aksi_and_figures(facts: PaperFacts) -> None:
    opd = facts.opd[1]
    [page] = deck(only(facts, "opd", opd.code)).pages
    assert opd.name in page.subtitle
    rows = rows_under((page,), text.CAPAIAN)
    assert [row[1] for row in rows] == [each.state.value for each in opd.reports]
    assert f"{number(opd.tests.tested)}" in words_of(page)
    assert not deck(only(facts, "opd", "TIDAK-ADA")).pages


def test_changes_are_told_from_the_last_meeting_on(facts: PaperFacts) -> None:
    from data.rules.papers import PaperChange

    [first] = deck(only(facts, "changes")).pages
    assert first.title == text_slides.NO_PREVIOUS_TITLE
    states = (PaperChange("Dinkes", "Tes urine", None, State.MISSING),)
    since = replace(facts.changes, since=facts.line, states=states, newly_submitted=0)
    [page] = deck(only(replace(facts, changes=since), "changes")).pages
    assert rows_under((page,), text_slides.HEAD_BEFORE) == [
        ["Dinkes", "Tes urine", text_slides.NO_STATE, "belum lapor"]
    ]
    [same] = deck(only(replace(facts, changes=replace(since, states=())), "changes")).pages
    assert "tidak berubah" in same.title


def test_pages_follow_the_screens_and_each_fits(facts: PaperFacts) -> None:
    made = deck(whole(facts))
    assert made.pages[0].title == text.OPENING.format(kabupaten=facts.kabupaten)
    turned = replace(whole(facts), slides=whole(facts).slides[::-1])
    assert deck(turned).pages[-1].title == made.pages[0].title
    tables = [page.first for page in made.pages if isinstance(page.first, Table)]
    assert tables
    for table in tables:
        assert len(table.rows) <= ROWS
        assert sum(row_heights(table)) <= HEIGHT
    assert all(len(bars.first.names) <= ROWS for bars in made.pages if isinstance(bars.first, Bars))


def test_every_page_but_the_first_says_where_it_is_from(facts: PaperFacts) -> None:
    for page in deck(whole(facts)).pages[1:]:
        assert page.source.startswith("Sumber: ")
        assert page.title


def test_notes_of_the_preparer_do_not_leave(facts: PaperFacts) -> None:
    noted = replace(whole(facts), slides=tuple(replace(each, note=NOTE) for each in whole(facts).slides))
    assert NOTE not in repr(deck(noted))


def test_what_no_file_can_hold_is_left_out(facts: PaperFacts) -> None:
    strange = replace(facts.decisions[0], direction="Kirim\x00 lap\x01oran\ud800")
    [page] = deck(replace(only(facts, "decisions"), decisions=(strange,))).pages
    assert rows_under((page,), text.DIRECTION)[0][1] == "Kirim laporan"

"""The slides of a meeting: figures as the services have them, nine rows at most, all names, no secret."""

from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

import pandas as pd
import pytest

from components import text_slides as text
from data.reference import screens
from data.rules.decisions import Decision
from data.rules.follow_ups import FollowUpState
from data.rules.meetings import MeetingLine, Slide
from data.rules.progress import State
from data.rules.roles import Role, Viewer
from data.services import LOCAL_ADMIN, Stores
from data.services.cases import load_cases
from data.services.follow_ups import decide
from data.services.meeting_course import approve_ranking
from data.services.meeting_slides import load_earlier
from data.services.meetings import load_meeting
from data.services.opd_page import load_opd
from data.services.progress import load_progress
from data.services.urine_tests import load_urine_tests
from data.store import readings
from pages.slides.catalogue import FROZEN, LIVE
from tests.pages.conftest import Copy, Settle
from tests.pages.screens import BULELENG, HSS, plain
from tests.pages.slide_runs import TODAY, Drawn, draw, opened, planned, room

KABUPATEN = (BULELENG, HSS)
MOST = 9
OPD = {BULELENG: "BRIDA", HSS: "DISDIKBUD"}
GUEST = Viewer("", Role.GUEST)


@pytest.fixture(scope="module")
def kept() -> dict[str, object]:
    """The home with an open meeting in each kabupaten, once it is made."""
    return {}


@pytest.fixture
def lines(
    settle: Settle, started: Copy, kept: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, MeetingLine]:
    """The open meetings by kabupaten; the process stands in their home."""
    if not kept:
        home = started(tmp_path_factory.mktemp("slides"))
        stores = settle(home)
        kept |= {"home": home, "lines": {each: opened(stores, each) for each in KABUPATEN}}
    kept["stores"] = settle(kept["home"])  # type: ignore[arg-type]
    return kept["lines"]  # type: ignore[return-value]


@pytest.fixture
def stores(kept: dict[str, object], lines: dict[str, MeetingLine]) -> Stores:
    """The stores of the home with the meetings."""
    return kept["stores"]  # type: ignore[return-value]


def slides_of(kabupaten: str) -> list[Slide]:
    """Every screen a meeting can show, in the order of the reference."""
    return [Slide(each.code, OPD[kabupaten] if each.per_opd else "") for each in screens()]


def one(stores: Stores, line: MeetingLine, code: str) -> Drawn:
    """All pages of one screen."""
    return draw(room(stores, line), [Slide(code, OPD[line.kabupaten] if code == "opd" else "")])


def cells(drawn: Drawn) -> list[str]:
    """Everything that stands in the tables, heads of rows included."""
    found = []
    for shown, table in zip(drawn.screen.cells(), drawn.screen.tables(), strict=True):
        found += [str(cell) for column in shown for cell in shown[column]]
        found += [plain(str(name)).replace("\\", "") for row in table.index for name in _parts(row)]
    return found


def _parts(row: object) -> tuple[object, ...]:
    return row if isinstance(row, tuple) else (row,)


def test_every_screen_of_the_reference_can_be_drawn() -> None:
    assert {*FROZEN, *LIVE} == {each.code for each in screens()}


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_all_slides_are_drawn_at_once_each_under_the_title_it_announced(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    slides = slides_of(kabupaten)
    drawn = draw(room(stores, lines[kabupaten]), [*slides, Slide("progress"), Slide("cases")])
    titles = [each.value for each in drawn.screen.app.title if each.value != text.OPENING]
    announced = [each.removeprefix("JUDUL ") for each in drawn.titles][1:]
    assert titles == announced
    assert len(announced) > len(slides)
    assert not drawn.screen.buttons
    assert all(len(table) <= MOST for table in drawn.screen.tables() if not _is_squares(table))


def _is_squares(table: pd.DataFrame) -> bool:
    return table.empty


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_follow_ups_are_counted_and_listed_late_first(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    drawn, line = one(stores, lines[kabupaten], "follow_ups"), lines[kabupaten]
    found = load_earlier(stores["contoh"], GUEST, line)
    words = "\n".join(drawn.screen.words)
    for label, count in (
        (text.DONE, found.counts[FollowUpState.DONE]),
        (text.ONGOING, found.ongoing),
        (text.LATE, found.counts[FollowUpState.LATE]),
    ):
        assert f"{label}\n\n{count} " in words
    shown = cells(drawn)
    assert all(direction in shown for direction in found.rows["direction"])
    assert set(found.by_opd["opd"]) <= set(shown)
    late = found.rows["days_late"].tolist()
    assert late == sorted(late, reverse=True)
    assert late[0] > 0


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_every_name_that_has_not_reported_is_there(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    shown = room(stores, lines[kabupaten])
    drawn = one(stores, lines[kabupaten], "progress")
    data = load_progress(stores["contoh"], GUEST, shown.view, TODAY)
    named: dict[str, list[str]] = {}
    for table, said in zip(drawn.screen.tables(), drawn.screen.cells(), strict=True):
        for label, names in zip(table.index, said[said.columns[-1]], strict=True):
            key = str(label).replace("\\", "").removesuffix(" (lanjutan)")
            named.setdefault(key, []).extend(names.split(", "))
    missing = {data.labels[code]: data.missing(code) for code in data.heads if data.missing(code)}
    assert named == missing
    states = data.table[list(data.heads)]
    assert sum(len(each) for each in named.values()) == int((states == State.MISSING).to_numpy().sum())


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_the_ranking_holds_every_opd_and_is_a_draft_until_the_chair_approves(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    line = lines[kabupaten]
    drawn = one(stores, line, "ranking")
    data = load_progress(stores["contoh"], GUEST, room(stores, line).view, TODAY)
    shown = set(cells(drawn))
    assert {name.removeprefix("Kec. ") for name in data.table["name"]} <= {_bare(each) for each in shown}
    assert "Pelaporan 20" in "\n".join(drawn.screen.words)
    assert "Draf" in "\n".join(drawn.screen.words)
    approved = draw(room(stores, replace(line, ranking_id=line.frozen_id)), [Slide("ranking")])
    words = "\n".join(approved.screen.words)
    assert "Disetujui" in words
    assert "Draf" not in words


def _bare(name: str) -> str:
    return name.removesuffix("\u200b")


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_one_opd_is_shown_without_what_only_its_own_page_holds(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    shown = room(stores, lines[kabupaten])
    page = load_opd(stores["contoh"], LOCAL_ADMIN, shown.view, OPD[kabupaten], TODAY)
    assert page is not None
    drawn = one(stores, lines[kabupaten], "opd")
    assert drawn.screen.title.startswith(f"{page.name}: ")
    states = drawn.screen.cells()[0]
    assert list(states[states.columns[0]]) == [str(state) for state in page.actions["state"]]
    everything = drawn.screen.everything()
    for column in ("obstacle", "next_step", "evidence_url"):
        assert all(each not in everything for each in page.actions[column].dropna() if each)


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_coverage_names_all_that_tested_and_all_that_did_not(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    drawn = one(stores, lines[kabupaten], "coverage")
    data = load_urine_tests(stores["contoh"], GUEST, room(stores, lines[kabupaten]).view, TODAY)
    words, pictures = "\n".join(drawn.screen.words).replace("\\", ""), str(drawn.screen.pictures())
    assert all(name in words for name in data.untested)
    assert all(escape(str(name), quote=False) in pictures for name in data.by_opd["name"])
    assert f"{data.spending.total.people_possible} orang" in words


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_the_planner_says_what_the_rules_say(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    drawn = one(stores, lines[kabupaten], "planner")
    spending = load_urine_tests(stores["contoh"], GUEST, room(stores, lines[kabupaten]).view, TODAY).spending
    [table] = drawn.screen.tables()
    own = next(row for name, row in table.iterrows() if "target kabupaten" in str(name))
    assert int(own[text.HEAD_PEOPLE]) == spending.coverage.target_people
    assert own[text.HEAD_TO_TEST] == str(spending.shortfall.people_to_test)
    assert own[text.HEAD_LACKING] == str(spending.shortfall.people_lacking)


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_maps_show_the_protected_counts_and_all_classes(
    stores: Stores, lines: dict[str, MeetingLine], kabupaten: str
) -> None:
    shown = room(stores, lines[kabupaten])
    assert shown.counts is not None
    data = load_cases(stores["contoh"], GUEST, shown.counts, TODAY)
    drawn = draw(shown, [Slide("cases"), Slide("classes")])
    leading, *_ = drawn.screen.tables()
    year = str(data.summary.cases.year)
    top = [code for code in data.summary.cases.counts.ranked(year) if code in data.names][:5]
    assert [_bare(str(name)) for name in leading.index] == [data.names[code] for code in top]
    *_, legend, grave = drawn.screen.cells()
    assert [int(each) for each in legend[legend.columns[-1]]] == list(data.classes.totals.values())
    named = {name for each in grave[text.HEAD_DESA] for name in each.split(", ")}
    gravest = list(data.classes.totals)[:2]
    assert named == set(data.desa.loc[data.desa["category"].isin(gravest), "name"])


def test_a_decision_is_there_as_soon_as_it_is_written(settle: Settle, started: Copy, tmp_path: Path) -> None:
    stores = settle(started(tmp_path))
    line = opened(stores, HSS)
    assert text.NO_DECISIONS_TITLE in one(stores, line, "decisions").titles[0]
    decision = Decision("Tes urine *65* orang lagi", "DISDIKBUD", ("BPKPD",), due_on=date(2026, 12, 18))
    decide(stores["contoh"], LOCAL_ADMIN, line.id, decision)
    drawn = one(stores, line, "decisions")
    assert drawn.screen.title == "Satu kesepakatan rapat hari ini, jatuh tempo tahun 2026"
    [table] = drawn.screen.cells()
    assert list(table.iloc[0]) == ["Tes urine *65* orang lagi", "Disdikbud bersama BPKPD", "18 Des 2026"]
    frozen = draw(room(stores, line), [Slide("follow_ups")])
    assert "Tes urine *65*" not in "\n".join(cells(frozen))
    approve_ranking(stores["contoh"], LOCAL_ADMIN, line.id, line.frozen_id or 0)
    approved = load_meeting(stores["contoh"], LOCAL_ADMIN, line.id).line
    assert approved.ranking_approved


def test_who_projects_makes_no_difference(stores: Stores, lines: dict[str, MeetingLine]) -> None:
    line = lines[BULELENG]
    seen = {
        role: draw(
            room(stores, line, who=Viewer("siapa", role, BULELENG)), slides_of(BULELENG)
        ).screen.everything()
        for role in (Role.ADMIN, Role.GUEST)
    }
    assert seen[Role.ADMIN] == seen[Role.GUEST]
    rows = readings.aksi_reports(stores["contoh"], BULELENG, 2026, "B12")
    assert all(link not in seen[Role.ADMIN] for link in rows["evidence_url"].dropna())


@pytest.mark.parametrize("kabupaten", KABUPATEN)
def test_a_meeting_without_any_figures_says_so_on_every_slide(own_empty: Stores, kabupaten: str) -> None:
    number = planned(own_empty, kabupaten, store="utama")
    line = load_meeting(own_empty["utama"], LOCAL_ADMIN, number).line
    shown = room(own_empty, line, store="utama")
    for slide in slides_of(kabupaten):
        drawn = draw(shown, [slide])
        assert drawn.titles
        assert len(drawn.screen.words) > 3

"""The sample installation with an open meeting in both kabupaten, and the facts its papers are made from."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from components.server.fonts import build_fonts
from data import reference
from data.rules.decisions import Decision
from data.rules.papers import PaperFacts
from data.rules.roles import Viewer
from data.services.authorised import LOCAL_ADMIN
from data.services.follow_ups import decide
from data.services.meeting_course import open_meeting, record_attendance
from data.services.meetings import plan_meeting, usual_plan
from data.services.papers import load_paper_facts
from data.services.stores import CONTOH, open_stores
from data.settings import Settings, sqlite_url
from data.store.engine import Store
from tests.integration.server.servers import ROOT

TODAY = date(2026, 11, 22)
HELD = date(2026, 11, 25)
KABUPATEN = ("63.06", "51.08")
NASTY = '=HYPERLINK("http://x") #read("/etc/passwd") *b* <a> & [c](d)'


@dataclass(frozen=True)
class Held:
    """An open meeting of the sample store, and who leads it."""

    store: Store
    viewer: Viewer
    meeting: int
    facts: PaperFacts


@pytest.fixture(scope="session")
def paper_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh installation with its typefaces."""
    home = tmp_path_factory.mktemp("papers")
    made = ROOT / "var" / "fonts"
    build_fonts(made)
    shutil.copytree(made, home / "var" / "fonts")
    return home


@pytest.fixture(scope="session")
def sample_store(paper_home: Path) -> Iterator[Store]:
    """The store of the fictitious figures."""
    stores = open_stores(Settings(sqlite_url(paper_home / "var" / "papan.sqlite"), paper_home))
    yield stores[CONTOH]
    for store in stores.values():
        store.close()


@pytest.fixture(scope="session")
def both_held(sample_store: Store) -> dict[str, Held]:
    """One open meeting a kabupaten, with people counted and three decisions."""
    return {kabupaten: hold(sample_store, kabupaten) for kabupaten in KABUPATEN}


@pytest.fixture(params=KABUPATEN)
def held(request: pytest.FixtureRequest, both_held: dict[str, Held]) -> Held:
    """The open meeting of each kabupaten in turn."""
    found: Held = both_held[request.param]
    return found


@pytest.fixture
def facts(held: Held) -> PaperFacts:
    """What its papers are made from."""
    return held.facts


@pytest.fixture
def read_facts(both_held: dict[str, Held]) -> Callable[[], PaperFacts]:
    """The facts of one kabupaten for tests of what is typed, which is the same in every other.

    They are behind a call: a property test writes its arguments out, protected counts cannot be.
    """
    return lambda: both_held[KABUPATEN[0]].facts


@pytest.fixture(autouse=True)
def _works_in(paper_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("P4GN_HOME", str(paper_home))


def hold(store: Store, kabupaten: str) -> Held:
    """Open a meeting of a kabupaten, count who came, and decide three times."""
    plan = replace(
        usual_plan(store, LOCAL_ADMIN, kabupaten, TODAY),
        held_on=HELD,
        place="Ruang rapat Unit IV",
        chair_office="Asisten Administrasi Pemerintahan dan Kesejahteraan Rakyat",
        organiser="Bagian Kesejahteraan Rakyat",
    )
    meeting = plan_meeting(store, LOCAL_ADMIN, kabupaten, plan)
    open_meeting(store, LOCAL_ADMIN, meeting, TODAY)
    here = {code: place % 4 for place, code in enumerate(plan.invited[:-2])}
    record_attendance(store, LOCAL_ADMIN, meeting, here)
    for decision in _decisions(plan.invited):
        decide(store, LOCAL_ADMIN, meeting, decision)
    return Held(store, LOCAL_ADMIN, meeting, load_paper_facts(store, LOCAL_ADMIN, meeting))


def _decisions(opd: tuple[str, ...]) -> tuple[Decision, ...]:
    money = reference.funding_sources()[0].name
    return (
        Decision("Kirim laporan B12", opd[0], opd[1:3], "Laporan B12", date(2026, 12, 15), "A1"),
        Decision("Jadwalkan tes urine", opd[1], (), "Jadwal", None, "A3", None, money),
        Decision(NASTY, opd[2], (), NASTY, date(2026, 12, 1)),
    )

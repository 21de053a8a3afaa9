"""Berkas rapat: papers are asked for, made beside the screen, and fetched by whoever asked for them."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from components import text_jobs as text
from components.exports.messages import opd_message
from components.jobs import Failed, State, close_jobs, process_jobs
from components.server.fonts import build_fonts
from data.rules.decisions import Decision
from data.rules.meetings import MeetingLine
from data.rules.papers import PaperFacts
from data.rules.roles import Role, Viewer
from data.services import LOCAL_ADMIN, Stores
from data.services.days import DAY_OF_CONTOH as TODAY
from data.services.follow_ups import decide
from data.services.meeting_course import open_meeting
from data.services.meetings import plan_meeting, usual_plan
from data.services.papers import load_paper_facts
from pages import papers_desk
from pages.papers_orders import MIMES, OF_ONE, WHOLE, Order, Stand, file_name
from tests.integration.server.servers import ROOT
from tests.pages.conftest import Home, Settle
from tests.pages.screens import ADMIN, BULELENG, HSS, MEETINGS, Screen, User, open_screen, user

PATIENT = 120.0


@pytest.fixture
def stores(own_home: Home, settle: Settle) -> Iterator[Stores]:
    made = ROOT / "var" / "fonts"
    build_fonts(made)
    shutil.copytree(made, own_home.path / "var" / "fonts", dirs_exist_ok=True)
    close_jobs()
    yield settle(own_home)
    close_jobs()


def opened(stores: Stores, kabupaten: str) -> MeetingLine:
    store = stores["contoh"]
    usual = usual_plan(store, LOCAL_ADMIN, kabupaten, TODAY)
    plan = replace(usual, place="Aula", chair_office="Sekretaris Daerah", organiser="Bagian Kesra")
    return open_meeting(store, LOCAL_ADMIN, plan_meeting(store, LOCAL_ADMIN, kabupaten, plan), TODAY)


def papers(who: User, line: MeetingLine) -> Screen:
    return open_screen(who, MEETINGS, data="contoh", kab=line.kabupaten, nomor=line.id, lembar="Berkas rapat")


def ask(screen: Screen, order: Order) -> None:
    name = f"paper_{order.paper}_{order.form}_{order.opd}_{order.size}"
    screen.app.button(key=name).click()
    screen.app.run()
    assert not screen.app.exception


def wait(screen: Screen) -> None:
    """Run again until nothing is being made, as the fragment does by itself."""
    end = time.monotonic() + PATIENT
    while any(each.disabled for each in screen.app.button if str(each.key).startswith("paper_")):
        assert time.monotonic() < end
        time.sleep(0.1)
        screen.app.run()
    assert not screen.app.exception


def ready(screen: Screen) -> list[str]:
    return [each.proto.label for each in screen.app.get("download_button")]


def said(screen: Screen) -> str:
    return "\n".join(
        [*(each.value for each in screen.app.caption), *(each.value for each in screen.app.code)]
    )


@pytest.mark.parametrize("kabupaten", [HSS, BULELENG])
def test_a_paper_is_made_beside_the_screen_and_fetched(stores: Stores, kabupaten: str) -> None:
    line = opened(stores, kabupaten)
    screen = papers(ADMIN, line)
    assert ready(screen) == []
    ask(screen, Order("notulen", "docx"))
    ask(screen, Order("rekap", "xlsx"))
    wait(screen)
    assert ready(screen) == ["Unduh DOCX", "Unduh XLSX"]
    again = papers(ADMIN, line)
    assert ready(again) == ["Unduh DOCX", "Unduh XLSX"]


def test_what_one_asked_for_another_does_not_get(stores: Stores) -> None:
    line = opened(stores, HSS)
    first = papers(user("koordinator", HSS), line)
    ask(first, Order("pesan", "txt"))
    wait(first)
    assert ready(first) == ["Unduh teks"]
    assert ready(papers(user("bnnk", HSS), line)) == []


def test_a_new_decision_makes_other_papers(stores: Stores) -> None:
    line = opened(stores, HSS)
    screen = papers(ADMIN, line)
    ask(screen, Order("notulen", "docx"))
    wait(screen)
    decide(
        stores["contoh"],
        LOCAL_ADMIN,
        line.id,
        Decision("Kirim laporan B12", "DINSOS", due_on=date(2026, 12, 1)),
    )
    assert ready(papers(ADMIN, line)) == []


def test_the_message_to_an_opd_can_be_copied_from_the_screen(stores: Stores) -> None:
    line = opened(stores, HSS)
    facts = load_paper_facts(stores["contoh"], LOCAL_ADMIN, line.id)
    debtor = next(each for each in facts.opd if each.owed)
    screen = papers(ADMIN, line)
    screen.app.selectbox(key="papers_opd").set_value(debtor.code)
    screen.app.run()
    ask(screen, Order("pesan", "txt", debtor.code))
    wait(screen)
    assert opd_message(facts, debtor) in said(screen)


def refuses(_facts: PaperFacts, _order: Order, _report: object) -> bytes:
    raise Failed("Rapat ini belum dibuka.")


def breaks(_facts: PaperFacts, _order: Order, _report: object) -> bytes:
    raise ZeroDivisionError


@pytest.mark.parametrize(("make", "sentence"), [(refuses, "Rapat ini belum dibuka."), (breaks, text.FAILED)])
def test_an_error_is_a_sentence_and_the_button_is_there_again(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, make: object, sentence: str
) -> None:
    line = opened(stores, HSS)
    order = ("notulen", "docx")
    monkeypatch.setattr(papers_desk, "MAKERS", {**papers_desk.MAKERS, order: make})
    screen = papers(ADMIN, line)
    ask(screen, Order(*order))
    wait(screen)
    assert sentence in said(screen)
    assert ready(screen) == []
    assert not screen.app.button(key="paper_notulen_docx__a4").disabled


def test_progress_counts_the_sheets(stores: Stores) -> None:
    line = opened(stores, BULELENG)
    screen = papers(ADMIN, line)
    ask(screen, Order("lembar", "zip"))
    seen, end = set[str](), time.monotonic() + PATIENT
    while not ready(screen):
        seen |= {each.proto.text for each in screen.app.get("progress")}
        assert time.monotonic() < end
        screen.app.run()
    assert any(words.startswith("Menyusun ") and words.endswith(" dari 37 lembar …") for words in seen), seen
    assert ready(screen) == ["Unduh ZIP"]


def test_who_may_not_lead_gets_a_sentence_even_past_the_screen(stores: Stores) -> None:
    line = opened(stores, HSS)
    stand = Stand("contoh", 1, line, (), ())
    guest = Viewer("layar", Role.GUEST, HSS)
    jobs = process_jobs()
    jobs.start(guest, "x", lambda report: papers_desk.make(guest, stand, Order("notulen", "docx"), report))
    end = time.monotonic() + PATIENT
    while jobs.is_busy(guest):
        assert time.monotonic() < end
        time.sleep(0.05)
    status = jobs.status(guest, "x")
    assert status is not None
    assert (status.state, status.result) == (State.FAILED, b"")
    assert status.error.endswith(".")


def test_every_paper_has_a_maker_a_word_and_a_name(stores: Stores) -> None:
    line = opened(stores, HSS)
    orders = [
        (paper, form) for papers in (WHOLE, OF_ONE) for paper, forms in papers.items() for form in forms
    ]
    assert set(orders) == set(papers_desk.MAKERS)
    assert all(paper in text.PAPERS and form in text.FORMS and form in MIMES for paper, form in orders)
    assert file_name(line, Order("notulen", "pdf")) == "notulen-rakor-p4gn-63.06-2026-11-22.pdf"
    assert file_name(line, Order("lembar", "pdf", "KEC-SIMPUR")) == (
        "lembar-kec-simpur-rakor-p4gn-63.06-2026-11-22.pdf"
    )

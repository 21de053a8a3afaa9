"""Slides along the course of meetings: what changed since the last one, and what newer data takes away."""

from pathlib import Path

import pytest

from components import text_slides as text
from data.intake import Answers
from data.rules.meetings import MeetingLine, Slide
from data.services import LOCAL_ADMIN, Stores, commit_upload, prepare_upload
from data.services.meeting_changes import load_changes
from data.services.meeting_course import close_meeting, open_meeting
from data.services.meetings import load_meeting
from tests.pages.conftest import Copy, Settle
from tests.pages.screens import BULELENG, HSS, plain
from tests.pages.slide_runs import HELD_ON, TODAY, draw, opened, planned, room

REPORT = (
    "tahun;periode;kode_opd;kode_aksi;berlaku;target;satuan;realisasi;tanggal_lapor\r\n"
    "2026;B12;{opd};A1;ya;4;kegiatan;3;2026-11-21\r\n"
)
CASES = (
    "bulan;kode_wilayah;instansi;jumlah_kasus;sumber;posisi_tanggal\r\n"
    "2026-10;tidak diketahui;Polres;1;laporan;2026-11-20\r\n"
)
SILENT = {BULELENG: "BRIDA", HSS: "BPBD"}


def send(stores: Stores, kabupaten: str, name: str, content: str) -> None:
    """Upload into the store the meeting is of; what is only unusual in it is right."""
    store, raw = stores["contoh"], content.encode()
    plan = prepare_upload(store, LOCAL_ADMIN, kabupaten, name, raw)
    doubts = {question.id: "benar" for question in plan.questions if question.kind == "plausible"}
    plan = prepare_upload(store, LOCAL_ADMIN, kabupaten, name, raw, answers=Answers(doubts))
    assert plan.ready, (plan.issues, plan.open_questions)
    commit_upload(store, LOCAL_ADMIN, plan)


def second(stores: Stores, kabupaten: str) -> MeetingLine:
    """An open meeting after a closed one, with a report that came in between."""
    first = opened(stores, kabupaten, held_on=HELD_ON.replace(day=10))
    close_meeting(stores["contoh"], LOCAL_ADMIN, first.id)
    send(stores, kabupaten, "aksi_opd.csv", REPORT.format(opd=SILENT[kabupaten]))
    return opened(stores, kabupaten)


@pytest.fixture
def stores(settle: Settle, started: Copy, tmp_path: Path) -> Stores:
    """A home that the test may change."""
    return settle(started(tmp_path))


@pytest.mark.parametrize("kabupaten", [BULELENG, HSS])
def test_changes_are_those_between_the_frozen_figures(stores: Stores, kabupaten: str) -> None:
    line = second(stores, kabupaten)
    shown = room(stores, line)
    found = load_changes(stores["contoh"], shown.viewer, line)
    drawn = draw(shown, [Slide("changes")])
    assert [plain(each) for each in drawn.titles] == [
        "JUDUL Satu laporan baru masuk sejak rapat 10 November 2026"
    ] * 2
    uploads, moves = drawn.screen.tables()
    assert uploads[text.HEAD_UPLOADS].tolist() == [each.changesets for each in found.rows.values()]
    assert uploads[text.HEAD_NEW].tolist() == [each.new for each in found.rows.values()]
    assert moves.index.str.replace("\\", "").tolist() == found.states["name"].tolist()
    assert moves[[text.HEAD_BEFORE, text.HEAD_AFTER]].to_numpy().tolist() == [["belum lapor", "terlapor"]]


def test_newer_cases_take_the_maps_away_and_leave_the_rest(stores: Stores) -> None:
    line = opened(stores, BULELENG)
    before = room(stores, line)
    assert before.counts is not None
    frozen = draw(before, [Slide("coverage"), Slide("progress")])
    send(stores, BULELENG, "kasus.csv", CASES)
    after = room(stores, line)
    assert after.counts is None
    assert after.here.key == before.here.key
    drawn = draw(after, [Slide("cases"), Slide("classes")])
    assert [each.value for each in drawn.screen.app.title] == [
        text.CASES_WITHHELD_TITLE,
        text.CLASSES_WITHHELD_TITLE,
    ]
    assert drawn.screen.words.count(text.WITHHELD) == 2
    assert not drawn.screen.pictures()
    assert (
        draw(after, [Slide("coverage"), Slide("progress")]).screen.everything() == frozen.screen.everything()
    )


def test_a_plan_is_drawn_with_the_figures_of_now(stores: Stores) -> None:
    number = planned(stores, HSS)
    line = load_meeting(stores["contoh"], LOCAL_ADMIN, number).line
    drawn = draw(room(stores, line), [Slide("opening"), Slide("changes")])
    words = "\n".join(drawn.screen.words).replace("\\", "")
    assert text.NOT_FROZEN in words
    assert "Selasa, 24 November 2026, pukul 09.00" in words
    assert "Aula <b>Setda</b>" in words
    assert text.NOT_OPEN_TITLE in [each.value for each in drawn.screen.app.title]
    opened_now = open_meeting(stores["contoh"], LOCAL_ADMIN, number, TODAY)
    assert text.NOT_FROZEN not in "\n".join(draw(room(stores, opened_now), [Slide("opening")]).screen.words)

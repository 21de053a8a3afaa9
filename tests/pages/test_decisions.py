"""Writing decisions down in a meeting: what is kept empties the form, what is not kept stays in it.

AppTest has no way to type an option of one's own; the journey in the browser types days.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.rules.decisions import Decision
from data.services import LOCAL_ADMIN, process_stores
from data.services.follow_up_matrix import load_agreed
from data.services.follow_ups import Mended, change_decision
from data.services.meeting_course import close_meeting, open_meeting
from data.services.meetings import load_meeting, plan_meeting, usual_plan
from tests.pages.conftest import Home
from tests.pages.screens import ADMIN, BULELENG, HSS, Screen, User, open_screen, user

DAY = date(2026, 11, 22)
MEETINGS = "rapat"


@pytest.fixture(params=[HSS, BULELENG])
def kabupaten(request: pytest.FixtureRequest, own_home: Home) -> str:
    """A kabupaten in which a meeting is open, number 1."""
    code = str(request.param)
    store = process_stores()["contoh"]
    plan = usual_plan(store, LOCAL_ADMIN, code, DAY)
    named = replace(plan, place="Aula", chair_office="Asisten I", organiser="Bagian Kesra")
    open_meeting(store, LOCAL_ADMIN, plan_meeting(store, LOCAL_ADMIN, code, named), DAY)
    return code


def meeting(kabupaten: str, who: User = ADMIN) -> Screen:
    """The page of the meeting."""
    return open_screen(who, MEETINGS, data="contoh", kab=kabupaten, nomor="1")


def write(screen: Screen, button: str = "Catat", **fields: Any) -> Screen:
    """Fill fields of the form and press its button."""
    for name, value in fields.items():
        screen.app.session_state[f"decision_{name}"] = value
    screen.press(button)
    return Screen(screen.app)


def agreed() -> list[tuple[str, str | None, date | None]]:
    """Direction, OPD and day of what was decided."""
    store = process_stores()["contoh"]
    line = load_meeting(store, LOCAL_ADMIN, 1).line
    return [
        (each.direction, each.opd_code, each.due_on) for each in load_agreed(store, LOCAL_ADMIN, line).lines()
    ]


def test_what_is_kept_empties_the_form_and_says_its_number(kabupaten: str) -> None:
    screen = write(
        meeting(kabupaten), direction="Kirim jadwal", opd_code="BPBD", due="fortnight", output="jadwal"
    )
    assert "**Kesepakatan 2026-11/1 tercatat.**" in screen.words
    assert screen.app.text_input(key="decision_direction").value == ""
    assert screen.app.selectbox(key="decision_opd_code").value is None
    assert agreed() == [("Kirim jadwal", "BPBD", date(2026, 12, 6))]
    screen = write(screen, direction="Kirim lagi", opd_code="BPBD", due="report")
    assert "**Kesepakatan 2026-11/2 tercatat.**" in screen.words
    assert any(words.startswith("**2026-11/1** Kirim jadwal") for words in screen.words)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"direction": " "}, "Arahan belum diisi."),
        ({"opd_code": None}, "OPD penanggung jawab belum dipilih."),
        ({"output": "NIP 197001011990031001"}, "Jangan menulis NIK atau NIP."),
        ({"supporting": ["BPBD"]}, "tidak dapat sekaligus"),
    ],
)
@pytest.mark.parametrize("kabupaten", [HSS], indirect=True)
def test_what_is_not_kept_stays_in_the_form(kabupaten: str, fields: dict[str, Any], fault: str) -> None:
    typed = {"direction": "Kirim jadwal", "opd_code": "BPBD", "due": "week", "output": "jadwal", **fields}
    screen = write(meeting(kabupaten), **typed)
    said = next(words for words in screen.words if words.startswith("**Belum tercatat"))
    assert fault in said.replace("\\", "")
    assert agreed() == []
    for name, value in typed.items():
        assert screen.app.session_state[f"decision_{name}"] == value
    write(screen, direction="Kirim", opd_code="BPBD", due="none", output="", supporting=[])
    assert agreed() == [("Kirim", "BPBD", None)]


@pytest.mark.parametrize("kabupaten", [HSS], indirect=True)
def test_a_decision_is_mended_in_the_form(kabupaten: str) -> None:
    screen = write(meeting(kabupaten), direction="Kirim jadwal", opd_code="BPBD", due="none")
    screen.app.button(key="change_2026-11/1").click().run()
    screen = Screen(screen.app)
    assert "Ubah kesepakatan 2026-11/1" in screen.notices
    assert screen.app.session_state["decision_due"] == "none"
    screen = write(screen, "Simpan perubahan", direction="Kirim jadwal baru")
    assert "**Kesepakatan 2026-11/1 diubah.**" in screen.words
    assert agreed() == [("Kirim jadwal baru", "BPBD", None)]
    assert "Catat kesepakatan" in screen.notices


@pytest.mark.parametrize("kabupaten", [HSS], indirect=True)
def test_who_mends_after_another_is_told_and_keeps_what_was_typed(kabupaten: str) -> None:
    screen = write(meeting(kabupaten), direction="Kirim jadwal", opd_code="BPBD", due="none")
    screen.app.button(key="change_2026-11/1").click().run()
    store = process_stores()["contoh"]
    seen = load_agreed(store, LOCAL_ADMIN, load_meeting(store, LOCAL_ADMIN, 1).line).lines()[0].version
    theirs = Mended("2026-11/1", seen, Decision("Kirim jadwal Senin", "SETWAN"))
    change_decision(store, replace(LOCAL_ADMIN, name="Sari"), 1, theirs)
    screen = write(screen, "Simpan perubahan", direction="Kirim jadwal Jumat")
    told = next(words for words in screen.words if words.startswith("**Sari mengubah"))
    said = told.replace("\\", "")
    assert "Arahan: kini “Kirim jadwal Senin”, isian Anda “Kirim jadwal Jumat”" in said
    assert "OPD penanggung jawab: kini “" in said
    assert agreed() == [("Kirim jadwal Senin", "SETWAN", None)]
    assert screen.app.session_state["decision_direction"] == "Kirim jadwal Jumat"
    screen.press("Simpan perubahan")
    assert agreed() == [("Kirim jadwal Jumat", "BPBD", None)]


@pytest.mark.parametrize("kabupaten", [HSS], indirect=True)
def test_a_draft_is_nothing_until_it_is_kept(kabupaten: str) -> None:
    screen = meeting(kabupaten)
    screen.app.button(key="draft_SETWAN").click().run()
    screen = Screen(screen.app)
    assert "**Usulan dari data: periksa isinya, lalu tekan Catat.**" in screen.words
    assert agreed() == []
    screen = write(screen)
    assert agreed() == [("Menyampaikan laporan B12 2026", "SETWAN", date(2026, 12, 31))]
    assert "draft_SETWAN" not in [each.key for each in screen.app.button]


@pytest.mark.parametrize("kabupaten", [HSS], indirect=True)
def test_only_who_leads_an_open_meeting_has_the_form(kabupaten: str) -> None:
    for who in (user("tamu", HSS), user("operator", HSS, "BPBD")):
        assert "Catat" not in meeting(kabupaten, who).buttons
        assert "Belum ada kesepakatan pada rapat ini" in meeting(kabupaten, who).notices
    assert "Catat" in meeting(kabupaten, user("koordinator", HSS)).buttons
    close_meeting(process_stores()["contoh"], LOCAL_ADMIN, 1)
    assert "Catat" not in meeting(kabupaten).buttons

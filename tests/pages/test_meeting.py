"""Rapat: planned with the right weekday, prepared, opened, led and closed; what each role sees of it."""

from datetime import date

import pytest

from data.rules.decisions import Decision
from data.rules.meetings import MeetingLine, Slide
from data.services import LOCAL_ADMIN, Stores
from data.services.days import DAY_OF_CONTOH as TODAY
from data.services.follow_ups import decide
from data.services.meeting_course import close_meeting, open_meeting, record_attendance
from data.services.meetings import load_meeting, plan_meeting, prepare_slides, usual_plan
from tests.pages.conftest import Home, Settle
from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    MEETINGS,
    OVERVIEW,
    Screen,
    User,
    open_screen,
    plain,
    user,
)

KABUPATEN = pytest.mark.parametrize("kabupaten", [HSS, BULELENG])
LEADERS = ("koordinator", "bnnk", "admin")
NOTE = "Tanyakan Dinas Sosial lebih dulu"
SUNDAY = date(2026, 11, 22)


@pytest.fixture
def stores(own_home: Home, settle: Settle) -> Stores:
    """A home whose fictitious store a test may change."""
    return settle(own_home)


def role(name: str, kabupaten: str) -> User:
    """A viewer of this role who belongs to the kabupaten."""
    return user(name, kabupaten, "DINSOS" if name == "operator" else None)


def planned(stores: Stores, kabupaten: str) -> MeetingLine:
    """A plan for the day of the fictitious set, with a note of the coordinator's."""
    store = stores["contoh"]
    start = usual_plan(store, LOCAL_ADMIN, kabupaten, TODAY)
    plan = vars(start) | {"place": "Aula", "chair_office": "Sekretaris Daerah", "organiser": "Bagian Kesra"}
    number = plan_meeting(store, LOCAL_ADMIN, kabupaten, type(start)(**plan))
    prepare_slides(store, LOCAL_ADMIN, number, (Slide("opening", note=NOTE), Slide("decisions")))
    return load_meeting(store, LOCAL_ADMIN, number).line


def opened(stores: Stores, kabupaten: str) -> MeetingLine:
    """The same, open."""
    return open_meeting(stores["contoh"], LOCAL_ADMIN, planned(stores, kabupaten).id, TODAY)


def page(who: User, line: MeetingLine, **more: str) -> Screen:
    """The page of a meeting."""
    return open_screen(who, MEETINGS, data="contoh", kab=line.kabupaten, nomor=line.id, **more)


def words(screen: Screen) -> str:
    """All words of the screen as it stands now."""
    return "\n".join(Screen(screen.app).words)


def fill(screen: Screen, **values: str) -> None:
    """Type into fields of the plan, by the end of their key."""
    for name, value in values.items():
        next(box for box in screen.app.text_input if str(box.key).endswith(name)).set_value(value)


def weekday(screen: Screen, day: str) -> None:
    """Choose the weekday of the letter."""
    next(box for box in screen.app.selectbox if str(box.key).endswith("weekday")).select(day)


@KABUPATEN
def test_a_plan_with_the_wrong_weekday_is_mended_and_kept(stores: Stores, kabupaten: str) -> None:
    screen = open_screen(role("koordinator", kabupaten), MEETINGS, data="contoh")
    screen.press("Rapat baru")
    fill(screen, place="Aula", chair_office="Sekretaris Daerah", organiser="", starts_at="9")
    weekday(screen, "Senin")
    screen.press("Simpan rencana")
    said = words(screen)
    assert "22 November 2026 jatuh pada hari Minggu, bukan Senin." in said
    assert "Penyelenggara belum diisi." in said
    assert "Waktu “9” bukan jam" in said
    assert [box.value for box in screen.app.text_input if str(box.key).endswith("place")] == ["Aula"]
    fill(screen, organiser="Bagian Kesra", starts_at="09.30")
    weekday(screen, "Minggu")
    screen.press("Simpan rencana")
    assert screen.title.startswith("Rakor P4GN 22 November 2026 direncanakan: ")
    assert screen.view["nomor"].isdigit()
    record = load_meeting(stores["contoh"], LOCAL_ADMIN, int(screen.view["nomor"]))
    assert (record.line.starts_at, record.line.place) == ("09.30", "Aula")


def test_a_whole_group_is_left_out_and_taken_back(stores: Stores) -> None:
    screen = open_screen(ADMIN, MEETINGS, data="contoh", kab=HSS, nomor="baru")

    def box() -> object:
        return next(each for each in screen.app.checkbox if each.label.startswith("Kecamatan"))

    def invited() -> int:
        return len(next(each.value for each in screen.app.multiselect if str(each.key).endswith("invited")))

    assert invited() == 36
    box().uncheck().run()  # type: ignore[attr-defined]
    assert (invited(), box().label) == (25, "Kecamatan (0 dari 11)")  # type: ignore[attr-defined]
    box().check().run()  # type: ignore[attr-defined]
    assert invited() == 36


def test_a_plan_changes_until_it_is_opened(stores: Stores) -> None:
    screen = page(ADMIN, planned(stores, HSS), lembar="Rencana")
    fill(screen, place="Ruang rapat Bupati")
    screen.press("Simpan perubahan")
    assert load_meeting(stores["contoh"], LOCAL_ADMIN, int(screen.view["nomor"])).line.place == (
        "Ruang rapat Bupati"
    )


def test_screens_are_ordered_noted_and_added(stores: Stores) -> None:
    line = planned(stores, HSS)
    screen = page(ADMIN, line)
    next(each for each in screen.app.button if each.label == "Turun").click().run()
    next(box for box in screen.app.selectbox if str(box.key).startswith("add_opd")).select("DINSOS").run()
    next(box for box in screen.app.selectbox if str(box.key).startswith("add_screen")).select("cases").run()
    next(box for box in screen.app.text_input if str(box.key).endswith("cases_")).set_value("singkat").run()
    slides = load_meeting(stores["contoh"], LOCAL_ADMIN, line.id).slides
    assert [(each.screen, each.subject) for each in slides] == [
        ("decisions", ""),
        ("opd", "DINSOS"),
        ("cases", ""),
        ("opening", ""),
    ]


@KABUPATEN
@pytest.mark.parametrize("name", LEADERS)
def test_who_leads_opens_a_meeting_with_a_code(stores: Stores, kabupaten: str, name: str) -> None:
    screen = page(role(name, kabupaten), planned(stores, kabupaten))
    screen.press("Ya, buka sekarang")
    line = load_meeting(stores["contoh"], LOCAL_ADMIN, int(screen.view["nomor"])).line
    assert line.join_code is not None
    assert f"**{line.join_code[:4]} {line.join_code[4:]}**" in words(screen)
    assert f"Posisi data per 22 November 2026, perubahan nomor {line.frozen_id}" in words(screen)
    assert [tab.label for tab in screen.app.tabs] == [
        "Kesepakatan",
        "Kehadiran",
        "Peringkat",
        "Berkas rapat",
        "Layar",
        "Undangan",
        "Pengingat",
        "Tutup rapat",
    ]


def test_a_second_meeting_cannot_be_open_beside_the_first(stores: Stores) -> None:
    opened(stores, HSS)
    screen = page(ADMIN, planned(stores, HSS))
    screen.press("Ya, buka sekarang")
    assert "masih dibuka: tutup rapat itu lebih dahulu." in words(screen)


@pytest.mark.parametrize("name", ["operator", "tamu"])
def test_a_plan_is_not_there_for_who_does_not_lead(stores: Stores, name: str) -> None:
    line = planned(stores, HSS)
    screen = page(role(name, HSS), line)
    assert screen.notices == [f"Rapat nomor {line.id} tidak ada di sini"]
    listed = open_screen(role(name, HSS), MEETINGS, data="contoh")
    assert "Rapat baru" not in listed.buttons
    assert f"nomor={line.id})" not in str(listed.tables())


@KABUPATEN
@pytest.mark.parametrize("name", ["operator", "tamu"])
def test_others_look_without_code_notes_and_reminders(stores: Stores, kabupaten: str, name: str) -> None:
    line = opened(stores, kabupaten)
    screen = page(role(name, kabupaten), line)
    assert screen.title.startswith("Rapat dibuka: ")
    everything = screen.everything()
    for secret in (line.join_code, NOTE, "Pengingat", "Tutup rapat", "Kode layar kedua"):
        assert str(secret) not in everything
    assert [tab.label for tab in screen.app.tabs] == ["Kesepakatan", "Kehadiran", "Peringkat", "Undangan"]


def test_the_ranking_is_a_draft_until_it_is_approved(stores: Stores) -> None:
    screen = page(ADMIN, opened(stores, HSS), lembar="Peringkat")
    assert "Peringkat masih draf" in words(screen)
    screen.press("Setujui peringkat")
    assert "Peringkat disetujui pimpinan rapat" in words(screen)
    assert "Setujui peringkat" not in screen.buttons


@KABUPATEN
def test_a_meeting_is_closed_after_a_look_at_what_is_missing(stores: Stores, kabupaten: str) -> None:
    line, store = opened(stores, kabupaten), stores["contoh"]
    record_attendance(store, LOCAL_ADMIN, line.id, {"DINSOS": 2})
    decide(store, LOCAL_ADMIN, line.id, Decision("Laporkan B12", "DINSOS"))
    screen = page(ADMIN, line, lembar="Tutup rapat")
    assert "OPD belum dihitung: " in words(screen)
    assert f"1 kesepakatan tanpa batas waktu: {line.code}/1." in words(screen).replace("\\", "")
    assert "Peringkat masih draf." in words(screen)
    screen.press("Ya, tutup sekarang")
    assert screen.title.startswith("Rapat selesai: 1 dari ")
    assert f"per={line.frozen_id})" in words(screen)
    assert "Ambil data baru" not in screen.buttons


def test_a_closed_meeting_is_the_same_for_everybody(stores: Stores) -> None:
    line = opened(stores, HSS)
    record_attendance(stores["contoh"], LOCAL_ADMIN, line.id, {"DINSOS": 2, "BAKESBANGPOL": 0})
    close_meeting(stores["contoh"], LOCAL_ADMIN, line.id)
    for who in (role("tamu", HSS), role("operator", HSS), role("koordinator", HSS)):
        screen = page(who, line, lembar="Kehadiran")
        assert screen.title == "Rapat selesai: 1 dari 36 OPD hadir, belum ada kesepakatan"
        assert "1 dari 36 OPD hadir, 2 orang" in screen.notices


def test_the_list_leads_to_every_meeting_newest_first(stores: Stores) -> None:
    line = opened(stores, HSS)
    screen = open_screen(ADMIN, MEETINGS, data="contoh", kab=HSS)
    table = screen.cells()[0]
    assert table["Keadaan"].iloc[0] == "sedang dibuka"
    assert f"nomor={line.id})" in table.index[0]
    assert plain(table.index[0]).replace("\\", "").startswith("[Minggu, 22 November 2026, pukul 09.00]")


def test_a_meeting_of_another_kabupaten_or_nowhere_is_not_shown(stores: Stores) -> None:
    line = opened(stores, HSS)
    elsewhere = open_screen(user("bnnk", BULELENG), MEETINGS, data="contoh", nomor=line.id)
    assert elsewhere.notices == [f"Rapat nomor {line.id} tidak ada di sini"]
    assert open_screen(ADMIN, MEETINGS, data="contoh", nomor="9" * 9).notices == [
        f"Rapat nomor {'9' * 9} tidak ada di sini"
    ]


def test_a_meeting_is_not_led_from_the_past(stores: Stores) -> None:
    line = opened(stores, HSS)
    screen = page(ADMIN, line, per=str(line.frozen_id))
    assert "Rapat hanya dapat diubah pada keadaan sekarang." in words(screen)
    assert not {"Setujui peringkat", "Ya, tutup sekarang"} & set(screen.buttons)


def test_the_list_of_meetings_is_the_present_one_for_who_looks_back(stores: Stores) -> None:
    line = opened(stores, HSS)
    decide(stores["contoh"], LOCAL_ADMIN, line.id, Decision("Laporkan", "DINSOS", due_on=line.held_on))
    now = open_screen(ADMIN, MEETINGS, kab=HSS, data="contoh")
    past = open_screen(ADMIN, MEETINGS, kab=HSS, data="contoh", per=1)
    told = "Daftar rapat selalu menurut keadaan sekarang."
    assert (told in past.words, told in now.words) == (True, False)
    assert [list(table.iloc[:, -1]) for table in past.cells()] == [list(now.cells()[0].iloc[:, -1])]


def test_an_empty_kabupaten_says_how_to_begin(empty: Stores) -> None:
    leader = open_screen(role("koordinator", HSS), MEETINGS)
    assert leader.title == "Belum ada rapat di kabupaten ini"
    assert any("Rapat baru" in said for said in leader.words)
    guest = open_screen(role("tamu", HSS), MEETINGS)
    assert "Rapat tampil di sini setelah dibuka oleh penyelenggara." in guest.words


@pytest.mark.parametrize(("name", "is_told"), [("koordinator", True), ("operator", False), ("tamu", False)])
def test_who_leads_is_told_whom_to_call(stores: Stores, name: str, is_told: bool) -> None:
    overview = open_screen(role(name, HSS), OVERVIEW, data="contoh")
    assert any("OPD perlu dihubungi hari ini" in said for said in overview.words) is is_told
    listed = open_screen(role(name, HSS), MEETINGS, data="contoh")
    assert bool(listed.app.get("code")) is is_told

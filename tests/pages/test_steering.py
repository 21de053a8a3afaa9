"""The second screen of a meeting: joined by code or by those who lead; notes are the preparer's alone."""

import re

import pytest

from components.widgets import live
from data.services import LOCAL_ADMIN, process_stores
from data.services.meeting_course import close_meeting
from data.store.engine import Store
from tests.meeting_rooms import SHORT, opened
from tests.pages.conftest import Home
from tests.pages.screens import ADMIN, BULELENG, HSS, Screen, User, open_screen, user
from tests.pages.walls import slides_of

LOCAL: User = {"name": LOCAL_ADMIN.name, "role": "admin"}
"""The one who prepared the meetings of these tests."""
GUEST = user("tamu", BULELENG)


@pytest.fixture
def store(own_home: Home) -> Store:
    """The fictitious store of a home of one's own."""
    return process_stores()["contoh"]


def remote(who: User, **address: object) -> Screen:
    return open_screen(who, "kemudi", **({"data": "contoh", "kab": BULELENG} | address))


def cards(screen: Screen) -> list[tuple[str, str, str]]:
    """Number, title and note of each card; nothing where nothing is steered."""
    bodies = [str(each.proto.body) for each in screen.app.get("html")]
    shown = "".join(body for body in bodies if 'class="kemudi"' in body)
    pattern = (
        r"<li [^>]*hidden><p>([^<]*)</p><h2>([^<]*)</h2>.*?<div class=\"kemudi-catatan\">(.*?)</div></li>"
    )
    return re.findall(pattern, shown, re.DOTALL)


def test_who_leads_needs_no_code_and_reads_the_own_notes(store: Store) -> None:
    opened(store)
    shown = cards(remote(LOCAL))
    assert [number for number, *_ in shown] == [f"{n} / {len(shown)}" for n in range(1, len(shown) + 1)]
    assert all(title for _, title, _ in shown)
    assert SHORT[0].note in shown[0][2]
    assert "Baru yang terlambat." in "".join(note for *_, note in shown)


def test_what_steers_stays_while_the_store_is_away(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(store)
    told: list[bool] = []
    monkeypatch.setattr(live, "follow", lambda *_, patient=False: told.append(patient))
    assert cards(remote(LOCAL))
    assert told == [True, True]


def test_another_leader_reads_no_notes(store: Store) -> None:
    opened(store)
    shown = cards(remote(ADMIN))
    assert shown
    assert {note for *_, note in shown} == {""}


def test_a_guest_joins_by_code_and_reads_no_notes(store: Store) -> None:
    line = opened(store)
    assert cards(remote(GUEST)) == []
    code = (line.join_code or "").lower()
    shown = cards(remote(GUEST, kode=f"{code[:4]}-{code[4:]}"))
    assert shown
    assert {note for *_, note in shown} == {""}


def test_the_code_is_typed_into_a_field(store: Store) -> None:
    line = opened(store)
    screen = remote(GUEST)
    screen.app.text_input[0].input(line.join_code or "")
    assert cards(screen.press("Sambungkan"))
    assert screen.view["kode"] == line.join_code


def test_a_wrong_code_says_so_and_asks_again(store: Store) -> None:
    opened(store)
    screen = remote(GUEST, kode="AAAA*2222")
    assert cards(screen) == []
    assert any(r"AAAA\*2222 tidak berlaku" in text for text in screen.words)
    assert "Sambungkan" in screen.buttons


def test_a_code_leads_to_its_meeting_from_any_view(store: Store) -> None:
    line = opened(store, HSS)
    screen = remote(user("koordinator"), kode=line.join_code, data="utama")
    assert cards(screen)
    assert (screen.view["data"], screen.view["kab"]) == ("contoh", HSS)


def test_a_code_of_another_kabupaten_opens_nothing(store: Store) -> None:
    line = opened(store, HSS)
    screen = remote(GUEST, kode=line.join_code)
    assert cards(screen) == []
    assert screen.notices == ["Halaman ini tidak untuk peran Anda"]


def test_a_closed_meeting_is_steered_by_nobody(store: Store) -> None:
    line = opened(store)
    close_meeting(store, LOCAL_ADMIN, line.id)
    for who, address in ((LOCAL, {}), (GUEST, {"kode": line.join_code})):
        screen = remote(who, **address)
        assert cards(screen) == []
        assert "Sambungkan" in screen.buttons


def test_the_pages_of_the_wall_and_of_the_hand_are_the_same(store: Store) -> None:
    line = opened(store)
    wall = open_screen(LOCAL, "rapat", data="contoh", kab=BULELENG, nomor=line.id, layar=1, w=1024, t=768)
    assert len(slides_of(wall)) == len(cards(remote(LOCAL)))

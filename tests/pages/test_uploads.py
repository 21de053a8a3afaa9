"""Unggahan: what was stored is listed with all that is known of it; taking it back changes the screens."""

import pytest

from data.rules import roles
from data.rules.roles import Permission, Role
from data.services import Stores, data_version
from tests.integration.services.files import aksi_file, aksi_line
from tests.pages.conftest import send
from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    PROGRESS,
    UPLOADS,
    Screen,
    User,
    open_screen,
    plain,
    user,
)

UNDO = "Batalkan unggahan ini"
FIRST = 3
"""The changeset of the first upload; the lists of OPD of the two kabupaten come before."""


@pytest.fixture
def reported(own_empty: Stores) -> Stores:
    """Two reports of one OPD, sent as a file, one of them changed by another file."""
    send(own_empty, HSS, "pertama.csv", aksi_file(aksi_line("DINSOS"), aksi_line("DINSOS", "A2")))
    send(own_empty, HSS, "kedua.csv", aksi_file(aksi_line("DINSOS", realisasi=4)))
    return own_empty


def one(number: int, who: User = ADMIN, **view: str) -> Screen:
    """The page of one changeset."""
    return open_screen(who, UPLOADS, **{"kab": HSS, "nomor": str(number), **view})


def texts(screen: Screen) -> str:
    """All words of the screen as it stands now."""
    return "\n".join(Screen(screen.app).words)


def line_of(screen: Screen) -> dict[str, str]:
    """The facts of a changeset as they are written."""
    facts = screen.cells()[0]
    return dict(zip(facts.index, facts.iloc[:, 0], strict=True))


def test_uploads_are_listed_newest_first_and_lead_to_their_pages(reported: Stores) -> None:
    screen = open_screen(ADMIN, UPLOADS, kab=HSS)
    assert screen.title.startswith("3 unggahan tersimpan; terakhir ")
    [table] = screen.cells()
    assert table["Berkas"].tolist()[:2] == ["kedua.csv", "pertama.csv"]
    assert f"](/unggahan?data=utama&kab={HSS}" in table.index[1]
    assert f"nomor={FIRST})" in table.index[1]


def test_a_long_list_is_shown_a_page_at_a_time(full: Stores) -> None:
    def numbers(screen: Screen) -> list[str]:
        return [str(head).split("]")[0] for head in screen.cells()[0].index]

    screen = open_screen(ADMIN, UPLOADS, kab=HSS)
    first = numbers(screen)
    [pages] = screen.app.get("pagination")
    assert len(first) == 15
    screen.app.session_state["history_page"] = 2
    screen.app.run()
    assert set(numbers(screen)).isdisjoint(first)
    assert pages


def test_a_changeset_tells_who_when_what_and_from_which_file(reported: Stores) -> None:
    screen = one(FIRST)
    assert screen.title == f"Nomor {FIRST}: 2 baris baru"
    facts = line_of(screen)
    assert facts["Oleh"] == "setempat (Admin)"
    assert facts["Berkas"].startswith("pertama.csv (")
    assert facts["Baris"] == "2 baru, 0 berubah, 0 tetap, 0 ditarik"
    assert facts["Templat"] == "Laporan aksi OPD (aksi_opd)"
    assert facts["Waktu"].endswith("WITA")
    assert facts["SHA-256"].endswith("…")
    [download] = screen.app.get("download_button")
    assert download.proto.label == "Unduh berkas asli"


def test_a_changeset_shows_its_difference(reported: Stores) -> None:
    changes = one(FIRST + 1).cells()[-1]
    assert changes.to_numpy().tolist() == [
        ["2", "berubah", "2026 · B12 · DINSOS · A1", "realisasi", "3", "4"]
    ]
    rows = one(FIRST).cells()[-1]
    assert rows["Kunci"].tolist() == ["2026 · B12 · DINSOS · A1", "2026 · B12 · DINSOS · A2"]
    assert "Sebelum" not in rows


def test_a_changeset_leads_to_the_board_as_it_stood_then(reported: Stores) -> None:
    assert f"periode=B12&per={FIRST})" in texts(one(FIRST))


@pytest.mark.parametrize("number", ["0", "4711", "1"])
def test_a_number_that_is_not_listed_gets_a_sentence(reported: Stores, number: str) -> None:
    """Number 1 is the list of OPD of the other kabupaten."""
    screen = one(int(number))
    assert screen.notices == [f"Perubahan nomor {number} tidak ada di sini"]
    assert not screen.tables()


@pytest.mark.parametrize("number", ["-3", "x", "9" * 30, "²"])
def test_nonsense_opens_the_list(reported: Stores, number: str) -> None:
    assert open_screen(ADMIN, UPLOADS, kab=HSS, nomor=number).title.startswith("3 unggahan")


def test_an_undo_after_a_later_upload_names_and_keeps_it(reported: Stores) -> None:
    before = open_screen(ADMIN, PROGRESS, kab=HSS).title
    screen = one(FIRST)
    assert "1 baris ditarik." in texts(screen)
    assert "1 baris tetap karena sudah diubah sesudahnya: 2026 · B12 · DINSOS · A1." in texts(screen).replace(
        "\\", ""
    )
    assert f"Tetap berlaku: [nomor {FIRST + 1}]" in texts(screen)
    screen.press(UNDO)
    assert "Tidak ada yang dapat dibatalkan" in texts(screen)
    assert UNDO not in screen.buttons
    assert open_screen(ADMIN, PROGRESS, kab=HSS).title != before
    taken_back = one(FIRST + 2)
    assert taken_back.title == f"Nomor {FIRST + 2}: 1 baris ditarik"
    assert line_of(taken_back)["Berkas"] == "tanpa berkas"
    assert f"pembatalan [nomor {FIRST}]" in line_of(taken_back)["Jenis"]
    assert f"dibatalkan oleh [nomor {FIRST + 2}]" in line_of(one(FIRST))["Jenis"]
    [table] = open_screen(ADMIN, UPLOADS, kab=HSS).cells()
    assert table["Keterangan"].tolist()[::2][:2] == [
        f"pembatalan nomor {FIRST}",
        f"dibatalkan oleh nomor {FIRST + 2}",
    ]


def test_an_undo_of_the_newest_brings_the_old_values_back(reported: Stores) -> None:
    screen = one(FIRST + 1)
    assert "1 baris kembali ke isi sebelumnya." in texts(screen)
    preview = screen.cells()[1]
    assert preview[["Kolom", "Sebelum", "Sesudah"]].to_numpy().tolist() == [["realisasi", "4", "3"]]
    screen.press(UNDO)
    assert data_version(reported["utama"]) == FIRST + 2


def test_nothing_is_taken_back_while_looking_back(reported: Stores) -> None:
    screen = one(FIRST + 1, data="utama", per=str(FIRST))
    assert UNDO not in screen.buttons
    assert "Pembatalan hanya dapat dilakukan pada keadaan sekarang." in texts(screen)


@pytest.mark.parametrize("may", [True, False])
def test_an_undo_needs_the_permission(
    reported: Stores, monkeypatch: pytest.MonkeyPatch, *, may: bool
) -> None:
    held = roles.PERMISSIONS[Role.COORDINATOR]
    rights = held if may else held - {Permission.UNDO}
    monkeypatch.setattr(roles, "PERMISSIONS", {**roles.PERMISSIONS, Role.COORDINATOR: rights})
    screen = one(FIRST, user("koordinator", HSS))
    assert screen.title == f"Nomor {FIRST}: 2 baris baru"
    assert (UNDO in screen.buttons) is may


def listed(role: str) -> dict[str, str]:
    """The files a role gets to see, with the number of their changesets."""
    found: dict[str, str] = {}
    screen = open_screen(user(role, HSS), UPLOADS)
    for page in (1, 2, 3):
        screen.app.session_state["history_page"] = page
        table = Screen(screen.app.run()).cells()[0]
        numbers = [str(head).split("]")[0].strip("[") for head in table.index]
        found |= dict(zip(table["Berkas"], numbers, strict=True))
    return found


def test_the_list_holds_only_templates_the_role_may_send(full: Stores) -> None:
    bnnk, coordinator = listed("bnnk"), listed("koordinator")
    assert set(bnnk) > set(coordinator)
    cases = [number for name, number in bnnk.items() if "kasus" in name]
    assert cases
    assert not any("kasus" in name for name in coordinator)
    screen = open_screen(user("koordinator", HSS), UPLOADS, nomor=cases[0])
    assert screen.notices == [f"Perubahan nomor {cases[0]} tidak ada di sini"]
    assert not screen.tables()


def test_a_changeset_of_another_kabupaten_does_not_open(reported: Stores) -> None:
    screen = one(FIRST, user("koordinator", BULELENG), kab=BULELENG)
    assert screen.notices == [f"Perubahan nomor {FIRST} tidak ada di sini"]


def test_an_upload_is_seen_by_a_session_that_was_open(reported: Stores) -> None:
    screen = open_screen(ADMIN, PROGRESS, kab=HSS)
    before = plain(screen.title)
    send(reported, HSS, "ketiga.csv", aksi_file(aksi_line("DINSOS", "A3")))
    screen.app.run()
    assert screen.title != before

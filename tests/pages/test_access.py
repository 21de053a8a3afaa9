"""Pages appear by role, and who asks for more than the role holds gets a sentence."""

import pandas as pd
import pytest

from tests.pages.screens import (
    ADMIN,
    BULELENG,
    HSS,
    MAP,
    OVERVIEW,
    PROGRESS,
    SCREENS,
    UPLOADS,
    Screen,
    User,
    open_screen,
    user,
)

pytestmark = pytest.mark.usefixtures("full")

OPERATOR = user("operator", BULELENG, "DINSOS")
GUEST = user("tamu", BULELENG)
COORDINATOR = user("koordinator", BULELENG)


def linked(screen: Screen) -> list[str]:
    """The OPD codes that the tables link to."""
    heads = [str(head) for table in screen.tables() for head in table.index.to_frame().to_numpy().ravel()]
    return [head.split("opd=")[1].rstrip(")") for head in heads if "opd=" in head]


@pytest.mark.parametrize(
    ("who", "may_upload", "sees_uploads"),
    [
        (ADMIN, True, True),
        (COORDINATOR, True, True),
        (user("bnnk", BULELENG), True, True),
        (OPERATOR, True, False),
        (GUEST, False, False),
    ],
    ids=lambda value: str(value["role"]) if isinstance(value, dict) else "",
)
def test_buttons_and_pages_follow_the_role(who: User, may_upload: bool, sees_uploads: bool) -> None:
    screen = open_screen(who, PROGRESS)
    assert ("Unggah data" in screen.buttons) is may_upload
    if sees_uploads:
        assert screen.app.switch_page("uploads.py").run().title[0].value.endswith("2026")
    else:
        with pytest.raises(ValueError, match="registered"):
            screen.app.switch_page("uploads.py")


@pytest.mark.parametrize("who", [OPERATOR, GUEST], ids=["operator", "tamu"])
def test_a_link_to_a_page_of_another_role_opens_the_first_screen(who: User) -> None:
    assert open_screen(who, UPLOADS).title == open_screen(who, OVERVIEW).title


@pytest.mark.parametrize("path", [*SCREENS, UPLOADS])
@pytest.mark.parametrize("who", [{}, {"role": "raja"}, {"role": ""}, {"role": "Admin"}], ids=str)
def test_without_a_known_role_there_is_one_sentence_and_nothing_else(who: User, path: str) -> None:
    screen = open_screen(who, path)
    assert screen.words == [
        "Silakan masuk lebih dulu",
        "Sesi ini belum dikenali. Buka [halaman masuk](/masuk), lalu kembali ke layar ini.",
    ]
    assert not screen.app.sidebar.children
    assert not screen.tables()
    assert not screen.pictures()


def test_a_guest_is_offered_no_page_of_an_opd() -> None:
    screen = open_screen(GUEST, PROGRESS)
    assert linked(screen) == []
    assert not any(box.key == "open_opd" for box in screen.app.selectbox)
    assert open_screen(GUEST, PROGRESS, opd="DINSOS").title == screen.title


def test_an_operator_is_offered_the_page_of_the_own_opd_only() -> None:
    screen = open_screen(OPERATOR, PROGRESS)
    assert linked(screen) == ["DINSOS"]
    assert screen.app.selectbox(key="open_opd").options == ["Dinas Sosial"]


def test_the_page_of_the_own_opd_leads_to_no_other() -> None:
    own = open_screen(OPERATOR, PROGRESS, opd="DINSOS")
    assert own.title.startswith("Dinas Sosial: ")
    assert [label for label in own.buttons if "‹" in label or "›" in label] == []


def test_an_operator_who_asks_for_another_opd_gets_a_sentence() -> None:
    refused = open_screen(OPERATOR, PROGRESS, opd="DINKES")
    assert refused.words == ["Halaman ini tidak untuk peran Anda", "Akun ini hanya untuk OPD lain."]
    assert not refused.tables()


def test_an_operator_without_opd_sees_the_matrix_and_no_opd() -> None:
    nobody = user("operator", BULELENG)
    assert linked(open_screen(nobody, PROGRESS)) == []
    refused = open_screen(nobody, PROGRESS, opd="DINSOS")
    assert refused.words[-1] == "Akun operator ini belum dihubungkan dengan OPD."


def test_who_sees_every_opd_goes_from_one_to_the_next() -> None:
    screen = open_screen(COORDINATOR, PROGRESS)
    assert len(linked(screen)) == len(screen.app.selectbox(key="open_opd").options) == 37
    first = open_screen(COORDINATOR, PROGRESS, opd="DINSOS")
    title = first.title
    first.press("Berikutnya ›")
    assert first.title != title
    assert first.press("‹ Sebelumnya").title == title


def test_choosing_an_opd_opens_its_page() -> None:
    screen = open_screen(COORDINATOR, PROGRESS)
    screen.app.selectbox(key="open_opd").select("DINSOS").run()
    assert screen.title.startswith("Dinas Sosial: ")


@pytest.mark.parametrize("path", SCREENS)
def test_an_account_of_one_kabupaten_never_sees_another(path: str) -> None:
    screen = open_screen(user("bnnk", HSS), path, kab=BULELENG)
    assert screen.view["kab"] == HSS
    assert screen.app.sidebar.selectbox(key="kab").options == ["Hulu Sungai Selatan"]


@pytest.mark.parametrize("role", ["admin", "tamu"])
def test_an_account_without_kabupaten_chooses_between_them(role: str) -> None:
    screen = open_screen(user(role), MAP)
    assert screen.app.sidebar.selectbox(key="kab").options == ["Buleleng", "Hulu Sungai Selatan"]


def test_local_use_says_that_it_needs_no_account() -> None:
    screen = open_screen({"role": "admin", "local": True})
    assert [each.value for each in screen.app.sidebar.caption] == [
        "Pemakaian lokal di komputer ini: hak penuh, tanpa akun."
    ]


def test_an_account_is_named_as_text_with_the_way_out() -> None:
    screen = open_screen({"name": "[klik](http://jahat.example)", "role": "bnnk"})
    name, leave = (each.value for each in screen.app.sidebar.caption)
    assert "](" not in name
    assert leave == "[Keluar](/keluar)"


def test_cells_of_the_matrix_are_the_same_for_guest_and_coordinator() -> None:
    def states(who: User) -> list[pd.DataFrame]:
        return [table.reset_index(drop=True) for table in open_screen(who, PROGRESS).cells()]

    for ours, theirs in zip(states(GUEST), states(COORDINATOR), strict=True):
        pd.testing.assert_frame_equal(ours, theirs)

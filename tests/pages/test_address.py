"""An address reopens the view it names; whatever it says, the screen stands and the address holds a view."""

import pytest

from tests.pages.screens import ADMIN, BULELENG, HSS, MAP, OVERVIEW, PROGRESS, SCREENS, TESTS, open_screen

pytestmark = pytest.mark.usefixtures("full")

FIRST = {"data": "contoh", "kab": BULELENG, "tahun": "2026", "periode": "B12"}


@pytest.mark.parametrize("path", SCREENS)
def test_an_address_without_a_view_gets_the_first_one(path: str) -> None:
    assert open_screen(ADMIN, path).view == FIRST


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize(
    "view",
    [
        {"data": "contoh", "kab": HSS, "tahun": "2024", "periode": "B06"},
        {"data": "utama", "kab": HSS, "tahun": "2021", "periode": "B06"},
    ],
    ids=lambda view: f"{view['data']} {view['tahun']}",
)
def test_a_full_address_opens_the_same_view_again(path: str, view: dict[str, str]) -> None:
    screen = open_screen(ADMIN, path, **view)
    assert screen.view == view
    choices = {name: screen.app.session_state[name] for name in view}
    assert choices == view
    assert open_screen(ADMIN, path, **screen.view).words == screen.words


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("data", "lain"),
        ("kab", "99.99"),
        ("kab", "<script>"),
        ("tahun", "1999"),
        ("tahun", "dua ribu"),
        ("tahun", "-1"),
        ("periode", "TW9"),
        ("periode", "b12"),
        ("layar", "ya"),
        ("bagian", "banyak"),
        ("kec", "63.06.05"),
        ("kec", "nowhere"),
        ("lapisan", "cuaca"),
        ("kelompok", "Sekolah"),
        ("keadaan", "entah"),
        ("unggahan", "-3"),
        ("kab", "x" * 5000),
    ],
)
def test_nonsense_in_the_address_falls_back(name: str, value: str) -> None:
    path = MAP if name in ("kec", "lapisan") else PROGRESS
    screen = open_screen(ADMIN, path, **{name: value})
    assert {each: screen.view[each] for each in FIRST} == FIRST
    assert screen.title == open_screen(ADMIN, path).title


def test_an_address_names_an_opd() -> None:
    screen = open_screen(ADMIN, PROGRESS, kab=HSS, opd="DINSOS")
    assert screen.title.startswith("Dinas Sosial: ")
    assert screen.view["opd"] == "DINSOS"


@pytest.mark.parametrize("code", ["TIDAKADA", "[klik](http://jahat.example)", "DISPAR", "x" * 3000])
def test_an_opd_that_does_not_exist_here_gets_a_sentence_and_a_way_back(code: str) -> None:
    screen = open_screen(ADMIN, PROGRESS, opd=code)
    title, message = screen.words
    assert title == "OPD ini tidak ada pada B12 2026"
    assert message.count("](") == 1
    assert "](/progres-opd?" in message


def test_an_address_names_a_kecamatan_and_a_layer() -> None:
    screen = open_screen(ADMIN, MAP, kab=HSS, kec="63.06.05")
    assert screen.notices[0].startswith("Kandangan: ")
    classes = open_screen(ADMIN, MAP, kab=HSS, lapisan="kelas")
    assert classes.title != screen.title
    assert "dinilai" in classes.title


def test_an_address_holds_the_filters_of_the_matrix() -> None:
    everything = open_screen(ADMIN, PROGRESS, kab=HSS)
    one = open_screen(ADMIN, PROGRESS, kab=HSS, kelompok="Kecamatan")
    assert sum(map(len, everything.tables()[:-1])) == 36
    assert [len(table) for table in one.tables()[:-1]] == [11]


def test_a_choice_in_the_sidebar_changes_screen_and_address() -> None:
    screen = open_screen(ADMIN, OVERVIEW)
    before = screen.title
    screen.app.sidebar.selectbox(key="kab").select(HSS).run()
    assert screen.title != before
    assert screen.view == {**FIRST, "kab": HSS}
    screen.app.sidebar.selectbox(key="tahun").select("2025").run()
    assert screen.view == {**FIRST, "kab": HSS, "tahun": "2025"}
    screen.app.sidebar.selectbox(key="periode").select("B06").run()
    assert screen.view == {**FIRST, "kab": HSS, "tahun": "2025", "periode": "B06"}
    assert screen.title == open_screen(ADMIN, OVERVIEW, **screen.view).title


def test_the_other_store_keeps_what_it_can_of_the_view() -> None:
    screen = open_screen(ADMIN, TESTS, kab=HSS)
    screen.app.sidebar.selectbox(key="data").select("utama").run()
    assert screen.view["data"] == "utama"
    assert screen.view["kab"] == HSS
    assert not screen.app.exception


def test_an_address_that_changes_under_an_open_screen_is_followed() -> None:
    screen = open_screen(ADMIN, OVERVIEW)
    screen.app.query_params["kab"] = HSS
    screen.app.run()
    assert screen.title == open_screen(ADMIN, OVERVIEW, kab=HSS).title
    assert screen.app.sidebar.selectbox(key="kab").value == HSS


@pytest.mark.parametrize("file", ["opd_progress.py", "urine_tests.py", "case_map.py", "uploads.py"])
def test_the_view_goes_along_from_screen_to_screen(file: str) -> None:
    view = {"data": "contoh", "kab": HSS, "tahun": "2025", "periode": "B06"}
    screen = open_screen(ADMIN, OVERVIEW, **view)
    screen.app.switch_page(file).run()
    assert not screen.app.exception
    assert screen.view == view


def test_an_address_names_the_order_of_the_areas_and_the_rate() -> None:
    by_name = open_screen(ADMIN, MAP, kab=HSS, urut="nama").tables()[-1]
    by_rate = open_screen(ADMIN, MAP, kab=HSS, urut="laju", lapisan="laju")
    assert list(by_name.index[:11]) == sorted(by_name.index[:11])
    assert list(by_rate.tables()[-1].index[:3]) == ["Kandangan", "Sungai Raya", "Daha Selatan"]
    assert "43,3" in by_rate.everything()


def test_no_rate_is_offered_without_people_on_record() -> None:
    layers = open_screen(ADMIN, MAP, data="utama", kab=HSS, tahun="2021").app.segmented_control(key="lapisan")
    assert "Per 100.000 jiwa" not in layers.options

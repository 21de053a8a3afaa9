"""What the scripts of a meeting find in the page, and that words of persons stay words."""

import re
from html.parser import HTMLParser

from streamlit.testing.v1 import AppTest


def _remote() -> None:
    from components.widgets.steering import Card, Stand, remote
    from data.rules.steering import Place

    stand = Stand("contoh", 7, Place(1, 2, blank=True), 4, is_open=True, code='A"><b>')
    note = '<script>alert(1)</script> & "kutip"\nbaris dua'
    remote(stand, (Card(Place(0), "Pembukaan"), Card(Place(1, 2), "Capaian <A1>", note)))


def _wall() -> None:
    from components.widgets.steering import Stand, wall_end, wall_mark
    from data.rules.steering import Place

    wall_mark(Stand("contoh", 7, Place(0), 0, is_open=False, alone=True))
    wall_end()


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read(app: AppTest, mark: str) -> _Read:
    app.run()
    assert not app.exception
    [body] = [str(each.proto.body) for each in app.get("html") if f'class="{mark}"' in str(each.proto.body)]
    found = _Read()
    found.feed(body)
    return found


def test_the_second_screen_says_what_it_steers() -> None:
    found = read(AppTest.from_function(_remote), "kemudi")
    _, told = found.tags[0]
    expected = {
        "data-data": "contoh",
        "data-nomor": "7",
        "data-slide": "1",
        "data-page": "2",
        "data-blank": "1",
    }
    assert expected.items() <= told.items()
    assert (told["data-version"], told["data-open"], told["data-kode"]) == ("4", "1", 'A"><b>')


def test_a_note_and_a_title_stay_text() -> None:
    found = read(AppTest.from_function(_remote), "kemudi")
    assert "script" not in {tag for tag, _ in found.tags}
    assert '<script>alert(1)</script> & "kutip"\nbaris dua' in found.texts
    assert "Capaian <A1>" in found.texts


def test_each_card_names_its_place_and_what_comes_next() -> None:
    found = read(AppTest.from_function(_remote), "kemudi")
    places = [(told["data-slide"], told["data-page"]) for tag, told in found.tags if tag == "li" and told]
    assert places == [("0", "0"), ("1", "2")]
    assert [text for text in found.texts if re.fullmatch(r"\d / \d", text)] == ["1 / 2", "2 / 2"]
    assert "Berikutnya: Capaian <A1>" in found.texts
    assert "Ini layar terakhir." in found.texts
    steps = [told.get("data-langkah") for tag, told in found.tags if tag == "button"]
    assert {"-1", "1"} <= set(steps)


def test_the_wall_says_what_it_shows_and_when_all_is_drawn() -> None:
    app = AppTest.from_function(_wall)
    _, told = read(app, "rapat-layar").tags[0]
    assert (told["data-open"], told["data-alone"], told["data-nomor"]) == ("", "1", "7")
    assert told["data-lost"] == "Sambungan terputus, layar tetap; mencoba lagi"
    assert read(app, "rapat-lengkap").tags

"""Papers as the typesetter makes them: our faces, their page, and typed text that stays text."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from components.exports.typesetting import printable, typeset
from components.server.fonts import build_fonts
from tests.integration.server.servers import ROOT

ABOUT = {
    "title": "Notulen",
    "kabupaten": "Kabupaten Buleleng",
    "running": "Kabupaten Buleleng",
    "source": "Sumber: laporan OPD",
    "page": "Halaman {page} dari {pages}",
    "is_contoh": False,
    "contoh": "DATA CONTOH",
}
PAGE = "#show: paper.with(data.about, size: data.size, landscape: data.landscape)\n"
MM = 72 / 25.4


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    made = ROOT / "var" / "fonts"
    build_fonts(made)
    folder = tmp_path_factory.mktemp("home")
    shutil.copytree(made, folder / "var" / "fonts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("P4GN_HOME", str(folder))
        yield folder


def paper(source: str, size: str = "a4", *, landscape: bool = False, **data: object) -> PdfReader:
    about = {**ABOUT, "is_contoh": data.pop("is_contoh", False)}
    made = typeset(PAGE + source, {"about": about, "size": size, "landscape": landscape, **data})
    return PdfReader(BytesIO(made))


def fonts_of(reader: PdfReader) -> dict[str, bool]:
    """Name of each font without its random prefix -> whether its outlines are in the file."""
    found = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            inner = font["/DescendantFonts"][0].get_object()
            descriptor: DictionaryObject = inner["/FontDescriptor"]
            embedded = any(key.startswith("/FontFile") for key in descriptor)
            found[str(font["/BaseFont"]).partition("+")[2]] = embedded
    return found


def test_all_faces_are_ours_and_in_the_file() -> None:
    reader = paper("= Judul\nTeks *tebal* − – ✓ ≥ #narrow[sempit] #narrow(strong-text[sempit tebal])")
    assert fonts_of(reader) == dict.fromkeys(
        (
            "PapanSerif-SemiBold",
            "PapanSans-Regular",
            "PapanSans-SemiBold",
            "PapanSans-Narrow",
            "PapanSans-NarrowSemiBold",
        ),
        True,
    )


@pytest.mark.parametrize(
    ("size", "landscape", "width", "height"),
    [("a4", False, 210, 297), ("a4", True, 297, 210), ("f4", False, 215, 330), ("f4", True, 330, 215)],
)
def test_a_page_has_the_size_that_was_asked_for(size: str, landscape: bool, width: int, height: int) -> None:
    box = paper("Teks", size, landscape=landscape).pages[0].mediabox
    assert (round(float(box.width) / MM), round(float(box.height) / MM)) == (width, height)


@pytest.mark.parametrize("is_contoh", [True, False])
def test_every_page_says_where_it_is_from_and_what_it_is(is_contoh: bool) -> None:
    reader = paper("Satu #pagebreak() Dua", is_contoh=is_contoh)
    texts = [page.extract_text() for page in reader.pages]
    assert ["Halaman 1 dari 2" in texts[0], "Halaman 2 dari 2" in texts[1]] == [True, True]
    assert all("Sumber: laporan OPD" in text and "Kabupaten Buleleng" in text for text in texts)
    assert [("DATA CONTOH" in text) for text in texts] == [is_contoh] * 2
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "id-ID"


def test_the_head_of_a_long_table_stands_on_every_page() -> None:
    rows = [[str(place), "Dinas"] for place in range(120)]
    table = '#lines-table(("auto", 1), ("right", "left"), ("Nomor urut", "OPD"), data.rows)'
    reader = paper(table, rows=rows)
    assert len(reader.pages) > 1
    assert all("Nomor urut" in page.extract_text() for page in reader.pages)


def test_pictures_come_by_name() -> None:
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">x</text></svg>'
    made = typeset('#image("a.svg")', {}, {"a.svg": drawn})
    assert len(PdfReader(BytesIO(made)).pages) == 1


def test_no_file_of_this_computer_can_be_opened(home: Path) -> None:
    (home / "secret.txt").write_text("x")
    with pytest.raises(RuntimeError, match="would escape the project root"):
        typeset('#read("../../secret.txt")', {})


TYPED = st.text(max_size=40) | st.sampled_from(
    ['#read("/etc/passwd")', "*b* _i_ $x$ <a> @b", "\\u{41}", "`c`", "= Judul", "]", "\ud800", "a\x00b"]
)


@settings(max_examples=40, deadline=None)
@given(typed=TYPED)
def test_what_people_typed_stays_text(typed: str) -> None:
    reader = paper('[#data.typed]\n#lines-table((1,), ("left",), ("Kepala",), ((data.typed,),))', typed=typed)
    marked = "".join(sign for sign in printable(typed) if sign.isascii() and sign.isprintable())
    assert len(reader.pages) == 1
    if marked == typed and len(typed) < 20:
        words = "".join(reader.pages[0].extract_text().split())
        assert words.count("".join(typed.split())) >= 2 or not typed.strip()


def test_texts_lose_what_no_paper_can_show() -> None:
    assert printable("x\x00y\ud800\x1b\n\t z") == "xy\n\t z"

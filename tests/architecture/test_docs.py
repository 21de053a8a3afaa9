"""The documents agree with the project: links lead somewhere, what is named exists and is so called."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from components.charts.states import NOT_DUE, STATES
from data.reference import templates, thresholds
from data.rules.roles import PERMISSIONS, Permission, Role
from tests.architecture.markdown import DOCUMENTS, anchors, codes, links, section, table
from tests.architecture.tree import CODE, ROOT, named, python_files

README, GUIDE, DESIGN = ROOT / "README.md", ROOT / "docs" / "panduan.md", ROOT / "docs" / "architecture.md"
IMAGES = ROOT / "docs" / "images"
LARGEST = 300 * 1024
ADDRESS = re.compile(r"\w+://([\w.-]+)")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
URL_PATH = re.compile(r"url_path=\"([\w-]+)\"")
FOLDERS = r"pages|components|data|docs|tests|\.streamlit"
COLUMNS = (
    Permission.SEE_AGGREGATES,
    Permission.SEE_OPD_DETAIL,
    Permission.UPLOAD_OWN,
    Permission.UPLOAD_ALL,
    Permission.UPLOAD_CASES,
    Permission.UNDO,
    Permission.SEE_HISTORY,
    Permission.LEAD_MEETING,
    Permission.MANAGE,
)


@cache
def source() -> str:
    """Everything that a document may name."""
    files = [ROOT / "app.py", ROOT / "run.py", *python_files(*CODE)]
    files += [
        path for ending in ("js", "css") for path in sorted((ROOT / "pages" / "static").glob(f"*.{ending}"))
    ]
    files += sorted((ROOT / "data" / "reference").glob("*.toml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@cache
def sentences() -> str:
    """The texts of the code without the marks of Markdown, joined where the source breaks them."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in python_files(*CODE))
    constants = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return "\n".join(re.sub(r"\*\*|:\w+\[", "", text) for text in constants if isinstance(text, str))


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_links_lead_somewhere(path: Path) -> None:
    for link in links(path):
        target, _, anchor = link.partition("#")
        assert (path.parent / target).exists(), link
        assert not anchor or anchor in anchors(path.parent / target), link


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_no_other_host_is_named(path: Path) -> None:
    assert set(ADDRESS.findall(path.read_text(encoding="utf-8"))) <= {"127.0.0.1", "papan"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_files_that_are_named_exist(path: Path) -> None:
    for code in codes(path.read_text(encoding="utf-8")):
        if re.fullmatch(rf"(?:{FOLDERS})/[\w./*-]*|(?:app|run|pyproject)\.\w+", code):
            assert list(ROOT.glob(code)), code


@pytest.mark.parametrize("path", [README, DESIGN], ids=named)
def test_names_of_the_code_are_in_the_code(path: Path) -> None:
    for code in codes(path.read_text(encoding="utf-8")):
        if re.fullmatch(r"[a-z]+(?:_[a-z]+)+|[A-Z]\w*[a-z][A-Z]\w*", code):
            assert re.search(rf"\b{code}\b", source()), code


def test_every_picture_is_shown_and_every_one_is_small() -> None:
    shown = {
        (path.parent / link).resolve() for path in DOCUMENTS for link in links(path) if link.endswith(".png")
    }
    assert shown == set(IMAGES.glob("*.png"))
    assert [path.name for path in shown if path.stat().st_size > LARGEST] == []


def test_every_picture_can_be_taken_again() -> None:
    script = ast.parse((ROOT / "docs" / "pictures.py").read_text(encoding="utf-8"))
    [pictures] = [
        node.value
        for node in script.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "PICTURES"
    ]
    assert isinstance(pictures, ast.Dict)
    names = {ast.literal_eval(key) for key in pictures.keys if key is not None}
    assert names == {path.stem for path in IMAGES.glob("*.png")}


def test_every_screen_is_told() -> None:
    paths = URL_PATH.findall((ROOT / "pages" / "main.py").read_text(encoding="utf-8"))
    glossary = (ROOT / "docs" / "GLOSSARY.md").read_text(encoding="utf-8")
    assert len(paths) >= len(("progres-opd", "tes-urine", "peta-kasus"))
    assert [path for path in paths if f"| {path} |" not in glossary] == []
    screens = [path for path in paths if path != "unggahan"]
    assert [path for path in screens if f"`/{path}`" not in README.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("words", sorted(set(BOLD.findall(GUIDE.read_text(encoding="utf-8"))) - {"tebal"}))
def test_words_in_bold_stand_on_a_screen(words: str) -> None:
    assert re.sub(r"\s+", " ", words) in sentences()


def test_the_five_states_of_the_guide_are_those_of_the_matrix() -> None:
    told = [(glyph, word) for glyph, word, _ in table(GUIDE, "Lima keadaan laporan")]
    assert told == [(look.glyph, look.word) for look in STATES.values()]
    assert f"**{NOT_DUE.word}** dengan tanda {NOT_DUE.glyph}" in section(GUIDE, "Lima keadaan laporan")


def test_the_guide_tells_who_may_do_what() -> None:
    told = {Role(role): cells for role, _, *cells in table(GUIDE, "Akun dan peran")}
    allowed = {
        role: ["ya" if permission in held else "–" for permission in COLUMNS]
        for role, held in PERMISSIONS.items()
    }
    assert told == allowed
    assert set(COLUMNS) == set(Permission)


def test_the_guide_knows_every_template() -> None:
    told = [name for cell, _ in table(GUIDE, "Mengunggah berkas") for name in codes(cell)]
    assert sorted(told) == sorted(templates())


def test_the_guide_knows_what_is_hidden() -> None:
    k = thresholds("51.08").k_screen
    assert f"1 sampai {k - 1} ditulis <{k}" in section(GUIDE, "Angka yang disembunyikan")

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from starlette.applications import Starlette

from components import faces
from components.exports.paper_faces import PAPER_FACES
from components.faces import Face
from components.server import fonts
from components.server.fonts import FACES, build_fonts, font_route
from tests.unit.server.asgi import get


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Cutting takes seconds; integration tests look at the result; here it only says that it was asked."""
    asked: list[str] = []

    def cut(face: Face) -> bytes:
        asked.append(face.file_name)
        return face.file_name.encode()

    monkeypatch.setattr(faces, "cut", cut)
    return asked


def test_an_address_changes_with_the_package_it_comes_from() -> None:
    for face in FACES:
        numbers = [int(part) for part in version(face.package).split(".")]
        named = re.search(r"-(\d+)\.(\d+)-\d+\.woff2$", face.file_name)
        assert named is not None
        assert [int(each) for each in named.groups()] == numbers


def test_faces_are_made_once(quick: list[str], tmp_path: Path) -> None:
    made = build_fonts(tmp_path / "fonts")
    assert [path.name for path in made] == [face.file_name for face in FACES]
    assert quick == [face.file_name for face in (*FACES, *PAPER_FACES)]
    build_fonts(tmp_path / "fonts")
    assert len(quick) == len(FACES) + len(PAPER_FACES)


@pytest.mark.usefixtures("quick")
def test_the_route_makes_what_is_missing_and_is_kept_for_ever(tmp_path: Path) -> None:
    face = FACES[0]
    answer = get(Starlette(routes=[font_route(tmp_path)]), face.url)
    assert answer.body == face.file_name.encode()
    assert answer.headers["content-type"] == "font/woff2"
    assert "immutable" in answer.headers["cache-control"]


def test_a_page_does_not_wait_for_a_face_that_takes_long(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "WAIT", 0.1)
    monkeypatch.setattr(fonts, "build_in_background", lambda _folder: False)
    answer = get(Starlette(routes=[font_route(tmp_path)]), FACES[0].url)
    assert (answer.status, answer.headers["cache-control"]) == (503, "no-store")


@pytest.mark.parametrize("name", ["other.woff2", "..%2f..%2fapp.py", "session.key"])
def test_no_other_file_is_served(quick: list[str], tmp_path: Path, name: str) -> None:
    (tmp_path / "session.key").write_text("secret")
    assert get(Starlette(routes=[font_route(tmp_path)]), f"/huruf/{name}").status == 404
    assert quick == []

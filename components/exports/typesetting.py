"""Papers as PDF: our look, our typefaces embedded, nothing else of this computer or of the network."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, cast

import typst

from components.exports.paper_faces import build_paper_faces
from components.theme import theme
from data.settings import Settings

NO_FILES: Mapping[str, bytes] = MappingProxyType({})
_LOOK = Path(__file__).with_name("papan.typ")
# No paper can show them, and half a pair of surrogates cannot even be written down.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def typeset(source: str, data: Any, files: Mapping[str, bytes] = NO_FILES) -> bytes:
    """The PDF of a Typst text of ours, which begins after the look (`papan.typ`) and finds `data` as `#data`.

    data: what JSON can hold. What people typed comes in here only: it stays text, whatever it looks like.
    files: name -> content of pictures, which the text opens as `image("name.svg")`.
    Releases Python's lock while it works. Raises typst.TypstError for a fault in our own text.
    """
    content = f"{_look()}\n{source}".encode()
    inputs = {"data": _json(data), "tokens": _tokens()}
    with TemporaryDirectory(prefix="papan-") as folder:
        for name, held in files.items():
            (Path(folder) / name).write_bytes(held)
        compiler = typst.Compiler(content, folder, paper_fonts(), sys_inputs=inputs)
        return cast("bytes", compiler.compile(format="pdf"))


def paper_fonts() -> typst.Fonts:
    """The typefaces of papers, loaded once a process."""
    return _fonts(fonts_folder())


def fonts_folder() -> Path:
    """Where this installation keeps its typefaces."""
    return Settings.from_environment().home / "var" / "fonts"


def printable(words: str) -> str:
    """The words without what no paper can show, control characters above all; line breaks and tabs stay."""
    return _UNPRINTABLE.sub("", words)


def _json(data: Any) -> str:
    return json.dumps(_printable(data), ensure_ascii=False, allow_nan=False)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [_printable(each) for each in value]
    return value


@cache
def _look() -> str:
    return _LOOK.read_text(encoding="utf-8")


@cache
def _tokens() -> str:
    light = theme("light")
    return json.dumps({name: str(getattr(light, name)) for name in light.__dataclass_fields__})


@cache
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[build_paper_faces(folder)]
    )

"""Typefaces cut out of the pip packages: which one, for which signs, with which axes."""

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# Latin with its supplements, and the signs of our number, date and span formats.
LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026),
    *(0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265, 0x2713),
)
BUILDING = threading.Lock()
_FAMILY_NAMES = (1, 2, 3, 4, 6, 16, 17, 21, 22, 25)  # numbers of the entries of a name table


@dataclass(frozen=True)
class Face:
    """One face: where it comes from, and the axes it keeps (one value fixes an axis).

    The number at the end of a file name is the recipe's: raise it with any change of what is cut or kept.
    `named`: the family and style it is called by; empty leaves the names of the variable font.
    """

    file_name: str
    package: str
    source: str
    limits: tuple[tuple[str, float | tuple[float, float]], ...]
    named: tuple[str, str] | None = None


def build_faces(folder: Path, faces: Sequence[Face]) -> list[Path]:
    """Make the faces that the folder lacks; several seconds each, so once an installation."""
    folder.mkdir(parents=True, exist_ok=True)
    with BUILDING:
        for face in faces:
            if not (folder / face.file_name).is_file():
                _write(folder / face.file_name, cut(face))
    return [folder / face.file_name for face in faces]


def are_built(folder: Path, faces: Sequence[Face]) -> bool:
    """Whether the folder holds all of these faces."""
    return all((folder / face.file_name).is_file() for face in faces)


def cut(face: Face) -> bytes:
    """The face as WOFF2 or TTF; subset first: fixing the axes of a whole font takes three times as long."""
    package = import_module(face.package).__file__
    if package is None:
        raise ImportError(f"{face.package} has no folder")
    # The same recipe gives the same bytes, so that an address means one content everywhere.
    with TTFont(Path(package).parent / "files" / face.source, recalcTimestamp=False) as font:
        options = Options()
        options.name_IDs = ["*"]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=LATIN)
        subsetter.subset(font)
        instance = instantiateVariableFont(font, dict(face.limits), inplace=True)
        if face.named:
            _rename(instance, *face.named)
        instance.flavor = "woff2" if face.file_name.endswith(".woff2") else None
        content = BytesIO()
        instance.save(content)
    return content.getvalue()


def only(face: bytes, signs: str) -> bytes:
    """A face (WOFF2) with these signs and no others."""
    with TTFont(BytesIO(face), recalcTimestamp=False) as font:
        subsetter = Subsetter(Options())
        subsetter.populate(text=signs)
        subsetter.subset(font)
        content = BytesIO()
        font.save(content)
    return content.getvalue()


def _rename(font: TTFont, family: str, style: str) -> None:
    """Tell apart what was cut from one variable font: its cuts would all be called Regular."""
    names = font["name"]
    for number in _FAMILY_NAMES:
        names.removeNames(nameID=number)
    compact = f"{family}-{style}".replace(" ", "")
    for number, name in ((1, family), (2, style), (3, compact), (4, f"{family} {style}"), (6, compact)):
        names.setName(name, number, 3, 1, 0x409)


def _write(path: Path, content: bytes) -> None:
    """Write so that another process sees the whole file or none."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)

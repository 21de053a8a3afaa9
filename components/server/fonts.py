"""Our two typefaces, cut out of the pip packages once and served for ever from a route of our own."""

import asyncio
import os
import threading
import time
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from components.server.paths import FONTS

# Latin with its supplements, and the signs of our number, date and span formats.
LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026),
    *(0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265, 0x2713),
)
# The number at the end of a file name is the recipe's: raise it with any change of what is cut or kept.
WAIT = 2.0  # seconds
NOT_YET = {"cache-control": "no-store"}
IMMUTABLE = {"cache-control": "public, max-age=31536000, immutable"}
_BUILDING = threading.Lock()


@dataclass(frozen=True)
class Face:
    """One web font: where it comes from, and the axes it keeps (one value fixes an axis)."""

    file_name: str
    package: str
    source: str
    limits: tuple[tuple[str, float | tuple[float, float]], ...]

    @property
    def url(self) -> str:
        """The address that config.toml names."""
        return f"{FONTS}{self.file_name}"


BODY_FACE = Face(
    "ibm-plex-sans-3.201-1.woff2",
    "fontpkg_ibm_plex_sans",
    "IBMPlexSans[wdth,wght].ttf",
    (("wdth", (85, 100)),),
)
# Fixed at the optical size of text: left free, browsers draw thin display strokes on a wall.
TITLE_FACE = Face(
    "papan-serif-4.4-1.woff2",
    "fontpkg_source_serif_4",
    "SourceSerif4[opsz,wght].ttf",
    (("opsz", 14), ("wght", 600)),
)
FACES = (BODY_FACE, TITLE_FACE)


def build_fonts(folder: Path) -> list[Path]:
    """Make the faces that the folder lacks; several seconds each, so once an installation."""
    folder.mkdir(parents=True, exist_ok=True)
    with _BUILDING:
        for face in FACES:
            if not (folder / face.file_name).is_file():
                _write(folder / face.file_name, cut(face))
    return [folder / face.file_name for face in FACES]


def cut(face: Face) -> bytes:
    """The face as WOFF2: subset first, because fixing the axes of a whole font takes three times as long."""
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
        instance.flavor = "woff2"
        content = BytesIO()
        instance.save(content)
    return content.getvalue()


def font_route(folder: Path) -> Route:
    """The route that serves the faces; while they are being made, screens show a font of the system."""

    async def serve(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in {face.file_name for face in FACES}:
            raise HTTPException(404)
        if not await _ready(folder):
            raise HTTPException(503, headers=NOT_YET)
        return FileResponse(folder / name, media_type="font/woff2", headers=IMMUTABLE)

    return Route(f"{FONTS}{{name}}", serve)


def build_in_background(folder: Path) -> bool:
    """Whether the folder is complete; if not and nobody is at it, start making what it lacks."""
    complete = all((folder / face.file_name).is_file() for face in FACES)
    if not complete and not _BUILDING.locked():
        threading.Thread(target=build_fonts, args=(folder,), daemon=True).start()
    return complete


async def _ready(folder: Path) -> bool:
    """Whether the faces are there, or come within the time that a page can wait for them."""
    until = time.monotonic() + WAIT
    # A file that another thread or process makes has no event to wait for.
    while not (complete := build_in_background(folder)) and time.monotonic() < until:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    return complete


def _write(path: Path, content: bytes) -> None:
    """Write so that another process sees the whole file or none."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)

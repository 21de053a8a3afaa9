"""Our two typefaces of the screens, served for ever from a route of our own."""

import asyncio
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from components.exports.paper_faces import build_paper_faces
from components.faces import BUILDING, Face, are_built, build_faces
from components.server.paths import FONTS

WAIT = 2.0  # seconds
NOT_YET = {"cache-control": "no-store"}
IMMUTABLE = {"cache-control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True)
class WebFace(Face):
    """A face that browsers load."""

    @property
    def url(self) -> str:
        """The address that config.toml names."""
        return f"{FONTS}{self.file_name}"


BODY_FACE = WebFace(
    "ibm-plex-sans-3.201-1.woff2",
    "fontpkg_ibm_plex_sans",
    "IBMPlexSans[wdth,wght].ttf",
    (("wdth", (85, 100)),),
)
# Fixed at the optical size of text: left free, browsers draw thin display strokes on a wall.
TITLE_FACE = WebFace(
    "papan-serif-4.4-1.woff2",
    "fontpkg_source_serif_4",
    "SourceSerif4[opsz,wght].ttf",
    (("opsz", 14), ("wght", 600)),
)
FACES = (BODY_FACE, TITLE_FACE)


def build_fonts(folder: Path) -> list[Path]:
    """Make the faces that the folder lacks: first those of the screens, then those of papers."""
    made = build_faces(folder, FACES)
    build_paper_faces(folder)
    return made


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
    """Whether the screens' faces are there; if not and nobody is at it, start making what is lacking."""
    complete = are_built(folder, FACES)
    if not complete and not BUILDING.locked():
        threading.Thread(target=build_fonts, args=(folder,), daemon=True).start()
    return complete


async def _ready(folder: Path) -> bool:
    """Whether the faces are there, or come within the time that a page can wait for them."""
    until = time.monotonic() + WAIT
    # A file that another thread or process makes has no event to wait for.
    while not (complete := build_in_background(folder)) and time.monotonic() < until:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    return complete

"""`GET /peta/...`: the shapes of a map, kept by the browser for good under the name of their version."""

import asyncio
import gzip
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components import text_server as text
from components.maps.shape_files import Names, file_of, fingerprint
from components.server.access import store_down
from components.server.accounts import StoreDown
from components.server.compress import LEVEL, accepts_gzip
from components.server.gate import Gate
from components.server.paths import SHAPES
from data.geometry.shapes import Geometry
from data.rules.roles import NotAllowed, Viewer

KEPT = {
    # For this browser only: a shared cache in between does not know who may see which kabupaten.
    "cache-control": "private, max-age=31536000, immutable",
    "vary": "accept-encoding",
}
NOT_KEPT = {"cache-control": "no-store"}
MOST_FILES = 128


class Shapes(Protocol):
    """The shapes of a kabupaten and the names of its areas."""

    @property
    def geometry(self) -> Geometry:
        """The shapes."""

    @property
    def names(self) -> Names:
        """The names by code."""


Load = Callable[[Viewer, str, str], Shapes | None]
"""Shapes by viewer, kabupaten and form, None if there are none; raises NotAllowed."""


def shapes_address(kabupaten: str, form: str, version: str, base: str = "") -> str:
    """Where the files of a version lie; `base` is the path that the app is served under, if it is."""
    prefix = f"/{base.strip('/')}" if base.strip("/") else ""
    return f"{prefix}{SHAPES}{kabupaten}/{form}/{version}"


def shapes_route(gate: Gate, load: Load, base: str = "") -> Route:
    """The route; a version that maps are no longer drawn with is not found."""
    desk = _Desk(gate, load)
    return Route(f"{shapes_address('{kabupaten}', '{form}', '{version}', base)}/{{part}}.json", desk.serve)


class _Desk:
    def __init__(self, gate: Gate, load: Load) -> None:
        self.gate, self.load, self.files = gate, load, _Files()

    async def serve(self, request: Request) -> Response:
        try:
            identity = await self.gate.identify(request.scope)
        except StoreDown:
            return store_down()
        if identity is None:
            return PlainTextResponse(text.NOT_SIGNED_IN, 401, NOT_KEPT)
        try:
            packed = await asyncio.to_thread(self._find, identity.viewer, request.path_params)
        except NotAllowed as refusal:
            return PlainTextResponse(str(refusal), 403, NOT_KEPT)
        if packed is None:
            return PlainTextResponse("", 404, NOT_KEPT)
        headers = {**KEPT, "content-type": "application/geo+json"}
        if accepts_gzip(request.headers.get("accept-encoding")):
            return Response(packed, headers={**headers, "content-encoding": "gzip"})
        return Response(gzip.decompress(packed), headers=headers)

    def _find(self, viewer: Viewer, asked: dict[str, str]) -> bytes | None:
        shapes = self.load(viewer, asked["kabupaten"], asked["form"])
        return None if shapes is None else self.files.packed(shapes, asked["version"], asked["part"])


class _Files:
    """Files as they are sent, compressed once each; the least used are made again when they are asked for."""

    def __init__(self) -> None:
        self.kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._making = threading.Lock()

    def packed(self, shapes: Shapes, version: str, part: str) -> bytes | None:
        """The compressed file of a part; None if there is none, or the shapes have another version."""
        if fingerprint(shapes.geometry, shapes.names) != version:
            return None
        # Requests come on threads of their own, and browsers that open a new map ask for the same files.
        with self._making:
            found = self.kept.get((version, part)) or self._made(shapes, part)
            if found is not None:
                self.kept[version, part] = found
                self.kept.move_to_end((version, part))
                if len(self.kept) > MOST_FILES:
                    self.kept.popitem(last=False)
        return found

    def _made(self, shapes: Shapes, part: str) -> bytes | None:
        written = file_of(shapes.geometry, shapes.names, part)
        return None if written is None else gzip.compress(written, LEVEL, mtime=0)

"""`GET /healthz`: whether this process and its store answer, for whoever watches the server."""

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from components.server.accounts import StoreDown
from components.server.paths import HEALTH

NO_STORE = {"cache-control": "no-store"}


def health_route(version: str, newest_changeset: Callable[[], int]) -> Route:
    """The route; `newest_changeset` may raise StoreDown. Nothing but these four values is ever told."""

    async def answer(_request: Request) -> JSONResponse:
        try:
            data_version: int | None = await asyncio.to_thread(newest_changeset)
        except StoreDown:
            data_version = None
        up = data_version is not None
        body = {
            "status": "ok" if up else "unavailable",
            "version": version,
            "database": "ok" if up else "unreachable",
            "data_version": data_version,
        }
        return JSONResponse(body, status_code=200 if up else 503, headers=NO_STORE)

    return Route(HEALTH, answer)

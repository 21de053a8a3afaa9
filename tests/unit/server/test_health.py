import json

from starlette.applications import Starlette

from components.server.accounts import StoreDown
from components.server.health import health_route
from tests.unit.server.asgi import get


def unreachable() -> int:
    message = "connection to server at 10.0.0.5 failed: password authentication failed for user papan"
    raise StoreDown(message)


def test_a_store_that_answers() -> None:
    answer = get(Starlette(routes=[health_route("1.2.3", lambda: 7)]), "/healthz")
    expected = {"status": "ok", "version": "1.2.3", "database": "ok", "data_version": 7}
    assert (answer.status, json.loads(answer.body)) == (200, expected)
    assert answer.headers["cache-control"] == "no-store"


def test_a_store_that_does_not_answer_tells_nothing_of_itself() -> None:
    answer = get(Starlette(routes=[health_route("1.2.3", unreachable)]), "/healthz")
    expected = {"status": "unavailable", "version": "1.2.3", "database": "unreachable", "data_version": None}
    assert (answer.status, json.loads(answer.body)) == (503, expected)

"""Reading and writing the parts of ASGI messages that every module here touches."""

from collections.abc import Iterable

from starlette.types import Message, Scope

Headers = Iterable[tuple[bytes, bytes]]


def header(scope: Scope, name: bytes) -> str | None:
    """The first value of a request header; `name` in lower case."""
    values: Headers = scope["headers"]
    return next((value.decode("latin-1") for key, value in values if key == name), None)


def without(headers: Headers, *names: bytes) -> list[tuple[bytes, bytes]]:
    """The headers except these; `names` in lower case."""
    return [(key, value) for key, value in headers if key.lower() not in names]


def with_headers(message: Message, extra: Headers) -> Message:
    """A response start whose headers are replaced or completed by these."""
    added = list(extra)
    kept = without(message["headers"], *(key for key, _ in added))
    return {**message, "headers": [*kept, *added]}

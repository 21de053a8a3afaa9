"""Bodies of requests, read no further than what our own pages send."""

from starlette.requests import Request


async def read_body(request: Request, most: int) -> bytes | None:
    """The bytes that were posted; None if they are more than `most`."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return None
    return bytes(body)

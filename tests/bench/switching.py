"""Bytes over the websocket when somebody chooses the other kabupaten."""

from urllib.parse import parse_qs, urlencode

from tests.bench.client import Session
from tests.bench.screens import AT_THE_MEETING
from tests.bench.servers import Measurable

OTHER = "63.06"


async def switch_sizes(app: Measurable) -> dict[str, int]:
    """Screen to the bytes of the run that shows another kabupaten for the first time."""
    sizes = {}
    for screen in AT_THE_MEETING:
        session = await Session.opened(app, screen.path)
        await session.run()
        asked = {name: values[0] for name, values in parse_qs(session.address).items()} | {"kab": OTHER}
        sizes[screen.name] = (await session.run(urlencode(asked))).size
        await session.socket.close()
    return sizes

"""A browser session without a browser: what it sends and keeps, in Streamlit's own protocol."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.servers import Measurable

PATIENCE = 120.0


@dataclass(frozen=True)
class Run:
    """One run of a screen: seconds from asking to its end, bytes received, errors on the screen."""

    seconds: float
    size: int
    errors: tuple[str, ...]


@dataclass
class Session:
    """One open screen; it remembers what a browser remembers: its address and the large messages."""

    socket: ClientConnection
    page: str
    page_hash: str = ""
    address: str = ""
    kept: set[str] = field(default_factory=set)

    @classmethod
    async def opened(cls, target: Measurable, page: str) -> "Session":
        """Connect and run the screen once."""
        url = f"ws://127.0.0.1:{target.server.port}/_stcore/stream"
        socket = await connect(
            url,
            additional_headers=target.headers,
            open_timeout=PATIENCE,  # the first one waits until the stores are made
            max_size=None,
            compression=None,
        )
        session = cls(socket, page)
        await session.run()
        return session

    async def run(self, address: str | None = None) -> Run:
        """Run the screen again, at another address if one is given."""
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string = self.address if address is None else address
        state.page_script_hash, state.page_name = self.page_hash, "" if self.page_hash else self.page
        state.cached_message_hashes.extend(sorted(self.kept))
        started = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        size, errors = await asyncio.wait_for(self._receive(), PATIENCE)
        return Run(time.perf_counter() - started, size, tuple(errors))

    async def _receive(self) -> tuple[int, list[str]]:
        size, errors = 0, []
        async for data in self.socket:
            told = ForwardMsg.FromString(bytes(data) if isinstance(data, bytes) else data.encode())
            size += len(data)
            if told.metadata.cacheable:
                self.kept.add(told.hash)
            kind = told.WhichOneof("type")
            if kind == "navigation":
                self.page_hash = told.navigation.page_script_hash
            elif kind == "page_info_changed":
                self.address = told.page_info_changed.query_string
            elif kind == "delta" and told.delta.new_element.HasField("exception"):
                errors.append(told.delta.new_element.exception.message)
            elif kind == "script_finished" and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                break
        return size, errors


async def burst(sessions: Sequence[Session]) -> list[float]:
    """All sessions run at once; the seconds of each."""
    runs = await asyncio.gather(*(session.run() for session in sessions))
    return [run.seconds for run in runs]

"""Many sessions at once: how long they wait, against stock settings, and what a session costs in memory."""

import asyncio
from collections.abc import Sequence
from statistics import median, quantiles
from typing import NamedTuple

from tests.bench.client import Session, burst
from tests.bench.screens import AT_THE_MEETING
from tests.bench.servers import Measurable

SIZES = (10, 30, 60)
ROUNDS = 7
FILL = 6  # bursts before memory is read the first time: caches and threads are there by then


class Waits(NamedTuple):
    """Seconds until half, and until 95 of 100 sessions had their screen."""

    p50: float
    p95: float


class Crowd(NamedTuple):
    """One number of sessions: the app, stock settings, and the resident memory of the app in MB."""

    sessions: int
    app: Waits
    stock: Waits
    memory: float | None

    @property
    def times_faster(self) -> float:
        return self.stock.p95 / self.app.p95


async def crowds(app: Measurable, stock: Measurable) -> list[Crowd]:
    """10, 30 and 60 sessions, spread over the screens; all rerun at the same moment, the servers in turn."""
    ours: list[Session] = []
    theirs: list[Session] = []
    found = []
    for size in SIZES:
        await grow(ours, app, size)
        await grow(theirs, stock, size)
        for _ in range(FILL if size == SIZES[0] else 1):
            await burst(ours)
        await burst(theirs)
        rounds = [(await burst(ours), await burst(theirs)) for _ in range(ROUNDS)]
        app_waits, stock_waits = (typical([pair[side] for pair in rounds]) for side in (0, 1))
        found.append(Crowd(size, app_waits, stock_waits, app.rss))
    await asyncio.gather(*(session.socket.close() for session in ours + theirs))
    return found


async def grow(sessions: list[Session], target: Measurable, size: int) -> None:
    """Open more sessions, each on the next screen."""
    while len(sessions) < size:
        screen = AT_THE_MEETING[len(sessions) % len(AT_THE_MEETING)]
        sessions.append(await Session.opened(target, screen.path))


def typical(rounds: Sequence[Sequence[float]]) -> Waits:
    """The median over the rounds of their p50 and p95."""
    p95 = [quantiles(times, n=20, method="inclusive")[-1] for times in rounds]
    return Waits(median(median(times) for times in rounds), median(p95))


def per_session(found: Sequence[Crowd]) -> float | None:
    """MB that one more session takes, between the smallest and the largest crowd."""
    first, last = found[0], found[-1]
    if first.memory is None or last.memory is None:
        return None
    return (last.memory - first.memory) / (last.sessions - first.sessions)

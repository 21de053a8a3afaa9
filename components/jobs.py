"""Work in the background of this process: one thing at a time, with progress, kept for whoever asked."""

import logging
import threading
import time
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum

WORKERS = 1
"""Screens are drawn by the same process: what is made beside them may take one core at most."""

KEPT_SECONDS = 30 * 60
KEPT_BYTES = 200 * 2**20
WAITING_MOST = 40
log = logging.getLogger("papan")

Report = Callable[[int, int], None]
"""Called by the work with what is done and the whole; raises Cancelled when nobody wants it any more."""

Work = Callable[[Report], bytes]


class Cancelled(Exception):
    """The process ends, or the job was taken back."""


class Failed(Exception):
    """The work could not be done; the message is one sentence for its owner."""


class TooMany(Exception):
    """More is waiting already than can be made in a reasonable time."""


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Status:
    """A job as its owner sees it. done and whole count what the work counts; whole 0 is not known.

    error: a sentence why it failed, empty where only the log knows.
    """

    state: State
    done: int = 0
    whole: int = 0
    result: bytes = b""
    error: str = ""
    ended: float = 0.0

    @property
    def is_active(self) -> bool:
        """Whether it may still change."""
        return self.state in (State.WAITING, State.RUNNING)


class Jobs:
    """The jobs of one process. An owner only ever finds their own."""

    def __init__(self, kept_seconds: float = KEPT_SECONDS) -> None:
        self._kept_seconds = kept_seconds
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="papan-papers")
        self._lock = threading.Lock()
        self._found: dict[tuple[Hashable, Hashable], Status] = {}
        self._closing = threading.Event()

    def start(self, owner: Hashable, key: Hashable, work: Work) -> None:
        """Have it made, unless it is waiting, being made or kept; raises TooMany."""
        with self._lock:
            self._forget_old()
            known = self._found.get((owner, key))
            if known is not None and (known.is_active or known.state is State.DONE):
                return
            if sum(each.is_active for each in self._found.values()) >= WAITING_MOST:
                raise TooMany
            self._found[owner, key] = Status(State.WAITING)
            self._pool.submit(self._run, (owner, key), work)

    def status(self, owner: Hashable, key: Hashable) -> Status | None:
        """Where a job of this owner stands; None for one that was never started or is no longer kept."""
        with self._lock:
            self._forget_old()
            return self._found.get((owner, key))

    def is_busy(self, owner: Hashable) -> bool:
        """Whether anything of this owner waits or is being made."""
        with self._lock:
            return any(each.is_active for (own, _), each in self._found.items() if own == owner)

    def is_closing(self) -> bool:
        """Whether nothing more is made."""
        return self._closing.is_set()

    def close(self) -> None:
        """Stop: what waits is dropped, what runs ends at its next report."""
        self._closing.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, name: tuple[Hashable, Hashable], work: Work) -> None:
        def report(done: int, whole: int) -> None:
            if self._closing.is_set():
                raise Cancelled
            self._set(name, Status(State.RUNNING, done, whole))
            time.sleep(0)  # lets a waiting session have the interpreter

        try:
            report(0, 0)
            ended = Status(State.DONE, result=work(report))
        except Cancelled:
            ended = Status(State.STOPPED)
        except Failed as reason:
            ended = Status(State.FAILED, error=str(reason))
        except Exception:
            log.exception("a job failed")
            ended = Status(State.FAILED)
        self._set(name, replace(ended, ended=time.monotonic()))

    def _set(self, name: tuple[Hashable, Hashable], status: Status) -> None:
        with self._lock:
            self._found[name] = status

    def _forget_old(self) -> None:
        """Drop what was kept long enough, and the oldest of what takes more room than there is."""
        now = time.monotonic()
        ended = sorted(
            (name for name, each in self._found.items() if not each.is_active),
            key=lambda name: self._found[name].ended,
        )
        room = KEPT_BYTES - sum(len(each.result) for each in self._found.values())
        for name in ended:
            if room < 0 or now - self._found[name].ended > self._kept_seconds:
                room += len(self._found[name].result)
                del self._found[name]


_opening = threading.Lock()
_opened: list[Jobs] = []


def process_jobs() -> Jobs:
    """The jobs of this process, begun by whoever needs them first."""
    with _opening:
        if not _opened:
            _opened.append(Jobs())
        return _opened[0]


def close_jobs() -> None:
    """End the jobs of this process; the next call of `process_jobs` begins anew."""
    with _opening:
        while _opened:
            _opened.pop().close()

"""Work in the background: one at a time, with progress, apart for each owner, ended with the process."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from components import jobs
from components.jobs import Failed, Jobs, Report, State, Status, TooMany, Work, close_jobs, process_jobs

PATIENT = 20.0


@pytest.fixture
def desk() -> Iterator[Jobs]:
    desk = Jobs()
    yield desk
    desk.close()


def until(found: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENT
    while not found():
        assert time.monotonic() < end
        time.sleep(0.005)


def ended(desk: Jobs, owner: str, key: str) -> Status:
    until(lambda: not desk.is_busy(owner))
    status = desk.status(owner, key)
    assert status is not None
    return status


class Held:
    """Work that counts to three and waits for leave before each step."""

    def __init__(self) -> None:
        self.leave, self.runs = threading.Semaphore(0), 0

    def __call__(self, report: Report) -> bytes:
        self.runs += 1
        for done in range(1, 4):
            self.leave.acquire(timeout=PATIENT)
            report(done, 3)
        return b"made"

    def let_go(self) -> None:
        self.leave.release(9)


def test_progress_is_seen_while_it_runs_and_the_result_is_kept(desk: Jobs) -> None:
    work = Held()
    desk.start("a", "k", work)
    work.leave.release()
    until(lambda: desk.status("a", "k") == Status(State.RUNNING, 1, 3))
    assert desk.is_busy("a")
    work.let_go()
    status = ended(desk, "a", "k")
    assert (status.state, status.result) == (State.DONE, b"made")


def test_the_same_thing_is_made_once(desk: Jobs) -> None:
    work = Held()
    work.let_go()
    for _ in range(3):
        desk.start("a", "k", work)
    ended(desk, "a", "k")
    desk.start("a", "k", work)
    assert work.runs == 1


def test_owners_never_find_each_others(desk: Jobs) -> None:
    desk.start("a", "k", lambda _report: b"of a")
    assert ended(desk, "a", "k").result == b"of a"
    assert desk.status("b", "k") is None
    desk.start("b", "k", lambda _report: b"of b")
    assert ended(desk, "b", "k").result == b"of b"
    assert ended(desk, "a", "k").result == b"of a"
    assert not desk.is_busy("b")


def test_one_thing_is_made_at_a_time(desk: Jobs) -> None:
    first, second = Held(), Held()
    desk.start("a", 1, first)
    desk.start("b", 2, second)
    until(lambda: first.runs == 1)
    waiting = desk.status("b", 2)
    assert waiting is not None
    assert (waiting.state, second.runs) == (State.WAITING, 0)
    first.let_go()
    second.let_go()
    until(lambda: not desk.is_busy("b"))


def fails(_report: Report) -> bytes:
    raise Failed("Rapat ini belum dibuka.")


def breaks(_report: Report) -> bytes:
    raise ZeroDivisionError


@pytest.mark.parametrize(("work", "sentence"), [(fails, "Rapat ini belum dibuka."), (breaks, "")])
def test_an_error_is_a_sentence_or_nothing_and_can_be_tried_again(
    desk: Jobs, work: Work, sentence: str
) -> None:
    desk.start("a", "k", work)
    status = ended(desk, "a", "k")
    assert (status.state, status.error, status.result) == (State.FAILED, sentence, b"")
    desk.start("a", "k", lambda _report: b"made")
    assert ended(desk, "a", "k").state is State.DONE


def test_closing_ends_what_runs_at_its_next_report_and_drops_what_waits() -> None:
    desk, running, waiting = Jobs(), Held(), Held()
    desk.start("a", 1, running)
    desk.start("a", 2, waiting)
    until(lambda: running.runs == 1)
    closing = threading.Thread(target=desk.close)
    closing.start()
    until(desk.is_closing)
    running.let_go()
    closing.join(PATIENT)
    assert not closing.is_alive()
    stopped = desk.status("a", 1)
    assert stopped is not None
    assert stopped.state is State.STOPPED
    assert waiting.runs == 0


def test_results_are_kept_for_a_while_only(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Jobs(kept_seconds=0)
    desk.start("a", "k", lambda _report: b"made")
    until(lambda: desk.status("a", "k") is None)
    desk.close()
    monkeypatch.setattr(jobs, "KEPT_BYTES", 5)
    small = Jobs()
    for key in (1, 2):
        small.start("a", key, lambda _report: b"four")
        until(lambda: not small.is_busy("a"))
    assert small.status("a", 1) is None
    kept = small.status("a", 2)
    assert kept is not None
    assert kept.result == b"four"
    small.close()


def test_a_queue_has_an_end(desk: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "WAITING_MOST", 2)
    work = Held()
    desk.start("a", 1, work)
    desk.start("a", 2, work)
    with pytest.raises(TooMany):
        desk.start("a", 3, work)
    work.let_go()
    work.let_go()


def test_a_process_has_one_desk_until_it_is_closed() -> None:
    first = process_jobs()
    assert process_jobs() is first
    close_jobs()
    assert process_jobs() is not first
    close_jobs()

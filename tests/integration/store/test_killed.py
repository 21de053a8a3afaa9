"""An import whose process is killed at any statement: all of it is stored, or nothing."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import psycopg
import pytest
from sqlalchemy import event

from data.store import readings
from data.store.difference import Fact, Scope, compare
from data.store.engine import Store
from data.store.history import changesets, data_version, stored_content
from data.store.memory import Remembered, answers_of, remember
from data.store.revisions import Header, apply_changeset
from data.store.tables import FACTS
from tests.databases import Opener
from tests.integration.store.rows import KABUPATEN, header, row, write

MOMENTS = ("before_cursor_execute", "after_cursor_execute")
OPD = [f"OPD-{number}" for number in range(40)]
ANSWER = Remembered("anggaran", "kesra", "dash", "nihil")
FILE = b"isi berkas"
BEFORE, AFTER = (1, 1.0, ()), (2, 2.0, (ANSWER,))


def import_file(store: Store) -> None:
    """Change every second row, add as many, and remember an answer, as one transaction."""
    changed = [Fact(row("anggaran", opd_code=code, pagu=2), place) for place, code in enumerate(OPD, 2)]
    with store.writing() as connection:
        found = compare(connection, FACTS["anggaran"], Scope(KABUPATEN), changed)
        changeset = apply_changeset(connection, _header(), found)
        if changeset is not None:
            remember(connection, KABUPATEN, changeset, [ANSWER])


def _header() -> Header:
    return header(content=FILE)


@pytest.fixture
def half(store: Store) -> Store:
    """A store that holds half of the rows, with other figures."""
    write(store, "anggaran", *(row("anggaran", opd_code=code, pagu=1) for code in OPD[::2]))
    store.close()  # a connection must not be shared with a forked process
    return store


def test_a_killed_import_leaves_everything_or_nothing(half: Store, store_url: str, opened: Opener) -> None:
    statements = _statements(half, store_url, opened)
    assert statements >= 8
    for moment in MOMENTS:
        for place in range(statements):
            _in_another_process(partial(_killed, opened, store_url, moment, place))
            assert _state(opened(store_url)) == BEFORE
    import_file(opened(store_url))
    assert _state(opened(store_url)) == AFTER


def test_an_import_killed_between_two_rows_or_at_its_commit_leaves_nothing(
    half: Store, store_url: str, opened: Opener
) -> None:
    for place in (1, 10, 30):
        _in_another_process(partial(_killed_at_row, opened, store_url, place))
        assert _state(opened(store_url)) == BEFORE
    _in_another_process(partial(_killed_at_commit, opened, store_url))
    assert _state(opened(store_url)) == BEFORE
    import_file(opened(store_url))
    assert _state(opened(store_url)) == AFTER


def test_an_import_killed_after_its_commit_is_whole(half: Store, store_url: str, opened: Opener) -> None:
    _in_another_process(partial(_killed_afterwards, opened, store_url))
    assert _state(opened(store_url)) == AFTER


def _statements(store: Store, store_url: str, opened: Opener) -> int:
    """How many statements an import sends, without letting it end."""
    sent: list[str] = []
    rehearsal = opened(store_url)
    event.listen(rehearsal.engine, "before_cursor_execute", lambda *call: sent.append(call[2]))
    event.listen(rehearsal.engine, "commit", _give_up)
    with suppress(GivenUp):
        import_file(rehearsal)
    rehearsal.close()
    assert _state(store) == BEFORE
    store.close()
    return len(sent)


class GivenUp(Exception):
    """The rehearsal ends before its commit."""


def _give_up(_connection: object) -> None:
    raise GivenUp


def _killed(opened: Opener, store_url: str, moment: str, place: int) -> None:
    """Import, and die at the statement with this place, before or after the database has done it."""
    store = opened(store_url)
    left = iter(range(place))

    def die(*_: Any) -> None:
        if next(left, None) is None:
            _kill()

    event.listen(store.engine, moment, die)
    import_file(store)


def _killed_at_commit(opened: Opener, store_url: str) -> None:
    store = opened(store_url)
    event.listen(store.engine, "commit", lambda _connection: _kill())
    import_file(store)


def _killed_afterwards(opened: Opener, store_url: str) -> None:
    import_file(opened(store_url))
    _kill()


def _killed_at_row(opened: Opener, store_url: str, place: int) -> None:
    """Import, and die while the database takes the rows of the one statement that brings them all."""
    store = opened(store_url)
    left = iter(range(place))

    def die(*_: Any) -> None:
        if next(left, None) is None:
            _kill()

    if store.is_sqlite:
        event.listen(store.engine, "before_cursor_execute", partial(_die_inside, die))
    else:
        psycopg.Copy.write_row = die  # type: ignore[assignment, method-assign]  # this process ends by it
    import_file(store)


def _die_inside(
    die: Callable[..., None], connection: Any, _cursor: object, statement: str, *_: object
) -> None:
    if statement.startswith("INSERT INTO budget"):
        # Called every so many steps of SQLite's machine: more than once a row.
        connection.connection.driver_connection.set_progress_handler(die, 20)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _in_another_process(work: Callable[[], object]) -> None:
    """Run it in a copy of this process, which must end by the signal it sends itself."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(1)  # not killed: whatever pytest would do at its end is not this process's business
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGKILL


def _state(store: Store) -> tuple[int, float, tuple[Remembered, ...]]:
    """How many changesets, the mean of the figures, what is remembered; what must hold in any state holds."""
    frame, count = readings.budgets(store, KABUPATEN), len(changesets(store))
    assert (len(frame), frame["opd_code"].is_unique) == ({1: 20, 2: 40}[count], True)
    assert frame["since_id"].unique().tolist() == [data_version(store)]
    assert (stored_content(store, _sha()) is None) == (count == 1)
    with store.reading() as connection:
        if store.is_sqlite:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        remembered = answers_of(connection, KABUPATEN, "kesra")
    store.close()
    return count, float(frame["pagu"].mean()), remembered


def _sha() -> str:
    file = _header().file
    assert file is not None
    return file.sha256

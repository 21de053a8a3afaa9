"""What each file in hand waits for, and what moves it on."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from components.widgets.upload_desk import Fixes, Given
from components.widgets.upload_tray import Job, State, Tray
from data.intake import Reading
from tests.unit.widgets.upload_plans import Broken, Plan, desk, in_turn, issue, question, raising

ASKED = Reading(questions=(question("opd:x"),))
ANSWERED = Reading(questions=(question("opd:x", "a"),))


def job(name: str = "a.csv") -> Job:
    return Job(0, name, b"isi")


def read(plan: object) -> Job:
    file = job()
    file.read(desk(in_turn(plan)))
    return file


@pytest.mark.parametrize(
    ("plan", "state"),
    [
        (Plan(), State.READY),
        (Plan(new=0), State.NOTHING),
        (Plan(ASKED), State.QUESTIONS),
        (Plan(ASKED, (issue(),)), State.QUESTIONS),
        (Plan(ANSWERED), State.READY),
        (Plan(issues=(issue(),)), State.ERRORS),
        (Plan(issues=(issue(),), content=b""), State.REFUSED),
        (Plan(issues=(issue(refuses=False),)), State.READY),
        (Broken("terkunci"), State.UNREAD),
    ],
)
def test_a_plan_says_what_its_file_waits_for(plan: object, state: State) -> None:
    assert job().state is State.WAITING
    assert read(plan).state is state


def test_bytes_that_the_plan_let_go_are_kept_nowhere() -> None:
    refused = read(Plan(issues=(issue(None, None),), content=b""))
    assert b"isi" not in {value for value in vars(refused).values() if isinstance(value, bytes)}


def test_answers_add_up_and_reach_the_reader_with_the_bytes() -> None:
    seen: list[tuple[str, bytes, Given, Fixes]] = []

    def prepare(*asked: object) -> Plan:
        seen.append((asked[0], asked[1], dict(asked[2]), dict(asked[3])))  # type: ignore[call-overload, arg-type]
        return Plan(ASKED, content=b"isi")

    file, reader = job(), desk(prepare)
    file.read(reader)
    file.answer(reader, {"sheet": "1"})
    file.answer(reader, {"dash": "0"})
    file.typed = {(4, "Target"): "6"}
    file.mend(reader)
    assert seen[-1] == ("a.csv", b"isi", {"sheet": "1", "dash": "0"}, {(4, "Target"): "6"})
    assert len({each[1] for each in seen}) == 1


def test_a_store_that_does_not_answer_can_be_asked_again() -> None:
    file, reader = job(), desk(in_turn(Broken("terkunci"), Plan()))
    file.read(reader)
    assert (file.state, file.trouble, file.content) == (State.UNREAD, "terkunci", b"isi")
    file.read(reader)
    assert (file.state, file.trouble) == (State.READY, None)


def test_a_stored_file_is_let_go_and_stored_once() -> None:
    commits: list[object] = []

    def commit(plan: object) -> SimpleNamespace:
        commits.append(plan)
        return SimpleNamespace(changeset=3, counts=None)

    file, reader = job(), desk(in_turn(Plan()), commit)
    file.read(reader)
    file.store(reader)
    file.store(reader)
    assert (file.state, file.content, file.plan, len(commits)) == (State.STORED, b"", None, 1)


def test_what_others_stored_meanwhile_is_kept_beside_the_new_reading() -> None:
    conflicts = pd.DataFrame({"row": [4]})
    first, second = Plan(), Plan(new=2)
    reader = desk(in_turn(first, second), raising(Broken("berubah", conflicts)))
    file = job()
    file.read(reader)
    file.store(reader)
    assert (file.plan, file.trouble, file.state) == (second, "berubah", State.READY)
    assert file.conflicts is conflicts


def test_after_one_file_is_stored_the_others_are_read_anew() -> None:
    reader = desk(in_turn(Plan(), Plan(ASKED), Plan(issues=(issue(),), content=b"")))
    tray = Tray("utama")
    tray.take([("a.csv", b"1"), ("b.csv", b"2"), ("c.csv", b"3")])
    for file in tray.waiting():
        file.read(reader)
    tray.jobs[0].store(reader)
    tray.settle()
    assert [file.state for file in tray.jobs] == [State.STORED, State.WAITING, State.REFUSED]
    assert (tray.chosen, tray.is_done) == (1, False)


def test_when_nothing_is_left_to_do_the_tray_is_done() -> None:
    reader = desk(in_turn(Plan(new=0), Plan()))
    tray = Tray("utama")
    tray.take([("a.csv", b"1"), ("b.csv", b"2")])
    for file in tray.waiting():
        file.read(reader)
    tray.jobs[1].store(reader)
    tray.settle()
    assert tray.is_done

"""Remembered answers: whose they are, which come later, and how they are forgotten."""

import pytest
from sqlalchemy.exc import IntegrityError

from data.store.engine import Store
from data.store.memory import EVERY_TEMPLATE, EVERYBODY, Remembered, answers_of, forget, remember
from tests.integration.store.rows import KABUPATEN, row, write

OWN = Remembered("aksi_opd", "opd.a", "dash", "nihil")
ALIAS = Remembered(EVERY_TEMPLATE, EVERYBODY, "opd:dinas a", "OPD-A")


def keep(store: Store, *answers: Remembered, changeset: int = 1) -> None:
    with store.writing() as connection:
        remember(connection, KABUPATEN, changeset, answers)


def held(store: Store, sender: str = "opd.a", kabupaten: str = KABUPATEN) -> tuple[Remembered, ...]:
    with store.reading() as connection:
        return answers_of(connection, kabupaten, sender)


@pytest.fixture(autouse=True)
def changeset(store: Store) -> None:
    write(store, "opd", row("opd"))
    write(store, "opd", row("opd", opd_code="OPD-B"))


def test_an_answer_is_its_senders_and_an_alias_everybodys(store: Store) -> None:
    keep(store, OWN, ALIAS)
    assert held(store) == (ALIAS, OWN)
    assert held(store, "opd.b") == (ALIAS,)
    assert held(store, kabupaten="63.06") == ()


def test_a_later_answer_takes_the_place_of_an_earlier_one(store: Store) -> None:
    keep(store, OWN, ALIAS)
    keep(store, OWN._replace(answer="kosong"), changeset=2)
    assert held(store) == (ALIAS, OWN._replace(answer="kosong"))


def test_nothing_to_remember_is_nothing(store: Store) -> None:
    keep(store)
    assert held(store) == ()


def test_answers_go_with_their_changeset(store: Store) -> None:
    keep(store, OWN)
    keep(store, ALIAS, changeset=2)
    with store.writing() as connection:
        forget(connection, [2])
    assert held(store) == (OWN,)


def test_an_answer_belongs_to_a_changeset_that_exists(store: Store) -> None:
    with pytest.raises(IntegrityError):
        keep(store, OWN, changeset=99)

"""What the store held of the last period, to ask about unusual jumps."""

import pytest

from data.intake import Answers
from data.rules.roles import Role, Viewer
from data.services.uploads import commit_upload, prepare_upload
from data.store.engine import Store
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import AKSI_HEADER, CASES_HEADER, csv

ADMIN = Viewer("Admin", Role.ADMIN)
CLOSED = Answers({"plausible:closed:B06 2026": "benar"})


def report(period: str, realisasi: int) -> bytes:
    return csv(AKSI_HEADER, f"2026;{period};OPD-A;A1;ya;400;kegiatan;{realisasi};;;;;;;")


def cases(month: str, count: int) -> bytes:
    return csv(CASES_HEADER, f"{month};51.08.06;Polres;{count};0;0;0;0;0;Polres;2026-05-31")


def send(store: Store, content: bytes, answers: Answers = CLOSED) -> None:
    commit_upload(
        store, ADMIN, prepare_upload(store, ADMIN, "51.08", "a.csv", content, today=TODAY, answers=answers)
    )


def asked(store: Store, content: bytes) -> list[str]:
    plan = prepare_upload(store, ADMIN, "51.08", "b.csv", content, today=TODAY)
    return [question.id for question in plan.open_questions]


@pytest.mark.parametrize(
    ("realisasi", "questions"), [(40, []), (399, []), (400, ["plausible:jump:realisasi"])]
)
def test_ten_times_the_last_period_is_asked_about(
    office: Store, realisasi: int, questions: list[str]
) -> None:
    send(office, report("B06", 40))
    assert asked(office, report("B12", realisasi)) == questions


def test_a_quarter_is_not_held_against_a_semester(office: Store) -> None:
    send(office, report("B06", 40))
    assert asked(office, report("TW4", 400)) == []


def test_the_newest_time_before_that_of_the_file_counts(office: Store) -> None:
    send(office, cases("2026-03", 200))
    send(office, cases("2026-04", 30))
    send(office, cases("2026-07", 290))
    assert asked(office, cases("2026-05", 290)) == []
    assert asked(office, cases("2026-05", 300)) == ["plausible:jump:cases"]


def test_a_month_is_not_held_against_a_year(office: Store) -> None:
    send(office, cases("2025", 400))
    assert asked(office, cases("2026-05", 30)) == []


def test_nothing_stored_asks_nothing(office: Store) -> None:
    assert asked(office, cases("2026-05", 3000)) == []

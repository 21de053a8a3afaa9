"""What the screen of an upload offers whom."""

from datetime import date

import pytest

from data.intake import Answers
from data.reference import templates
from data.rules.roles import NotAllowed
from data.services.sending import answered, issue_titles, load_offer, periods_offered
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY

KABUPATEN = "51.08"


def test_a_coordinator_may_fill_in_for_every_opd_in_force(office: Store, cast: Cast) -> None:
    offer = load_offer(office, cast.coordinator, KABUPATEN, TODAY)
    assert set(offer.titles) == {"opd", "aksi_opd", "tes_urine", "anggaran", "tindak_lanjut"}
    assert offer.titles["tes_urine"] == templates()["tes_urine"].title
    assert len(offer.opd) > 1
    assert offer.years[0] == TODAY.year


def test_an_operator_is_offered_the_own_opd_alone(office: Store, cast: Cast) -> None:
    offer = load_offer(office, cast.operator_a, KABUPATEN, TODAY)
    assert list(offer.opd) == [cast.operator_a.opd_code]


def test_who_may_send_nothing_is_offered_nothing(office: Store, cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        load_offer(office, cast.guest, KABUPATEN, TODAY)


def test_a_template_is_narrowed_to_what_it_holds(office: Store, cast: Cast) -> None:
    parts = load_offer(office, cast.admin, KABUPATEN, TODAY).parts
    assert parts["aksi_opd"] == {"opd", "year", "period"}
    assert parts["kasus"] == {"year", "period"}
    assert parts["opd"] == {"opd"}
    assert parts["tindak_lanjut"] <= {"opd"}


@pytest.mark.parametrize(
    ("template", "year", "count", "meant"),
    [("aksi_opd", 2026, 2, "B12"), ("aksi_opd", 2025, 2, "B12"), ("kasus", 2026, 12, "10")],
)
def test_the_period_that_is_meant_is_one_of_those_offered(
    template: str, year: int, count: int, meant: str
) -> None:
    codes, proposed = periods_offered(date(2026, 11, 22), template, year)
    assert (len(codes), proposed) == (count, meant)
    assert proposed in codes


def test_every_finding_has_a_title() -> None:
    assert issue_titles()["unknown-opd"] == "OPD tidak dikenal"


def test_answers_reach_the_reader_as_they_were_given() -> None:
    assert answered({"dash": "0"}, {(4, "Target"): "6"}) == Answers({"dash": "0"}, {}, {(4, "Target"): "6"})

"""What the form of a decision offers is what a decision may name."""

from dataclasses import replace
from datetime import date

import pytest

from data.rules.decisions import Decision
from data.rules.roles import NotAllowed
from data.services.decision_choices import area_choices, load_decision_choices
from data.services.follow_ups import decide
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import KABUPATEN, opened
from tests.integration.store.rows import row, write


def test_whatever_is_offered_can_be_decided(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    offered = load_decision_choices(office, cast.coordinator, line)
    decision = Decision(
        "Kirim",
        next(iter(offered.opd)),
        tuple(offered.opd)[1:],
        "",
        offered.due["week"],
        next(iter(offered.aksi)),
        list(offered.areas)[-1],
        offered.funding_sources[0],
    )
    for due in (*offered.due.values(), offered.since, None):
        assert decide(office, cast.coordinator, line.id, replace(decision, due_on=due)).changeset


def test_days_count_from_the_day_of_the_figures(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    offered = load_decision_choices(office, cast.coordinator, line)
    assert (offered.since, offered.due["week"]) == (TODAY, date(2026, 11, 29))


def test_silent_are_those_without_a_report_when_the_meeting_was_opened(office: Store, cast: Cast) -> None:
    write(office, "aksi_opd", row("aksi_opd"))
    line = opened(office, cast.coordinator)
    write(office, "aksi_opd", row("aksi_opd", opd_code="OPD-B"))
    assert load_decision_choices(office, cast.coordinator, line).silent == ("OPD-B",)


def test_only_who_leads_meetings_is_offered_anything(office: Store, cast: Cast) -> None:
    line = opened(office, cast.coordinator)
    for viewer in (cast.operator_a, cast.guest):
        with pytest.raises(NotAllowed):
            load_decision_choices(office, viewer, line)


@pytest.mark.parametrize("kabupaten", ["51.08", "63.06"])
def test_desa_of_one_name_are_told_apart_by_their_kecamatan(kabupaten: str) -> None:
    names = area_choices(kabupaten)
    assert kabupaten not in names
    assert len(set(names.values())) == len(names)


def test_a_meeting_of_another_kabupaten_is_not_offered(office: Store, cast: Cast) -> None:
    line = replace(opened(office, cast.coordinator), kabupaten="63.06")
    assert line.kabupaten != KABUPATEN
    with pytest.raises(NotAllowed):
        load_decision_choices(office, cast.coordinator, line)

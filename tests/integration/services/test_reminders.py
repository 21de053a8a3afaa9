"""Who to call today, computed from the store."""

from datetime import date

import pytest

from data.rules.roles import NotAllowed
from data.rules.view import View
from data.services.reminders import load_reminders
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.store.rows import row, write

VIEW = View("utama", "51.08", 2026, "B12")


def test_an_opd_that_owes_is_called_with_a_text(office: Store, cast: Cast) -> None:
    due = date(2026, 12, 1)
    write(office, "tindak_lanjut", row("tindak_lanjut", number="2026-09/1", opd_code="OPD-B", due_on=due))
    found = load_reminders(office, cast.coordinator, VIEW, TODAY, "Bagian Kesra")
    assert set(found.calls) == {"OPD-A", "OPD-B"}
    assert any("2026-09/1" in each.what and each.days == 9 for each in found.calls["OPD-B"])
    assert found.opd_texts["OPD-B"].startswith("Yth. Dinas B,")
    assert "Dinas A: laporan B12 2026" in found.group
    assert "Buleleng" in found.group


def test_reminders_are_for_those_who_lead(office: Store, cast: Cast) -> None:
    for viewer in (cast.guest, cast.operator_a):
        with pytest.raises(NotAllowed):
            load_reminders(office, viewer, VIEW, TODAY, "Bagian Kesra")

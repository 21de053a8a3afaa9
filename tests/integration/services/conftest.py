"""A store with two OPD of Buleleng and one of HSS, and the files their operators would send."""

from datetime import date

import pytest

from data.store.engine import Store
from tests.integration.store.rows import row, write

TODAY = date(2026, 11, 22)


@pytest.fixture
def office(store: Store) -> Store:
    """A store with an OPD master and nothing else."""
    write(store, "opd", row("opd"), row("opd", opd_code="OPD-B", name="Dinas B"))
    write(store, "opd", row("opd", opd_code="OPD-HSS", name="Dinas HSS"), kabupaten="63.06")
    return store

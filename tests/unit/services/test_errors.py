"""Which database errors a page is told about as one sentence."""

import pytest
from sqlalchemy import exc

from data.services.errors import StoreUnavailable, store_guarded


def failing(error: Exception) -> None:
    raise error


@pytest.mark.parametrize("kind", [exc.OperationalError, exc.InterfaceError])
def test_a_database_that_does_not_answer_is_unavailable(kind: type[exc.DBAPIError]) -> None:
    with pytest.raises(StoreUnavailable, match="terkunci"):
        store_guarded(failing)(kind("SELECT 1", {}, Exception("locked")))


def test_a_pool_that_is_used_up_is_unavailable() -> None:
    with pytest.raises(StoreUnavailable):
        store_guarded(failing)(exc.TimeoutError())


def test_a_broken_constraint_is_our_fault_and_stays_visible() -> None:
    with pytest.raises(exc.IntegrityError):
        store_guarded(failing)(exc.IntegrityError("INSERT", {}, Exception("CHECK")))

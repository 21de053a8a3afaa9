"""One kabupaten of a store at one moment: as it stands now, or as it stood after a changeset."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from data.rules.roles import NotAllowed, Permission, Viewer, allows
from data.rules.view import View
from data.services.authorised import uploadable_templates
from data.services.days import CONTOH, day_of
from data.services.days import today as today_of
from data.services.errors import store_guarded
from data.settings import Settings
from data.store.engine import Store
from data.store.provenance import written_at

WITHHELD = (
    "Angka kasus pada keadaan lalu hanya untuk peran yang boleh membuka berkasnya: selisih dua keadaan dapat "
    "membuka jumlah kecil yang disembunyikan."
)


@dataclass(frozen=True)
class Past:
    """A state that is looked back to: the store, the changeset it ends with, and when that was written."""

    store: str
    changeset: int
    at: datetime


@dataclass(frozen=True)
class Moment:
    """What the readings are asked about: a kabupaten, now or as of a changeset."""

    store: Store
    kabupaten: str
    as_of: int | None = None

    @classmethod
    def of(cls, store: Store, view: View) -> Moment:
        """The moment that a view shows."""
        return cls(store, view.kabupaten, view.as_of)

    def read(self, reading: Callable[..., pd.DataFrame], *narrowed: int | str) -> pd.DataFrame:
        """A reading of `data.store.readings`, narrowed to a year (and period) where given."""
        return reading(self.store, self.kabupaten, *narrowed, as_of=self.as_of)


@store_guarded
def find_past(store: Store, changeset: int) -> Past | None:
    """The state after a changeset; None where the store has no such changeset."""
    at = written_at(store, changeset)
    return None if at is None else Past(store.name, changeset, at)


def day_at(store: Store, kabupaten: str, settings: Settings, past: Past | None) -> date:
    """The day that deadlines are counted from: today, or the day on which the past state came about."""
    now = today_of(store, kabupaten, settings)
    if past is None or store.name == CONTOH:
        return now
    return min(now, day_of(past.at, kabupaten))


def may_see_counts(viewer: Viewer, view: View, template: str) -> bool:
    """Whether protected counts of a template may be shown: now to all, of the past to few.

    Two states differ by a file. Figures that are safe in each can give a hidden one away together, so the
    past is for those who may open that file anyway.
    """
    if view.as_of is None:
        return True
    return allows(viewer, Permission.SEE_HISTORY) and template in uploadable_templates(viewer)


def authorise_counts(viewer: Viewer, view: View, template: str) -> None:
    """Raise NotAllowed unless `may_see_counts`."""
    if not may_see_counts(viewer, view, template):
        raise NotAllowed(WITHHELD)

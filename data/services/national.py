"""Cases of every kabupaten side by side: the sums that each case screen shows, and nothing finer."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from data.reference import kabupaten_list
from data.rules.roles import Viewer
from data.rules.suppression import ProtectedCounts, totals_of
from data.rules.view import View
from data.services.as_of import Moment
from data.services.cases import People, case_book, newest_population
from data.services.errors import store_guarded
from data.services.map_shapes import authorise_everywhere
from data.store import readings
from data.store.engine import Store
from data.store.tables import CaseCount, Population
from data.store.touched import newest_touch

MOST_KEPT = 4096
Stamp = tuple[int, int]


@dataclass(frozen=True)
class KabupatenCases:
    """One kabupaten of a year: its protected counts, the month they reach (None: no rows), its people."""

    counts: ProtectedCounts
    month: int | None
    people: People | None


@dataclass(frozen=True)
class National:
    """All kabupaten of a year and the year before, each up to its own last month.

    counts: code by str(year) and str(year - 1), both up to the same month. until: code to that month, where
    there are cases. month: the one that most kabupaten reach. waiting: how many are not looked at yet.
    """

    year: int
    counts: ProtectedCounts
    until: Mapping[str, int]
    people: Mapping[str, People]
    month: int | None
    waiting: int


_kept: dict[tuple[Store, str, int, Stamp], KabupatenCases] = {}


@store_guarded
def kabupaten_with_cases(store: Store, viewer: Viewer) -> frozenset[str]:
    """The kabupaten that a store ever held cases of; raises NotAllowed, StoreUnavailable."""
    authorise_everywhere(viewer)
    with store.reading() as connection:
        return frozenset(newest_touch(connection, CaseCount))


@store_guarded
def load_national(store: Store, viewer: Viewer, view: View, patience: float) -> National:
    """The cases of all kabupaten in a view's year, as they are now; raises NotAllowed, StoreUnavailable.

    Protecting a kabupaten takes a good part of a second, once for each change of its figures: after
    `patience` seconds those not yet looked at are left `waiting` for the next call, which goes on from there.
    """
    authorise_everywhere(viewer)
    stamps, end = _stamps(store), time.monotonic() + patience
    codes = [each.code for each in kabupaten_list()]
    keys = {code: (store, code, view.year, stamps[code]) for code in codes if code in stamps}
    found = {code: _kept[key] for code, key in keys.items() if key in _kept}
    for code, key in keys.items():
        if code not in found:
            found[code] = _keep(key)
            if time.monotonic() > end:
                break
    reached = {code: each.month for code, each in found.items() if each.month is not None}
    return National(
        year=view.year,
        counts=totals_of(
            {code: found[code].counts if code in found else None for code in codes},
            (str(view.year), str(view.year - 1)),
        ),
        until=reached,
        people={code: each.people for code, each in found.items() if each.people is not None},
        month=max(Counter(reached.values()).items(), key=lambda pair: pair[::-1], default=(None, 0))[0],
        waiting=len(keys) - len(found),
    )


def _stamps(store: Store) -> dict[str, Stamp]:
    """The newest changesets that touched the cases and the people of each kabupaten with cases."""
    with store.reading() as connection:
        cases, people = newest_touch(connection, CaseCount), newest_touch(connection, Population)
    return {code: (newest, people.get(code, 0)) for code, newest in cases.items()}


def _keep(key: tuple[Store, str, int, Stamp]) -> KabupatenCases:
    store, code, year, _ = key
    moment = Moment(store, code)
    cases = case_book(moment).look(year, years=2)
    people = newest_population(moment.read(readings.population), year)
    if len(_kept) >= MOST_KEPT:
        _kept.clear()
    _kept[key] = KabupatenCases(cases.counts, cases.month, people.get(code))
    return _kept[key]

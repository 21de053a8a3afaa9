"""What a session can choose from: stores, kabupaten, years and periods that hold figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.reference import kabupaten_list, period_rules, thresholds
from data.rules.roles import Permission, Viewer, authorise
from data.services.as_of import Past, find_past
from data.services.errors import store_guarded
from data.store.catalogue import periods_reported
from data.store.engine import Store
from data.store.history import years_available

Place = tuple[str, str]


@dataclass(frozen=True)
class Choices:
    """The choices of one viewer; every list is in the order of the offer and never empty.

    past: the state that is looked back to; the choices of its store are those of that moment.
    """

    store_names: tuple[str, ...]
    names: Mapping[str, str]
    held: Mapping[Place, tuple[int, ...]]
    reported: Mapping[tuple[str, str, int], tuple[str, ...]]
    today: Mapping[Place, date]
    past: Past | None = None

    def as_of(self, store: str) -> int | None:
        """The changeset that a store is shown as of; None for as it is now."""
        return self.past.changeset if self.past is not None and self.past.store == store else None

    def stores(self) -> Sequence[str]:
        """The stores, the one to open on first."""
        return self.store_names

    def kabupaten(self) -> Mapping[str, str]:
        """Code to name, without the word "Kabupaten"."""
        return self.names

    def years(self, store: str, kabupaten: str) -> Sequence[int]:
        """Years that hold figures, newest first; the current one where there are none yet."""
        return self.held[store, kabupaten] or (self.today[store, kabupaten].year,)

    def periods(self, store: str, kabupaten: str, year: int) -> Sequence[str]:
        """Both semesters, and the quarters that were reported."""
        reported = self.reported.get((store, kabupaten, year), ())
        return tuple(each.code for each in period_rules() if each.kind == "semester" or each.code in reported)

    def newest_period(self, store: str, kabupaten: str, year: int) -> str:
        """The last period reported; without any, the semester that runs or the year's last one."""
        rules = [each for each in period_rules() if each.kind == "semester"]
        reported = self.reported.get((store, kabupaten, year), ())
        wanted = [each for each in rules if each.code in reported]
        today = self.today[store, kabupaten]
        if not wanted and year == today.year:
            wanted = [each for each in rules if each.start_month <= today.month]
        return max(wanted or rules, key=lambda each: each.end_month).code


def coverage_target(kabupaten: str) -> float:
    """The share of staff that a kabupaten means to test in a year."""
    return thresholds(kabupaten).coverage_target


@store_guarded
def load_choices(
    stores: Mapping[str, Store],
    viewer: Viewer,
    first: str,
    today: Mapping[Place, date],
    asked: tuple[str | None, int] | None = None,
) -> Choices:
    """Everything the sidebar offers this viewer; `first` is the store to open on.

    today: the day in each place.
    asked: the store (None: the first) and changeset to look back to; one that is not there means now.
    """
    authorise(viewer, Permission.SEE_AGGREGATES)
    seen = [each for each in kabupaten_list() if viewer.kabupaten in (None, each.code)]
    past = _past(stores, first, asked)
    moments = {name: past.changeset if past is not None and past.store == name else None for name in stores}
    reported: dict[tuple[str, str, int], tuple[str, ...]] = {}
    for name, store in stores.items():
        for kabupaten, year, code in periods_reported(store, moments[name]):
            reported[name, kabupaten, year] = (*reported.get((name, kabupaten, year), ()), code)
    return Choices(
        store_names=tuple(sorted(stores, key=lambda name: name != first)),
        names={each.code: each.name.removeprefix("Kabupaten ") for each in seen},
        held={
            (name, each.code): tuple(reversed(years_available(store, each.code, as_of=moments[name])))
            for name, store in stores.items()
            for each in seen
        },
        reported=reported,
        today=dict(today),
        past=past,
    )


def _past(stores: Mapping[str, Store], first: str, asked: tuple[str | None, int] | None) -> Past | None:
    if asked is None:
        return None
    name, changeset = asked
    return find_past(stores.get(name or "", stores[first]), changeset)

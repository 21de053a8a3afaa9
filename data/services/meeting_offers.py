"""What the form of a meeting offers: OPD to invite with their groups, years and their periods."""

from dataclasses import dataclass
from datetime import date

from data import reference
from data.rules.progress import opd_in_force
from data.rules.roles import Permission, Viewer, authorise
from data.services.errors import store_guarded
from data.services.reporting import short_names
from data.store import readings
from data.store.engine import Store

OTHERS = "lainnya"
GROUPS = ("dinas", "badan", "kecamatan", OTHERS)
"""The groups in which OPD are invited together; a kind without a group of its own is one of the others."""


@dataclass(frozen=True)
class MeetingOpd:
    """An OPD that can be invited: its full and its short name, and its group."""

    code: str
    name: str
    short_name: str
    group: str


@store_guarded
def load_meeting_opd(store: Store, viewer: Viewer, kabupaten: str, on: date) -> tuple[MeetingOpd, ...]:
    """The OPD that exist on a day, by group and name; raises NotAllowed, StoreUnavailable."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=kabupaten)
    opd = opd_in_force(readings.opd(store, kabupaten), on)
    short = short_names(opd)
    rows = zip(opd["opd_code"], opd["name"], opd["kind"], strict=True)
    found = [
        MeetingOpd(code, name, short[code], kind if kind in GROUPS else OTHERS) for code, name, kind in rows
    ]
    return tuple(sorted(found, key=lambda each: (GROUPS.index(each.group), each.name)))


def meeting_years(today: date) -> tuple[int, ...]:
    """The years whose figures a meeting may show, the one before last first."""
    return tuple(range(today.year - 2, today.year + 2))


def meeting_periods(year: int) -> tuple[str, ...]:
    """The codes of the periods of a year."""
    return tuple(each.code for each in reference.periods(year))


def screen_kinds() -> tuple[reference.Screen, ...]:
    """The kinds of screens, in the order a meeting shows them."""
    return reference.screens()

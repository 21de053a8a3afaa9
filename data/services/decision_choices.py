"""What the form of a decision offers in a meeting, and the decisions that its figures suggest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data import reference
from data.rules.due_days import due_days
from data.rules.meetings import MeetingLine
from data.rules.periods import Period, period
from data.rules.progress import opd_in_force
from data.rules.reporting import opd_reporting
from data.rules.roles import Permission, Viewer, authorise
from data.services.as_of import Moment
from data.services.errors import store_guarded
from data.services.reporting import actions_of, read_period, short_names
from data.store import readings
from data.store.engine import Store


@dataclass(frozen=True)
class DecisionChoices:
    """Code -> name of the OPD, aksi and areas a decision may name, its funding sources and days.

    `since`: the first day that it may be due. `due`: see `due_days`. `silent`: OPD that must report for the
    period of the meeting and, at its frozen figures, have reported nothing.
    """

    opd: Mapping[str, str]
    aksi: Mapping[str, str]
    areas: Mapping[str, str]
    funding_sources: tuple[str, ...]
    since: date
    due: Mapping[str, date]
    period: Period
    silent: tuple[str, ...]


@store_guarded
def load_decision_choices(store: Store, viewer: Viewer, line: MeetingLine) -> DecisionChoices:
    """The choices of a meeting, for those who lead it; raises NotAllowed."""
    authorise(viewer, Permission.LEAD_MEETING, kabupaten=line.kabupaten)
    since, chosen = line.frozen_on or line.held_on, period(line.year, line.period)
    master = opd_in_force(readings.opd(store, line.kabupaten), line.held_on)
    names, long = short_names(master), dict(zip(master["opd_code"], master["name"], strict=True))
    return DecisionChoices(
        opd={code: _both(names[code], long[code]) for code in sorted(names, key=names.__getitem__)},
        aksi={each.code: f"{each.code} {each.short_name}" for each in actions_of(line.year)},
        areas=area_choices(line.kabupaten),
        funding_sources=tuple(each.name for each in reference.funding_sources()),
        since=since,
        due=due_days(since, chosen),
        period=chosen,
        silent=_silent(store, line, chosen, since),
    )


def area_choices(kabupaten: str) -> dict[str, str]:
    """Code -> name of the kecamatan and, with their kecamatan, the desa: places of one name stay apart."""
    names = {each.code: each.name for each in reference.kecamatan_of(kabupaten)}
    inside = reference.desa_of(kabupaten)
    return names | {each.code: f"{each.name} ({names[each.parent_code or '']})" for each in inside}


def _both(short: str, full: str) -> str:
    return short if short == full else f"{short} · {full}"


def _silent(store: Store, line: MeetingLine, chosen: Period, today: date) -> tuple[str, ...]:
    moment = Moment(store, line.kabupaten, line.frozen_id)
    found = opd_reporting(read_period(moment, chosen, today).matrix)
    return tuple(found.loc[(found["obliged"] > 0) & ~found["any_submitted"], "opd_code"])

"""Reminders of a kabupaten: days ahead, who to call today and for what, and the texts to send."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data import reference
from data.rules.follow_ups import follow_up_states
from data.rules.periods import period
from data.rules.reminders import (
    Countdown,
    Owed,
    Sender,
    calls,
    countdowns,
    group_text,
    opd_text,
    owed_follow_ups,
    owed_reports,
)
from data.rules.roles import Permission, Viewer, authorise
from data.rules.view import View
from data.services.as_of import Moment
from data.services.errors import store_guarded
from data.services.reporting import actions_of, read_period, short_names
from data.store import readings
from data.store.engine import Store


@dataclass(frozen=True)
class Reminders:
    """Days ahead, the nearest first; per OPD that is called today what it owes, and the text for it.

    `names`: OPD code -> short name. `opd_texts` and `group` can be sent as they stand.
    """

    today: date
    countdowns: tuple[Countdown, ...]
    calls: Mapping[str, tuple[Owed, ...]]
    names: Mapping[str, str]
    opd_texts: Mapping[str, str]
    group: str


@store_guarded
def load_reminders(store: Store, viewer: Viewer, view: View, today: date, office: str) -> Reminders:
    """What is due within `warn_days` or past, in the period of the view; `office` is whom to report to.

    For those who lead meetings. Raises NotAllowed, StoreUnavailable.
    """
    authorise(viewer, Permission.LEAD_MEETING, kabupaten=view.kabupaten)
    moment = Moment.of(store, view)
    current = read_period(moment, period(view.year, view.period), today)
    heads = {each.code: each.short_name for each in actions_of(view.year)}
    owed = owed_reports(current.matrix, current.period, today, heads)
    owed += owed_follow_ups(follow_up_states(moment.read(readings.follow_ups), today))
    urgent = calls(owed, reference.warn_days())
    names = short_names(moment.read(readings.opd))
    named = {code: names.get(code, code) for code in urgent}
    sender = Sender(reference.region(view.kabupaten).name, office)
    return Reminders(
        today=today,
        countdowns=countdowns(today),
        calls=urgent,
        names=named,
        opd_texts={code: opd_text(named[code], each, today, sender) for code, each in urgent.items()},
        group=group_text(urgent, named, today, sender),
    )

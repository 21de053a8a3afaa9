"""A decision that somebody else changed while it stood in the form: both values, a line each."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from components import text_decisions as text
from components.dates import date_full
from components.formats import listing
from components.widgets.decision_draft import Said
from data.rules.follow_ups import supporting
from data.services.decision_choices import DecisionChoices
from data.services.decision_clashes import DecisionChanged


def clash_words(changed: DecisionChanged, offered: DecisionChoices) -> Said:
    """Who changed it, what stands now and what was typed, and how to go on."""
    lines = [
        text.CLASH.format(
            field=text.FIELDS[each.field],
            now=_words(each.field, each.now, offered),
            mine=_words(each.field, each.mine, offered),
        )
        for each in changed.clashes
    ]
    how = text.CLASH_HOW.format(change=text.CHANGE, drop=text.DROP)
    return Said(text.CLASHES.format(by=changed.by_name), (*lines, how))


def _words(field: str, value: Any, offered: DecisionChoices) -> str:
    """A value as the form names it."""
    if not value:
        return text.NONE
    if isinstance(value, date):
        return date_full(value)
    codes = supporting(value) if field == "supporting_opd" else (value,)
    names = _names(field, offered)
    return listing([names.get(code, code) for code in codes])


def _names(field: str, offered: DecisionChoices) -> Mapping[str, str]:
    known: Mapping[str, Mapping[str, str]] = {
        "opd_code": offered.opd,
        "supporting_opd": offered.opd,
        "aksi_code": offered.aksi,
        "area_code": offered.areas,
    }
    return known.get(field, {})

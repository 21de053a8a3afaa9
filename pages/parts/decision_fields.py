"""The fields of the form of a decision, in the order in which Tab goes through them."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from components import text_decisions as text
from components.dates import day_month_short
from components.widgets.decision_draft import key_of, value_of
from data.rules.decisions import Decision
from data.rules.due_days import offered_name, read_day
from data.services.decision_choices import DecisionChoices
from data.services.errors import MeetingRefused

LONGEST, LONG = 500, 300
WIDTHS = [5, 5, 4]
UNDATED = "none"


def fields(offered: DecisionChoices) -> None:
    """What is to be done, by whom and until when."""
    st.text_input(text.DIRECTION, key=key_of("direction"), max_chars=LONGEST)
    responsible, supporting, due = st.columns(WIDTHS, gap="small")
    with responsible:
        _select("opd_code", text.OPD, offered.opd, text.OPD_HINT, required=True)
    with supporting:
        _supporting(offered)
    with due:
        _due(due_labels(offered))


def output_field() -> None:
    """What is to come out of it."""
    st.text_input(text.OUTPUT, key=key_of("output"), max_chars=LONG)


def more_fields(offered: DecisionChoices) -> None:
    """What it concerns, folded away: most decisions say it in their words."""
    with st.expander(text.MORE):
        _concerns(offered)


def due_labels(offered: DecisionChoices) -> dict[str, str]:
    """The days offered, in words: 1 minggu · 29 Nov; and none."""
    code = offered.period.code
    days = {
        name: text.DUE_DAYS[name].format(date=day_month_short(day), period=code)
        for name, day in offered.due.items()
    }
    return {**days, UNDATED: text.NO_DUE}


def typed_decision(offered: DecisionChoices) -> Decision:
    """The decision that stands in the form; raises MeetingRefused where its day is none."""
    return Decision(
        direction=value_of("direction"),
        opd_code=value_of("opd_code") or "",
        supporting=tuple(value_of("supporting")),
        output=value_of("output"),
        due_on=_typed_day(offered, value_of("due")),
        aksi_code=value_of("aksi_code"),
        area_code=value_of("area_code"),
        funding_source=value_of("funding_source"),
    )


def _typed_day(offered: DecisionChoices, typed: str | None) -> date | None:
    if typed is None:
        return None
    name = offered_name(typed, due_labels(offered))
    if name == UNDATED:
        return None
    day = offered.due[name] if name else read_day(typed, offered.since)
    if day is None:
        raise MeetingRefused(text.NO_DAY.format(typed=typed))
    return day


def _supporting(offered: DecisionChoices) -> None:
    st.multiselect(
        text.SUPPORTING,
        list(offered.opd),
        format_func=lambda code: offered.opd.get(code, code),
        key=key_of("supporting"),
        placeholder=text.NONE,
        select_all=False,
    )


def _due(days: Mapping[str, str]) -> None:
    # Any typed day is a new option: with fuzzy search "1 des" would find "31 Des" instead. What is required
    # has no cross to clear it, on which Tab would stop.
    st.selectbox(
        text.DUE,
        list(days),
        index=None,
        format_func=lambda name: days.get(name, name),
        key=key_of("due"),
        placeholder=text.DUE_HINT,
        required=True,
        accept_new_options=True,
        filter_mode="prefix",
    )


def _concerns(offered: DecisionChoices) -> None:
    sources = {name: name for name in offered.funding_sources}
    aksi, area, money = st.columns(3, gap="small")
    with aksi:
        _select("aksi_code", text.AKSI, offered.aksi, text.NONE)
    with area:
        _select("area_code", text.AREA, offered.areas, text.NONE)
    with money:
        _select("funding_source", text.FUNDING, sources, text.NONE)


def _select(field: str, label: str, names: Mapping[str, str], hint: str, *, required: bool = False) -> None:
    st.selectbox(
        label,
        list(names),
        index=None,
        format_func=lambda code: names.get(code, code),
        key=key_of(field),
        placeholder=hint,
        required=required,
    )

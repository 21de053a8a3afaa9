"""The filters of the matrix of follow-ups; each stands in the address, so that a link reopens them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import streamlit as st

from components import text_follow_ups as text
from components.formats import number
from components.widgets.bound import take_from_address, write_to_address
from data.rules.follow_ups import OPEN, FollowUpFilter, FollowUpState, state_counts, supporting
from data.services.follow_up_matrix import FollowUps
from pages.here import Here, address

OPD, AREA, AKSI, MEETING, STATE = "opd", "wilayah", "aksi", "rapat", "status"
PATH = "/tindak-lanjut"
STILL_OPEN = "terbuka"
IN_ORDER = (*OPEN, FollowUpState.DONE, FollowUpState.CANCELLED)


@dataclass(frozen=True)
class Offered:
    """What can be filtered by: code -> name, as far as some follow-up is about it."""

    opd: Mapping[str, str]
    areas: Mapping[str, str]
    aksi: Mapping[str, str]
    meetings: Mapping[str, str]


class Select(NamedTuple):
    """One filter: its name in the address, its label, the words for no choice, code -> name."""

    name: str
    label: str
    every: str
    names: Mapping[str, str]


def offered(data: FollowUps) -> Offered:
    """The codes that occur; a kecamatan also where only a desa of it does."""
    rows = data.rows
    helping = [code for cell in rows["supporting_opd"] for code in supporting(cell)]
    codes = {str(code) for code in rows["area_code"].dropna()}
    codes |= {code.rpartition(".")[0] for code in codes} & set(data.areas)
    return Offered(
        opd=_named(data.opd, {*rows["opd_code"].dropna(), *helping}),
        areas={code: data.areas.get(code, code) for code in sorted(codes)},
        aksi=_named(data.aksi, {str(code) for code in rows["aksi_code"].dropna()}),
        meetings=data.meetings,
    )


def choose(data: FollowUps) -> FollowUpFilter:
    """Draw the filters and return what they ask for."""
    selects = [each for each in _selects(offered(data)) if each.names]
    chosen = {}
    if selects:
        for column, each in zip(st.columns(len(selects), gap="small"), selects, strict=True):
            with column:
                chosen[each.name] = _select(each) or ""
    return FollowUpFilter(
        opd_code=chosen.get(OPD, ""),
        area=chosen.get(AREA, ""),
        aksi_code=chosen.get(AKSI, ""),
        meeting_code=chosen.get(MEETING, ""),
        states=_states(data),
    )


def link_to(here: Here, **wanted: str) -> str:
    """The address of the matrix in the same view with these filters set."""
    return address(PATH, here, **wanted)


def _selects(found: Offered) -> list[Select]:
    return [
        Select(OPD, text.FILTER_OPD, text.ALL_OPD, found.opd),
        Select(MEETING, text.FILTER_MEETING, text.ALL_MEETINGS, found.meetings),
        Select(AREA, text.FILTER_AREA, text.ALL_AREAS, found.areas),
        Select(AKSI, text.FILTER_AKSI, text.ALL_AKSI, found.aksi),
    ]


def _select(wanted: Select) -> str | None:
    names = wanted.names
    take_from_address(wanted.name, names)
    chosen: str | None = st.selectbox(
        wanted.label,
        list(names),
        index=None,
        format_func=lambda code: names.get(code, code),
        placeholder=wanted.every,
        key=wanted.name,
        on_change=write_to_address,
        args=(wanted.name,),
        label_visibility="collapsed",
    )
    return chosen


def _states(data: FollowUps) -> tuple[FollowUpState, ...]:
    """One state, all that are open, or every one."""
    counts = state_counts(data.rows)
    amounts = {state.value: counts[state] for state in IN_ORDER if counts[state]}
    amounts = {STILL_OPEN: sum(counts[state] for state in OPEN), **amounts}
    take_from_address(STATE, amounts)
    wanted = st.pills(
        text.FILTER_STATE,
        list(amounts),
        format_func=lambda name: f"{text.STATES.get(name, name)} **{number(amounts[name])}**",
        key=STATE,
        on_change=write_to_address,
        args=(STATE,),
        label_visibility="collapsed",
    )
    if wanted is None:
        return ()
    return OPEN if wanted == STILL_OPEN else (FollowUpState(wanted),)


def _named(names: Mapping[str, str], codes: set[str]) -> dict[str, str]:
    found = {code: names.get(code, code) for code in codes}
    return {code: found[code] for code in sorted(found, key=found.__getitem__)}

"""The desk behind the panel of boundaries: one file at a time, read, asked about, kept or dropped."""

from dataclasses import dataclass, field, replace

import streamlit as st

from data.services import process_settings, process_stores
from data.services.added_regions import put_regions
from data.services.boundaries import (
    BoundariesRefused,
    BoundaryPlan,
    SentFile,
    accept_boundaries,
    plan_with,
)
from data.services.boundary_fetch import Patience, SourceUnreachable, get_boundary_file
from data.services.boundary_versions import use_version
from data.services.days import day_in
from data.services.errors import ServiceError
from pages.here import Here

_DESK, _SAVED, _TURN = "_boundary_desk", "_boundary_saved", "_boundary_turn"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Desk:
    """What lies on the desk for one kabupaten: a file, answers about it, its plan or what is wrong."""

    kabupaten: str
    file: SentFile | None = None
    answers: dict[str, str] = field(default_factory=dict)
    plan: BoundaryPlan | None = None
    fault: str = ""
    offline: bool = False


def current(kabupaten: str) -> Desk | None:
    """The desk of this session, if it is about this kabupaten."""
    desk: Desk | None = st.session_state.get(_DESK)
    return desk if desk is not None and desk.kabupaten == kabupaten else None


def fetch(here: Here, kabupaten: str, tell: Patience) -> None:
    """Get the pinned file from its public source and read it."""
    try:
        today = day_in(kabupaten, process_settings())
        file = get_boundary_file(here.viewer, kabupaten, today, patience=tell)
    except SourceUnreachable as reason:
        _put(Desk(kabupaten, fault=str(reason), offline=True))
    except (ServiceError, OSError) as reason:
        _put(Desk(kabupaten, fault=str(reason)))
    else:
        read(here, Desk(kabupaten, file))


def take(here: Here, kabupaten: str, upload: tuple[str, bytes], crs: str | None) -> None:
    """Read a file of the office."""
    read(here, Desk(kabupaten, SentFile(*upload, day_in(kabupaten, process_settings()).isoformat(), crs)))


def read(here: Here, desk: Desk) -> None:
    """Read the file of a desk with the answers given so far; nothing is kept."""
    if desk.file is None:
        return
    try:
        plan = plan_with(here.viewer, desk.kabupaten, desk.file, desk.answers)
    except BoundariesRefused as reason:
        _put(Desk(desk.kabupaten, fault=str(reason)))
    else:
        # Up to 64 MB that only answers would need again.
        _put(replace(desk, plan=plan, file=None if plan.ready else desk.file))


def refuse(kabupaten: str, words: str) -> None:
    """Say why there is nothing to read."""
    _put(Desk(kabupaten, fault=words))


def answer(here: Here, desk: Desk, answers: dict[str, str]) -> None:
    """Read the file once more with more answers."""
    read(here, replace(desk, answers=desk.answers | answers))


def accept(here: Here, desk: Desk) -> None:
    """Let maps use the plan; whoever has a map open sees it change."""
    if desk.plan is None:
        return
    accept_boundaries(here.viewer, process_settings().home, desk.plan)
    if desk.plan.new is not None:
        tell_stores()
    drop()
    _note(desk.kabupaten)


def change(here: Here, kabupaten: str, version: str | None) -> None:
    """Go back to another version, or to the sketch."""
    use_version(here.viewer, process_settings().home, kabupaten, version)
    _note(kabupaten)


def tell_stores() -> None:
    """Let the stores, and the choices of every session, know areas that were added or renamed."""
    put_regions(process_stores().values())
    st.cache_data.clear()


def drop() -> None:
    """Clear the desk."""
    st.session_state.pop(_DESK, None)


def has_news(kabupaten: str) -> bool:
    """Whether there is something to say of this kabupaten."""
    return current(kabupaten) is not None or st.session_state.get(_SAVED) == kabupaten


def is_saved(kabupaten: str) -> bool:
    """Whether the boundaries of this kabupaten were changed in the run before; told once."""
    if st.session_state.get(_SAVED) != kabupaten:
        return False
    del st.session_state[_SAVED]
    return True


def turn() -> int:
    """How often there was something new to look at."""
    return int(st.session_state.get(_TURN, 0))


def _put(desk: Desk) -> None:
    st.session_state[_DESK] = desk
    st.session_state[_TURN] = turn() + 1


def _note(kabupaten: str) -> None:
    st.session_state[_SAVED] = kabupaten
    st.session_state[_TURN] = turn() + 1

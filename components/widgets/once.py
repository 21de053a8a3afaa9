"""Making once what only shows: the next run with the same key is handed the same elements, not new ones."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar, cast

import streamlit as st

from components.widgets.keys import own
from components.widgets.session import current_theme, current_wall, is_phone

ENTRIES = 256

Made = TypeVar("Made")

_making: ContextVar[bool] = ContextVar("making", default=False)


def once(what: str, key: tuple[object, ...], make: Callable[[], Made]) -> Made:
    """The result of `make` for this key; what it drew is drawn again without running it.

    key: all that the result depends on, the viewer's rights included; the browser's theme, device and wall
    are added here. Parts are compared by their repr. `make` may not draw widgets, and nobody may change what
    it returned: all sessions share it. An error is raised anew on every call, never kept.
    """
    if _making.get():
        # Streamlit records what an inner cached function draws as if it stood outside of every container of
        # the outer one, and would replay it there: what is inside is part of the outer one.
        return make()
    form = (current_theme().mode, is_phone(), current_wall())
    return cast("Made", _kept(repr((own(what), key, form)), make))


# Streamlit records the elements that a cached function draws and replays them when it finds the result again.
@st.cache_resource(max_entries=ENTRIES, show_spinner=False)
def _kept(key: str, _make: Callable[[], object]) -> object:  # noqa: ARG001 -- hashed by the cache
    token = _making.set(True)
    try:
        return _make()
    finally:
        _making.reset(token)

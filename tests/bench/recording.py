"""What a screen asks of Streamlit, recorded once, to be asked again without the screen's own work."""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from unittest.mock import patch

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

MAIN, SIDEBAR = 0, 1
FUNCTIONS = ("logo",)  # what is called on no container


class Call(NamedTuple):
    """One call of Streamlit: on which container (by its place, None for a function), with what."""

    container: int | None
    name: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]


@dataclass
class Recording:
    """The calls of one run, in order."""

    calls: list[Call] = field(default_factory=list)
    made: list[DeltaGenerator] = field(default_factory=lambda: [st._main, st.sidebar])
    busy: bool = False

    def place_of(self, container: DeltaGenerator) -> int:
        return next(place for place, each in enumerate(self.made) if each is container)

    def method(self, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        """The method of a container, recorded; not what Streamlit itself calls inside it."""

        @functools.wraps(original)
        def recorded(container: DeltaGenerator, *arguments: Any, **named: Any) -> Any:
            if self.busy:
                return original(container, *arguments, **named)
            place = self.place_of(container._active_dg)
            self.busy = True
            try:
                result = original(container, *arguments, **named)
            finally:
                self.busy = False
            self.calls.append(Call(place, name, arguments, named))
            self.made.extend(containers_in(result))
            return result

        return recorded

    def function(self, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        """A function of Streamlit, recorded."""

        @functools.wraps(original)
        def recorded(*arguments: Any, **named: Any) -> Any:
            self.calls.append(Call(None, name, arguments, named))
            return original(*arguments, **named)

        return recorded

    def replay(self) -> None:
        """Ask Streamlit for the same again."""
        made = [st._main, st.sidebar]
        for container, name, arguments, named in self.calls:
            asked = st if container is None else made[container]
            result = getattr(asked, name)(*arguments, **named)
            if container is not None:
                made.extend(containers_in(result))


def containers_in(result: object) -> list[DeltaGenerator]:
    """The containers that a call returned; an element is one as well."""
    if isinstance(result, DeltaGenerator):
        return [result]
    if isinstance(result, (list, tuple)):
        return [each for each in result if isinstance(each, DeltaGenerator)]
    return []


def methods() -> list[str]:
    """The methods of containers that Streamlit offers as functions of its own."""
    public = (name for name in dir(st) if not name.startswith("_"))
    return [name for name in public if getattr(getattr(st, name), "__self__", None) is st._main]


@contextmanager
def recording() -> Iterator[Recording]:
    """Record everything that is asked of Streamlit until the block ends."""
    kept = Recording()
    patches: list[Any] = [
        patch.object(st, name, kept.function(name, getattr(st, name))) for name in FUNCTIONS
    ]
    for name in methods():
        method = kept.method(name, getattr(DeltaGenerator, name))
        patches += [
            patch.object(DeltaGenerator, name, method),
            patch.object(st, name, functools.partial(method, st._main)),
        ]
    for each in patches:
        each.start()
    try:
        yield kept
    finally:
        for each in reversed(patches):
            each.stop()

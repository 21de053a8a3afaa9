"""Keys of elements that stand on one page more than once: each slide of a meeting gives its own a suffix."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_slide: ContextVar[str] = ContextVar("slide", default="")


@contextmanager
def keys_of(name: str) -> Iterator[None]:
    """Everything drawn inside takes keys of its own; `name` is letters, digits and underscores."""
    token = _slide.set(f"{_slide.get()}__{name}")
    try:
        yield
    finally:
        _slide.reset(token)


def own(key: str) -> str:
    """The key of an element in the slide that is being drawn; the key itself outside of any.

    Styles that both share name the beginning of the class: [class*="st-key-figures"].
    """
    return key + _slide.get()

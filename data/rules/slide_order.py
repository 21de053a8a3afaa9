"""The order of the screens of a meeting, changed a step at a time; a screen is known by kind and subject."""

from collections.abc import Sequence
from dataclasses import replace

from data.rules.meetings import Slide

Order = tuple[Slide, ...]


def place_of(slides: Sequence[Slide], wanted: Slide) -> int | None:
    """Where a screen stands, whatever its note says; None where it does not."""
    keys = [(slide.screen, slide.subject) for slide in slides]
    key = (wanted.screen, wanted.subject)
    return keys.index(key) if key in keys else None


def moved(slides: Sequence[Slide], wanted: Slide, step: int) -> Order:
    """The order with a screen so many places further down (up below zero), at the furthest at its end."""
    place = place_of(slides, wanted)
    if place is None:
        return tuple(slides)
    others = [slide for slide in slides if slide is not slides[place]]
    target = min(max(place + step, 0), len(others))
    return (*others[:target], slides[place], *others[target:])


def without(slides: Sequence[Slide], wanted: Slide) -> Order:
    """The order without a screen."""
    place = place_of(slides, wanted)
    return tuple(slide for index, slide in enumerate(slides) if index != place)


def noted(slides: Sequence[Slide], wanted: Slide, note: str) -> Order:
    """The order with another note on a screen."""
    place = place_of(slides, wanted)
    return tuple(replace(slide, note=note) if index == place else slide for index, slide in enumerate(slides))


def with_added(slides: Sequence[Slide], added: Sequence[Slide]) -> Order:
    """The order with more screens, those about one OPD where others are or else before the last screen.

    The last screen is the one a meeting ends with; what is there already is not added again.
    """
    order = list(slides)
    for slide in added:
        if place_of(order, slide) is None:
            order.insert(_place_for(order, slide), slide)
    return tuple(order)


def _place_for(order: Sequence[Slide], slide: Slide) -> int:
    alike = [place for place, each in enumerate(order) if slide.subject and each.screen == slide.screen]
    return alike[-1] + 1 if alike else max(len(order) - 1, 0)

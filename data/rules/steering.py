"""Where a meeting stands on the wall, and where it stands after its slides were chosen anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.rules.meetings import Slide


@dataclass(frozen=True)
class Place:
    """What is on the wall: a slide and a page of it, both from 0, and whether the wall is blank.

    A slide may have fewer pages once its figures are newer; whoever shows it takes the last one then.
    """

    slide: int
    page: int = 0
    blank: bool = False


@dataclass(frozen=True)
class Move:
    """A wish to move a meeting: the version that was seen, where to, and the code of a second screen."""

    meeting: int
    seen: int
    place: Place
    code: str = ""


def kept_place(before: Sequence[Slide], after: Sequence[Slide], place: Place) -> Place:
    """The place after its slides were chosen anew: the same slide, or what now stands where it stood.

    before, after: the slides in order, `after` not empty. Of equal slides the nearest is taken.
    """
    if place.slide < len(before):
        wanted = _what(before[place.slide])
        same = [number for number, slide in enumerate(after) if _what(slide) == wanted]
        if same:
            return replace(place, slide=min(same, key=lambda number: abs(number - place.slide)))
    return Place(min(place.slide, len(after) - 1), 0, place.blank)


def _what(slide: Slide) -> tuple[str, str]:
    return slide.screen, slide.subject

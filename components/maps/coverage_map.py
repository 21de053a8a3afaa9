"""Who cares for which desa: Desa Bersinar, volunteers, and desa with a class but nobody."""

from collections.abc import Mapping, Sequence

from components import text_maps as text
from components.formats import number
from components.maps.class_map import ClassLayer, Mark, OfficialClass

SOME, MANY = 1, 10
"""Volunteers from which a desa is in a class."""


def bersinar_layer(bersinar: Mapping[str, bool], names: Mapping[str, str]) -> ClassLayer:
    """Desa that were declared Desa Bersinar."""
    mark = Mark(text.BERSINAR, "", "accent")
    return ClassLayer(dict.fromkeys(_with(bersinar), mark), names, [mark], text.NOT_BERSINAR)


def volunteer_layer(volunteers: Mapping[str, int | None], names: Mapping[str, str]) -> ClassLayer:
    """Desa by the number of their volunteers; None where nobody told, which is not none."""
    order = (
        Mark(text.MANY_VOLUNTEERS, "", "seq_5"),
        Mark(text.SOME_VOLUNTEERS, "", "seq_3"),
        Mark(text.NO_VOLUNTEERS, "", "attention"),
    )
    found = {}
    for code, people in volunteers.items():
        if people is not None:
            kind = order[0 if people >= MANY else 1 if people >= SOME else 2]
            found[code] = Mark(kind.name, number(people), kind.token)
    return ClassLayer(found, names, order, text.VOLUNTEERS_UNTOLD)


def uncared_layer(
    classes: Mapping[str, OfficialClass],
    volunteers: Mapping[str, int | None],
    names: Mapping[str, str],
    order: Sequence[OfficialClass],
) -> ClassLayer:
    """Desa with an official class and no volunteer that is known of, in the colour of the class."""
    without = {
        found.name: Mark(text.WITHOUT_VOLUNTEERS.format(name=found.name), found.letter, found.token)
        for found in order
    }
    cared = Mark(text.CARED_FOR, "", "accent")
    marks = {code: cared if volunteers.get(code) else without[found.name] for code, found in classes.items()}
    return ClassLayer(marks, names, [*without.values(), cared])


def _with(told: Mapping[str, bool]) -> list[str]:
    return [code for code, is_one in told.items() if is_one]

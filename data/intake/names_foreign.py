"""What gives the file of another kabupaten away: its codes, and its name written out behind another name."""

from __future__ import annotations

import re

from data.intake.issues_file import FOREIGN_FILE
from data.intake.kind import Refusal
from data.intake.names import LEVEL_WORDS, Entry, NameBook
from data.intake.names_forms import forms_of, words_of
from data.intake.reading import IntakeContext
from data.reference import aliases, regions
from data.reference.added import remembered

_DIGITS = re.compile(r"\d\d\.?\d\d(?:[.\d]{2,9})?", re.ASCII)


def foreign_file(kabupaten: str, context: IntakeContext) -> Refusal:
    """The one sentence for a file that belongs to another kabupaten."""
    other = context.kabupaten_names.get(kabupaten, kabupaten)
    own = context.kabupaten_names.get(context.kabupaten, context.kabupaten)
    return Refusal(FOREIGN_FILE.at(other=other, own=own))


def refuse_foreign_area(text: str, context: IntakeContext) -> None:
    """Raise Refusal for a code of another kabupaten, and for its area with the kabupaten named behind."""
    for kabupaten in context.kabupaten_names:
        if kabupaten == context.kabupaten:
            continue
        if _DIGITS.fullmatch(text):
            number = text.replace(".", "")
            if text.startswith(f"{kabupaten}.") or text == kabupaten or number in _numbers(kabupaten):
                raise foreign_file(kabupaten, context)
        elif _named_behind(text, kabupaten) and _areas(kabupaten).find(text, suggest=False).code:
            raise foreign_file(kabupaten, context)


def refuse_foreign_opd(text: str, context: IntakeContext) -> None:
    """Raise Refusal for the name of an OPD with another kabupaten's name behind it."""
    for kabupaten in context.kabupaten_names:
        if kabupaten != context.kabupaten and _named_behind(text, kabupaten):
            raise foreign_file(kabupaten, context)


def _named_behind(text: str, kabupaten: str) -> bool:
    if "kab" not in text.casefold():
        return False
    endings = tuple(f"{LEVEL_WORDS['kabupaten'][0]}{name}" for name in _names(kabupaten))
    return any(
        form.endswith(endings) and not form.startswith(endings) for form in forms_of(words_of(text)).expanded
    )


@remembered
def _names(kabupaten: str) -> frozenset[str]:
    named = [each.name for each in regions() if each.code == kabupaten]
    named += [each.alias for each in aliases() if each.region_code == kabupaten and not each.alias.isdigit()]
    return frozenset(form for name in named for form in forms_of(words_of(name)).literal)


@remembered
def _numbers(kabupaten: str) -> frozenset[str]:
    own = [each for each in regions() if each.kabupaten == kabupaten]
    plain = {each.code.replace(".", "") for each in own}
    return frozenset(plain | {each.bps_code for each in own if each.bps_code})


@remembered
def _areas(kabupaten: str) -> NameBook:
    own = [each for each in regions() if each.kabupaten == kabupaten]
    return NameBook(
        (Entry(each.code, (each.name,), each.level, each.parent_code) for each in own),
        [each.name for each in own if each.code == kabupaten],
    )

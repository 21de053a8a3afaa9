"""A column of number forms -> how it is written, with proof; what nothing proves is told, never chosen.

A cell that can be read only the Indonesian way proves that way for its whole column, and so does the English
way; both proofs in one column leave it unread. Where neither is there, a row of totals may prove it: the rows
add up to the total under one reading only. What then still reads both ways is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from data.intake.number_forms import NumberForm

MEASURED = frozenset({"%", "gram", "kg", "mg", "ml", "liter", "km2", "ha"})
"""Units that change what a number says: beside them a number without its unit is in doubt."""


ANSWERED = "menurut jawaban pengirim"


class Style(StrEnum):
    """How numbers are written; the values are the answers to the question about a column."""

    INDONESIAN = "id"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Decision:
    """How a column is written: its style where proven, given or immaterial; why; and what stays open.

    `open` are the cells that read both ways with no proof (`answered`: a person chose), `mixed` a cell of
    each way where both are proven, `units` the units the cells carry, None for bare numbers.
    """

    style: Style | None = None
    why: str = ""
    open: tuple[str, ...] = ()
    mixed: tuple[str, str] | None = None
    units: tuple[str | None, ...] = ()
    thousands: str | None = None
    answered: bool = False

    @property
    def decimal_mark(self) -> str | None:
        """The decimal mark of the style, None where no cell needs one."""
        return None if self.style is None else {"id": ",", "en": "."}[self.style]

    @property
    def thousands_mark(self) -> str | None:
        """The sign between thousands."""
        return self.thousands or (None if self.style is None else {"id": ".", "en": ","}[self.style])

    @property
    def has_mixed_units(self) -> bool:
        """Whether the cells carry units that may not stand in one column."""
        named = {unit for unit in self.units if unit is not None}
        return len(named) > 1 or (None in self.units and not named.isdisjoint(MEASURED))

    def value(self, form: NumberForm) -> Decimal | None:
        """What a cell of this column means, or None while that is open."""
        if self.style is Style.INDONESIAN:
            return form.indonesian
        if self.style is Style.ENGLISH:
            return form.english
        if form.indonesian == form.english:
            return form.indonesian
        return form.indonesian if form.english is None else form.english if form.indonesian is None else None


Proof = Callable[[Style], bool]
"""Whether the row of totals fits the rows above it when they are read in a style."""


def decide(
    forms: Mapping[str, NumberForm], answer: str | None = None, adds_up: Proof | None = None
) -> Decision:
    """How a column is written, by its distinct cells; `answer` (id, en) holds where they prove nothing."""
    units = tuple(dict.fromkeys(form.unit for form in forms.values()))
    thousands = next((form.grouping for form in forms.values() if form.grouping), None)
    by_style = {
        Style.INDONESIAN: _only(forms, lambda form: form.english is None),
        Style.ENGLISH: _only(forms, lambda form: form.indonesian is None),
    }
    proofs = {style: text for style, text in by_style.items() if text is not None}
    if len(proofs) > 1:
        mixed = (proofs[Style.INDONESIAN], proofs[Style.ENGLISH])
        return Decision(None, "titik dan koma dipakai dengan dua cara", (), mixed, units, thousands)
    if proofs:
        [(style, text)] = proofs.items()
        return Decision(style, f"dibuktikan oleh “{text}”", (), None, units, thousands)
    both = tuple(text for text, form in forms.items() if form.indonesian != form.english)
    if not both:
        return Decision(None, "", (), None, units, thousands)
    return _unproven(both, Decision(None, "", (), None, units, thousands), answer, adds_up)


def _unproven(both: tuple[str, ...], bare: Decision, answer: str | None, adds_up: Proof | None) -> Decision:
    units, thousands = bare.units, bare.thousands
    if adds_up is not None:
        fitting = [style for style in Style if adds_up(style)]
        if len(fitting) == 1:
            return Decision(fitting[0], "dibuktikan oleh baris jumlah", (), None, units, thousands)
    if answer in set(Style):
        return Decision(Style(answer), ANSWERED, both, None, units, thousands, answered=True)
    return Decision(None, "setiap isi terbaca dengan dua cara", both, None, units, thousands)


def _only(forms: Mapping[str, NumberForm], proves: Callable[[NumberForm], bool]) -> str | None:
    return next((text for text, form in forms.items() if proves(form)), None)


def sums_proof(rows: Sequence[NumberForm | None], total: NumberForm | None) -> Proof | None:
    """A proof by the row of totals, for the rows of a column; None where there is nothing to add."""
    filled = [form for form in rows if form is not None]
    if total is None or len(filled) < 2:
        return None

    def adds_up(style: Style) -> bool:
        reading = "indonesian" if style is Style.INDONESIAN else "english"
        parts = [getattr(form, reading) for form in filled]
        return None not in parts and sum(parts) == getattr(total, reading)

    return adds_up

"""A column of number forms -> how it is written, with proof; what nothing proves is told, never chosen.

A cell that can be read only the Indonesian way proves that way for its whole column, and so does the English
way; both proofs in one column leave it unread. Where neither is there, a row of totals may prove it: the rows
add up to the total under one reading only. What then still reads both ways is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from data.intake.number_forms import NumberForm

MEASURED = frozenset({"%", "gram", "kg", "ton", "mg", "ml", "liter", "km2", "ha"})
"""Units that change what a number says: beside them a number without its unit is in doubt."""
INDIVISIBLE = frozenset(
    {"Rp", "orang", "butir", "batang", "paket", "kasus", "kali", "kegiatan", "dokumen", "buah", "desa", "OPD"}
)
"""Units of which there are no thousandths: 1.250 people are never one and a quarter."""


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
        if self.style is not None:
            return meaning(form, self.style)
        if form.indonesian == form.english:
            return form.indonesian
        return form.indonesian if form.english is None else form.english if form.indonesian is None else None


Proof = Callable[[Style], bool]
"""Whether the row of totals fits the rows above it when they are read in a style."""


def decide(
    forms: Mapping[str, NumberForm],
    answer: str | None = None,
    adds_up: Proof | None = None,
    unit: str | None = None,
    *,
    averages: bool = False,
) -> Decision:
    """How a column is written, by its distinct cells; `answer` (id, en) holds where they prove nothing.

    `unit` is the one its header names. Cells in people or rupiah have no thousandths, which is a proof too;
    where a column holds `averages`, of people or cases, it has them all the same.
    """
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
    bare = Decision(None, "", both, None, units, thousands)
    proven = _by_unit(forms, bare, unit, averages=averages) or _by_total(bare, adds_up)
    return proven or _by_answer(bare, answer)


def _by_unit(
    forms: Mapping[str, NumberForm], bare: Decision, unit: str | None, *, averages: bool
) -> Decision | None:
    """A proof by the unit: under one way of reading a cell would count parts of what has none."""
    open_forms = [forms[text] for text in bare.open]
    named = {form.unit or unit for form in open_forms}
    if not named <= ({"Rp"} if averages else INDIVISIBLE):
        return None
    fitting = [style for style in Style if all(_counts_whole(form, style) for form in open_forms)]
    if len(fitting) != 1:
        return None
    return replace(bare, style=fitting[0], why=f"dibuktikan oleh satuannya, {named.pop()}", open=())


def _by_total(bare: Decision, adds_up: Proof | None) -> Decision | None:
    fitting = [style for style in Style if adds_up(style)] if adds_up else []
    if len(fitting) != 1:
        return None
    return replace(bare, style=fitting[0], why="dibuktikan oleh baris jumlah", open=())


def _by_answer(bare: Decision, answer: str | None) -> Decision:
    if answer in set(Style):
        return replace(bare, style=Style(answer), why=ANSWERED, answered=True)
    return replace(bare, why="setiap isi terbaca dengan dua cara")


def meaning(form: NumberForm, style: Style) -> Decimal | None:
    """What a cell means written one way, None where it cannot be."""
    return form.indonesian if style is Style.INDONESIAN else form.english


def _counts_whole(form: NumberForm, style: Style) -> bool:
    """Whether a cell has no fraction when it is read in a style; nobody writes Rp 5.000 for five rupiah."""
    value = meaning(form, style)
    if value is None or value != value.to_integral_value():
        return False
    return form.unit != "Rp" or form.is_multiple or value.as_tuple().exponent == 0


def _only(forms: Mapping[str, NumberForm], proves: Callable[[NumberForm], bool]) -> str | None:
    return next((text for text, form in forms.items() if proves(form)), None)


def sums_proof(rows: Sequence[NumberForm | None], total: NumberForm | None) -> Proof | None:
    """A proof by the row of totals, for the rows of a column; None where there is nothing to add."""
    filled = [form for form in rows if form is not None]
    if total is None or len(filled) < 2:
        return None

    def adds_up(style: Style) -> bool:
        parts = [part for form in filled if (part := meaning(form, style)) is not None]
        return len(parts) == len(filled) and sum(parts) == meaning(total, style)

    return adds_up

"""A column of dates -> the order of day and month, with proof; what nothing proves is told, never chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from data.intake.date_forms import DateForm, Order
from data.intake.number_column import ANSWERED

LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class DateDecision:
    """The order of a column of dates: proven, given or immaterial (None); why; and what stays open.

    `open` are the cells that several orders allow (`answered`: a person chose), `mixed` a cell of each order
    where both are proven.
    """

    order: Order | None = None
    why: str = ""
    open: tuple[str, ...] = ()
    mixed: tuple[str, str] | None = None
    answered: bool = False


def decide_order(forms: Mapping[str, DateForm], answer: str | None = None) -> DateDecision:
    """The order of the dates of a column, by its distinct cells; `answer` (dmy, mdy) where none is proven."""
    turned = {text: form for text, form in forms.items() if form.certain is None}
    if not turned:
        return DateDecision()
    proofs = {
        order: next((text for text, form in turned.items() if tuple(form.by_order) == (order,)), None)
        for order in Order
    }
    day_first, month_first = proofs[Order.DAY_FIRST], proofs[Order.MONTH_FIRST]
    if day_first is not None and month_first is not None:
        return DateDecision(None, "hari dan bulan bertukar tempat", (), (day_first, month_first))
    for order, text in proofs.items():
        if text is not None:
            return DateDecision(order, f"dibuktikan oleh “{text}”")
    by_weekday = [order for order in Order if _weekdays_agree(turned, order)]
    if len(by_weekday) == 1:
        return DateDecision(by_weekday[0], "dibuktikan oleh nama hari")
    if answer in set(Order):
        return DateDecision(Order(answer), ANSWERED, tuple(turned), answered=True)
    return DateDecision(None, "setiap tanggal terbaca dengan dua urutan", tuple(turned))


def _weekdays_agree(forms: Mapping[str, DateForm], order: Order) -> bool:
    """Whether every cell that names its day of the week falls on that day; False where none names one."""
    named = [form for form in forms.values() if form.weekday is not None]
    days = [(form.by_order.get(order), form.weekday) for form in named]
    return bool(named) and all(day is not None and day.weekday() == weekday for day, weekday in days)


def swapped_days(forms: Mapping[str, DateForm], stored: Iterable[date]) -> str:
    """A text beside which stored days may have day and month exchanged; "" where nothing says so.

    A spreadsheet of English settings takes 03/04/2026 for the 4th of March and leaves 13/04/2026 as text:
    then no text could have been read its way, and no stored day is later than the 12th.
    """
    turned = {text: form for text, form in forms.items() if form.certain is None}
    days = list(stored)
    if not turned or not days or any(len(form.by_order) > 1 for form in turned.values()):
        return ""
    return next(iter(turned)) if all(day.day <= LAST_MONTH for day in days) else ""

"""Figures that exist only as somebody published them: indices, and totals without the rows behind them."""

from collections.abc import Hashable, Mapping

import pandas as pd

from data.reference import indicators
from data.rules.published import Published
from data.rules.view import View
from data.services.as_of import Moment
from data.store import readings


def read_published(moment: Moment, view: View) -> tuple[Published, ...]:
    """The figures of the period and of its year as a whole, in the order of the reference."""
    names = {each.code: each.name for each in indicators()}
    rows = moment.read(readings.indicators, view.year)
    wanted = rows[rows["period"].isin(["", view.period])].to_dict("records")
    order = list(names)
    return tuple(
        sorted(
            (_figure(row, names) for row in wanted),
            key=lambda each: order.index(each.code) if each.code in names else len(order),
        )
    )


def _figure(row: Mapping[Hashable, object], names: dict[str, str]) -> Published:
    code = str(row["indicator_code"])
    return Published(
        code=code,
        name=names.get(code, code),
        period=str(row["period"]),
        value=_number(row["value"]),
        out_of=_number(row["out_of"]),
        unit=_words(row["unit"]),
        category=_words(row["category"]),
        note=_words(row["note"]),
        source=_words(row["source"]),
        position=row["position_date"].date() if isinstance(row["position_date"], pd.Timestamp) else None,
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and value == value else None  # noqa: PLR0124 (NaN)


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""

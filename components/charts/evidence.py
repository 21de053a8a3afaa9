"""Seized amounts in words: each kind with its unit, netto and brutto apart."""

import pandas as pd

from components.formats import quantity
from components.text import escape


def amount_words(amount: float, unit: str, weight_basis: str | None) -> str:
    """Return 48,21 g netto or 310 butir."""
    return quantity(amount, "g" if unit == "gram" else unit, weight_basis)


def evidence_words(rows: pd.DataFrame, area: str) -> list[str]:
    """Return one line per kind, unit and weight basis of an area; rows as evidence_by_area returns them."""
    mine = rows[rows["area"] == area]
    lines = []
    for row in mine.to_dict("records"):
        basis = row["weight_basis"] if isinstance(row["weight_basis"], str) else None
        lines.append(f"{escape(row['kind'])} **{amount_words(row['amount'], row['unit'], basis)}**")
    return lines

"""Seized amounts in words: each kind with its unit, netto and brutto apart."""

import pandas as pd

from components.formats import quantity
from components.text import escape


def evidence_words(rows: pd.DataFrame, area: str) -> list[str]:
    """Return one line per kind, unit and weight basis of an area; rows as evidence_by_area returns them."""
    mine = rows[rows["area"] == area]
    lines = []
    for row in mine.to_dict("records"):
        basis = row["weight_basis"] if isinstance(row["weight_basis"], str) else None
        unit = "g" if row["unit"] == "gram" else row["unit"]
        lines.append(f"{escape(row['kind'])} **{quantity(row['amount'], unit, basis)}**")
    return lines

"""Tables of the screens as Stylers for st.table: who has not reported, money by source, the score."""

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.table_style import (
    late,
    names,
    quiet,
    strong,
    style_cells,
    style_columns,
    table,
    total_row,
)
from components.dates import days
from components.formats import NBSP, millions, number
from components.theme import Theme

TOTAL = "Jumlah"


def not_reported(rows: pd.DataFrame, theme: Theme, *, due: bool = True) -> Styler:
    """Return the OPD that have not reported, in the order given; more than one period late is set in soga.

    rows: name, periods (tuple of codes), days_late. Before the limit (due=False) the days are left out.
    """
    frame = pd.DataFrame(
        {"Belum lapor": [f",{NBSP}".join(periods) for periods in rows["periods"]]},
        index=names(rows["name"], "OPD"),
    )
    if not due:
        return style_columns(table(frame), ["Belum lapor"], quiet(theme))
    frame["Lewat batas"] = rows["days_late"].to_numpy()
    styler = style_columns(table(frame, {"Lewat batas": days}), ["Belum lapor"], quiet(theme))
    return style_cells(styler, "Lewat batas", [len(periods) > 1 for periods in rows["periods"]], late(theme))


def funding_sources(rows: pd.DataFrame, theme: Theme) -> Styler:
    """Return money per funding source in million rupiah with its total.

    rows: source, pagu, blocked, realisasi, remaining (rupiah), people (who can still be tested).
    """
    columns = {
        "pagu": "Pagu",
        "blocked": "Diblokir",
        "realisasi": "Realisasi",
        "remaining": "Sisa",
        "people": "Orang lagi",
    }
    figures = rows[list(columns)].rename(columns=columns).astype("Float64")
    frame = pd.concat([figures, figures.sum().to_frame().T], ignore_index=True)
    frame.index = names([*rows["source"], TOTAL], "Sumber dana (juta rupiah)")
    formats = dict.fromkeys(columns.values(), millions) | {"Orang lagi": number}
    styler = style_columns(table(frame, formats), ["Orang lagi"], strong(theme))
    return total_row(styler, theme)


def score_weights(rows: pd.DataFrame, bonus: str, theme: Theme) -> Styler:
    """Return what the score counts; rows: label, formula, weight (points); bonus: words for the total row."""
    frame = pd.DataFrame(
        {"Rumus": [*rows["formula"], bonus], "Bobot": [*rows["weight"], rows["weight"].sum()]},
        index=names([*rows["label"], TOTAL], "Komponen"),
    )
    return total_row(style_columns(table(frame, {"Bobot": number}), ["Rumus"], quiet(theme)), theme)

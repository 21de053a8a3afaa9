"""A map's legend as a table: swatch, words, number of areas."""

from collections.abc import Sequence

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.table_style import css, quiet, style_columns, table
from components.formats import number
from components.maps.legend import LegendRow
from components.theme import Theme

_SWATCH = " "


def legend_table(rows: Sequence[LegendRow], title: str, unit: str, theme: Theme) -> Styler:
    """Return one row per class, highest first; unit: what the areas are called."""
    frame = pd.DataFrame(
        {title: [row.words for row in rows], unit: [row.areas for row in rows]},
        index=pd.Index([_SWATCH * (place + 1) for place in range(len(rows))], name=" "),
    )
    styler = style_columns(table(frame, {unit: number}), [unit], quiet(theme))
    return styler.set_table_styles(
        [_swatch(place, row, theme) for place, row in enumerate(rows)], overwrite=False
    )


def _swatch(place: int, row: LegendRow, theme: Theme) -> dict[str, str]:
    """Paint the head of a row: Styler styles no heads, so the rule goes by its place."""
    outline = row.paint.outline or theme.border_strong
    paint = css(
        background=f"{row.css(theme)} content-box", outline=f"1px solid {outline}", outline_offset="-5px"
    )
    return {"selector": f"tbody tr:nth-child({place + 1}) th", "props": paint}

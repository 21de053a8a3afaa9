"""A map's legend as one line: a swatch, its words and the number of areas, class by class."""

from collections.abc import Sequence

import pandas as pd
from pandas.io.formats.style import Styler
from pandas.io.formats.style_render import CSSDict

from components.charts.table_style import css, names, style_columns, table
from components.formats import number
from components.maps.legend import LegendRow
from components.theme import Theme


def legend_table(rows: Sequence[LegendRow], unit: str, theme: Theme) -> Styler:
    """Return one cell per class on one line; unit: what the areas are called."""
    heads = [" " * (place + 1) for place in range(len(rows))]
    words = [f"{row.words} · {number(row.areas)} {unit}" for row in rows]
    frame = pd.DataFrame([words], columns=heads)
    styler = table(frame)
    for head, row in zip(heads, rows, strict=True):
        styler = style_columns(styler, [head], _swatch(row, theme))
    return styler


def legend_lines(rows: Sequence[LegendRow], title: str, unit: str, theme: Theme) -> Styler:
    """Return one line per class, for a slide."""
    frame = pd.DataFrame(
        {unit: [float(row.areas) for row in rows]}, index=names([row.words for row in rows], title)
    )
    styler = table(frame, {unit: number})
    rules: list[CSSDict] = [
        {"selector": f"tbody tr:nth-child({place + 1}) th", "props": _swatch(row, theme)}
        for place, row in enumerate(rows)
    ]
    return styler.set_table_styles(rules, overwrite=False)


def _swatch(row: LegendRow, theme: Theme) -> str:
    """Paint a square left of the words; the line round it keeps pale fills visible."""
    line = row.paint.outline or theme.border_strong
    fill = f"linear-gradient({row.paint.fill}, {row.paint.fill})"
    layers = [f"{theme.hatch} 1px center / 1.3em 0.85em no-repeat"] if row.hatched else []
    layers += [
        f"{fill} 1px center / 1.3em 0.85em no-repeat",
        f"linear-gradient({line}, {line}) 0 center / calc(1.3em + 2px) calc(0.85em + 2px) no-repeat",
    ]
    return css(background=", ".join(layers), padding_left="1.8em !important")

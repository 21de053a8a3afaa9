"""The desa of the gravest official classes by name, as a table of a slide."""

from collections.abc import Sequence
from typing import Protocol

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_slides as text
from components.charts.table_style import add_rules, names, strong, style_columns, table
from components.theme import Theme

DESA = 0.62
"""Share of the width that names of desa have."""

_WIDTHS = {"thead th:nth-child(1)": "width: 16%", "thead th:nth-child(2)": "width: 22%"}


class NamedDesa(Protocol):
    """The desa of one class in one kecamatan, by name."""

    @property
    def category(self) -> str:
        """The class, as Waspada."""

    @property
    def kecamatan(self) -> str:
        """The name of the kecamatan."""

    @property
    def names(self) -> Sequence[str]:
        """The names of its desa in the class."""


def grave_table(rows: Sequence[NamedDesa], theme: Theme) -> Styler:
    """Return the desa of the gravest classes by name, class by class and kecamatan by kecamatan."""
    frame = pd.DataFrame(
        {
            text.HEAD_KECAMATAN: [row.kecamatan for row in rows],
            text.HEAD_DESA: [", ".join(row.names) for row in rows],
        },
        index=names([row.category for row in rows], text.HEAD_CLASS),
    )
    return add_rules(style_columns(table(frame), [text.HEAD_KECAMATAN], strong(theme)), _WIDTHS)

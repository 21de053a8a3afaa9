"""Results of tests as a table of counts that may be shown, hidden ones hatched."""

from collections.abc import Mapping

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.table_style import hidden, strong, style_cells, style_columns, table
from components.sentences import count_in_cell
from components.theme import Theme
from data.rules.suppression import ProtectedCounts, Shown

NOT_SHOWN = (Shown.SMALL, Shown.HIDDEN)


def findings_table(findings: ProtectedCounts, names: Mapping[str, str], theme: Theme) -> Styler:
    """Return one row of results; names: result to head, in their order. What is not there is left out."""
    column = findings.columns[0]
    shown = {head: findings.cell(row, column) for row, head in names.items() if row in findings.rows}
    frame = pd.DataFrame({head: [count_in_cell(count, findings.k)] for head, count in shown.items()})
    frame.index = pd.Index(["Orang"], name="Hasil")
    styler = style_columns(table(frame), list(frame.columns), strong(theme))
    for head, count in shown.items():
        styler = style_cells(styler, head, [count.status in NOT_SHOWN], hidden(theme))
    return styler

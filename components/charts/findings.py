"""Results of tests as a table of counts that may be shown, hidden ones hatched."""

from collections.abc import Mapping

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.table_style import hidden, strong, style_cells, style_columns, table
from components.sentences import count_in_cell
from components.theme import Theme
from data.rules.suppression import Count, ProtectedCounts, Shown

NOT_SHOWN = (Shown.SMALL, Shown.HIDDEN)
_EMPTY = (Shown.VALUE, Shown.NONE)


def findings_table(findings: ProtectedCounts, names: Mapping[str, str], theme: Theme) -> Styler:
    """Return one row of results; names: result to head, in their order. What is not there is left out."""
    column = findings.columns[0]
    counts = {head: findings.cell(row, column) for row, head in names.items() if row in findings.rows}
    shown = {head: count for head, count in counts.items() if not _is_idle(head, count, names)}
    frame = pd.DataFrame({head: [count_in_cell(count, findings.k)] for head, count in shown.items()})
    frame.index = pd.Index(["Orang"], name="Hasil")
    styler = style_columns(table(frame), list(frame.columns), strong(theme))
    for head, count in shown.items():
        styler = style_cells(styler, head, [count.status in NOT_SHOWN], hidden(theme))
    return styler


def _is_idle(head: str, count: Count, names: Mapping[str, str]) -> bool:
    """Whether a column would only say that nothing of a rare kind happened."""
    return (
        head in (names.get("invalid"), names.get("unrecorded")) and not count.value and count.status in _EMPTY
    )

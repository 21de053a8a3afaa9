"""Who to call today as a table: one line for each thing an OPD owes."""

from collections.abc import Mapping, Sequence

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_reminders as text
from components.charts.table_style import names, table


def calls_table(owed: Mapping[str, Sequence[str]]) -> Styler:
    """Return the OPD in the order given; owed: name of an OPD -> what it owes, each in words."""
    first, second = text.HEADS
    lines = [
        (name if not place else "", what) for name, whats in owed.items() for place, what in enumerate(whats)
    ]
    frame = pd.DataFrame({second: [what for _, what in lines]})
    frame.index = names((name for name, _ in lines), first)
    return table(frame)

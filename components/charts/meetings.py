"""The meetings of a kabupaten as a table: newest first, one line each."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_meeting as text
from components.charts.table_style import link, quiet, style_columns, table
from components.theme import Theme


class MeetingRow(NamedTuple):
    """A meeting in words, and the address of its page."""

    url: str
    when: str
    state: str
    came: str
    decided: str


def meeting_table(rows: Sequence[MeetingRow], theme: Theme) -> Styler:
    """Return one line per meeting, its day linked to its page."""
    first, *heads = text.HEADS
    frame = pd.DataFrame([(row.state, row.came, row.decided) for row in rows], columns=heads)
    frame.index = pd.Index([link(row.when, row.url) for row in rows], name=first)
    return style_columns(table(frame), [heads[0]], quiet(theme))

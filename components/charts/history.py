"""The changesets as a table: newest first, one line each."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_history as text
from components.charts.table_style import link, quiet, style_columns, table
from components.formats import DASH, number
from components.sentences_history import moment_short, zone_name
from components.theme import Theme

COUNTS = ("rows_new", "rows_changed", "rows_unchanged", "rows_ended")


def history_table(
    changesets: pd.DataFrame, address: Callable[[int], str], zone: ZoneInfo, theme: Theme
) -> Styler:
    """Return one row per changeset, its number linked to its page.

    changesets: as list_changesets returns them, in UTC; zone: to show times in; address: of a number's page.
    """
    moment = text.HEADS["at"].format(zone=zone_name(zone))
    frame = pd.DataFrame(
        {
            moment: [moment_short(each, zone) for each in changesets["at"]],
            text.HEADS["by_name"]: changesets["by_name"].fillna(DASH),
            text.HEADS["template"]: changesets["template"],
            text.HEADS["file_name"]: changesets["file_name"].fillna(DASH),
            **{text.HEADS[name]: changesets[name] for name in COUNTS},
            text.HEADS["state"]: state_words(changesets),
        }
    )
    numbers = [int(each) for each in changesets["changeset"]]
    frame.index = pd.Index([link(str(each), address(each)) for each in numbers], name=text.HEADS["changeset"])
    formats = {text.HEADS[name]: number for name in COUNTS}
    return style_columns(table(frame, formats), [text.HEADS["state"], moment], quiet(theme))


def state_words(changesets: pd.DataFrame) -> list[str]:
    """What kind of changeset each is, and whether it was taken back."""
    words = []
    for row in changesets.to_dict("records"):
        kind = text.KINDS[row["kind"]].format(undoes=row["undoes_id"])
        undone = "" if pd.isna(row["undone_by"]) else text.UNDONE.format(by=row["undone_by"])
        words.append(", ".join(filter(None, (kind, undone))))
    return words

"""The changesets as a table: newest first, one line each."""

import pandas as pd
from pandas.io.formats.style import Styler

from components import text_history as text
from components.charts.table_style import names, quiet, style_columns, table
from components.dates import date_short
from components.formats import DASH, number
from components.theme import Theme

COUNTS = ("rows_new", "rows_changed", "rows_unchanged")


def history_table(changesets: pd.DataFrame, theme: Theme) -> Styler:
    """Return one row per changeset; changesets: as list_changesets returns them, times in UTC."""
    local = changesets["at"].dt.tz_convert("Asia/Makassar")
    frame = pd.DataFrame(
        {
            text.HEADS["at"]: [f"{date_short(each.date())} {each:%H.%M}" for each in local],
            text.HEADS["by_name"]: changesets["by_name"].fillna(DASH),
            text.HEADS["template"]: changesets["template"],
            text.HEADS["file_name"]: changesets["file_name"].fillna(DASH),
            **{text.HEADS[name]: changesets[name] for name in COUNTS},
            text.HEADS["state"]: state_words(changesets),
        }
    )
    frame.index = names(changesets["changeset"].astype(str), text.HEADS["changeset"])
    formats = {text.HEADS[name]: number for name in COUNTS}
    return style_columns(table(frame, formats), [text.HEADS["state"], text.HEADS["at"]], quiet(theme))


def state_words(changesets: pd.DataFrame) -> list[str]:
    """What kind of changeset each is, and whether it was taken back."""
    words = []
    for row in changesets.to_dict("records"):
        kind = text.KINDS[row["kind"]].format(undoes=row["undoes_id"])
        undone = "" if pd.isna(row["undone_by"]) else text.UNDONE.format(by=row["undone_by"])
        words.append(", ".join(filter(None, (kind, undone))))
    return words


def choice_words(changesets: pd.DataFrame) -> dict[int, str]:
    """Changeset number to the line of a select box; those that hold a file or rows of their own."""
    local = changesets["at"].dt.tz_convert("Asia/Makassar")
    rows = zip(changesets["changeset"], changesets["file_name"].fillna(DASH), local, strict=True)
    return {
        int(key): text.CHOICE.format(number=key, file=file, date=date_short(at.date()))
        for key, file, at in rows
    }

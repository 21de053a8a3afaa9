"""The findings about a file as a frame: one line for each place, narrowed by column, problem and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components import text_upload_issues as text
from components.widgets.upload_types import ColumnLike, IssueLike

FIELDS = ("row", "column", "value", "message", "fix", "code", "refuses")
Place = tuple[int, str]


@dataclass(frozen=True)
class Narrowing:
    """What a person wants to see of the findings; "" = all."""

    column: str = ""
    code: str = ""
    words: str = ""


def finding_frame(issues: Sequence[IssueLike], columns: Iterable[ColumnLike] = ()) -> pd.DataFrame:
    """row, column, value, message, fix, code, refuses: the findings about rows, as one line for each cell.

    `column` is the header as the file writes it.
    """
    written = {each.header: each.written_as or each.header for each in columns}
    lines: dict[tuple[object, ...], list[IssueLike]] = {}
    for place, issue in enumerate(each for each in issues if each.row is not None):
        # A finding without a column is about its row: it is never drawn together with another.
        key = (issue.row, issue.column, issue.refuses) if issue.column else (place,)
        lines.setdefault(key, []).append(issue)
    rows = [_line(found, written) for found in lines.values()]
    return pd.DataFrame(rows, columns=list(FIELDS)).astype({"row": "int64", "refuses": "bool"})


def narrowed(frame: pd.DataFrame, wish: Narrowing) -> pd.DataFrame:
    """The findings that a person asked for; words are looked for in every cell of the line."""
    keep = pd.Series(data=True, index=frame.index)
    if wish.column:
        keep &= frame["column"] == wish.column
    if wish.code:
        keep &= frame["code"] == wish.code
    words = wish.words.strip().casefold()
    if words:
        shown = frame["row"].astype("str")
        for name in FIELDS[1:5]:
            shown = shown + "\n" + frame[name]
        keep &= shown.str.casefold().str.contains(words, regex=False)
    return frame[keep]


def columns_found(frame: pd.DataFrame) -> dict[str, int]:
    """Column -> findings in it, the most first."""
    return {str(name): int(count) for name, count in frame["column"].value_counts().items()}


def problems_found(frame: pd.DataFrame) -> dict[str, int]:
    """Code of a problem -> findings of it, the most first."""
    return {str(code): int(count) for code, count in frame["code"].value_counts().items()}


def places(frame: pd.DataFrame) -> list[Place]:
    """The cell of each line: its row and its header."""
    return list(zip(frame["row"].tolist(), frame["column"].tolist(), strict=True))


def retyped(cells: Sequence[Place], edited_rows: Mapping[int, Mapping[str, str | None]]) -> dict[Place, str]:
    """What a grid says was typed anew, by cell; `edited_rows` as st.data_editor keeps it."""
    return {
        cells[place]: edit[text.NEW] or ""
        for place, edit in edited_rows.items()
        if text.NEW in edit and place < len(cells)
    }


def _line(found: Sequence[IssueLike], written: Mapping[str, str]) -> tuple[object, ...]:
    first = found[0]
    messages = dict.fromkeys(issue.message for issue in found)
    fixes = dict.fromkeys(issue.fix for issue in found)
    column = written.get(first.column, first.column) if first.column else text.NO_COLUMN
    return (
        first.row,
        column,
        first.value or "",
        " ".join(messages),
        " ".join(fixes),
        first.code,
        first.refuses,
    )

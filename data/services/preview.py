"""What an upload would do, as a person reads it: rows of text under the headers of the template."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from data.intake import Issue, Reading
from data.reference import Template, templates
from data.rules.progress import REJECTED, VERIFIED
from data.store.difference import Difference
from data.store.revision import Revision

VERDICTS = (VERIFIED, REJECTED)
"""What only those who may send every OPD's rows can say of a report."""
COLUMNS = ("row", "kind", "key", "column", "old", "new")
NEW, CHANGED = "baru", "berubah"
Line = tuple[int | None, str, str, str, str, str]


def difference_frame(difference: Difference) -> pd.DataFrame:
    """row, kind, key, column, old, new: a line for each new row and for each changed cell."""
    frame = pd.DataFrame(list(_lines(difference)), columns=list(COLUMNS))
    return frame.astype({"row": "Int64"} | dict.fromkeys(COLUMNS[1:], "str"))


def _lines(difference: Difference) -> Iterator[Line]:
    model = difference.model
    headers = _headers(templates()[model.template])
    for row in difference.new:
        yield row.source_row, NEW, key_text(model, row.cells), "", "", ""
    for change in difference.changed:
        key = key_text(model, change.row.cells)
        for name, value in change.row.cells.items():
            old = change.old[name]
            if old != value:
                header = headers.get(name, name)
                yield change.row.source_row, CHANGED, key, header, plain(old), plain(value)


def key_text(model: type[Revision], values: Any) -> str:
    """The key of a row in one line, without the kabupaten, which the screen shows anyway."""
    return " · ".join(plain(values[name]) for name in model.key if name != "kabupaten" and values[name] != "")


def plain(value: Any) -> str:
    """A stored value as a template would hold it: ISO dates, ya/tidak, decimal comma, empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    return value.isoformat() if isinstance(value, date) else str(value)


def foreign_rows(reading: Reading, opd_code: str | None) -> tuple[Issue, ...]:
    """An issue for each row of another OPD, when the viewer may send one OPD's rows only."""
    if opd_code is None or reading.template is None:
        return ()
    header = _headers(templates()[reading.template]).get("opd_code")
    return tuple(
        Issue(
            row=row.source_row,
            column=header,
            value=str(row.fields.get("opd_code")),
            code="opd-not-yours",
            message=f"Baris ini milik OPD lain; akun ini hanya boleh mengirim baris {opd_code}.",
            fix=f"Hapus baris ini dari berkas, atau ubah kode OPD menjadi {opd_code} bila salah ketik.",
        )
        for row in reading.rows
        if row.fields.get("opd_code") != opd_code
    )


def own_verdicts(reading: Reading, opd_code: str | None) -> tuple[Issue, ...]:
    """An issue for each row in which an operator verifies or rejects a report of their own OPD."""
    if opd_code is None or reading.template is None:
        return ()
    header = _headers(templates()[reading.template]).get("verification")
    return tuple(
        Issue(
            row=row.source_row,
            column=header,
            value=str(row.fields.get("verification")),
            code="verdict-not-yours",
            message="Verifikasi adalah tugas koordinator; akun operator tidak dapat mengisinya.",
            fix="Kosongkan sel ini; koordinator mengisinya setelah memeriksa data dukung.",
        )
        for row in reading.rows
        if row.fields.get("verification") in VERDICTS
    )


def _headers(template: Template) -> dict[str, str]:
    return {column.field: column.header for column in template.columns}

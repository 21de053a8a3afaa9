"""What in a file is not the viewer's to say."""

from collections.abc import Iterator

from data.intake import Issue, Reading
from data.reference import Template, templates
from data.rules.progress import REJECTED, VERIFIED
from data.services.changes import key_texts
from data.store.difference import Difference
from data.store.shape import shape_of

VERDICTS = (VERIFIED, REJECTED)
"""What only those who may send every OPD's rows can say of a report."""


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


def taken_keys(difference: Difference) -> Iterator[Issue]:
    """An issue for each row whose key already belongs to a row of another OPD."""
    model = difference.model
    headers = _headers(templates()[model.template])
    key = [headers[name] for name in model.key if name in headers]
    places = shape_of(model).places(model.key)
    for row in difference.foreign:
        (text,) = key_texts(model, [tuple(row.cells[place] for place in places)])
        yield Issue(
            row=row.source_row,
            column=key[0],
            value=text,
            code="key-not-yours",
            message=f"{', '.join(key)} {text} sudah dipakai oleh baris OPD lain.",
            fix="Pakai nomor lain untuk baris Anda, atau minta koordinator memindahkan baris itu.",
        )


def _headers(template: Template) -> dict[str, str]:
    return {column.field: column.header for column in template.columns}

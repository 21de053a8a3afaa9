"""Orders of Berkas rapat: which papers there are, in which forms, what their files are called."""

from dataclasses import dataclass

from components.exports.document import Size
from data.rules.meetings import Attendance, MeetingLine, Slide
from data.services.meetings import MeetingRecord
from pages.here import Here

OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = {
    "pptx": f"{OFFICE}.presentationml.presentation",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
}
"""The kinds of files, by the end of their name."""


@dataclass(frozen=True)
class Order:
    """One file that somebody asks for: paper and form, for one OPD (or empty), on paper of a size."""

    paper: str
    form: str
    opd: str = ""
    size: Size = "a4"


@dataclass(frozen=True)
class Stand:
    """What the papers of a meeting depend on: another stand makes other papers."""

    store: str
    version: int
    line: MeetingLine
    attendance: tuple[Attendance, ...]
    slides: tuple[Slide, ...]


def file_name(line: MeetingLine, order: Order) -> str:
    """What a file is called: notulen-rakor-p4gn-63.06-2026-11-22.pdf."""
    opd = f"-{order.opd.lower()}" if order.opd else ""
    return f"{order.paper}{opd}-rakor-p4gn-{line.kabupaten}-{line.held_on:%Y-%m-%d}.{order.form}"


def stand_of(here: Here, record: MeetingRecord) -> Stand:
    """How a meeting stands; which screen is up makes no other paper."""
    return Stand(here.view.store, here.version, record.line.at_rest, record.attendance, record.slides)


WHOLE = {
    "bahan": ("pptx", "pdf"),
    "notulen": ("docx", "pdf"),
    "rekap": ("xlsx",),
    "sismonev": ("xlsx",),
    "pesan": ("txt",),
    "lembar": ("zip",),
}
"""The papers of the whole meeting, in the order the panel shows them, and their forms."""

OF_ONE = {"lembar": ("pdf",), "sismonev": ("xlsx",), "pesan": ("txt",)}
"""The papers of one OPD and their forms."""

"""Making the files of Berkas rapat from the facts of a meeting."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from components.exports.deck import deck_of
from components.exports.deck_pdf import deck_pdf
from components.exports.deck_pptx import deck_pptx
from components.exports.document_docx import document_docx
from components.exports.document_pdf import document_pdf
from components.exports.messages import messages_file, opd_message
from components.exports.minutes import minutes
from components.exports.opd_sheet import opd_sheet
from components.exports.packing import packed
from components.exports.recap import recap
from components.exports.sismonev import sismonev
from components.jobs import Failed, Report
from components.text_jobs import GONE
from data.rules.papers import PaperFacts, PaperOpd
from data.rules.roles import NotAllowed, Viewer
from data.services import ServiceError, process_stores
from data.services.geometry import load_geometry
from data.services.papers import load_paper_facts
from pages.papers_orders import Order, Stand, file_name

Make = Callable[[PaperFacts, Order, Report], bytes]


def make(viewer: Viewer, stand: Stand, order: Order, report: Report) -> bytes:
    """The file; raises Failed with a sentence where it cannot be made, and for who may not have it."""
    try:
        facts = _facts(viewer, stand)
    except (ServiceError, NotAllowed) as refusal:
        raise Failed(str(refusal)) from refusal
    return MAKERS[order.paper, order.form](facts, order, report)


# Several papers are made of one stand, mostly one after the other.
@lru_cache(maxsize=4)
def _facts(viewer: Viewer, stand: Stand) -> PaperFacts:
    return load_paper_facts(process_stores()[stand.store], viewer, stand.line.id)


def _deck_pptx(facts: PaperFacts, _order: Order, _report: Report) -> bytes:
    return deck_pptx(deck_of(facts, load_geometry(facts.line.kabupaten)), facts.line.held_on)


def _deck_pdf(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return deck_pdf(deck_of(facts, load_geometry(facts.line.kabupaten)), order.size)


def _minutes_docx(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return document_docx(minutes(facts), order.size)


def _minutes_pdf(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return document_pdf(minutes(facts), order.size)


def _recap(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return recap(facts, order.size)


def _sismonev(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return sismonev(facts, [_opd(facts, order)] if order.opd else facts.opd, order.size)


def _messages(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return opd_message(facts, _opd(facts, order)).encode() if order.opd else messages_file(facts)


def _sheet(facts: PaperFacts, order: Order, _report: Report) -> bytes:
    return opd_sheet(facts, _opd(facts, order), order.size)


def _sheets(facts: PaperFacts, order: Order, report: Report) -> bytes:
    def each_own() -> Iterator[tuple[str, bytes]]:
        for done, opd in enumerate(facts.opd):
            report(done, len(facts.opd))
            name = file_name(facts.line, replace(order, opd=opd.code, form="pdf"))
            yield name, opd_sheet(facts, opd, order.size)

    return packed(each_own())


def _opd(facts: PaperFacts, order: Order) -> PaperOpd:
    found = facts.opd_of(order.opd)
    if found is None:
        raise Failed(GONE.format(opd=order.opd))
    return found


MAKERS: Mapping[tuple[str, str], Make] = {
    ("bahan", "pptx"): _deck_pptx,
    ("bahan", "pdf"): _deck_pdf,
    ("notulen", "docx"): _minutes_docx,
    ("notulen", "pdf"): _minutes_pdf,
    ("rekap", "xlsx"): _recap,
    ("sismonev", "xlsx"): _sismonev,
    ("pesan", "txt"): _messages,
    ("lembar", "pdf"): _sheet,
    ("lembar", "zip"): _sheets,
}
"""Paper and form -> how it is made."""

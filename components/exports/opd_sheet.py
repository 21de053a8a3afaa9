"""The sheet of one OPD: what it reported, tested and spent, its score, what it still owes. One page."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from components import text_frame
from components import text_papers as text
from components.exports.document import Size, Table
from components.exports.document_pdf import table_data
from components.exports.minutes import kop_of, running_line, source_line
from components.exports.opd_figures import figures_of
from components.exports.opd_tables import (
    LONGEST,
    MOST,
    follow_ups_table,
    money_table,
    open_first,
    reports_table,
    shortened,
)
from components.exports.typesetting import typeset
from components.formats import number
from components.sentences_progress import opd_title
from data.rules.papers import PaperFacts, PaperFollowUp, PaperOpd
from data.rules.reminders import owed_words

_FORM = Path(__file__).with_name("opd_sheet.typ")


def opd_sheet(facts: PaperFacts, opd: PaperOpd, size: Size = "a4") -> bytes:
    """The sheet as PDF; what is long is set smaller until it fits one page."""
    return typeset(_form(), {"size": size, **sheet_data(facts, opd)})


def sheet_data(facts: PaperFacts, opd: PaperOpd) -> dict[str, Any]:
    """What the sheet says, as `opd_sheet.typ` wants it."""
    period = {"period": facts.line.period, "year": facts.line.year}
    labels = [each.label for each in opd.missing]
    return {
        "about": _about(facts, opd),
        "kop": kop_of(facts),
        "title": opd_title(opd.name, len(opd.obliged) - len(opd.missing), labels),
        "subtitle": text.SHEET_TITLE.format(meeting=facts.line.title),
        "figures": figures_of(facts, opd),
        "parts": [
            _part(text.SHEET_OWED, items=list(_owed(opd)), nothing=text.SHEET_NOTHING),
            _part(text.SHEET_REPORTS.format(**period), table=reports_table(facts, opd)),
            *_money(opd),
            *_follow_ups(text.DECISIONS, [each for each in facts.decisions if each.opd_code == opd.code]),
            *_follow_ups(text.SHEET_FOLLOW_UPS, open_first(opd.follow_ups)),
        ],
    }


def _about(facts: PaperFacts, opd: PaperOpd) -> dict[str, Any]:
    running = running_line(facts, text.SHEET)
    return {
        "title": f"{opd.name}, {running}",
        "kabupaten": f"Kabupaten {facts.kabupaten}",
        "running": running,
        "source": source_line(facts),
        "page": text.PAGE,
        "is_contoh": facts.is_contoh,
        "contoh": text_frame.CONTOH,
    }


def _part(
    title: str, *, table: Table | None = None, items: Sequence[str] = (), nothing: str = "", more: str = ""
) -> dict[str, Any]:
    return {
        "title": title,
        "table": table_data(table) if table else None,
        "items": items,
        "words": "" if items or table else nothing,
        "more": more,
    }


def _owed(opd: PaperOpd) -> Iterator[str]:
    for each in opd.owed[:MOST]:
        words = shortened(owed_words(each), 2 * LONGEST)
        yield f"{words[:1].upper()}{words[1:]}."
    if len(opd.owed) > MOST:
        yield _more(len(opd.owed))


def _more(whole: int) -> str:
    return text.MORE.format(count=number(whole - MOST)) if whole > MOST else ""


def _money(opd: PaperOpd) -> Iterator[dict[str, Any]]:
    if opd.pots:
        yield _part(text.SHEET_MONEY, table=money_table(opd), more=_more(len(opd.pots)))


def _follow_ups(title: str, found: Sequence[PaperFollowUp]) -> Iterator[dict[str, Any]]:
    if found:
        yield _part(title, table=follow_ups_table(found), more=_more(len(found)))


@cache
def _form() -> str:
    return _FORM.read_text(encoding="utf-8")

"""What each OPD has to type into SISMONEV: one row per aksi, with target, realisasi and evidence."""

from collections.abc import Sequence

from components import text_papers as text
from components.charts.states import looks
from components.exports.document import Size
from components.exports.recap import about
from components.exports.recap_notes import notes_of
from components.exports.sheet_model import Field, Page, Value
from components.exports.sheets import workbook
from data.reference import aksi
from data.rules.papers import PaperFacts, PaperOpd, PaperReport

HEADS = text.SISMONEV_HEADS
COLUMNS = (
    Field(HEADS["code"], "text", 8),
    Field(HEADS["action"], "text", 28),
    Field(HEADS["measure"], "text", 22),
    Field(HEADS["target"], "number", 9),
    Field(HEADS["unit"], "text", 11),
    Field(HEADS["realisasi"], "number", 11),
    Field(HEADS["capaian"], "percent", 10),
    Field(HEADS["pagu"], "rupiah", 14),
    Field(HEADS["spent"], "rupiah", 14),
    Field(HEADS["obstacle"], "text", 20),
    Field(HEADS["next_step"], "text", 20),
    Field(HEADS["evidence"], "text", 22),
    Field(HEADS["reported_on"], "date", 12),
    Field(HEADS["state"], "text", 16),
    Field(HEADS["verification"], "text", 16),
)
OPD_COLUMNS = (
    Field(HEADS["year"], "text", 8),
    Field(HEADS["period"], "text", 9),
    Field(text.CODE, "text", 16),
    Field(text.NAME, "text", 28),
)


def sismonev(facts: PaperFacts, opd: Sequence[PaperOpd], size: Size = "a4") -> bytes:
    """These OPD: of several all on one sheet first, then each on its own, as its operator types them."""
    each_own = [_own_page(facts, each) for each in opd]
    pages = [_all_page(facts, opd), *each_own] if len(opd) > 1 else each_own
    return workbook(pages, about(facts, text.SISMONEV), size)


def _all_page(facts: PaperFacts, opd: Sequence[PaperOpd]) -> Page:
    when = (str(facts.line.year), facts.line.period)
    rows = tuple((*when, each.code, each.name, *row) for each in opd for row in _rows(facts, each))
    words = {"period": facts.line.period, "year": facts.line.year, "kabupaten": facts.kabupaten}
    title = text.SISMONEV_TITLE.format(**words)
    return Page(text.SISMONEV_ALL, title, _notes(facts), (*OPD_COLUMNS, *COLUMNS), rows, frozen=4)


def _own_page(facts: PaperFacts, opd: PaperOpd) -> Page:
    title = text.SISMONEV_OPD.format(opd=opd.name, period=facts.line.period, year=facts.line.year)
    return Page(opd.short, title, _notes(facts), COLUMNS, tuple(_rows(facts, opd)), frozen=2)


def _notes(facts: PaperFacts) -> tuple[str, ...]:
    return notes_of(facts, facts.positions.reports, text.REPORTS_SOURCE, text.SISMONEV_NOTE)


def _rows(facts: PaperFacts, opd: PaperOpd) -> list[tuple[Value, ...]]:
    """The aksi that the OPD must report on."""
    due = facts.period.is_due(facts.today)
    return [_row(each, looks(due=due)[each.state].word) for each in opd.obliged]


def _row(report: PaperReport, state: str) -> tuple[Value, ...]:
    known = {each.code: each for each in aksi()}[report.aksi_code]
    return (
        report.aksi_code,
        known.name,
        known.counted,
        report.target,
        report.unit,
        report.realisasi,
        report.capaian,
        report.pagu,
        report.spent,
        report.obstacle,
        report.next_step,
        report.evidence_url,
        report.reported_on,
        state,
        report.verification,
    )

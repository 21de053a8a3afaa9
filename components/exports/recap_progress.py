"""The matrix of OPD and aksi as a sheet, with score and rank."""

from components import text_papers as text
from components.charts.states import looks
from components.exports.recap_notes import notes_of, title_of
from components.exports.sheet_model import Field, Filled, Page, Value
from components.theme import theme
from data.rules.papers import PaperFacts, PaperOpd
from data.rules.progress import State


def progress_page(facts: PaperFacts) -> Page:
    """One row an OPD: the state of each aksi, reports that came in of those due, score and rank."""
    actions = facts.opd[0].reports if facts.opd else ()
    fields = (
        Field(text.CODE, "text", 18),
        Field(text.NAME, "text", 38),
        *(Field(each.label, "text", 14) for each in actions),
        Field(text.SUBMITTED, "whole", 8),
        Field(text.OBLIGED, "whole", 8),
        Field(text.SIZE_CLASS, "text", 17),
        Field(text.SCORE, "score", 13),
        Field(text.RANK, "text", 10),
    )
    approval = text.APPROVED if facts.ranking.is_approved else text.DRAFT
    notes = notes_of(
        facts, facts.positions.reports, text.REPORTS_SOURCE, text.APPROVAL.format(approval=approval)
    )
    due = facts.period.is_due(facts.today)
    rows = tuple(_row(each, due=due) for each in facts.opd)
    totals = facts.reporting.totals
    sums = (totals.submitted, totals.obliged)
    total = ("", text.TOTAL, *(None for _ in actions), *sums, None, None, None)
    period = f"{text.RECAP_PROGRESS} {facts.line.period} {facts.line.year}"
    return Page(text.RECAP_PROGRESS, title_of(facts, period), notes, fields, rows, total, frozen=2)


def _row(opd: PaperOpd, *, due: bool) -> tuple[Value, ...]:
    score = opd.score
    return (
        opd.code,
        opd.name,
        *(_state(each.state, due=due) for each in opd.reports),
        len(opd.obliged) - len(opd.missing),
        len(opd.obliged),
        score.size_class,
        text.WITHOUT_SCORE if score.score is None else round(score.score, 1),
        score.rank_label,
    )


def _state(state: State, *, due: bool) -> Filled:
    look = looks(due=due)[state]
    return Filled(look.word, look.paint(theme()))

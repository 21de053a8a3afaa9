"""Follow-ups and the decisions of the meeting as a sheet."""

from components import text_papers as text
from components.exports.recap_notes import notes_of, title_of
from components.exports.sheet_model import Field, Page, Value
from data.rules.papers import PaperFacts, PaperFollowUp


def follow_ups_page(facts: PaperFacts) -> Page:
    """One row each: those of earlier meetings, then what this meeting decided."""
    fields = (
        Field(text.NUMBER, "text", 11),
        Field(text.FROM_MEETING, "text", 16),
        Field(text.DIRECTION, "text", 34),
        Field(text.RESPONSIBLE, "text", 17),
        Field(text.SUPPORTING, "text", 17),
        Field(text.OUTPUT, "text", 17),
        Field(text.DUE, "date", 12),
        Field(text.STATE, "text", 12),
        Field(text.DAYS_LATE, "whole", 10),
        *(Field(head, "text", 13) for head in text.SUBJECT_OF),
        Field(text.OBSTACLE, "text", 18),
        Field(text.PROGRESS, "text", 18),
        Field(text.PROGRESS_ON, "date", 13),
        Field(text.LINK, "text", 20),
    )
    rows = tuple(_row(each) for each in (*facts.follow_ups, *facts.decisions))
    notes = notes_of(facts, facts.today, text.FOLLOW_UPS_SOURCE)
    return Page(text.RECAP_FOLLOW_UPS, title_of(facts, text.RECAP_FOLLOW_UPS), notes, fields, rows, frozen=1)


def _row(found: PaperFollowUp) -> tuple[Value, ...]:
    return (
        found.number,
        found.meeting,
        found.direction,
        found.opd,
        ", ".join(found.supporting),
        found.output,
        found.due_on,
        found.state.value,
        found.days_late or None,
        found.aksi,
        found.area,
        found.funding_source,
        found.obstacle,
        found.progress,
        found.progress_on,
        found.evidence_url,
    )

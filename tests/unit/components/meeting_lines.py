"""A meeting as the rules see it, made without a store."""

from dataclasses import replace
from datetime import date
from typing import Any

from data.rules.meetings import MeetingLine, MeetingState


def line(**changes: Any) -> MeetingLine:
    """A planned meeting of 24 November 2026, with changes."""
    return replace(PLANNED, **changes)


PLANNED = MeetingLine(
    id=1,
    kabupaten="51.08",
    code="2026-11",
    held_on=date(2026, 11, 24),
    starts_at="09.00",
    place="Aula",
    chair_office="Sekretaris Daerah",
    organiser="Bagian Kesra",
    agenda="Pembukaan\nPenutupan",
    year=2026,
    period="B12",
    state=MeetingState.PLANNED,
    frozen_id=None,
    frozen_on=None,
    ranking_id=None,
    final_id=None,
    join_code=None,
    slide=0,
    slide_version=0,
)

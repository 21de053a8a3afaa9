"""The tables of meetings: what was planned, which figures were frozen, who came, what happened when."""

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, false
from sqlmodel import Field

from data.rules.meetings import MeetingState
from data.rules.roles import Role
from data.store.columns import PERIOD_SHAPE, UtcDateTime, check, not_negative, one_of, year_in_range
from data.store.ledger import Base

ORDER_OF_STATES = (
    check("frozen_once_opened", "(state = 'direncanakan') = (frozen_id IS NULL)"),
    check("frozen_on_a_day", "(frozen_on IS NULL) = (frozen_id IS NULL)"),
    check("final_once_closed", "(state = 'ditutup') = (final_id IS NOT NULL)"),
    check("join_code_while_open", "(state = 'dibuka') = (join_code IS NOT NULL)"),
    check("ranking_of_an_open_one", "ranking_id IS NULL OR frozen_id IS NOT NULL"),
)


class Meeting(Base, table=True):
    """One meeting of a kabupaten. `frozen_id`, `ranking_id` and `final_id` are changesets.

    The figures shown are those of `frozen_id`, and deadlines are counted from the day `frozen_on`.
    `ranking_id` are the figures whose ranking the chair approved. `final_id` was the newest when the meeting
    was closed: its decisions stand as they were then.
    """

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("kabupaten", "code"),
        Index("ix_meeting_join_code", "join_code", unique=True),
        check("kabupaten_shape", "kabupaten LIKE '__.__'"),
        check("period_shape", PERIOD_SHAPE),
        year_in_range(),
        one_of("state", MeetingState),
        *ORDER_OF_STATES,
        *not_negative("slide", "slide_version", "slide_page"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kabupaten: str = Field(foreign_key="region.code")
    code: str
    held_on: date
    starts_at: str
    place: str
    chair_office: str
    organiser: str
    agenda: str
    year: int
    period: str
    state: str
    frozen_id: int | None = Field(default=None, foreign_key="changeset.id")
    frozen_on: date | None = None
    ranking_id: int | None = Field(default=None, foreign_key="changeset.id")
    final_id: int | None = Field(default=None, foreign_key="changeset.id")
    join_code: str | None = None
    slide: int = 0
    slide_version: int = 0
    slide_page: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    is_blank: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class MeetingOpd(Base, table=True):
    """An OPD at a meeting: invited or not, and how many came (NULL: not counted). Offices, never persons."""

    __tablename__ = "meeting_opd"
    __table_args__ = (*not_negative("present"),)

    meeting_id: int = Field(primary_key=True, foreign_key="meeting.id")
    opd_code: str = Field(primary_key=True)
    invited: bool
    present: int | None = None


class MeetingSlide(Base, table=True):
    """One screen of a meeting in its place, from 0; `subject` is the OPD it is about, or empty."""

    __tablename__ = "meeting_slide"
    __table_args__ = (*not_negative("place"),)

    meeting_id: int = Field(primary_key=True, foreign_key="meeting.id")
    place: int = Field(primary_key=True)
    screen: str
    subject: str = ""


class MeetingNote(Base, table=True):
    """What one who prepares a meeting noted on a slide; it stays when the slide leaves the meeting."""

    __tablename__ = "meeting_note"

    meeting_id: int = Field(primary_key=True, foreign_key="meeting.id")
    screen: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    noted_by: str = Field(primary_key=True)
    note: str


class MeetingEvent(Base, table=True):
    """What was done with a meeting, by whom; `frozen_id` is the changeset its figures stood at then."""

    __tablename__ = "meeting_event"
    __table_args__ = (one_of("by_role", Role),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    by_name: str
    by_role: str
    kind: str
    frozen_id: int | None = Field(default=None, foreign_key="changeset.id")

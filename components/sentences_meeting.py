"""Findings about meetings: titles, who came, what was decided."""

from components import text_meeting as text
from components.dates import date_weekday
from components.formats import in_words, number
from data.rules.meetings import AttendanceTotals, MeetingLine, MeetingState


def list_title(lines: list[MeetingLine]) -> str:
    """The finding of a list of meetings, newest first: the open one, the next one, or how many there were."""
    if not lines:
        return text.LIST_NONE
    running = [line for line in lines if line.state is MeetingState.OPEN]
    if running:
        return text.LIST_OPEN.format(title=running[0].title)
    planned = [line for line in lines if line.state is MeetingState.PLANNED]
    if planned:
        return text.LIST_NEXT.format(date=date_weekday(planned[-1].held_on))
    return text.LIST_LAST.format(count=number(len(lines)), date=date_weekday(lines[0].held_on))


def planned_title(line: MeetingLine, invited: int, screens: int) -> str:
    """Say: Rakor P4GN 24 November 2026 direncanakan: 36 OPD diundang, sembilan layar."""
    return text.TITLE_PLANNED.format(
        title=line.title,
        invited=text.INVITED.format(count=number(invited)),
        screens=text.SCREENS.format(count=in_words(screens)),
    )


def course_title(line: MeetingLine, totals: AttendanceTotals, decided: int) -> str:
    """Say: Rapat dibuka: 31 dari 36 OPD hadir, tiga kesepakatan."""
    words = text.TITLE_OPEN if line.state is MeetingState.OPEN else text.TITLE_CLOSED
    return words.format(came=came_words(totals), decided=decided_words(decided))


def came_words(totals: AttendanceTotals) -> str:
    """Say: 31 dari 36 OPD hadir; that nobody was counted, where that is so."""
    if not totals.people:
        return text.NONE_COUNTED.format(invited=number(totals.invited))
    return text.CAME_FULL.format(came=number(totals.came), invited=number(totals.invited))


def attendance_words(totals: AttendanceTotals) -> str:
    """Say: 31 dari 36 OPD hadir, 52 orang, satu OPD hadir tanpa undangan."""
    parts = [came_words(totals)]
    if totals.people:
        parts.append(text.PEOPLE.format(people=number(totals.people)))
    if totals.uninvited:
        parts.append(text.UNINVITED.format(count=in_words(totals.uninvited)))
    return ", ".join(parts)


def came_short(totals: AttendanceTotals) -> str:
    """For a table: 31 dari 36 OPD, 52 orang."""
    if not totals.people:
        return text.NO_ATTENDANCE
    came = text.CAME.format(came=number(totals.came), invited=number(totals.invited))
    return f"{came}, {text.PEOPLE.format(people=number(totals.people))}"


def decided_words(decided: int) -> str:
    """Say: tiga kesepakatan."""
    return text.DECIDED.format(count=in_words(decided)) if decided else text.NO_DECISION_YET


def decided_short(decided: int, unfinished: int) -> str:
    """For a table: 5, 3 belum selesai."""
    if not decided:
        return text.NO_DECISIONS
    words = text.UNFINISHED if unfinished else text.ALL_DONE
    return words.format(count=number(decided), unfinished=number(unfinished))

"""The decisions of a meeting, and mending one of them while it is open."""

from collections.abc import Mapping

import streamlit as st

from components import text_decisions as text
from components.dates import date_full
from components.formats import listing, opening
from components.text import escape
from components.widgets import decision_draft as draft
from components.widgets.frame import panel
from data.rules.follow_up_lines import FollowUpLine
from data.rules.meetings import MeetingLine, MeetingState
from data.rules.roles import Permission
from pages import loading_follow_ups
from pages.here import Here
from pages.parts.decision_fields import UNDATED

AS_TYPED = "%d-%m-%Y"


def may_decide(here: Here, line: MeetingLine) -> bool:
    """Whether the viewer may write decisions of this meeting now."""
    return here.past is None and line.state is MeetingState.OPEN and here.may(Permission.LEAD_MEETING)


def decisions_today(here: Here, line: MeetingLine) -> None:
    """The decisions of a meeting in order; whoever leads it may mend them until it is closed."""
    found = loading_follow_ups.agreed(here, line)
    lines = found.lines()
    title = text.TODAY.format(count=opening(len(lines))) if lines else text.NONE_YET
    with panel("decisions", title):
        for each in lines:
            with st.container(key=f"decision_line_{each.number.replace('/', '_')}", horizontal=True):
                st.markdown("  \n".join(_words(each, found.opd)), width="stretch")
                if may_decide(here, line):
                    _changer(each, line.id)


def _words(line: FollowUpLine, names: Mapping[str, str]) -> list[str]:
    """What was agreed; below it by whom, until when, with what to come out of it."""
    details = [_who(line, names)]
    details += [text.DUE_ON.format(date=date_full(line.due_on)) if line.due_on else text.UNDATED]
    details += [text.OUTPUT_WORDS.format(output=escape(line.output))] if line.output else []
    head = text.ONE.format(number=line.number, direction=escape(line.direction))
    return [head, f":gray[{' · '.join(details)}]"]


def _who(line: FollowUpLine, names: Mapping[str, str]) -> str:
    opd = escape(names.get(line.opd_code, line.opd_code)) if line.opd_code else text.NO_OPD
    others = [escape(names.get(code, code)) for code in line.supporting]
    return text.WITH.format(opd=opd, others=listing(others)) if others else opd


def _changer(line: FollowUpLine, meeting: int) -> None:
    st.button(
        text.CHANGE_ONE,
        key=f"change_{line.number}",
        type="tertiary",
        help=text.CHANGE_HELP.format(number=line.number),
        on_click=_change,
        args=(line, meeting),
    )


def _change(line: FollowUpLine, meeting: int) -> None:
    """Put a decision into the form."""
    values = {
        "direction": line.direction,
        "opd_code": line.opd_code,
        "supporting": list(line.supporting),
        "due": f"{line.due_on:{AS_TYPED}}" if line.due_on else UNDATED,
        "output": line.output,
        "aksi_code": line.aksi_code,
        "area_code": line.area_code,
        "funding_source": line.funding_source,
    }
    draft.fill(values, draft.Changing(meeting, line.number, line.version))

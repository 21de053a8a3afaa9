"""Writing decisions down during a meeting: the form, and the decisions that the figures suggest."""

import streamlit as st

from components import text_decisions as text
from components.formats import opening
from components.text import escape
from components.widgets import decision_draft as draft
from components.widgets.decision_draft import Changing, Said
from components.widgets.frame import panel
from data.rules.meetings import MeetingLine
from data.rules.roles import NotAllowed
from data.services import process_stores
from data.services.decision_choices import DecisionChoices
from data.services.decision_clashes import DecisionChanged
from data.services.errors import MeetingRefused, ServiceError
from data.services.follow_ups import Mended, Written, change_decision, decide
from pages import loading_follow_ups
from pages.here import Here
from pages.parts.decision_clash import clash_words
from pages.parts.decision_fields import fields, more_fields, output_field, typed_decision
from pages.parts.decision_list import decisions_today, may_decide

__all__ = ["decision_form", "decisions_today"]


def decision_form(here: Here, line: MeetingLine) -> None:
    """The form, for whoever leads an open meeting; nothing for others."""
    if not may_decide(here, line):
        return
    offered = loading_follow_ups.decision_choices(here, line)
    mended = draft.changing(line.id)
    title = text.TITLE_CHANGE.format(number=mended.number) if mended else text.TITLE
    with panel("decision", title, text.HOW), st.container(key=f"focus_first_{draft.turn()}"):
        _what_became_of_it()
        with st.form("decision", border=False):
            fields(offered)
            _last_line(here, line, is_change=mended is not None)
            more_fields(offered)
        if mended:
            st.button(text.DROP, key="decision_drop", on_click=draft.fill, args=({},))
        _drafts(here, line, offered)


def _what_became_of_it() -> None:
    said = draft.said()
    if said is None:
        return
    kind = "cut" if said.faults else "saved"
    with st.container(key=f"notice_{kind}_decision"):
        st.markdown("  \n".join((f"**{said.words}**", *map(escape, said.faults))))


def _last_line(here: Here, line: MeetingLine, *, is_change: bool) -> None:
    output, keep = st.columns([5, 2], gap="small", vertical_alignment="bottom")
    with output:
        output_field()
    with keep:
        st.form_submit_button(
            text.CHANGE if is_change else text.KEEP,
            on_click=_keep,
            args=(here, line),
            type="primary",
            width="stretch",
            shortcut="Ctrl+Enter",
        )


def _keep(here: Here, line: MeetingLine) -> None:
    """Write what stands in the form; on any fault everything stays in it."""
    mended = draft.changing(line.id)
    try:
        written = _written(here, line, mended)
    except DecisionChanged as changed:
        draft.say(clash_words(changed, loading_follow_ups.decision_choices(here, line)))
        if mended is not None:
            draft.saw(mended, changed.version)
    except MeetingRefused as refused:
        draft.say(Said(text.NOT_KEPT, refused.faults))
    except (ServiceError, NotAllowed) as error:
        draft.say(Said(text.NOT_KEPT, (str(error),)))
    else:
        words = text.CHANGED if mended else text.KEPT
        words = text.UNCHANGED if written.changeset is None else words
        draft.fill({})
        draft.say(Said(words.format(number=written.number)))


def _written(here: Here, line: MeetingLine, mended: Changing | None) -> Written:
    store = process_stores()[here.view.store]
    decision = typed_decision(loading_follow_ups.decision_choices(here, line))
    if mended is None:
        return decide(store, here.viewer, line.id, decision)
    return change_decision(store, here.viewer, line.id, Mended(mended.number, mended.seen, decision))


def _drafts(here: Here, line: MeetingLine, offered: DecisionChoices) -> None:
    """The OPD without a report: a click fills the form, and nothing is written by it."""
    report = f"{offered.period.code} {offered.period.year}"
    direction = text.DRAFT_DIRECTION.format(period=report)
    decided = loading_follow_ups.agreed(here, line).lines()
    asked = {each.opd_code for each in decided if each.direction == direction}
    silent = [code for code in offered.silent if code in offered.opd and code not in asked]
    if not silent:
        return
    with st.expander(text.DRAFTS.format(count=opening(len(silent)), period=report)):
        st.caption(text.DRAFTS_HOW.format(keep=text.KEEP))
        values = {"direction": direction, "output": text.DRAFT_OUTPUT.format(period=report)}
        values["due"] = "report" if "report" in offered.due else "week"
        with st.container(horizontal=True, gap="small", key="decision_drafts"):
            for code in silent:
                label = escape(offered.opd[code].split(" · ")[0])
                filled = {**values, "opd_code": code}
                st.button(label, key=f"draft_{code}", on_click=draft.propose, args=(filled, text.DRAFT))

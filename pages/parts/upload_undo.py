"""Taking a changeset back: what would come back, what later uploads keep, then the form."""

import streamlit as st

from components import text_history as text
from components.formats import number as digits
from components.sentences_history import moment_full, undo_words
from components.text import escape
from components.widgets.frame import notice, panel
from components.widgets.history_tables import changes_table
from data.rules.roles import Permission
from data.services import process_stores
from data.services.changesets import ChangesetFacts, UndoPreview
from data.services.errors import ServiceError
from data.services.history import undo_changeset
from pages import loading
from pages.here import Here
from pages.parts.upload_list import address_of_changeset

KEYS_SHOWN = 5
KINDS = ("baru", "berubah", "ditarik")
_TROUBLE = "_undo_trouble"


def draw(here: Here, facts: ChangesetFacts) -> None:
    """The panel, for whoever may undo."""
    if not here.may(Permission.UNDO):
        return
    with panel("undo", text.UNDO_TITLE.format(number=facts.number)):
        trouble = st.session_state.pop(_TROUBLE, None)
        if trouble:
            notice("cut_undo", trouble, text.NOTHING_WRITTEN)
        if here.past is not None:
            st.caption(text.NOT_FROM_PAST)
            return
        preview = loading.undo_preview(facts.number, *here.key)
        if preview.changes_nothing:
            st.caption(text.NOTHING)
            kept(here, preview)
            return
        st.markdown(f"{undo_words({kind: preview.rows(kind) for kind in KINDS})}.")
        kept(here, preview)
        with st.expander(text.UNDO_CHANGES.format(number=facts.number)):
            changes_table(preview.difference, text.UNDO_CHANGES.format(number=facts.number))
        with st.form("undo", border=False):
            st.form_submit_button(text.UNDO, on_click=_undo, args=(here, facts.number))


def kept(here: Here, preview: UndoPreview) -> None:
    """The rows that stay, and the later changesets because of which they do."""
    if not preview.left:
        return
    names = "; ".join(preview.left[:KEYS_SHOWN])
    more = len(preview.left) - KEYS_SHOWN
    if more > 0:
        names = f"{names}; {text.AND_MORE.format(count=digits(more))}"
    st.markdown(text.LEFT.format(count=digits(len(preview.left)), keys=escape(names)))
    for each in preview.later:
        words = {
            "number": each.number,
            "url": address_of_changeset(here, each.number),
            "moment": moment_full(each.at, here.zone),
            "by": escape(each.by_name),
            "count": digits(each.rows),
        }
        st.caption(text.LATER.format(**words))


def _undo(here: Here, changeset: int) -> None:
    try:
        result = undo_changeset(process_stores()[here.view.store], here.viewer, changeset)
    except ServiceError as error:
        st.session_state[_TROUBLE] = str(error)
        return
    if result.changeset is not None:
        st.toast(text.DONE.format(number=result.changeset))

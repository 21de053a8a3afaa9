"""The page of one changeset: its line, its file, what it changed, and taking it back."""

from functools import partial

import streamlit as st

from components import text_frame
from components import text_history as text
from components.formats import number as digits
from components.sentences_history import changeset_title, file_size, moment_full
from components.text import escape
from components.widgets.frame import Heading, heading, notice, panel, source_line
from components.widgets.history_tables import changes_table, facts_table
from components.widgets.once import once
from components.widgets.wording import position_words
from data.rules.roles import NotAllowed
from data.services import process_stores
from data.services.changesets import ChangesetFacts
from data.services.days import day_of
from data.services.errors import UnknownChangeset
from data.services.history import stored_file
from pages import loading
from pages.here import Here, address
from pages.parts import upload_undo
from pages.parts.upload_list import address_of_changeset

WIDTHS = [520, 500]
MOST_DIGITS = 9
SHA_SHOWN = 12


def asked(value: str | None) -> int | None:
    """The number in the address, where it could be one."""
    known = value is not None and value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS
    return int(value) if value is not None and known else None


def draw(here: Here, number: int) -> None:
    """The page, or a sentence why there is none."""
    try:
        facts = loading.changeset(number, *here.key)
    except (UnknownChangeset, NotAllowed):
        words = text.UNKNOWN.format(url=address("/unggahan", here))
        notice("empty", text.UNKNOWN_TITLE.format(number=number), words)
        return
    top(here, facts)
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        once("changeset", (here.key, number), lambda: line_of(here, facts))
        original(here, facts)
    with right:
        upload_undo.draw(here, facts)
    once("changes", (here.key, number), lambda: changes(here, facts))
    source_line(text.SOURCE.format(store=text_frame.STORE_NAMES[here.view.store].lower()))


def top(here: Here, facts: ChangesetFacts) -> None:
    """Trail and title."""
    trail = text.TRAIL_ONE.format(
        screen=text_frame.UPLOADS,
        url=address("/unggahan", here),
        number=facts.number,
        kabupaten=here.kabupaten,
    )
    title = changeset_title(facts.number, {"new": facts.new, "changed": facts.changed, "ended": facts.ended})
    position = position_words([day_of(facts.at, here.view.kabupaten)])
    heading(Heading(trail, position, title, here.is_contoh, here.kabupaten, here.past_words))


def line_of(here: Here, facts: ChangesetFacts) -> None:
    """Who, when, what kind, which file, how many rows."""
    link = partial(address_of_changeset, here)
    kind = text.KIND_NAMES[facts.kind].format(undoes=facts.undoes, url=link(facts.undoes or 0))
    if facts.undone_by is not None:
        kind = f"{kind}, {text.UNDONE_LINK.format(by=facts.undone_by, url=link(facts.undone_by))}"
    size = "" if facts.file_size is None else f" ({file_size(facts.file_size)})"
    words = {
        "at": moment_full(facts.at, here.zone),
        "by": f"{escape(facts.by_name)} ({text_frame.ROLE_NAMES[facts.by_role]})",
        "kind": kind,
        "template": f"{facts.template_title} ({escape(facts.template)})",
        "file": escape(facts.file_name) + size if facts.file_name else text.NO_FILE,
        "sheet": escape(facts.sheet or ""),
        "sha256": f"{facts.sha256[:SHA_SHOWN]}…" if facts.sha256 else "",
        "rows": text.ROWS.format(
            new=digits(facts.new),
            changed=digits(facts.changed),
            unchanged=digits(facts.unchanged),
            ended=digits(facts.ended),
        ),
    }
    known = {text.FACTS[name]: said for name, said in words.items() if said}
    with panel("changeset", text.UPLOAD_LINE.format(number=facts.number)):
        facts_table(known, text.UPLOAD_LINE.format(number=facts.number))


def original(here: Here, facts: ChangesetFacts) -> None:
    """The file as it was received, and the way to the board as it stood then."""
    store = process_stores()[here.view.store]
    with st.container(horizontal=True, vertical_alignment="center", key="changeset_ways"):
        if facts.file_name is not None:
            name = facts.file_name
            st.download_button(
                text.DOWNLOAD,
                lambda: stored_file(store, here.viewer, facts.number).content,
                name,
                on_click="ignore",
                key="original",
            )
        past = address("/", here.looking_back(facts.number))
        st.markdown(text.SEE_STATE.format(url=past), width="content")


def changes(here: Here, facts: ChangesetFacts) -> None:
    """All that it changed, row by row."""
    title = text.DIFFERENCE.format(number=facts.number)
    with panel("changes", title):
        changes_table(loading.changes(facts.number, *here.key), title)

"""Capaian per aksi: all aksi in one picture, then the names of those that have not reported, aksi by aksi."""

from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from components import text_screens
from components import text_slides as text
from components.charts.slide_tables import COUNTS, LABELS, MissingRow, missing_table
from components.formats import listing
from components.sentences_slides import missing_title
from components.widgets.keys import own
from components.widgets.session import current_theme
from components.widgets.wording import sources_words
from data.rules.meetings import Slide
from data.services.progress import Progress
from pages import loading
from pages.parts.overview_panels import actions_panel, actions_title
from pages.slides.paging import lines_in, spans
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence

NAMES = 1 - LABELS - COUNTS
MOST_LINES = 12
"""The names of one aksi that stand on a slide; the others go on, on a line of their own."""


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """The picture of all aksi, then every name."""
    data, overview = loading.progress(*room.here.key), loading.overview(*room.here.key)
    if not data.has_reports:
        return sentence(actions_title(overview), text_screens.NO_REPORTS)
    source = sources_words([(text_screens.SOURCE_REPORTS, data.reports_on)])
    picture = Sheet(
        actions_title(overview), partial(actions_panel, overview), source, (data.reports_on,), titled=False
    )
    rows = [part for code in _worst_first(data) for part in _rows(data, code)]
    cuts = spans([_lines(row) for row in rows])
    return [picture, *(_names(data, rows[start:stop], source) for start, stop in cuts)]


def _worst_first(data: Progress) -> list[str]:
    """The aksi that somebody must still report; the one that most OPD lack first."""
    missing = {code: len(data.missing(code)) for code in data.heads}
    return sorted((code for code, count in missing.items() if count), key=lambda code: -missing[code])


def _rows(data: Progress, code: str) -> Iterator[MissingRow]:
    names, label = data.missing(code), data.labels[code]
    taken: list[str] = []
    for name in names:
        if taken and lines_in(", ".join([*taken, name]), NAMES) > MOST_LINES:
            yield MissingRow(label, len(names), data.obliged(code), tuple(taken))
            label, taken = text.NAMES_MORE.format(label=data.labels[code]), []
        taken.append(name)
    yield MissingRow(label, len(names), data.obliged(code), tuple(taken))


def _lines(row: MissingRow) -> int:
    return max(lines_in(", ".join(row.names), NAMES), lines_in(row.label, LABELS))


def _names(data: Progress, rows: Sequence[MissingRow], source: str) -> Sheet:
    counts = {row.label: (row.missing, row.obliged) for row in rows}
    title = missing_title(counts, data.period.code, due=data.is_due)
    return Sheet(title, partial(_table, data, rows), source, (data.reports_on,))


def _table(data: Progress, rows: Sequence[MissingRow]) -> None:
    with st.container(key=own("slide_missing")):
        st.table(missing_table(rows, current_theme(), due=data.is_due), border="horizontal")
    complete = [data.labels[code] for code in data.heads if data.obliged(code) and not data.missing(code)]
    if complete:
        st.caption(text.ALL_REPORTED.format(labels=listing(complete)))

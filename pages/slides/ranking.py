"""Peringkat OPD: by size class, nine a slide, a draft until the chair approves; then what is counted."""

from functools import partial

import streamlit as st

from components import text_screens
from components import text_slides as text
from components.charts.tables import score_weights
from components.formats import in_words, number
from components.sentences_slides import ranking_title
from components.widgets.keys import own
from components.widgets.session import current_theme
from components.widgets.wording import sources_words
from data.rules.meetings import Slide
from data.services.progress import Progress, score_formula
from pages import loading
from pages.parts.progress_tables import Group, matrix_panel, slides_of
from pages.slides.room import Room
from pages.slides.sheet import Sheet, sentence

MOST = 8
"""The formula below takes the room of a row."""


def sheets(room: Room, _: Slide) -> list[Sheet]:
    """The OPD of each size class, best first, then the formula."""
    data = loading.progress(*room.here.key)
    if not data.has_reports:
        title = text_screens.NO_REPORTS_TITLE.format(period=data.period.code, year=data.period.year)
        return sentence(title, text_screens.NO_REPORTS)
    source, position = sources_words([(text_screens.SOURCE_REPORTS, data.reports_on)]), (data.reports_on,)
    shown = dict.fromkeys(data.size_classes(), 0)
    found = []
    for group in slides_of(data, MOST):
        title = _title(data, group, shown[group.name])
        found.append(Sheet(title, partial(_ranked, room, data, group), source, position))
        shown[group.name] += len(group.rows)
    return [*found, Sheet(_formula_title(), partial(_formula, room), source, position)]


def _title(data: Progress, group: Group, before: int) -> str:
    """Who leads, on the first slide of a class; which places these are, on the others."""
    rows = data.rows_of(group.name, [])
    if before:
        places = {"first": before + 1, "last": before + len(group.rows), "whole": len(rows)}
        return text.RANKED_ON.format(size_class=group.name, **places)
    best = list(rows.loc[(rows["place"] == 1).fillna(value=False).astype(bool), "name"])
    score = float(rows["score"].iloc[0]) if best else None
    return ranking_title(group.name, best, score, int(rows["score"].isna().sum()))


def _ranked(room: Room, data: Progress, group: Group) -> None:
    matrix_panel(room.here, data, group)
    with st.container(key=own("slide_formula")):
        st.caption(f"{_status(room)} {_formula_words()}")


def _status(room: Room) -> str:
    return text.APPROVED if room.line.ranking_approved else f":orange[{text.DRAFT}]"


def _formula_words() -> str:
    formula = score_formula()
    pairs = formula.weights[["label", "weight"]].itertuples(index=False)
    parts = " + ".join(text.FORMULA_PART.format(label=label, weight=weight) for label, weight in pairs)
    return text.FORMULA.format(parts=parts, bonus=number(formula.bonus))


def _formula_title() -> str:
    weights = score_formula().weights
    whole = number(int(weights["weight"].sum()))
    return text.FORMULA_TITLE.format(count=in_words(len(weights)), whole=whole)


def _formula(room: Room) -> None:
    formula = score_formula()
    bonus = text.BONUS.format(points=number(formula.bonus))
    with st.container(key=own("slide_weights")):
        st.table(score_weights(formula.weights, bonus, current_theme()), border="horizontal")
    with st.container(key=own("slide_formula")):
        st.caption(f"{_status(room)} {text.NEUTRAL}")

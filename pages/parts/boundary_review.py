"""A boundary file before it is used: what it holds, what it leaves open, and how the map would look."""

from collections.abc import Sequence

import streamlit as st

from components import text_settings as text
from components.charts.facts_table import facts_table
from components.formats import opening
from components.maps.deck import Look
from components.maps.plain_map import plain_svg
from components.maps.shape_files import fingerprint
from components.scale import Scale
from components.sentences_boundaries import differences, facts_of, warnings
from components.server.fonts import BODY_FACE
from components.text import escape
from components.widgets.frame import notice, panel
from components.widgets.once import once
from components.widgets.session import current_theme, is_phone
from components.widgets.upload_types import QuestionLike
from data.geometry.boundaries.stored import Findings, Origin
from data.geometry.shapes import Geometry
from data.reference.boundaries import boundary_source_of
from data.services import process_settings
from data.services.boundaries import BoundaryPlan
from data.services.geometry import region_names
from pages import boundary_desk
from pages.boundary_desk import Desk
from pages.here import Here

WIDTHS = [560, 480]
PICTURE, PHONE = 640, 358
LOWEST, HIGHEST = 0.36, 0.8
"""How high a picture is at least and at most, in its width."""


def review(here: Here, desk: Desk) -> None:
    """The file on the desk."""
    if desk.plan is None:
        title = text.OFFLINE_TITLE if desk.offline else text.FAILED_TITLE
        words = text.OFFLINE.format(reason=escape(desk.fault)) if desk.offline else escape(desk.fault)
        notice("refused", title, words)
        return
    with panel("boundary_plan", text.PREVIEW):
        if desk.plan.new is not None and desk.plan.new.name:
            new = desk.plan.new
            counts = {"count": len(new.kecamatan), "desa": len(new.desa)}
            st.markdown(text.NEW_KABUPATEN.format(name=escape(new.name), **counts))
        _questions(here, desk, [each for each in desk.plan.matched.questions if each.open])
        shapes = desk.plan.shapes
        if shapes is not None:
            _preview(here, desk.plan, shapes)
            _decide(here, desk)


def picture(geometry: Geometry, names: dict[str, str], alt: str, marked: tuple[str, ...] = ()) -> None:
    """The shapes as a picture, with an alternative text; drawn once for the same shapes and names."""
    width = PHONE if is_phone() else PICTURE
    west, south, east, north = geometry.outline.bounds
    height = width * min(max((north - south) / (east - west) + 0.04, LOWEST), HIGHEST)
    look = Look(current_theme(), Scale(width=width), height)
    face = process_settings().home / "var" / "fonts" / BODY_FACE.file_name
    with_face = face.is_file()
    svg = once(
        "boundaries",
        (fingerprint(geometry, names), marked, with_face),
        lambda: plain_svg(geometry, names, look, marked, face.read_bytes() if with_face else b""),
    )
    st.image(svg, caption=alt, width="stretch")


def told(origin: Origin, findings: Findings, names: dict[str, str]) -> None:
    """Where a file comes from, and in what it differs from the official list."""
    verified = boundary_source_of(origin.sha256) is not None
    with st.container(key=f"table_boundaries_{origin.sha256[:6]}_{findings.found}"):
        facts = facts_of(origin, findings, verified=verified)
        st.table(facts_table(facts, text.FACT, text.VALUE), border="horizontal")
    found = list(differences(findings, names))
    for title, areas in found:
        st.markdown(f"**{title}:** {escape(areas)}")
    for words in warnings(findings):
        st.markdown(words)
    if not found:
        st.caption(text.NO_DIFFERENCE)


def _preview(here: Here, plan: BoundaryPlan, shapes: Geometry) -> None:
    new = plan.new
    known = region_names(plan.kabupaten)
    names = {**new.kecamatan, **new.desa} if new is not None else known
    left, right = st.columns(WIDTHS, gap="medium")
    with left:
        counts = {"count": len(shapes.desa), "kecamatan": len(shapes.kecamatan)}
        marked = (*plan.findings.far, *plan.findings.repaired, *(code for code, *_ in plan.findings.areas))
        alt = text.PREVIEW_ALT.format(kabupaten=escape(new.name if new else here.kabupaten), **counts)
        alt = f"{alt} {text.MARKED}" if marked else alt
        picture(shapes, names, alt, marked)
    with right:
        told(plan.origin, plan.findings, names)


def _questions(here: Here, desk: Desk, questions: Sequence[QuestionLike]) -> None:
    if not questions:
        return
    with st.form("boundary_questions", border=False):
        st.subheader(text.QUESTIONS.format(count=opening(len(questions))), anchor=False)
        given = {each.id: _ask(each) for each in questions}
        sent = st.form_submit_button(text.ANSWER, type="primary")
    if sent:
        with st.spinner(text.READING):
            boundary_desk.answer(here, desk, {name: value for name, value in given.items() if value})
        st.rerun()


def _ask(question: QuestionLike) -> str | None:
    if not question.options:
        return st.text_input(escape(question.text), key=f"boundary_{question.id}", max_chars=60)
    labels = {each.value: f"{each.label}  {each.effect}".rstrip() for each in question.options}
    values = list(labels)
    chosen: str | None = st.selectbox(
        escape(question.text),
        values,
        index=values.index(question.proposed) if question.proposed in values else None,
        format_func=labels.__getitem__,
        placeholder=text.CHOOSE,
        key=f"boundary_{question.id}",
    )
    return chosen


def _decide(here: Here, desk: Desk) -> None:
    """Accept or drop; a file that differs is only taken by somebody who says to have looked."""
    plan = desk.plan
    if plan is None:
        return
    differs = bool(list(differences(plan.findings, {})) or warnings(plan.findings) or plan.new)
    sure = st.checkbox(text.CHECKED, key="boundary_checked") if differs else True
    with st.container(horizontal=True):
        if st.button(text.ACCEPT, type="primary", disabled=not sure, key="boundary_accept"):
            boundary_desk.accept(here, desk)
            st.rerun()
        if st.button(text.DROP, key="boundary_drop"):
            boundary_desk.drop()
            st.rerun()

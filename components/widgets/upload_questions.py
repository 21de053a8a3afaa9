"""The questions of a file in one form: proposed answers are preselected, and count once they are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import text_upload_questions as text
from components.formats import number, opening
from components.text import escape
from components.widgets.upload_desk import UploadDesk
from components.widgets.upload_tray import Job
from components.widgets.upload_types import QuestionLike

AT_ONCE = 40
"""Questions that one form asks; a person answers no more in one go, and a browser draws no more at once."""


def question_part(desk: UploadDesk, job: Job, questions: Sequence[QuestionLike]) -> None:
    """Ask what is open; what is answered stands beside it, or behind a line when nothing is open."""
    if not questions:
        return
    if job.open_questions:
        _form(desk, job, _at_once(questions), text.USE)
        return
    title = text.ANSWERED_TITLE.format(count=opening(len(questions)))
    with st.expander(title, key="upload_answered"):
        _form(desk, job, questions[:AT_ONCE], text.USE_CHANGED)


def _at_once(questions: Sequence[QuestionLike]) -> list[QuestionLike]:
    """The open questions first; answered ones as far as there is room."""
    return sorted(questions, key=lambda question: not question.open)[:AT_ONCE]


def _form(desk: UploadDesk, job: Job, questions: Sequence[QuestionLike], button: str) -> None:
    with st.form(f"upload_answers_{job.number}", border=False, enter_to_submit=False):
        for title, kinds in text.GROUPS:
            group = [question for question in questions if question.kind in kinds]
            if group:
                st.subheader(text.group_title(title, group), anchor=False)
                for question in group:
                    with st.container(key=_frame_key(questions, question)):
                        _ask(desk, job, question)
        waiting = len(job.open_questions)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.form_submit_button(button, type="primary", on_click=_use, args=(desk, job, questions))
            if waiting > AT_ONCE:
                st.caption(text.FIRST_OF.format(shown=number(AT_ONCE), count=number(waiting)))
            elif waiting:
                proposed = any(question.open and question.proposed is not None for question in questions)
                st.caption(text.OPEN_NOTE if proposed else text.NOTHING_STORED)


def _ask(desk: UploadDesk, job: Job, question: QuestionLike) -> None:
    """One question: what it is about at the left, the answers at the right."""
    about, answers = st.columns([45, 55], gap="medium")
    notes = [note for note in (text.where(question), text.standing(question)) if note]
    about.markdown(
        f"{escape(question.text)}  \n:small[{' · '.join(notes)}]" if notes else escape(question.text)
    )
    choice = question.answer if question.answer is not None else question.proposed
    if question.kind in text.LISTED or len(question.options) > text.FEW_OPTIONS:
        _select(answers, job, question, choice, _labels(desk, question))
    else:
        _radio(answers, job, question, choice)


def _select(
    place: DeltaGenerator, job: Job, question: QuestionLike, choice: str | None, labels: Mapping[str, str]
) -> None:
    values = list(labels)
    place.selectbox(
        text.spoken(question.text),
        values,
        index=values.index(choice) if choice is not None and choice in labels else None,
        format_func=labels.__getitem__,
        placeholder=text.CHOOSE,
        key=_key(job, question),
        label_visibility="collapsed",
    )


def _labels(desk: UploadDesk, question: QuestionLike) -> dict[str, str]:
    """The answers of a select box; to a name any OPD may be the answer, the likely ones first."""
    labels = {option.value: _line(option.label, option.effect) for option in question.options}
    others = desk.opd if question.kind == "opd" else {}
    return labels | {code: _line(name, code) for code, name in others.items() if code not in labels}


def _radio(place: DeltaGenerator, job: Job, question: QuestionLike, choice: str | None) -> None:
    labels = {option.value: escape(option.label) for option in question.options}
    values = list(labels)
    place.radio(
        text.spoken(question.text),
        values,
        index=values.index(choice) if choice is not None and choice in labels else None,
        format_func=labels.__getitem__,
        captions=[escape(option.effect) for option in question.options],
        key=_key(job, question),
        label_visibility="collapsed",
    )


def _use(desk: UploadDesk, job: Job, questions: Sequence[QuestionLike]) -> None:
    """Hand over what was chosen; a question left without a choice stays open."""
    chosen = {question.id: st.session_state.get(_key(job, question)) for question in questions}
    given = {name: str(value) for name, value in chosen.items() if value is not None}
    if given:
        job.answer(desk, given)


def _frame_key(questions: Sequence[QuestionLike], question: QuestionLike) -> str:
    """The key of the container of a question, by which the style sheet marks those that need a choice."""
    must_choose = question.open and question.proposed is None
    return f"question_{'open' if must_choose else 'answered'}_{questions.index(question)}"


def _key(job: Job, question: QuestionLike) -> str:
    return f"upload_answer_{job.number}_{job.edition}_{question.id}"


def _line(label: str, effect: str) -> str:
    return f"{label} ({effect})" if effect else label

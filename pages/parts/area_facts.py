"""Facts about the chosen area that stand beside its years: suspects by role, up to when was seized."""

from datetime import date

import streamlit as st

from components import text_cases as text
from components.dates import up_to
from components.sentences_maps import suspects_words
from data.services.cases import CasesView


def suspects_of(data: CasesView, code: str) -> None:
    """The suspects of the area by role, where somebody counted roles."""
    if data.suspects is None or code not in data.suspects.rows:
        return
    roles = [(words, data.suspects.cell(code, role)) for role, words in text.ROLES.items()]
    until = up_to(data.summary.until) if data.summary.until else str(data.summary.cases.year)
    st.caption(text.SUSPECTS.format(until=until))
    st.markdown(suspects_words(roles, data.suspects.k))


def seized_until(data: CasesView, code: str) -> str:
    """Up to when evidence of an area was seized, as far as it was told; else the year."""
    year, months = data.summary.cases.year, data.evidence.loc[data.evidence["area"] == code, "until"]
    return up_to(date(year, int(months.max()), 1)) if len(months) else str(year)

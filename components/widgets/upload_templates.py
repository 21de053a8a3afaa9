"""Templates to fill in: one kind of file, narrowed to an OPD, a year and a period, as XLSX or CSV."""

from __future__ import annotations

import streamlit as st

from components import text_upload_templates as text
from components.widgets.upload_desk import TemplateInfo, UploadDesk, Wish


def offer_templates(desk: UploadDesk) -> None:
    """Choose a template, say for whom and when, and take it in either form."""
    if not desk.templates:
        return
    with st.container(key="panel_templates"):
        st.subheader(text.TITLE, anchor=False)
        titles = {each.name: each for each in desk.templates}
        kind, narrow = st.columns([2, 3])
        name = kind.selectbox(
            text.TEMPLATE, list(titles), format_func=lambda each: titles[each].title, key="upload_template"
        )
        with narrow:
            wish = _narrowed(desk, titles[name])
        with st.container(horizontal=True):
            for file in desk.template_files(wish):
                st.download_button(
                    text.download(file.name), file.content, file.name, file.mime, on_click="ignore"
                )


def _narrowed(desk: UploadDesk, info: TemplateInfo) -> Wish:
    """For whom and when; only what the template can be narrowed to is asked."""
    shown = [part for part in ("opd", "year", "period") if part in info.parts]
    places = dict(zip(shown, st.columns(len(shown)), strict=True)) if shown else {}
    opd, year, period = None, None, None
    if "opd" in places:
        opd = places["opd"].selectbox(
            text.OPD,
            ["", *desk.opd] if len(desk.opd) > 1 else list(desk.opd),
            format_func=lambda code: desk.opd.get(code, text.EVERY_OPD),
            key="upload_template_opd",
        )
    if "year" in places:
        year = places["year"].selectbox(text.YEAR, list(desk.years), key="upload_template_year")
    if "period" in places and year is not None:
        offered, meant = desk.periods(info.name, year)
        key = f"upload_template_period_{info.name}_{year}"
        period = places["period"].selectbox(text.PERIOD, offered, index=offered.index(meant), key=key)
    return Wish(info.name, opd or None, year, period)

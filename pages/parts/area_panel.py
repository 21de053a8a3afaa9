"""The chosen area of the case screen: its years, what was seized, its official classes."""

import streamlit as st

from components import text_cases as text
from components.charts.columns import year_columns
from components.charts.evidence import evidence_words
from components.dates import months_only, up_to_month
from components.formats import listing, number
from components.sentences_cases import cases_title, kecamatan_title
from components.text import escape
from components.widgets.bound import take_from_address, write_to_address
from components.widgets.frame import chart, panel
from components.widgets.session import current_theme, picture_scale
from data.rules.suppression import TOTAL, rate
from data.services.cases import CasesView
from pages.parts import area_facts

LAYER, USUAL = "lapisan", "kasus"
ON_THE_WALL = ("kasus", "laju", "kelas")


def choose(data: CasesView) -> str | None:
    """The controls above the map: which layer, which area; the area is also chosen by a click."""
    codes = [code for code in data.summary.cases.counts.rows if code != TOTAL]
    layers = all_layers(data)
    take_from_address(LAYER, layers)
    take_from_address("kec", codes)
    with st.container(key="filters", horizontal=True, horizontal_alignment="distribute"):
        choose_layer(layers)
        chosen: str | None = st.selectbox(
            text.AREA,
            codes,
            index=None,
            format_func=lambda code: label_of(data, code),
            placeholder=text.WHOLE,
            key="kec",
            on_change=write_to_address,
            args=("kec",),
            label_visibility="collapsed",
            width=230,
        )
    return chosen


def choose_layer(layers: list[str]) -> None:
    """The control of the layer, in the state and the address as `lapisan`."""
    st.session_state.setdefault(LAYER, USUAL)
    st.segmented_control(
        text.LAYER,
        layers,
        format_func=text.LAYERS.__getitem__,
        required=True,
        key=LAYER,
        on_change=write_to_address,
        args=(LAYER, USUAL),
        label_visibility="collapsed",
    )


def layers_of(data: CasesView) -> list[str]:
    """The layers of the wall: without people on record no figure per 100,000."""
    return [layer for layer in all_layers(data) if layer in ON_THE_WALL]


def all_layers(data: CasesView) -> list[str]:
    """The layers that can be drawn from what is known."""
    known = {
        "laju": any(code in data.population for code in data.names),
        "perubahan": data.summary.cases.comparable,
        "bersinar": bool(data.desa["bersinar"].any()),
        "relawan": bool(data.desa["volunteers"].notna().any()),
        "tanpa": data.classes.year is not None,
    }
    return [layer for layer in text.LAYERS if known.get(layer, True)]


def label_of(data: CasesView, code: str) -> str:
    """The name of an area, or the words for outside, unknown and the sum."""
    return data.names.get(code) or text.AREAS[code]


def one_area(data: CasesView, area: str | None) -> None:
    """Years, evidence and classes of the chosen kecamatan, or of the whole kabupaten."""
    code, cases, k = area or TOTAL, data.summary.cases, data.summary.k
    now, before = cases.counts.cell(code, str(cases.year)), cases.counts.cell(code, str(cases.year - 1))
    if area is None and data.summary.until is not None:
        title = cases_title(now, before, data.summary.until, k)
    else:
        title = kecamatan_title(label_of(data, code), now, before, k)
    with panel("area", title):
        left, right = st.columns([186, 170], gap="small")
        with left:
            if code in cases.trend.rows and cases.month:
                words = text.YEARS.format(months=months_only(1, cases.month))
                st.caption(words)
                trend = year_columns(cases.trend, code, current_theme(), picture_scale(186, 0.3))
                chart(trend, f"trend_{code}", f"{title}. {words}.")
            area_facts.suspects_of(data, code)
        with right:
            st.caption(text.SEIZED.format(until=area_facts.seized_until(data, code)))
            st.markdown("  \n".join(evidence_words(data.evidence, code)) or text.NOTHING_SEIZED)
            classes_of(data, area)
        notes(data, area)


def classes_of(data: CasesView, area: str | None) -> None:
    """How many desa of the area are in each official class."""
    classes = data.classes
    if classes.year is None:
        return
    st.caption(text.CLASS_OF_DESA.format(method=classes.method, year=classes.year))
    rows = data.desa if area is None else data.desa[data.desa["kecamatan"] == area]
    counts = {name: int((rows["category"] == name).sum()) for name in classes.totals}
    st.markdown(" · ".join(f"**{number(count)}** {name.lower()}" for name, count in counts.items() if count))
    if area is None and classes.method_changed:
        st.caption(text.METHOD_BREAK.format(method=classes.method, year=classes.year))
    bersinar = list(rows.loc[rows["bersinar"], "name"])
    if area is not None and bersinar:
        st.caption(text.BERSINAR.format(names=escape(listing(bersinar))))


def notes(data: CasesView, area: str | None) -> None:
    """Rate, contradiction of the two layers, and what cannot be compared."""
    cases, people = data.summary.cases, data.population.get(area or data.kabupaten)
    per = rate(cases.counts.cell(area or TOTAL, str(cases.year)), people.people if people else None)
    if per is not None and people is not None:
        source = escape(people.source or text.NO_SOURCE)
        st.caption(text.RATE.format(rate=number(per, 1), year=people.year, source=source))
    if area is None and cases.whole.value is not None and cases.whole_month and data.summary.until:
        span = months_only(1, cases.whole_month)
        whole = {"until": up_to_month(data.summary.until), "span": span, "cases": number(cases.whole.value)}
        st.caption(text.WHOLE_YEAR.format(**whole))
    if area in data.contradictions:
        st.caption(text.CONTRADICTION[data.contradictions[area].value])
    if not cases.comparable and cases.comparison.value in text.NOT_COMPARABLE:
        st.caption(text.NOT_COMPARABLE[cases.comparison.value])

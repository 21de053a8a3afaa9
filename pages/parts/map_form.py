"""The form of a map, boundaries or tiles, and the map as a file."""

from functools import partial

import streamlit as st

from components import text_cases as text
from components import text_maps
from components.dates import date_full
from components.exports.map_png import png_of
from components.maps.deck import Look
from components.maps.sheet import SheetWords, sheet_svg
from components.text import plain_words
from components.theme import theme
from components.widgets.bound import take_from_address, write_to_address
from data.services.cases import CasesView
from data.services.geometry import FORMS, TRUE_OR_SKETCH, shapes_of
from pages.here import Here
from pages.parts.case_words import sources_of, title_of
from pages.parts.map_layers import Shot, legend_of, picture_of
from pages.parts.map_legend import notes_of

KEY = "bentuk"
MIMES = {"PNG": "image/png", "SVG": "image/svg+xml"}


def current_form() -> str:
    """The form that is chosen, before its control is drawn below the map."""
    take_from_address(KEY, FORMS)
    found: str | None = st.session_state.get(KEY)
    return found if found in FORMS else TRUE_OR_SKETCH


def tools(here: Here, data: CasesView, shot: Shot, look: Look) -> None:
    """The choice of the form, and the picture to take along."""
    st.session_state.setdefault(KEY, TRUE_OR_SKETCH)
    sketched = bool(shapes_of(here.view.kabupaten).note)
    names = {**text.FORMS, TRUE_OR_SKETCH: text.SKETCHED} if sketched else text.FORMS
    where = shot.closer or here.view.kabupaten
    with st.container(key="map_tools", horizontal=True, vertical_alignment="center"):
        st.segmented_control(
            text.FORM,
            FORMS,
            format_func=names.__getitem__,
            required=True,
            key=KEY,
            on_change=write_to_address,
            args=(KEY, TRUE_OR_SKETCH),
            label_visibility="collapsed",
        )
        for form, mime in MIMES.items():
            st.download_button(
                text.SAVE_PICTURE[form],
                partial(picture_file, here, data, shot, (look, form)),
                file_name=f"peta_{where}_{shot.layer}_{here.view.year}.{form.lower()}",
                mime=mime,
                key=f"picture_{form}",
                on_click="ignore",
            )


def picture_file(here: Here, data: CasesView, shot: Shot, how: tuple[Look, str]) -> bytes:
    """The picture as it is on the screen, in light colours, as PNG or SVG; made when it is asked for."""
    seen, form = how
    look = Look(theme("light"), seen.scale, seen.height, seen.selected, corner=seen.corner)
    deck, _ = picture_of(data, shot, look, here.kabupaten)
    rows, title, unit = legend_of(data, shot, look.theme)
    shapes = shapes_of(data.kabupaten, shot.form)
    notes = (
        *notes_of(data, shot),
        text_maps.attribution(shapes.note, shapes.source),
        plain_words(sources_of(data)),
        text.COPY_OF_SCREEN.format(small=text_maps.small_words(data.summary.k), day=date_full(here.today)),
    )
    words = SheetWords(
        _trail(here, data, shot),
        plain_words(title_of(data, shot.layer)),
        title,
        unit,
        notes,
        here.is_contoh,
    )
    svg = sheet_svg(deck, look, words, [row for row in rows if row.areas])
    return svg.encode() if form == "SVG" else png_of(svg)


def _trail(here: Here, data: CasesView, shot: Shot) -> str:
    """What the picture shows of where."""
    layer = text.LAYERS[shot.layer]
    if shot.closer is None:
        return text.PICTURE_TRAIL.format(layer=layer, kabupaten=here.kabupaten)
    name = data.names[shot.closer]
    return text.PICTURE_CLOSER.format(layer=layer, kecamatan=name, kabupaten=here.kabupaten)

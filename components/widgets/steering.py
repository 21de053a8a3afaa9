"""What the scripts of a meeting need on the page: where it stands, and the second screen that they fill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from components import text_steering as text
from components.widgets.frame import STATIC
from data.rules.steering import Place


@dataclass(frozen=True)
class Stand:
    """Where a meeting stands as the page is drawn; the scripts ask for what comes after.

    code: what a second screen joined with, or empty. alone: somebody looks at the slides without the room.
    """

    store: str
    meeting: int
    place: Place
    version: int
    is_open: bool
    code: str = ""
    alone: bool = False


@dataclass(frozen=True)
class Card:
    """One picture of the wall as the second screen shows it: its place, its title, the viewer's own note."""

    place: Place
    title: str
    note: str = ""


def wall_mark(stand: Stand) -> None:
    """Tell rapat.js that this page is the wall of a meeting; before its slides."""
    st.html(STATIC / "rapat.css")
    words = {"lost": text.LOST, "to": text.TO}
    st.html(f'<div class="rapat-layar" {_data(stand, words)}></div>')


def wall_end() -> None:
    """Tell rapat.js that all slides are drawn; after them."""
    st.html('<div class="rapat-lengkap"></div>')


def remote(stand: Stand, cards: Sequence[Card]) -> None:
    """The second screen: kemudi.js shows the card that is up and answers the buttons."""
    st.html(STATIC / "kemudi.css")
    words = {
        "lost": text.REMOTE_LOST,
        "signedout": text.SIGNED_OUT,
        "refused": text.REFUSED,
        "ended": text.ENDED,
        "connected": text.CONNECTED,
        "blankword": text.BLANK,
        "showword": text.SHOW,
        "minutes": text.MINUTES,
        "hours": text.HOURS,
    }
    parts = (_state(), _cards(cards), _buttons(), _jumps(cards))
    st.html(f'<section class="kemudi" {_data(stand, words)}>{"".join(parts)}</section>')


def _state() -> str:
    return (
        '<div class="kemudi-kepala"><p class="kemudi-kabar" role="status"></p>'
        f'<p class="kemudi-jam">{text.ELAPSED} <strong data-jam></strong></p></div>'
    )


def _cards(cards: Sequence[Card]) -> str:
    after = [text.AFTER.format(title=card.title) for card in cards[1:]] + [text.LAST]
    lines = zip(cards, after, strict=False)
    shown = (_card(card, f"{number} / {len(cards)}", then) for number, (card, then) in enumerate(lines, 1))
    return f'<ol class="kemudi-kartu">{"".join(shown)}</ol>'


def _card(card: Card, number: str, then: str) -> str:
    note = f"<h3>{text.NOTE}</h3><p>{escape(card.note)}</p>" if card.note else ""
    return (
        f"<li {_place(card.place)} hidden><p>{number}</p><h2>{escape(card.title)}</h2>"
        f'<p class="kemudi-lalu">{escape(then)}</p><div class="kemudi-catatan">{note}</div></li>'
    )


def _buttons() -> str:
    return (
        '<div class="kemudi-tombol">'
        f'<button type="button" data-gelap aria-pressed="false">{text.BLANK}</button>'
        f'<button type="button" data-langkah="-1">‹ {text.PREVIOUS}</button>'
        f'<button type="button" data-langkah="1">{text.NEXT} ›</button></div>'
    )


def _jumps(cards: Sequence[Card]) -> str:
    lines = (
        f'<li><button type="button" {_place(card.place)}>{number}. {escape(card.title)}</button></li>'
        for number, card in enumerate(cards, 1)
    )
    return f'<details class="kemudi-semua"><summary>{text.ALL}</summary><ol>{"".join(lines)}</ol></details>'


def _place(place: Place) -> str:
    return f'data-slide="{place.slide}" data-page="{place.page}"'


def _data(stand: Stand, words: dict[str, str]) -> str:
    place = stand.place
    state = {
        "data": stand.store,
        "nomor": str(stand.meeting),
        "kode": stand.code,
        "slide": str(place.slide),
        "page": str(place.page),
        "blank": "1" if place.blank else "",
        "version": str(stand.version),
        "open": "1" if stand.is_open else "",
        "alone": "1" if stand.alone else "",
    }
    return " ".join(f'data-{name}="{escape(value)}"' for name, value in {**state, **words}.items())

"""The QR code that opens the second screen of a meeting on a phone."""

from urllib.parse import urlsplit

import streamlit as st

from components import text_steering as text
from components.qr_codes import qr_png
from components.server.gate import is_loopback
from data.rules.meetings import MeetingLine
from pages.here import Here, address

CODE = "kode"
WIDTH = 260  # px


def qr_panel(here: Here, line: MeetingLine) -> None:
    """A button that shows the code, where a phone could reach this address at all."""
    with st.popover(text.QR):
        link = phone_link(here, line)
        if link is None:
            st.markdown(text.QR_LOCAL)
            return
        st.image(qr_png(link), width=WIDTH, alt=text.QR_ALT)
        st.markdown(text.QR_LEAD)


def phone_link(here: Here, line: MeetingLine) -> str | None:
    """The whole address of the second screen; None where this browser looks at its own computer."""
    seen = urlsplit(st.context.url or "")
    if not seen.netloc or is_loopback(seen.hostname):
        return None
    return f"{seen.scheme}://{seen.netloc}{address('/kemudi', here, **{CODE: line.join_code or ''})}"

"""The fixed Indonesian words of the screens: labels, buttons, notes, empty states."""

import re

_MARKDOWN = re.compile(r"([\\`*_\[\]{}<>()#+!|$~:-])")


def escape(text: str) -> str:
    """Make an uploaded string safe where Streamlit reads Markdown: labels, captions, cells of st.table."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))

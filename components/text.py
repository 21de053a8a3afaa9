"""Words that come from files, made safe for the screen; our own words stand in the other text modules."""

import re
from string import punctuation

_SPACES = re.compile(r"[^\S\u00a0]+")  # a no-break space is ours and stays
_WORD_JOINER = "\u2060"
_PUNCTUATION = re.compile(f"([{re.escape(punctuation)}])")
# Streamlit makes arrows, links and its logo of these even behind a backslash: they are parted invisibly.
_REWRITTEN = re.compile(
    r"(?<=[-<>~])(?=[-=>])|(?<=www)(?=\.)|(?<=:)(?=//)|(?=@)|(?<=:streamlit)(?=:)", re.IGNORECASE
)


def escape(text: str) -> str:
    """Make an uploaded string safe where Streamlit reads Markdown: labels, captions, cells of st.table."""
    parted = _REWRITTEN.sub(_WORD_JOINER, _SPACES.sub(" ", text).strip(" "))
    return _PUNCTUATION.sub(r"\\\1", parted)


def plain_words(text: str) -> str:
    """Take back what `escape` did, and bold: for a picture, which reads no Markdown."""
    bare = re.sub(f"\\\\([{re.escape(punctuation)}])", r"\1", text.replace("**", ""))
    return bare.replace(_WORD_JOINER, "")

"""Uploaded words never become Markdown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from components.text import escape

WORD_JOINER = "\u2060"


@given(st.text(max_size=60))
def test_every_marker_is_escaped_and_nothing_is_lost(text: str) -> None:
    escaped = escape(text)
    read = re.sub(r"\\(.)", r"\1", escaped).replace(WORD_JOINER, "")
    assert read.split() == text.replace(WORD_JOINER, "").split()
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`$~\[\]:<.-]", escaped)


def test_directives_and_links_stay_words() -> None:
    assert escape(":red[x] [a](b) $y$") == r"\:red\[x\] \[a\]\(b\) \$y\$"


def test_what_streamlit_rewrites_behind_a_backslash_is_parted() -> None:
    for rewritten in ("->", "<-", "--", ">=", "<=", "~=", "www.a.id", "http://a.id", "a@b.id", ":streamlit:"):
        assert WORD_JOINER in escape(rewritten)


def test_ordinary_names_are_not_parted() -> None:
    assert escape("Dinas P3A-KB (Kab. Buleleng), 10:30") == r"Dinas P3A\-KB \(Kab\. Buleleng\)\, 10\:30"


def test_a_no_break_space_stays_and_lines_are_joined() -> None:
    assert escape(" B06,\u00a0B12\n\tC ") == "B06\\,\u00a0B12 C"

"""Uploaded words never become Markdown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from components.text import escape


@given(st.text(max_size=60))
def test_every_marker_is_escaped_and_nothing_is_lost(text):
    escaped = escape(text)
    assert re.sub(r"\\(.)", r"\1", escaped) == " ".join(text.split())
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`$~\[\]:<]", escaped)


def test_directives_and_links_stay_words():
    assert escape(":red[x] [a](http://b) $y$") == r"\:red\[x\] \[a\]\(http\://b\) \$y\$"

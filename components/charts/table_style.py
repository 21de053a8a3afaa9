"""What all tables share: escaped words, numbers that stay numbers, total row, selected row, hidden cells."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd
from pandas.io.formats.style import Styler
from pandas.io.formats.style_render import CSSDict

from components.formats import DASH
from components.text import escape
from components.theme import Paint, Theme

_INVISIBLE = "\u200b"
_WEB = ("", "http", "https")
_IN_ADDRESSES = ":/?#@!$&'*+,;=%-._~"  # what may stand in an address; brackets and spaces would end the link


def table(
    frame: pd.DataFrame,
    formats: Mapping[str, Callable[[Any], str]] | None = None,
    markdown: Sequence[str] = (),
) -> Styler:
    """Start a table for st.table: words are escaped except in `markdown` columns, `formats` write numbers.

    A column of numbers must stay one: Streamlit aligns it right, head included. Missing ones show as a dash.
    """
    words = frame.select_dtypes(["object", "string"]).columns.difference(list(markdown))
    safe = frame.assign(**{column: frame[column].map(_escaped) for column in words})
    styler = safe.style.format(na_rep=DASH)
    for column, write in (formats or {}).items():
        styler = styler.format(write, subset=[column], na_rep=DASH)
    return styler


def names(words: Iterable[str], title: str) -> pd.Index:
    """Return uploaded names as an index: escaped, and told apart where two are the same (Styler needs it)."""
    seen: Counter[str] = Counter()
    labels = []
    for word in words:
        labels.append(escape(word) + _INVISIBLE * seen[word])
        seen[word] += 1
    return pd.Index(labels, name=escape(title))


def link(words: str, url: str) -> str:
    """Return a Markdown link to a page of ours or of the web; for any other address the words alone."""
    if not url or urlsplit(url).scheme not in _WEB:
        return escape(words)
    return f"[{escape(words)}]({quote(url, safe=_IN_ADDRESSES)})"


def css(**properties: str) -> str:
    """Write CSS declarations; underscores become hyphens."""
    return "; ".join(f"{name.replace('_', '-')}: {value}" for name, value in properties.items())


def fill(paint: Paint) -> str:
    """Return the CSS of a filled cell, its outline drawn inside so that cells stay aligned."""
    outline = {"box_shadow": f"inset 0 0 0 1.5px {paint.outline}"} if paint.outline else {}
    return css(background_color=paint.fill, color=paint.ink, font_weight="600", **outline)


def hidden(theme: Theme, letters: int | None = None) -> str:
    """Return the CSS of a count that is not shown: hatch over the cell, or in a box behind its letters."""
    halo = ", ".join([f"0 0 2px {theme.surface}"] * 3)
    if letters is None:
        return css(background=theme.hatch, color=theme.text, text_shadow=halo)
    width = f"{letters * 0.62 + 0.9:.1f}em"
    return css(
        background=f"{theme.hatch} right center / {width} 1.35em no-repeat",
        color=theme.text,
        padding_right="0.4em !important",
        text_shadow=halo,
    )


def strong(theme: Theme) -> str:
    """Return the CSS of the number a row is read for."""
    return css(font_weight="600", color=theme.text)


def late(theme: Theme) -> str:
    """Return the CSS of what is late or missing and somebody must act upon."""
    return css(font_weight="600", color=theme.attention_text)


def quiet(theme: Theme) -> str:
    """Return the CSS of what only accompanies a number."""
    return css(color=theme.muted)


def style_columns(styler: Styler, columns: Sequence[str], style: str) -> Styler:
    """Give whole columns one style."""
    return styler.map(lambda _: style, subset=[*columns])


def style_cells(styler: Styler, column: str, rows: Iterable[bool], style: str) -> Styler:
    """Give the cells of one column a style where `rows` is true."""
    chosen = list(rows)
    return styler.apply(lambda _: [style if here else "" for here in chosen], axis=0, subset=[column])


def style_row(styler: Styler, position: int, style: str) -> Styler:
    """Give a whole row one style, its head included; position counts from 0."""
    return add_rules(styler, {f"tbody tr:nth-child({position + 1}) > *": style})


def add_rules(styler: Styler, rules: Mapping[str, str]) -> Styler:
    """Add CSS (declarations by selector) to this table only, for heads that no cell style reaches."""
    styles: list[CSSDict] = [{"selector": selector, "props": style} for selector, style in rules.items()]
    return styler.set_table_styles(styles, overwrite=False)


def total_row(styler: Styler, theme: Theme) -> Styler:
    """Set the last row apart by an ink rule above it."""
    rule = f"1px solid {theme.text} !important"
    style = css(font_weight="600 !important", border_top=rule, border_bottom="0 !important", color=theme.text)
    return style_row(styler, len(styler.index) - 1, style)


def selected_row(styler: Styler, position: int | None, theme: Theme) -> Styler:
    """Mark the chosen row, if there is one."""
    if position is None:
        return styler
    return style_row(styler, position, css(background_color=theme.accent_soft))


def _escaped(value: object) -> object:
    return escape(value) if isinstance(value, str) else value

"""The documents of the project as the tests read them: their tables, links and code."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT

DOCUMENTS = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))

_HEADING = re.compile(r"^#+ +(.*)$", re.MULTILINE)
_FENCED = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def section(path: Path, heading: str) -> str:
    """The text below a heading, up to the next heading of any level."""
    text = path.read_text(encoding="utf-8")
    parts = _HEADING.split(text)
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    return found[heading]


def table(path: Path, heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without its first two lines."""
    lines = [line for line in section(path, heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def codes(text: str) -> list[str]:
    """What stands in backticks, and every line of the fenced blocks."""
    blocks = [line.strip() for block in _FENCED.findall(text) for line in block.splitlines()]
    return [*_INLINE.findall(_FENCED.sub("", text)), *filter(None, blocks)]


def links(path: Path) -> Iterator[str]:
    """The targets of links and pictures."""
    yield from _LINK.findall(path.read_text(encoding="utf-8"))


def anchors(path: Path) -> set[str]:
    """The names that links within a document can have."""
    headings = _HEADING.findall(path.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}

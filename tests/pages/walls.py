"""What the wall of a meeting and its second screen hold, read from a run."""

import re
from typing import Any

from tests.pages.screens import Screen


def html_of(screen: Screen) -> list[str]:
    """The pieces of HTML that the scripts read."""
    return [str(each.proto.body) for each in screen.app.get("html")]


def slides_of(screen: Screen) -> list[str]:
    """The keys of the slides, in the order of the page."""
    return list(_keys(screen.app.main))


def _keys(block: Any) -> list[str]:
    found: list[str] = []
    for child in getattr(block, "children", {}).values():
        found += re.findall(r"rapat_\d+_\d+$", getattr(getattr(child, "proto", None), "id", "") or "")
        found += _keys(child)
    return found

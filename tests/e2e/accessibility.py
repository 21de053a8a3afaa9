"""axe-core: the rules that are asked, and Streamlit's own violations that are known."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
# Violations of Streamlit itself that we cannot mend: (rule, part of the selector), with day and reason.
# 2026-11-22: none on any of our screens.
STREAMLITS: frozenset[tuple[str, str]] = frozenset()


def violations(page: Page) -> list[str]:
    """The broken rules, each with the element that breaks it."""
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    broken = [(rule["id"], str(node["target"])) for rule in found for node in rule["nodes"]]
    return [
        f"{rule}: {target}"
        for rule, target in broken
        if not any(rule == known and part in target for known, part in STREAMLITS)
    ]

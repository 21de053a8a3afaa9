"""The rules and the settings that hold here, read-only: they stand in files and in the environment."""

import streamlit as st

from components import text_settings as text
from components.charts.facts_table import facts_table
from components.formats import number, target
from components.widgets.frame import panel
from data.services.installation import Installation


def rules_panel(found: Installation) -> None:
    """The limits of the kabupaten, and the file they are changed in."""
    limits = found.limits
    said = {
        "k_screen": text.SMALL_RANGE.format(most=limits.k_screen - 1),
        "k_export": text.SMALL_RANGE.format(most=limits.k_export - 1),
        "coverage_target": target(limits.coverage_target),
        "upload_cap_mb": text.MEGABYTES.format(count=limits.upload_cap_mb),
        "upload_max_rows": number(limits.upload_max_rows),
    }
    with panel("rules", text.RULES, text.RULES_NOTE.format(path=found.rules_path)):
        _table("rules", {text.RULE_ROWS[name]: words for name, words in said.items()})


def installation_panel(found: Installation) -> None:
    """Where this installation keeps its data, and what it was started with."""
    rows = {
        text.HOME: str(found.home),
        text.DATABASE: text.DATABASES.get(found.database, found.database),
        text.FIRST_FETCH: text.ON if found.fetch_boundaries else text.OFF,
        text.ACCOUNTS: text.ACCOUNTS_HINT,
    }
    with panel("installation", text.INSTALLATION, text.INSTALLATION_NOTE):
        _table("installation", rows)


def _table(key: str, rows: dict[str, str]) -> None:
    with st.container(key=f"table_{key}"):
        st.table(facts_table(rows, text.FACT, text.VALUE), border="horizontal")

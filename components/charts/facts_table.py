"""Two columns of words: what a thing is called, and what is said of it."""

from collections.abc import Mapping

import pandas as pd
from pandas.io.formats.style import Styler

from components.charts.table_style import names, table


def facts_table(facts: Mapping[str, str], title: str, column: str) -> Styler:
    """Return one row a fact; `title` heads the names and `column` what is said."""
    return table(pd.DataFrame({column: list(facts.values())}, index=names(facts, title)))

"""What our style sheets hang on: parts of Streamlit's page that an upgrade may rename."""

import re
from pathlib import Path

STATIC = Path(__file__).parents[3] / "pages" / "static"
SHEETS = ("app.css", "layar.css")


def sheet(name: str) -> str:
    """Return a style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text(encoding="utf-8"), flags=re.DOTALL)


def hooks(name: str) -> frozenset[str]:
    """Return the data-testid values a sheet selects, for the browser test that looks each of them up."""
    return frozenset(re.findall(r'\[data-testid="(\w+)"\]', sheet(name)))


def keys(name: str) -> frozenset[str]:
    """Return the container keys (or their beginnings) a sheet selects."""
    return frozenset(re.findall(r"st-key-(\w+)", sheet(name)))


def selectors(name: str) -> list[str]:
    """Return every selector of a sheet."""
    blocks = re.findall(r"([^{}]+)\{", sheet(name))
    heads = [head.strip() for head in blocks if not head.strip().startswith("@")]
    return [selector.strip() for head in heads for selector in head.split(",\n")]

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, named, python_files

ADDRESS = re.compile(r"(?:https?|wss?):?//([\w.-]+)")
# This computer, and names of namespaces, which nobody opens.
NOT_ELSEWHERE = {"127.0.0.1", "localhost", "www.w3.org", "schemas.openxmlformats.org"}
SENT_TO_BROWSERS = (
    *python_files("pages", "components"),
    *sorted((ROOT / "pages" / "static").glob("*.*s")),
    *(ROOT / name for name in ("app.py", "run.py", ".streamlit/config.toml")),
)


@pytest.mark.parametrize("path", SENT_TO_BROWSERS, ids=named)
def test_no_screen_names_another_host(path: Path) -> None:
    found = set(ADDRESS.findall(path.read_text(encoding="utf-8")))
    assert found <= NOT_ELSEWHERE


@pytest.mark.parametrize(
    "name", ["requirements.in", "requirements.txt", "requirements-dev.in", "requirements-dev.txt"]
)
def test_packages_come_from_wherever_pip_is_told(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--extra-index" not in text

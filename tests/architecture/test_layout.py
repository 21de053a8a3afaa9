import ast
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, named, python_files

TOP = {
    *("app.py", "pages", "components", "data", ".streamlit", "requirements.txt", "tests"),
    *("README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", "run.py", "docs", ".ci", ".gitignore"),
    *("requirements.in", "requirements-dev.in", "requirements-dev.txt", "deploy"),
}
# Made by git, Python, the tools and the app itself; .gitignore names them.
MADE = {
    *(".git", ".venv", "var", "__pycache__", "test-results", ".hypothesis"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache"),
}
PAGE_LINES = 150
APP_LINES = 180


def test_nothing_new_stands_at_the_top() -> None:
    assert {each.name for each in ROOT.iterdir()} - MADE <= TOP


@pytest.mark.parametrize("path", list(python_files("pages")), ids=named)
def test_a_page_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= PAGE_LINES


def test_the_script_for_streamlit_has_no_pages_folder_beside_it() -> None:
    """Streamlit would run what lies there by address, without the frame and its guard."""
    assert not (ROOT / "pages" / "pages").exists()


def test_the_app_is_a_plain_assignment_that_streamlit_can_find() -> None:
    source = (ROOT / "app.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= APP_LINES
    made = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["app"]
    ]
    assert len(made) == 1
    assert isinstance(made[0].value, ast.Call)
    assert ast.unparse(made[0].value.func) == "st.App"
    assert ast.literal_eval(made[0].value.args[0]) == "pages/main.py"


def test_ci_runs_what_everybody_runs() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert lines[-1] == "exec python3 run.py test"

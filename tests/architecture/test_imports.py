import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, imported, named, python_files


def test_the_import_contracts_hold() -> None:
    code = "from importlinter.cli import lint_imports_command as check; check()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_run_py_stands_on_the_standard_library_alone() -> None:
    assert imported(ROOT / "run.py") <= sys.stdlib_module_names


@pytest.mark.parametrize("path", list(python_files("data")), ids=named)
def test_streamlit_is_not_even_imported_late_in_data(path: Path) -> None:
    assert "streamlit" not in imported(path)

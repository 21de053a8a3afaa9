"""The words around the templates on offer."""

from __future__ import annotations

TITLE = "Belum punya templatnya?"
TEMPLATE = "Templat"
OPD, YEAR, PERIOD = "OPD", "Tahun", "Periode"
EVERY_OPD = "Semua OPD"
FORMS = {"xlsx": "Excel", "csv": "CSV"}
DOWNLOAD = "Unduh templat {form}"


def download(file_name: str) -> str:
    """The button of a template by what its file is: Unduh templat Excel."""
    ending = file_name.rpartition(".")[2].lower()
    return DOWNLOAD.format(form=FORMS.get(ending, ending.upper()))

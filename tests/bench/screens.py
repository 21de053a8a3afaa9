"""The screens that are measured."""

from typing import NamedTuple


class Measured(NamedTuple):
    """One screen: its name, the path in its address, its file below pages/."""

    name: str
    path: str
    file: str


SCREENS = (
    Measured("Ringkasan", "", "overview.py"),
    Measured("Progres OPD", "progres-opd", "opd_progress.py"),
    Measured("Tes urine & anggaran", "tes-urine", "urine_tests.py"),
    Measured("Peta kasus", "peta-kasus", "case_map.py"),
    Measured("Unggahan", "unggahan", "uploads.py"),
)
AT_THE_MEETING = SCREENS[:4]  # what many people look at; uploads are the business of few

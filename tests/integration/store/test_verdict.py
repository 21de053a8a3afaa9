"""A verified report whose figures change is a report to be verified again."""

from typing import Any

import pytest

from data.store import readings
from data.store.engine import Store
from tests.integration.store.rows import KABUPATEN, row, undo, write


def again(store: Store, *lacking: str, **changes: Any) -> str | None:
    """Send the verified report once more, without a verdict; the verdict that then stands."""
    fields = row("aksi_opd", **{"verification": None, **changes})
    write(store, "aksi_opd", {name: value for name, value in fields.items() if name not in lacking})
    frame = readings.aksi_reports(store, KABUPATEN)
    assert len(frame) == 1
    return None if frame["verification"].isna().all() else str(frame["verification"].iloc[0])


@pytest.fixture(params=["terverifikasi", "ditolak"])
def verdict(request: pytest.FixtureRequest, store: Store) -> str:
    write(store, "aksi_opd", row("aksi_opd", verification=request.param))
    return str(request.param)


FIGURES = [("realisasi", 4), ("target", None), ("budget_realisasi", 1), ("applies", False), ("unit", "orang")]


@pytest.mark.parametrize("lacking", [(), ("verification",)], ids=["empty cell", "no column"])
def test_a_changed_figure_takes_the_verdict_back(
    store: Store, verdict: str, lacking: tuple[str, ...]
) -> None:
    for name, value in FIGURES:
        assert again(store, *lacking, **{name: value}) == "belum diverifikasi"
        write(store, "aksi_opd", row("aksi_opd", verification=verdict))


@pytest.mark.parametrize("lacking", [(), ("verification",)], ids=["empty cell", "no column"])
def test_the_same_figures_keep_the_verdict(store: Store, verdict: str, lacking: tuple[str, ...]) -> None:
    assert again(store, *lacking) == verdict
    assert again(store, *lacking, obstacle="tidak ada") == verdict


def test_a_column_the_file_lacks_keeps_the_figures_and_their_verdict(store: Store, verdict: str) -> None:
    assert again(store, "verification", "pagu", "target") == verdict


def test_a_verdict_in_the_file_counts_whatever_changed(store: Store, verdict: str) -> None:
    assert again(store, realisasi=4, verification="terverifikasi") == "terverifikasi"
    assert again(store, verification="belum diverifikasi") == "belum diverifikasi"


def test_undo_brings_the_verdict_back(store: Store, verdict: str) -> None:
    number = write(store, "aksi_opd", row("aksi_opd", realisasi=4, verification=None))
    undo(store, "aksi_opd", number or 0)
    assert readings.aksi_reports(store, KABUPATEN)["verification"].tolist() == [verdict]

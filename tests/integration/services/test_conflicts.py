"""Two operators at once: the second sees what the first wrote, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import Any

import pandas as pd
import pytest

from data.rules.roles import Viewer
from data.services.errors import PlanOutdated
from data.services.history import undo_changeset
from data.services.uploads import UploadPlan, UploadResult, commit_upload, prepare_upload
from data.store import readings
from data.store.engine import Store
from data.store.history import changesets, data_version
from tests.conftest import Cast
from tests.databases import Opener
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file, aksi_line

KABUPATEN = "51.08"
KEY = "2026 · B12 · OPD-A · A1"


@dataclass(frozen=True)
class Desk:
    """One sender at one connection of their own."""

    store: Store
    viewer: Viewer

    def plan(self, *lines: str) -> UploadPlan:
        content = aksi_file(*lines)
        return prepare_upload(self.store, self.viewer, KABUPATEN, "laporan.csv", content, today=TODAY)

    def commit(self, plan: UploadPlan) -> UploadResult:
        return commit_upload(self.store, self.viewer, plan)

    def send(self, *lines: str) -> int:
        return self.commit(self.plan(*lines)).changeset or 0


@pytest.fixture
def mine(office: Store, cast: Cast) -> Desk:
    return Desk(office, cast.coordinator)


@pytest.fixture
def theirs(office: Store, store_url: str, opened: Opener, cast: Cast) -> Desk:
    return Desk(opened(store_url), cast.bnnk)


def conflict(desk: Desk, plan: UploadPlan) -> pd.DataFrame:
    with pytest.raises(PlanOutdated) as told:
        desk.commit(plan)
    return told.value.conflicts


def texts(frame: pd.DataFrame) -> list[list[Any]]:
    return frame.drop(columns="at").to_numpy().tolist()


def test_both_values_and_the_other_sender_are_told(mine: Desk, theirs: Desk) -> None:
    mine.send(aksi_line(realisasi=1), aksi_line(aksi="A2", realisasi=1))
    plan = mine.plan(aksi_line(realisasi=2), aksi_line(aksi="A2", realisasi=2))
    number = theirs.send(aksi_line(realisasi=3))
    found = conflict(mine, plan)
    assert texts(found) == [[2, KEY, "realisasi", "1", "3", "2", "bnnk"]]
    at = changesets(mine.store).set_index("changeset").loc[number, "at"]
    assert found["at"].tolist() == [at]
    assert data_version(mine.store) == number


def test_the_plan_made_anew_overwrites_knowingly(mine: Desk, theirs: Desk) -> None:
    plan = mine.plan(aksi_line(realisasi=2))
    number = theirs.send(aksi_line(realisasi=3))
    assert texts(conflict(mine, plan))[0][2:6] == ["realisasi", "", "3", "2"]
    again = mine.plan(aksi_line(realisasi=2))
    assert again.difference[["old", "new"]].to_numpy().tolist() == [["3", "2"]]
    mine.commit(again)
    assert readings.aksi_reports(mine.store, KABUPATEN)["realisasi"].tolist() == [2]
    assert readings.aksi_reports(mine.store, KABUPATEN, as_of=number)["realisasi"].tolist() == [3]


def test_a_row_that_was_the_same_is_not_put_back_silently(mine: Desk, theirs: Desk) -> None:
    mine.send(aksi_line(realisasi=1))
    plan = mine.plan(aksi_line(realisasi=1), aksi_line(aksi="A2"))
    theirs.send(aksi_line(realisasi=3))
    assert texts(conflict(mine, plan)) == [[2, KEY, "realisasi", "1", "3", "1", "bnnk"]]


def test_a_row_withdrawn_meanwhile_is_told(mine: Desk, theirs: Desk) -> None:
    number = mine.send(aksi_line(realisasi=1))
    plan = mine.plan(aksi_line(realisasi=2))
    undo_changeset(theirs.store, theirs.viewer, number)
    assert texts(conflict(mine, plan)) == [[2, KEY, "", "tercatat", "ditarik", "tercatat", "bnnk"]]


def test_the_same_figures_from_both_are_no_conflict_but_a_new_preview(mine: Desk, theirs: Desk) -> None:
    plan = mine.plan(aksi_line(realisasi=2), aksi_line(aksi="A2"))
    theirs.send(aksi_line(realisasi=2))
    assert conflict(mine, plan).empty
    again = mine.plan(aksi_line(realisasi=2), aksi_line(aksi="A2"))
    assert (again.counts.new, again.counts.unchanged) == (1, 1)


def test_other_rows_written_meanwhile_change_nothing_for_mine(mine: Desk, theirs: Desk) -> None:
    plan = mine.plan(aksi_line())
    theirs.send(aksi_line("OPD-B"))
    assert mine.commit(plan).counts.new == 1
    assert len(readings.aksi_reports(mine.store, KABUPATEN)) == 2


def test_a_verdict_given_meanwhile_is_not_lost_unseen(mine: Desk, theirs: Desk) -> None:
    mine.send(aksi_line(realisasi=1))
    plan = mine.plan(aksi_line(realisasi=2))
    theirs.send(aksi_line(realisasi=1, verdict="terverifikasi"))
    line = [2, KEY, "status_verifikasi", "", "terverifikasi", "belum diverifikasi", "bnnk"]
    assert texts(conflict(mine, plan)) == [line]


def test_a_coordinators_plan_is_compared_anew_for_an_operator(mine: Desk, cast: Cast) -> None:
    plan = mine.plan(aksi_line())
    result = commit_upload(mine.store, cast.operator_a, plan)
    assert (result.outcome, result.counts.new) == ("tersimpan", 1)


def test_of_two_who_confirm_at_the_same_moment_one_is_asked(mine: Desk, theirs: Desk) -> None:
    for realisasi in range(1, 9, 2):
        first, second = (
            mine.plan(aksi_line(realisasi=realisasi)),
            theirs.plan(aksi_line(realisasi=realisasi + 1)),
        )
        outcomes = _at_once((mine, first), (theirs, second))
        (lost,) = (found for found in outcomes if isinstance(found, PlanOutdated))
        (kept,) = (found for found in outcomes if isinstance(found, UploadResult))
        stored = readings.aksi_reports(mine.store, KABUPATEN)
        assert stored["since_id"].tolist() == [kept.changeset] == [data_version(mine.store)]
        assert set(lost.conflicts.loc[0, ["now", "mine"]]) == {str(realisasi), str(realisasi + 1)}
        assert stored["realisasi"].tolist() == lost.conflicts["now"].astype(int).tolist()


def _at_once(*sent: tuple[Desk, UploadPlan]) -> list[UploadResult | PlanOutdated]:
    start = Barrier(len(sent))

    def confirm(desk: Desk, plan: UploadPlan) -> UploadResult | PlanOutdated:
        start.wait(60)
        try:
            return desk.commit(plan)
        except PlanOutdated as outdated:
            return outdated

    with ThreadPoolExecutor(len(sent)) as pool:
        return list(pool.map(confirm, *zip(*sent, strict=True)))

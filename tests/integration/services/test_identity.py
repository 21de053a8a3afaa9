"""Sending the same again, taking it back, or sending what the app wrote itself: nothing changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from data.intake import export_rows
from data.rules.roles import Role, Viewer
from data.services.history import undo_changeset
from data.services.stores import open_stores
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from data.settings import Settings, sqlite_url
from data.store.engine import Store
from data.store.history import data_version
from data.store.readings import select_rows, typed_frame
from data.store.tables import FACTS
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file

ADMIN = Viewer("setempat", Role.ADMIN)
BOTH = ("51.08", "63.06")


def current(store: Store, template: str, kabupaten: str = "51.08") -> pd.DataFrame:
    """Every current row of a template, with the file and row it came from."""
    query = select_rows(FACTS[template], kabupaten)
    with store.reading() as connection:
        frame = typed_frame(query, connection.execute(query).all())
    return frame.drop(columns="since_id")


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The fictitious set of both kabupaten; nothing below writes into it."""
    home = tmp_path_factory.mktemp("contoh")
    return open_stores(Settings(sqlite_url(Path(home) / "papan.sqlite"), home))["contoh"]


@pytest.mark.parametrize("kabupaten", BOTH)
@pytest.mark.parametrize("template", FACTS)
def test_what_is_exported_comes_back_as_it_was(contoh: Store, template: str, kabupaten: str) -> None:
    frame = current(contoh, template, kabupaten)
    assert len(frame)
    content = export_rows(template, frame)
    plan = prepare_upload(contoh, ADMIN, kabupaten, f"{template}.csv", content, template)
    assert [issue for issue in plan.issues if issue.refuses] == []
    assert [question.text for question in plan.open_questions] == []
    assert plan.difference.empty
    assert plan.changes_nothing
    assert (plan.counts.unchanged, plan.counts.absent) == (len(frame), 0)


@dataclass(frozen=True)
class Report:
    """What one file says of one aksi."""

    target: int | None
    realisasi: int
    verdict: str

    def line(self, opd: str, aksi: str) -> str:
        target = "" if self.target is None else self.target
        return f"2026;B12;{opd};{aksi};ya;{target};kegiatan;{self.realisasi};;;;;;;{self.verdict}"


KEYS = st.tuples(st.sampled_from(["OPD-A", "OPD-B"]), st.sampled_from(["A1", "A2", "A4"]))
VERDICTS = st.sampled_from(["", "terverifikasi", "ditolak", "belum diverifikasi"])
REPORTS = st.builds(Report, st.none() | st.integers(1, 3), st.integers(0, 3), VERDICTS)
FILES = st.lists(st.dictionaries(KEYS, REPORTS, min_size=1), min_size=1, max_size=3)
ONE_STORE = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def planned(store: Store, cast: Cast, file: Mapping[tuple[str, str], Report]) -> UploadPlan:
    content = aksi_file(*(report.line(*key) for key, report in file.items()))
    return prepare_upload(store, cast.coordinator, "51.08", "x.csv", content, "aksi_opd", today=TODAY)


@ONE_STORE
@given(files=FILES)
def test_importing_twice_is_importing_once(
    office: Store, cast: Cast, files: list[dict[tuple[str, str], Report]]
) -> None:
    for file in files:
        commit_upload(office, cast.coordinator, planned(office, cast, file))
        before, version = current(office, "aksi_opd"), data_version(office)
        again = planned(office, cast, file)
        assert again.changes_nothing
        assert again.counts.unchanged == len(file)
        assert commit_upload(office, cast.coordinator, again).changeset is None
        assert data_version(office) == version
        assert_frame_equal(current(office, "aksi_opd"), before)


@ONE_STORE
@given(files=FILES)
def test_undo_after_an_import_is_as_if_it_had_not_been(
    office: Store, cast: Cast, files: list[dict[tuple[str, str], Report]]
) -> None:
    for file in files:
        before = current(office, "aksi_opd")
        plan = planned(office, cast, file)
        result = commit_upload(office, cast.coordinator, plan)
        if result.changeset is not None:
            assert undo_changeset(office, cast.coordinator, result.changeset).left == ()
        assert_frame_equal(current(office, "aksi_opd"), before)
        commit_upload(office, cast.coordinator, planned(office, cast, file))

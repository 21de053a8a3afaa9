"""History and undo through the service."""

import pytest

from data.rules.roles import NotAllowed
from data.services.errors import UnknownChangeset
from data.services.history import changeset_difference, list_changesets, stored_file, undo_changeset
from data.services.uploads import commit_upload, prepare_upload
from data.store import readings
from data.store.engine import Store
from data.store.history import data_version
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file, aksi_line, cases_file

KABUPATEN = "51.08"


def sent(store: Store, cast: Cast, *lines: str) -> int:
    plan = prepare_upload(store, cast.coordinator, KABUPATEN, "x.csv", aksi_file(*lines), today=TODAY)
    return commit_upload(store, cast.coordinator, plan).changeset or 0


def sent_cases(store: Store, cast: Cast) -> int:
    plan = prepare_upload(store, cast.bnnk, KABUPATEN, "kasus.csv", cases_file(), today=TODAY)
    return commit_upload(store, cast.bnnk, plan).changeset or 0


def test_undo_takes_an_upload_back(office: Store, cast: Cast) -> None:
    number = sent(office, cast)
    result = undo_changeset(office, cast.coordinator, number)
    assert (result.outcome, result.changeset, result.counts.ended) == ("dibatalkan", number + 1, 1)
    assert readings.aksi_reports(office, KABUPATEN).empty
    history = list_changesets(office, cast.coordinator, KABUPATEN).set_index("changeset")
    assert history.loc[number, "undone_by"] == number + 1
    assert history.loc[number + 1, "undoes_id"] == number


def test_a_rehearsed_undo_writes_nothing(office: Store, cast: Cast) -> None:
    number = sent(office, cast)
    result = undo_changeset(office, cast.coordinator, number, dry_run=True)
    assert (result.changeset, result.counts.ended) == (None, 1)
    assert data_version(office) == number


def test_rows_changed_since_are_named(office: Store, cast: Cast) -> None:
    number = sent(office, cast)
    sent(office, cast, aksi_line(realisasi=4))
    result = undo_changeset(office, cast.coordinator, number)
    assert result.changeset is None
    assert result.left == ("2026 · B12 · OPD-A · A1",)


def test_the_file_comes_back_byte_for_byte(office: Store, cast: Cast) -> None:
    kept = stored_file(office, cast.coordinator, sent(office, cast))
    assert (kept.name, kept.content) == ("x.csv", aksi_file())


def test_the_difference_of_a_changeset_is_what_it_did(office: Store, cast: Cast) -> None:
    first = sent(office, cast)
    second = sent(office, cast, aksi_line(realisasi=4), aksi_line(aksi="A2"))
    sent(office, cast, aksi_line(realisasi=5))
    one, two = "2026 · B12 · OPD-A · A1", "2026 · B12 · OPD-A · A2"
    assert _texts(office, cast, first) == [[2, "baru", one, "", "", ""]]
    assert _texts(office, cast, second) == [
        [3, "baru", two, "", "", ""],
        [2, "berubah", one, "realisasi", "3", "4"],
    ]


def test_the_difference_of_an_undo_shows_what_went_and_what_came_back(office: Store, cast: Cast) -> None:
    sent(office, cast)
    second = sent(office, cast, aksi_line(realisasi=4), aksi_line(aksi="A2"))
    undone = undo_changeset(office, cast.coordinator, second).changeset or 0
    assert _texts(office, cast, undone) == [
        [2, "berubah", "2026 · B12 · OPD-A · A1", "realisasi", "4", "3"],
        [3, "ditarik", "2026 · B12 · OPD-A · A2", "", "", ""],
    ]


def _texts(store: Store, cast: Cast, changeset: int) -> list[list[object]]:
    return changeset_difference(store, cast.coordinator, changeset).to_numpy().tolist()


@pytest.mark.parametrize("name", ["guest", "operator_a"])
def test_history_is_for_those_who_steer(office: Store, cast: Cast, name: str) -> None:
    number, viewer = sent(office, cast), getattr(cast, name)
    for use_case in (undo_changeset, stored_file, changeset_difference):
        with pytest.raises(NotAllowed):
            use_case(office, viewer, number)
    with pytest.raises(NotAllowed):
        list_changesets(office, viewer, KABUPATEN)


def test_a_coordinator_sees_no_file_of_cases(office: Store, cast: Cast) -> None:
    number = sent_cases(office, cast)
    assert "kasus" in list_changesets(office, cast.bnnk, KABUPATEN)["template"].tolist()
    assert "kasus" not in list_changesets(office, cast.coordinator, KABUPATEN)["template"].tolist()
    assert changeset_difference(office, cast.bnnk, number)["kind"].tolist() == ["baru"]
    for use_case in (undo_changeset, stored_file, changeset_difference):
        with pytest.raises(NotAllowed):
            use_case(office, cast.coordinator, number)


def test_the_list_is_of_ones_own_kabupaten(office: Store, cast: Cast) -> None:
    assert set(list_changesets(office, cast.admin)["kabupaten"]) == {"51.08", "63.06"}
    sent(office, cast)
    assert set(list_changesets(office, cast.coordinator)["kabupaten"]) == {"51.08"}
    with pytest.raises(NotAllowed):
        list_changesets(office, cast.coordinator, "63.06")


def test_an_unknown_changeset_is_named(office: Store, cast: Cast) -> None:
    with pytest.raises(UnknownChangeset, match="4711"):
        undo_changeset(office, cast.coordinator, 4711)

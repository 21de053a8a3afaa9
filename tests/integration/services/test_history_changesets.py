"""One changeset through the service: its line, the preview of its undo, and the state after it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from data.rules.roles import NotAllowed
from data.rules.view import View
from data.services.as_of import day_at, find_past, may_see_counts
from data.services.changesets import load_changeset, preview_undo
from data.services.errors import UnknownChangeset
from data.services.history import undo_changeset
from data.services.uploads import commit_upload, prepare_upload
from data.settings import Settings
from data.store import readings
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file, aksi_line, cases_file

KABUPATEN = "51.08"


def sent(store: Store, cast: Cast, *lines: str) -> int:
    plan = prepare_upload(store, cast.coordinator, KABUPATEN, "x.csv", aksi_file(*lines), today=TODAY)
    return commit_upload(store, cast.coordinator, plan).changeset or 0


def test_the_line_of_a_changeset_names_its_file(office: Store, cast: Cast) -> None:
    content = aksi_file(aksi_line(), aksi_line("OPD-B"))
    facts = load_changeset(
        office, cast.coordinator, KABUPATEN, sent(office, cast, *map(aksi_line, ("OPD-A", "OPD-B")))
    )
    assert (facts.by_name, facts.by_role, facts.kind) == ("kesra", "koordinator", "upload")
    assert (facts.file_name, facts.file_size) == ("x.csv", len(content))
    assert (facts.new, facts.changed, facts.unchanged, facts.ended) == (2, 0, 0, 0)
    assert facts.at.tzinfo is not None
    assert (facts.undoes, facts.undone_by) == (None, None)


def test_the_line_of_an_undo_names_what_it_took_back(office: Store, cast: Cast) -> None:
    number = sent(office, cast)
    undo = undo_changeset(office, cast.coordinator, number).changeset or 0
    facts = load_changeset(office, cast.coordinator, KABUPATEN, undo)
    assert (facts.kind, facts.undoes, facts.file_name, facts.file_size) == ("undo", number, None, None)
    assert load_changeset(office, cast.coordinator, KABUPATEN, number).undone_by == undo


def test_a_preview_says_what_comes_back_and_what_stays(office: Store, cast: Cast) -> None:
    first = sent(office, cast, aksi_line(), aksi_line("OPD-B"))
    second = sent(office, cast, aksi_line(realisasi=4))
    preview = preview_undo(office, cast.coordinator, first)
    assert preview.difference[["kind", "key"]].to_numpy().tolist() == [["ditarik", "2026 · B12 · OPD-B · A1"]]
    assert preview.left == ("2026 · B12 · OPD-A · A1",)
    [later] = preview.later
    assert (later.number, later.by_name, later.rows) == (second, "kesra", 1)
    undone = undo_changeset(office, cast.coordinator, first)
    assert (undone.counts.ended, undone.left) == (preview.rows("ditarik"), preview.left)
    assert preview_undo(office, cast.coordinator, first).changes_nothing


def test_a_preview_shows_the_old_values_cell_by_cell(office: Store, cast: Cast) -> None:
    sent(office, cast)
    second = sent(office, cast, aksi_line(realisasi=4))
    [line] = preview_undo(office, cast.coordinator, second).difference.to_dict("records")
    assert (line["kind"], line["column"], line["old"], line["new"]) == ("berubah", "realisasi", "4", "3")


def test_an_undo_of_an_undo_brings_rows_back(office: Store, cast: Cast) -> None:
    undo = undo_changeset(office, cast.coordinator, sent(office, cast)).changeset or 0
    preview = preview_undo(office, cast.coordinator, undo)
    assert preview.difference["kind"].tolist() == ["baru"]
    assert preview.rows("baru") == 1


def test_a_changeset_opens_for_those_who_may_send_its_template(office: Store, cast: Cast) -> None:
    plan = prepare_upload(office, cast.bnnk, KABUPATEN, "kasus.csv", cases_file(), today=TODAY)
    cases = commit_upload(office, cast.bnnk, plan).changeset or 0
    assert load_changeset(office, cast.bnnk, KABUPATEN, cases).template == "kasus"
    with pytest.raises(UnknownChangeset):
        load_changeset(office, cast.coordinator, KABUPATEN, cases)
    for viewer in (cast.coordinator, cast.operator_a, cast.guest):
        with pytest.raises(NotAllowed):
            preview_undo(office, viewer, cases)
    for viewer in (cast.operator_a, cast.guest):
        with pytest.raises(NotAllowed):
            load_changeset(office, viewer, KABUPATEN, cases)


def test_the_state_after_every_changeset_can_be_found_again(office: Store, cast: Cast) -> None:
    numbers = [sent(office, cast, aksi_line(realisasi=done)) for done in (1, 2, 3)]
    for done, number in enumerate(numbers, start=1):
        past = find_past(office, number)
        assert past is not None
        assert past.at.tzinfo is not None
        assert readings.aksi_reports(office, KABUPATEN, as_of=number)["realisasi"].tolist() == [done]
    assert find_past(office, 4711) is None


def test_deadlines_are_counted_from_the_day_of_the_state(office: Store, cast: Cast) -> None:
    past = find_past(office, sent(office, cast))
    assert past is not None
    later, earlier = (
        Settings("", Path(), today=date(2099, 1, 1)),
        Settings("", Path(), today=date(2020, 1, 1)),
    )
    written = past.at.astimezone(UTC)
    assert abs(day_at(office, KABUPATEN, later, past) - written.date()).days <= 1
    assert day_at(office, KABUPATEN, later, None) == date(2099, 1, 1)
    assert day_at(office, KABUPATEN, earlier, past) == date(2020, 1, 1)
    assert written <= datetime.now(UTC)


def test_past_counts_are_for_those_who_may_open_their_files(cast: Cast) -> None:
    now, past = View("utama", KABUPATEN, 2026, "B12"), View("utama", KABUPATEN, 2026, "B12", 7)
    everybody = (cast.guest, cast.operator_a, cast.coordinator, cast.bnnk, cast.admin)
    assert [may_see_counts(viewer, now, "kasus") for viewer in everybody] == [True] * 5
    assert [may_see_counts(viewer, past, "kasus") for viewer in everybody] == [
        False,
        False,
        False,
        True,
        True,
    ]
    assert [may_see_counts(viewer, past, "tes_urine") for viewer in everybody] == [
        False,
        False,
        True,
        True,
        True,
    ]

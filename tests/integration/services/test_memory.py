"""Answers given for one file hold for the next one of the same sender and template."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from data.intake import Answers, IntakeContext, Option, Question, Reading, read_opened
from data.intake.opened import OpenedFile
from data.rules.roles import Viewer
from data.services import uploads
from data.services.errors import AnswersMissing
from data.services.history import undo_changeset
from data.services.uploads import UploadPlan, commit_upload, prepare_upload
from data.store import readings
from data.store.engine import Store
from data.store.history import changesets, data_version, provenance
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.files import aksi_file, aksi_line, cases_file, csv

KABUPATEN = "51.08"
YES_NO = (Option("nihil", "nihil"), Option("kosong", "kosong"))
DASH = Question("dash", "dash", "-", "Apa arti tanda hubung?", YES_NO)
ALIAS = Question("opd:dinas a", "opd", "Dinas A", "OPD mana?", (Option("OPD-A", "Dinas A"),))
SHEET = Question("sheet", "sheet", "", "Lembar mana?", (Option("Rekap", "Rekap"),))
ONCE = Question("plausible:jump:realisasi", "plausible", "realisasi", "Benar?", YES_NO, remember=False)


@dataclass
class AskingReader:
    """Reads a file as the app does, and asks what a test wants asked; it counts its readings."""

    asks: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)
    readings: int = 0

    def __call__(
        self, opened: OpenedFile, template: str | None, context: IntakeContext, answers: Answers
    ) -> Reading:
        self.readings += 1
        reading = read_opened(opened, template, context)
        asked = self.asks.get(str(reading.template), ())
        return replace(
            reading, sheet="Rekap", questions=tuple(self._answered(each, answers) for each in asked)
        )

    def _answered(self, question: Question, answers: Answers) -> Question:
        known = question.id not in answers.given and question.id in answers.remembered
        return replace(question, answer=answers.to(question.id), remembered=known)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> AskingReader:
    asking = AskingReader({"aksi_opd": (DASH, ALIAS, ONCE), "kasus": (DASH,)})
    monkeypatch.setattr(uploads, "read_opened", asking)
    return asking


ALL = {"dash": "nihil", "opd:dinas a": "OPD-A", "plausible:jump:realisasi": "nihil"}


def plan_of(
    store: Store, viewer: Viewer, given: Mapping[str, str] | None = None, realisasi: int = 3
) -> UploadPlan:
    content, answers = aksi_file(aksi_line(realisasi=realisasi)), Answers(given or {})
    return prepare_upload(store, viewer, KABUPATEN, "x.csv", content, today=TODAY, answers=answers)


def answered(plan: UploadPlan) -> dict[str, str | None]:
    return {each.id: each.answer for each in plan.questions if each.remembered}


def test_an_open_question_keeps_a_file_from_being_stored(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    plan = plan_of(office, cast.coordinator, {"dash": "nihil"})
    assert [each.id for each in plan.open_questions] == ["opd:dinas a", "plausible:jump:realisasi"]
    assert (plan.ready, plan.refused, plan.changes_nothing, plan.counts.new) == (False, False, False, 0)
    assert plan.file.content == aksi_file(aksi_line())
    version = data_version(office)
    with pytest.raises(AnswersMissing, match="2 pertanyaan"):
        commit_upload(office, cast.coordinator, plan)
    assert data_version(office) == version


def test_answers_come_back_with_the_next_file(office: Store, cast: Cast, reader: AskingReader) -> None:
    plan = plan_of(office, cast.coordinator, ALL)
    assert plan.ready
    commit_upload(office, cast.coordinator, plan)
    later = plan_of(office, cast.coordinator, realisasi=4)
    assert answered(later) == {"dash": "nihil", "opd:dinas a": "OPD-A"}
    assert [each.id for each in later.open_questions] == ["plausible:jump:realisasi"]


def test_a_new_answer_replaces_the_remembered_one(office: Store, cast: Cast, reader: AskingReader) -> None:
    commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, ALL))
    changed = plan_of(office, cast.coordinator, ALL | {"dash": "kosong"}, realisasi=4)
    commit_upload(office, cast.coordinator, changed)
    assert answered(plan_of(office, cast.coordinator))["dash"] == "kosong"


def test_what_was_remembered_is_not_given_once_more(office: Store, cast: Cast, reader: AskingReader) -> None:
    first = commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, ALL)).changeset or 0
    again = plan_of(office, cast.coordinator, {"plausible:jump:realisasi": "nihil"}, realisasi=4)
    commit_upload(office, cast.coordinator, again)
    undo_changeset(office, cast.coordinator, first)  # its row was changed since, so nothing is undone
    assert answered(plan_of(office, cast.coordinator)) == {"dash": "nihil", "opd:dinas a": "OPD-A"}


def test_an_undone_upload_takes_its_answers_along(office: Store, cast: Cast, reader: AskingReader) -> None:
    number = commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, ALL)).changeset or 0
    undo_changeset(office, cast.coordinator, number, dry_run=True)
    assert answered(plan_of(office, cast.coordinator))
    undo_changeset(office, cast.coordinator, number)
    assert answered(plan_of(office, cast.coordinator)) == {}


def test_a_coordinators_alias_is_everybodys_and_an_operators_their_own(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    commit_upload(office, cast.operator_a, plan_of(office, cast.operator_a, ALL))
    assert answered(plan_of(office, cast.operator_a)) == {"dash": "nihil", "opd:dinas a": "OPD-A"}
    assert answered(plan_of(office, cast.coordinator)) == {}
    commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, ALL, realisasi=4))
    assert answered(plan_of(office, cast.operator_b)) == {"opd:dinas a": "OPD-A"}


def test_an_answer_holds_for_its_template_only(office: Store, cast: Cast, reader: AskingReader) -> None:
    commit_upload(office, cast.bnnk, plan_of(office, cast.bnnk, ALL))
    cases = prepare_upload(office, cast.bnnk, KABUPATEN, "kasus.csv", cases_file(), today=TODAY)
    assert (answered(cases), cases.ready) == ({}, False)


def test_a_file_is_read_twice_only_where_memory_helps(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    plan = plan_of(office, cast.coordinator, ALL)
    assert reader.readings == 1
    commit_upload(office, cast.coordinator, plan)
    plan_of(office, cast.coordinator)
    assert reader.readings == 3
    content = aksi_file(aksi_line())
    prepare_upload(office, cast.coordinator, KABUPATEN, "x.csv", content, "aksi_opd", today=TODAY)
    assert reader.readings == 4


def test_a_sheet_is_remembered_though_it_comes_before_the_template(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    reader.asks = {"aksi_opd": (SHEET,)}
    commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, {"sheet": "Rekap"}))
    reader.readings = 0
    assert answered(plan_of(office, cast.coordinator)) == {"sheet": "Rekap"}
    assert reader.readings == 1


def test_another_templates_sheet_is_not_taken_for_granted(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    reader.asks = {"aksi_opd": (SHEET,), "kasus": (SHEET,)}
    commit_upload(office, cast.bnnk, plan_of(office, cast.bnnk, {"sheet": "Rekap"}))
    cases = prepare_upload(office, cast.bnnk, KABUPATEN, "kasus.csv", cases_file(), today=TODAY)
    assert [each.id for each in cases.open_questions] == ["sheet"]


def test_the_sheet_is_part_of_where_a_number_comes_from(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, ALL))
    origin = readings.aksi_reports(office, KABUPATEN)["origin_id"]
    assert provenance(office, origin)["sheet"].tolist() == ["Rekap"]
    assert changesets(office)["sheet"].iloc[0] == "Rekap"


def test_a_doubt_is_asked_beside_the_difference_and_not_of_what_is_stored(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    doubt = replace(ONCE, rows=(2,), alike=1)
    reader.asks = {"aksi_opd": (doubt,)}
    plan = plan_of(office, cast.coordinator)
    assert (plan.counts.new, plan.ready, plan.changes_nothing) == (1, False, False)
    with pytest.raises(AnswersMissing):
        commit_upload(office, cast.coordinator, plan)
    commit_upload(office, cast.coordinator, plan_of(office, cast.coordinator, {doubt.id: "nihil"}))
    again = plan_of(office, cast.coordinator)
    assert (again.questions, again.changes_nothing) == ((), True)
    content = aksi_file(aksi_line(), aksi_line(aksi="A2"))
    for rows, asked in (((2,), False), ((2, 3), True), ((3,), True)):
        reader.asks = {"aksi_opd": (replace(doubt, rows=rows, alike=len(rows)),)}
        more = prepare_upload(office, cast.coordinator, KABUPATEN, "x.csv", content, today=TODAY)
        assert bool(more.open_questions) == asked


def test_a_file_about_persons_is_dropped_even_with_questions_open(
    office: Store, cast: Cast, reader: AskingReader
) -> None:
    reader.asks = {"None": (DASH,)}
    content = csv("nama;nik", "Budi;5108060101900001")
    plan = prepare_upload(office, cast.coordinator, KABUPATEN, "x.csv", content, today=TODAY)
    assert (plan.refused, plan.ready, plan.file.content) == (True, False, b"")
    assert plan.open_questions

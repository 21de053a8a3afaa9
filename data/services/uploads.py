"""Sending a file: read it, show what it would change, then write it as one changeset."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial

import pandas as pd
from sqlalchemy import Connection

from data.intake import NO_ANSWERS, Answers, Issue, Question, Reading, open_file, read_opened
from data.intake.marked import can_be_marked
from data.reference import templates
from data.rules.roles import Viewer
from data.services.authorised import authorise_kabupaten, authorise_upload, own_opd_only
from data.services.changes import COLUMNS, absent_frame, difference_frame, text_frame
from data.services.collection import collection_paused
from data.services.conflicts import conflict_frame, same_to_see
from data.services.context import intake_context
from data.services.days import today as today_of
from data.services.doubts import DOUBT, without_moot
from data.services.errors import AnswersMissing, FileRefused, PlanOutdated, store_guarded
from data.services.memory import read_remembering, to_remember
from data.services.preview import foreign_rows, own_verdicts, taken_keys
from data.store.difference import Difference, Scope, compare
from data.store.engine import Store
from data.store.memory import answers_of, remember
from data.store.revisions import Counts, Header, SourceFile, apply_changeset, file_is_known
from data.store.tables import FACTS
from data.store.touched import newest_changeset

NOTHING_SEEN = text_frame(COLUMNS, ())
NO_KEYS = pd.DataFrame({"key": pd.array([], dtype="str")})


@dataclass(frozen=True)
class PlanCounts:
    """Rows a file would add, replace and leave alone, and current rows it does not mention (they stay)."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    absent: int = 0


@dataclass(frozen=True, eq=False)
class UploadPlan:
    """What a file says and would change.

    `difference` is row, kind, key, column, old, new as text; `absent` is key, as text, of current rows that
    the file leaves out (at most MAX_ABSENT). Both are empty while the file is refused or not fully read.
    `seen` is the difference itself, as it was at `data_version`.
    """

    kabupaten: str
    file: SourceFile
    reading: Reading
    issues: tuple[Issue, ...]
    data_version: int
    known_file: bool = False
    difference: pd.DataFrame = field(default_factory=NOTHING_SEEN.copy)
    absent: pd.DataFrame = field(default_factory=NO_KEYS.copy)
    seen: Difference | None = None

    @property
    def template(self) -> str | None:
        """The template the file was recognised as."""
        return self.reading.template

    @property
    def counts(self) -> PlanCounts:
        """How many rows there are of each kind; zeros while nothing could be compared."""
        seen = self.seen
        if seen is None:
            return PlanCounts()
        return PlanCounts(*map(len, (seen.new, seen.changed, seen.unchanged, seen.absent)))

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the file leaves open, answered or not."""
        return self.reading.questions

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions still without an answer."""
        return self.reading.open_questions

    @property
    def refused(self) -> bool:
        """Whether an issue keeps the file from being stored, or nothing told which template it is."""
        unknown = self.template is None and not self.open_questions
        return unknown or any(issue.refuses for issue in self.issues)

    @property
    def ready(self) -> bool:
        """Whether the file can be stored as it is: not refused, and no question open."""
        return not self.refused and not self.open_questions

    @property
    def changes_nothing(self) -> bool:
        """Whether the store already says what the file says."""
        return self.ready and self.seen is not None and self.seen.is_empty


@dataclass(frozen=True)
class UploadResult:
    """The changeset written (None: nothing to write), what it did, and the keys an undo left alone.

    `outcome`: "tersimpan", "tanpa perubahan", "berkas sama", "dibatalkan", or "tidak ada yang dibatalkan".
    """

    changeset: int | None
    outcome: str
    counts: Counts
    left: tuple[str, ...] = ()


@store_guarded
@collection_paused()
def prepare_upload(  # noqa: PLR0913, PLR0917  # what an upload form knows
    store: Store,
    viewer: Viewer,
    kabupaten: str,
    file_name: str,
    content: bytes,
    template: str | None = None,
    *,
    today: date | None = None,
    answers: Answers = NO_ANSWERS,
) -> UploadPlan:
    """Read a file and compare it with the store; writes nothing. Raises NotAllowed, StoreUnavailable.

    What the sender answered for earlier files is asked of the store; `answers` are those for this one.
    """
    authorise_kabupaten(viewer, kabupaten)
    context = intake_context(store, kabupaten, today or today_of(store, kabupaten))
    with store.reading() as connection:
        known = answers_of(connection, kabupaten, viewer.name)
    opened = open_file(content, file_name, context.max_bytes, context.max_rows)
    read = partial(read_opened, opened, template, context)
    reading = read_remembering(read, known, template, answers)
    if reading.template is not None:
        authorise_upload(viewer, templates()[reading.template], kabupaten)
    with store.reading() as connection:
        version = newest_changeset(connection)
        issues = (*reading.issues, *not_theirs(reading, viewer))
        file = SourceFile(file_name, content)
        plan = UploadPlan(kabupaten, file, reading, issues, version)
        plan = _compared(connection, viewer, plan) if _is_read(plan) else plan
    # A refused file may hold personal data: a plan lives as long as its session, the bytes must not.
    return plan if _may_keep(plan) else replace(plan, file=SourceFile(file_name, b""))


@store_guarded
@collection_paused()
def commit_upload(store: Store, viewer: Viewer, plan: UploadPlan) -> UploadResult:
    """Write a plan as one changeset, and keep what was answered for it.

    Raises FileRefused, AnswersMissing, NotAllowed, StoreUnavailable; PlanOutdated tells what others wrote.
    """
    if plan.refused or plan.template is None:
        raise FileRefused
    authorise_upload(viewer, templates()[plan.template], plan.kabupaten)
    if not_theirs(plan.reading, viewer):
        raise FileRefused
    if plan.seen is None or plan.open_questions:
        raise AnswersMissing(len(plan.open_questions))
    with store.writing() as connection:
        found = _still(connection, viewer, plan, plan.seen)
        changeset = apply_changeset(connection, _header(viewer, plan), found)
        if changeset is not None:
            remember(connection, plan.kabupaten, changeset, to_remember(viewer, plan.reading))
    counts = Counts(len(found.new), len(found.changed), len(found.unchanged))
    if changeset is None:
        return UploadResult(None, "berkas sama" if plan.known_file else "tanpa perubahan", counts)
    return UploadResult(changeset, "tersimpan", counts)


def not_theirs(reading: Reading, viewer: Viewer) -> tuple[Issue, ...]:
    """What in a file is not the viewer's to say: rows of other OPD, verdicts on their own reports."""
    own = own_opd_only(viewer)
    return (*foreign_rows(reading, own), *own_verdicts(reading, own))


def _may_keep(plan: UploadPlan) -> bool:
    """Whether the bytes may stay in memory: a refused file only to be mended on the screen or handed back."""
    return not plan.refused or (plan.template is not None and can_be_marked(plan.reading))


def _is_read(plan: UploadPlan) -> bool:
    """Whether no answer can change any more what the file says."""
    return not plan.refused and all(question.kind == DOUBT for question in plan.open_questions)


def _compared(connection: Connection, viewer: Viewer, plan: UploadPlan) -> UploadPlan:
    found = _compare(connection, viewer, plan)
    if found.foreign:
        return replace(plan, issues=(*plan.issues, *taken_keys(found)))
    return replace(
        plan,
        reading=replace(plan.reading, questions=without_moot(plan.questions, found)),
        known_file=file_is_known(connection, found.model.template, plan.kabupaten, plan.file.sha256),
        difference=difference_frame(found),
        absent=absent_frame(found),
        seen=found,
    )


def _still(connection: Connection, viewer: Viewer, plan: UploadPlan, seen: Difference) -> Difference:
    """The difference as it is now, where that is what the preview showed; raises PlanOutdated."""
    if newest_changeset(connection) == plan.data_version and seen.scope == _scope(viewer, plan):
        return seen
    found = _compare(connection, viewer, plan)
    if not same_to_see(seen, found):
        raise PlanOutdated(conflict_frame(connection, seen, found, plan.data_version))
    return found


def _compare(connection: Connection, viewer: Viewer, plan: UploadPlan) -> Difference:
    model = FACTS[plan.template or ""]
    return compare(connection, model, _scope(viewer, plan), plan.reading.rows)


def _scope(viewer: Viewer, plan: UploadPlan) -> Scope:
    return Scope(plan.kabupaten, own_opd_only(viewer))


def _header(viewer: Viewer, plan: UploadPlan) -> Header:
    now, role, sheet = datetime.now(UTC), viewer.role.value, plan.reading.sheet
    return Header(now, viewer.name, role, "upload", plan.kabupaten, plan.file, sheet)

"""Sending a file: read it, show what it would change, then write it as one changeset."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd
from sqlalchemy import Connection

from data.intake import Issue, Reading, read_file
from data.reference import templates
from data.rules.roles import Viewer
from data.services.authorised import authorise_kabupaten, authorise_upload, own_opd_only
from data.services.context import intake_context
from data.services.days import today as today_of
from data.services.errors import FileRefused, PlanOutdated, store_guarded
from data.services.preview import COLUMNS, difference_frame, foreign_rows, own_verdicts
from data.store.difference import Difference, Fact, Scope, compare
from data.store.engine import Store
from data.store.history import data_version
from data.store.revisions import Counts, Header, SourceFile, apply_changeset, file_is_known
from data.store.tables import FACTS


@dataclass(frozen=True)
class PlanCounts:
    """Rows a file would add, replace and leave alone, and current rows it does not mention (they stay)."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    absent: int = 0


@dataclass(frozen=True, eq=False)
class UploadPlan:
    """What a file says and would change; `difference` is row, kind, key, column, old, new as text."""

    kabupaten: str
    file: SourceFile
    reading: Reading
    issues: tuple[Issue, ...]
    counts: PlanCounts
    difference: pd.DataFrame
    data_version: int
    digest: str
    known_file: bool

    @property
    def template(self) -> str | None:
        """The template the file was recognised as."""
        return self.reading.template

    @property
    def refused(self) -> bool:
        """Whether an issue keeps the file from being stored."""
        return self.template is None or any(issue.refuses for issue in self.issues)

    @property
    def changes_nothing(self) -> bool:
        """Whether the store already says what the file says."""
        return not self.refused and not self.counts.new and not self.counts.changed


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
def prepare_upload(  # noqa: PLR0913, PLR0917  # what an upload form knows
    store: Store,
    viewer: Viewer,
    kabupaten: str,
    file_name: str,
    content: bytes,
    template: str | None = None,
    *,
    today: date | None = None,
) -> UploadPlan:
    """Read a file and compare it with the store; writes nothing. Raises NotAllowed, StoreUnavailable."""
    authorise_kabupaten(viewer, kabupaten)
    version = data_version(store)
    context = intake_context(store, kabupaten, today or today_of(store))
    reading = read_file(content, file_name, template, context)
    if reading.template is not None:
        authorise_upload(viewer, templates()[reading.template], kabupaten)
    file = SourceFile(file_name, content)
    issues = (*reading.issues, *not_theirs(reading, viewer))
    if reading.template is None or any(issue.refuses for issue in issues):
        return _refused_plan(kabupaten, file.name, reading, issues, version)
    with store.reading() as connection:
        found = _compare(connection, viewer, kabupaten, reading)
        known = file_is_known(connection, reading.template, kabupaten, file.sha256)
    counts = PlanCounts(len(found.new), len(found.changed), found.unchanged, found.absent)
    frame = difference_frame(found)
    return UploadPlan(kabupaten, file, reading, issues, counts, frame, version, found.digest(), known)


@store_guarded
def commit_upload(store: Store, viewer: Viewer, plan: UploadPlan) -> UploadResult:
    """Write a plan as one changeset; raises FileRefused, PlanOutdated, NotAllowed, StoreUnavailable."""
    if plan.refused or plan.template is None:
        raise FileRefused
    authorise_upload(viewer, templates()[plan.template], plan.kabupaten)
    if not_theirs(plan.reading, viewer):
        raise FileRefused
    with store.writing() as connection:
        found = _compare(connection, viewer, plan.kabupaten, plan.reading)
        if found.digest() != plan.digest:
            raise PlanOutdated
        changeset = apply_changeset(connection, _header(viewer, plan), found)
    counts = Counts(len(found.new), len(found.changed), found.unchanged)
    if changeset is None:
        return UploadResult(None, "berkas sama" if plan.known_file else "tanpa perubahan", counts)
    return UploadResult(changeset, "tersimpan", counts)


def not_theirs(reading: Reading, viewer: Viewer) -> tuple[Issue, ...]:
    """What in a file is not the viewer's to say: rows of other OPD, verdicts on their own reports."""
    own = own_opd_only(viewer)
    return (*foreign_rows(reading, own), *own_verdicts(reading, own))


def _compare(connection: Connection, viewer: Viewer, kabupaten: str, reading: Reading) -> Difference:
    model = FACTS[reading.template or ""]
    facts = [Fact(row.fields, row.source_row) for row in reading.rows]
    return compare(connection, model, Scope(kabupaten, own_opd_only(viewer)), facts)


def _header(viewer: Viewer, plan: UploadPlan) -> Header:
    return Header(datetime.now(UTC), viewer.name, viewer.role.value, "upload", plan.kabupaten, plan.file)


def _refused_plan(
    kabupaten: str, file_name: str, reading: Reading, issues: tuple[Issue, ...], version: int
) -> UploadPlan:
    # A refused file may hold personal data: a plan lives as long as its session, the bytes must not.
    file = SourceFile(file_name, b"")
    nothing = pd.DataFrame({name: pd.Series(dtype="str") for name in COLUMNS})
    return UploadPlan(kabupaten, file, reading, issues, PlanCounts(), nothing, version, "", known_file=False)

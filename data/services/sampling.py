"""Bringing the sample files in, through the same door as an office's own files."""

from collections.abc import Iterable
from datetime import UTC, datetime

from data.intake import IntakeContext, read_file
from data.samples import SampleFile
from data.services.authorised import SAMPLES
from data.services.context import intake_context
from data.services.days import DayIn
from data.store.difference import Scope, compare
from data.store.engine import Store
from data.store.history import holds, sample_files
from data.store.revisions import Header, SourceFile, apply_changeset
from data.store.tables import FACTS

MASTER = "opd"


class SampleRefused(RuntimeError):
    """A file the app brings along does not pass its own checks."""


def load_samples(store: Store, files: Iterable[SampleFile], day_in: DayIn, *, opd_only: bool = False) -> None:
    """Load each sample file once, OPD masters first; never into a store that an office has written to."""
    wanted = sorted(
        (file for file in files if not opd_only or file.template == MASTER),
        key=lambda file: file.template != MASTER,
    )
    present = sample_files(store)
    missing = [file for file in wanted if (file.kabupaten, file.template, file.file_name) not in present]
    if not missing or holds(store, "upload"):
        return
    contexts: dict[tuple[str, bool], IntakeContext] = {}
    for file in missing:
        # An OPD master changes what later files are checked against, so it gets a context of its own.
        place = (file.kabupaten, file.template == MASTER)
        if place not in contexts:
            contexts[place] = intake_context(store, file.kabupaten, day_in(file.kabupaten))
        _load(store, file, contexts[place])


def _load(store: Store, file: SampleFile, context: IntakeContext) -> None:
    reading = read_file(file.content, file.file_name, file.template, context)
    # Nobody is there to confirm a figure that is unusual; whatever else is open is a fault of the sample.
    asked = [question.text for question in reading.open_questions if question.kind != "plausible"]
    if reading.refused or asked or reading.template != file.template:
        first = (*(issue.message for issue in reading.errors), *asked, reading.template)[0]
        raise SampleRefused(f"{file.file_name}: {first}")
    source = SourceFile(file.file_name, file.content)
    header = Header(datetime.now(UTC), SAMPLES.name, SAMPLES.role.value, "sample", file.kabupaten, source)
    with store.writing() as connection:
        # Another process that started at the same moment may have loaded it: then nothing differs.
        found = compare(connection, FACTS[file.template], Scope(file.kabupaten), reading.rows)
        apply_changeset(connection, header, found)

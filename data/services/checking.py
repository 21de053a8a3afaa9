"""Reading a file without storing it: what `check` shows."""

from dataclasses import dataclass

from data.intake import Reading, open_file, read_any_table, read_opened
from data.reference import kabupaten_list
from data.services.context import intake_context
from data.services.days import DayIn
from data.services.errors import store_guarded
from data.store.engine import Store
from data.store.revisions import SourceFile


@dataclass(frozen=True)
class Checked:
    """A file read twice: column by column as any table, and as a template where it is one."""

    table: Reading
    as_template: Reading | None = None

    @property
    def refused(self) -> bool:
        """Whether the file could not be stored, or not even be read."""
        return self.table.refused or (self.as_template is not None and self.as_template.refused)


@store_guarded
def check_file(
    store: Store, file: SourceFile, day_in: DayIn, kabupaten: str | None = None, template: str | None = None
) -> Checked:
    """Read a file as any table, and as that of a kabupaten; without one, of the kabupaten it fits best."""
    codes = [kabupaten] if kabupaten else [region.code for region in kabupaten_list()]
    contexts = [intake_context(store, code, day_in(code)) for code in codes]
    opened = open_file(file.content, file.name, contexts[0].max_bytes, contexts[0].max_rows)
    readings = [read_opened(opened, template, context) for context in contexts]
    best = min(
        readings, key=lambda reading: len(reading.errors) + reading.issues_beyond + len(reading.questions)
    )
    return Checked(
        read_any_table(opened), best if best.template is not None or template is not None else None
    )

"""Reading a file without storing it: what `check` shows."""

from datetime import date

from data.intake import Reading, read_file
from data.reference import kabupaten_list
from data.services.context import intake_context
from data.services.errors import store_guarded
from data.store.engine import Store
from data.store.revisions import SourceFile


@store_guarded
def check_file(
    store: Store, file: SourceFile, today: date, kabupaten: str | None = None, template: str | None = None
) -> Reading:
    """Read a file as that of a kabupaten; without one, as that of the kabupaten it fits best."""
    codes = [kabupaten] if kabupaten else [region.code for region in kabupaten_list()]
    readings = [
        read_file(file.content, file.name, template, intake_context(store, code, today)) for code in codes
    ]
    return min(readings, key=lambda reading: len(reading.errors) + reading.issues_beyond)

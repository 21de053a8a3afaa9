"""Sample files as the import reads them."""

from collections.abc import Iterable
from datetime import date
from functools import cache

import pandas as pd

from data.intake import IntakeContext, OpdKnown, Reading, read_file
from data.reference import opd_master, regions
from data.samples import SampleFile, contoh_files, sourced_files

TODAY = date(2026, 11, 22)


@cache
def contoh() -> tuple[SampleFile, ...]:
    return tuple(contoh_files())


@cache
def sourced() -> tuple[SampleFile, ...]:
    return tuple(sourced_files())


def read(file: SampleFile) -> Reading:
    return read_file(file.content, file.file_name, file.template, _context(file.kabupaten))


@cache
def frame(template: str, kabupaten: str, *, fictitious: bool = True) -> pd.DataFrame:
    """All rows of a template and kabupaten, with fields as columns."""
    files: Iterable[SampleFile] = contoh() if fictitious else sourced()
    wanted = [file for file in files if (file.template, file.kabupaten) == (template, kabupaten)]
    rows = [{"kabupaten": kabupaten, **row.fields} for file in wanted for row in read(file).rows]
    found = pd.DataFrame(rows)
    for name in map(str, found.columns):
        if name.endswith("_on") or name in ("valid_from", "valid_to"):
            found[name] = pd.to_datetime(found[name])
    return found


@cache
def _context(kabupaten: str) -> IntakeContext:
    return IntakeContext(
        kabupaten=kabupaten,
        opd={o.code: OpdKnown(o.name, o.valid_from, o.valid_to, None) for o in opd_master(kabupaten)},
        areas={each.code: each.level for each in regions() if each.kabupaten == kabupaten},
        kabupaten_names={each.code: each.name for each in regions() if each.level == "kabupaten"},
        today=TODAY,
        max_bytes=5_000_000,
        max_rows=50_000,
    )

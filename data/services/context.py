"""What the intake is told about a kabupaten: its OPD from the store, its areas and limits from reference."""

from datetime import date

from data.intake import IntakeContext, OpdKnown
from data.reference import kabupaten_list, regions, thresholds
from data.services.errors import UnknownKabupaten
from data.store.engine import Store
from data.store.master import opd_master

MEGABYTE = 1024 * 1024


def intake_context(store: Store, kabupaten: str, today: date) -> IntakeContext:
    """Read once per file everything its rows are checked against; raises UnknownKabupaten."""
    names = {region.code: region.name for region in kabupaten_list()}
    if kabupaten not in names:
        raise UnknownKabupaten(kabupaten)
    limits = thresholds(kabupaten)
    master = opd_master(store)
    own = {
        opd.code: OpdKnown(opd.name, opd.valid_from, opd.valid_to, opd.staff)
        for opd in master
        if opd.kabupaten == kabupaten
    }
    return IntakeContext(
        kabupaten=kabupaten,
        opd=own,
        areas={region.code: region.level for region in regions() if region.kabupaten == kabupaten},
        kabupaten_names=names,
        today=today,
        max_bytes=limits.upload_cap_mb * MEGABYTE,
        max_rows=limits.upload_max_rows,
        foreign_opd={opd.code: opd.kabupaten for opd in master if opd.code not in own},
    )

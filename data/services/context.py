"""What the intake is told about a kabupaten: its OPD from the store, its areas and limits from reference."""

from datetime import date

import pandas as pd
from sqlalchemy import select

from data.intake import IntakeContext, OpdKnown
from data.reference import kabupaten_list, regions, thresholds
from data.store import readings
from data.store.engine import Store
from data.store.shape import table_of
from data.store.tables import Opd

MEGABYTE = 1024 * 1024


def intake_context(store: Store, kabupaten: str, today: date) -> IntakeContext:
    """Read once per file everything its rows are checked against."""
    limits = thresholds(kabupaten)
    known = _known_opd(store, kabupaten)
    return IntakeContext(
        kabupaten=kabupaten,
        opd=known,
        areas={region.code: region.level for region in regions() if region.kabupaten == kabupaten},
        kabupaten_names={region.code: region.name for region in kabupaten_list()},
        today=today,
        max_bytes=limits.upload_cap_mb * MEGABYTE,
        max_rows=limits.upload_max_rows,
        foreign_opd=_foreign_opd(store, kabupaten, known),
    )


def _known_opd(store: Store, kabupaten: str) -> dict[str, OpdKnown]:
    frame = readings.opd(store, kabupaten)
    staff = frame[["pns", "pppk", "non_asn"]].sum(axis="columns", min_count=1)
    return {
        row.opd_code: OpdKnown(
            name=row.name,
            valid_from=row.valid_from.date(),
            valid_to=None if pd.isna(row.valid_to) else row.valid_to.date(),
            staff=None if pd.isna(count) else int(count),
        )
        for row, count in zip(frame.itertuples(index=False), staff, strict=True)
    }


def _foreign_opd(store: Store, kabupaten: str, known: dict[str, OpdKnown]) -> dict[str, str]:
    table = table_of(Opd)
    query = select(table.c.opd_code, table.c.kabupaten).where(
        table.c.until_id.is_(None), table.c.kabupaten != kabupaten
    )
    with store.reading() as connection:
        return {code: other for code, other in connection.execute(query) if code not in known}

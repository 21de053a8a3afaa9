"""The OPD master as plain rows: what the codes in files are checked against."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from data.store.engine import Store
from data.store.shape import table_of
from data.store.tables import Opd


@dataclass(frozen=True)
class OpdLine:
    """An OPD: code, names, the time it exists, and its people as far as they are known."""

    kabupaten: str
    code: str
    name: str
    valid_from: date
    valid_to: date | None
    staff: int | None
    short_name: str | None = None


def opd_master(store: Store) -> tuple[OpdLine, ...]:
    """Every current OPD of every kabupaten, ended ones included; staff = PNS + PPPK + non-ASN."""
    table = table_of(Opd)
    query = select(table).where(table.c.until_id.is_(None)).order_by(table.c.kabupaten, table.c.opd_code)
    with store.reading() as connection:
        rows = connection.execute(query).all()
    return tuple(
        OpdLine(
            row.kabupaten,
            row.opd_code,
            row.name,
            row.valid_from,
            row.valid_to,
            _sum_of_known(row.pns, row.pppk, row.non_asn),
            row.short_name,
        )
        for row in rows
    )


def _sum_of_known(*counts: int | None) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None

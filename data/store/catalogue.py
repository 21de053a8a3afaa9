"""Which reporting periods hold anything, for the choices that a screen offers."""

from sqlalchemy import select

from data.store.engine import Store
from data.store.readings import alive
from data.store.shape import table_of
from data.store.tables import AksiReport


def periods_reported(store: Store, as_of: int | None = None) -> set[tuple[str, int, str]]:
    """Kabupaten, year and period code of every report that is current, or was after changeset `as_of`."""
    table = table_of(AksiReport)
    columns = (table.c.kabupaten, table.c.year, table.c.period)
    query = select(*columns).where(*alive(AksiReport, as_of)).distinct()
    with store.reading() as connection:
        return {(kabupaten, year, code) for kabupaten, year, code in connection.execute(query)}

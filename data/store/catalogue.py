"""Which reporting periods hold anything, for the choices that a screen offers."""

from sqlalchemy import select

from data.store.engine import Store
from data.store.readings import alive
from data.store.shape import table_of
from data.store.tables import AksiReport


def periods_reported(store: Store) -> set[tuple[str, int, str]]:
    """Kabupaten, year and period code of every current report."""
    table = table_of(AksiReport)
    query = select(table.c.kabupaten, table.c.year, table.c.period).where(*alive(AksiReport, None)).distinct()
    with store.reading() as connection:
        return {(kabupaten, year, code) for kabupaten, year, code in connection.execute(query)}

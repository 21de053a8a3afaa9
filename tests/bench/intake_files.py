"""A file of `aksi_opd` as large as wanted, and stores whose OPD it speaks of."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from data.services.stores import load_regions
from data.store.engine import Store, open_store
from data.store.migrations import migrate
from tests.integration.services.files import AKSI_HEADER, csv
from tests.integration.store.rows import row, write

OPD = [f"OPD-{number:04}" for number in range(2000)]
YEARS, PERIODS = range(2022, 2027), ("B06", "B12")
KEYS = (YEARS, PERIODS, OPD, ("A1", "A2", "A3", "A4", "A5"))


def reports(rows: int) -> bytes:
    """A CSV of as many reports, at most 100,000; about 115 bytes a row, no two alike."""
    return csv(AKSI_HEADER, *_lines(rows))


def _lines(rows: int) -> Iterator[str]:
    for number, (year, period, opd, aksi) in enumerate(islice(product(*KEYS), rows)):
        target, done = 4 + number % 50, 3 + number % 40
        pagu, spent = 12_500_000 + number * 1000, 9_800_000 + number * 700
        day = f"{year}-{period[1:]}-{1 + number % 28:02}"
        texts = f"kendala {number % 97};rencana {number % 89};https://contoh.id/{number}"
        yield f"{year};{period};{opd};{aksi};ya;{target};kegiatan;{done};{pagu};{spent};{day};{texts};"


def fresh_store(url: str) -> Store:
    """A store that knows the OPD and nothing of them."""
    store = open_store(url, "utama")
    migrate(store)
    load_regions(store)
    write(store, "opd", *(row("opd", opd_code=code, name=f"Dinas {code[4:]}") for code in OPD))
    return store


def remove_sqlite(path: Path) -> None:
    """Remove a database and what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)

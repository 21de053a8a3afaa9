"""Opening the two stores: the office's own and the fictitious one, migrated and filled once."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TypeAlias

from sqlalchemy.engine import make_url

from data import reference, samples
from data.reference.added import look_in
from data.services.days import CONTOH, today
from data.services.errors import store_guarded
from data.services.sampling import load_samples
from data.settings import Settings, sqlite_url
from data.store import regions
from data.store.engine import WAIT_SECONDS, Store, open_store
from data.store.history import data_version, holds
from data.store.migrations import migrate

__all__ = ["CONTOH", "UTAMA", "Stores", "data_version", "default_store", "open_stores", "today"]

UTAMA = "utama"
ADDED = Path("var", "regions")
"""Where below the home the kabupaten stand that an installation added."""
START_SECONDS = 120.0
"""How long a starting process waits for another that is just filling the stores."""

Stores: TypeAlias = Mapping[str, Store]


@store_guarded
def open_stores(settings: Settings) -> Stores:
    """Open, migrate and fill both stores; a second process that starts meanwhile waits its turn."""
    look_in(settings.home / ADDED)
    brought = {UTAMA: samples.sourced_files, CONTOH: samples.contoh_files}
    for store in _both(settings.database_url, START_SECONDS):
        migrate(store)
        load_regions(store)
        files = brought[store.name]()
        day_in = partial(today, store, settings=settings)
        load_samples(store, files, day_in, opd_only=settings.empty)
        store.close()
    return {store.name: store for store in _both(settings.database_url, WAIT_SECONDS)}


def _both(database_url: str, wait: float) -> tuple[Store, Store]:
    return (
        open_store(database_url, UTAMA, wait=wait),
        open_store(contoh_url(database_url), CONTOH, schema=CONTOH, wait=wait),
    )


def contoh_url(database_url: str) -> str:
    """The fictitious store beside the office's: a second SQLite file, or the same PostgreSQL database."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        return database_url
    own = Path(url.database)
    beside = own.with_name("contoh.sqlite")
    if beside == own:
        raise ValueError("Berkas data kantor tidak boleh bernama contoh.sqlite.")
    return sqlite_url(beside)


@store_guarded
def default_store(stores: Stores) -> str:
    """The store to open on: the fictitious one until the office has sent a file of its own."""
    if holds(stores[UTAMA], "upload") or not holds(stores[CONTOH], "sample", other_than="opd"):
        return UTAMA
    return CONTOH


def load_regions(store: Store) -> None:
    """Make the store hold the regions of the reference."""
    regions.put(
        store,
        [asdict(region) for region in reference.regions()],
        [asdict(alias) for alias in reference.aliases()],
    )

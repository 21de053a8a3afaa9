"""Opening both stores: migrated, filled once, quickly, also by two processes at once."""

import multiprocessing
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from data.services import stores as service
from data.services.days import day_of
from data.services.stores import Stores, default_store, open_stores, today
from data.services.uploads import commit_upload, prepare_upload
from data.settings import Settings
from data.store import readings
from data.store.engine import Store
from data.store.history import changesets, data_version
from data.store.shape import table_of
from data.store.tables import FACTS, Region, RegionAlias
from tests.conftest import Cast, blank_database
from tests.integration.services.files import aksi_file, aksi_line

BOTH = ("51.08", "63.06")


@pytest.fixture
def settings(blank_url: str, tmp_path: Path) -> Settings:
    return Settings(blank_url, tmp_path)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def stores(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    """What a first start leaves; tests only read it."""
    home = tmp_path_factory.mktemp("stores")
    with blank_database(request, home) as url:
        opened = open_stores(Settings(url, home))
        yield opened
        close(opened)


def close(stores: Stores) -> None:
    for store in stores.values():
        store.close()


def test_a_first_start_is_quick_and_a_second_changes_nothing(settings: Settings) -> None:
    started = time.process_time()  # what a busy machine does beside it does not count
    first = open_stores(settings)
    assert time.process_time() - started < 10
    versions = {name: data_version(store) for name, store in first.items()}
    close(first)
    second = open_stores(settings)
    assert {name: data_version(store) for name, store in second.items()} == versions
    close(second)


def test_two_processes_that_start_at_once_load_everything_once(settings: Settings) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_start, args=(settings,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0, 0]
    opened = open_stores(settings)
    for store in opened.values():
        frame = changesets(store)
        assert not frame.empty
        assert not frame.duplicated(["kabupaten", "template", "file_name"]).any()
    close(opened)


def _start(settings: Settings) -> None:
    close(open_stores(settings))


def test_both_stores_know_both_kabupaten_and_their_opd(stores: Stores) -> None:
    for store in stores.values():
        assert _count(store, Region) == 2 + 20 + 296
        assert _count(store, RegionAlias) > 0
        for kabupaten in BOTH:
            assert len(readings.opd(store, kabupaten)) > 30


def test_the_fictitious_store_shows_something_of_every_kind(stores: Stores) -> None:
    present = set(changesets(stores["contoh"])["template"])
    assert present == set(FACTS)


def test_everything_a_store_brings_along_is_marked_as_sample(stores: Stores) -> None:
    for store in stores.values():
        frame = changesets(store)
        assert set(frame["kind"]) == {"sample"}
        assert set(frame["by_name"]) == {"Papan P4GN"}


def test_an_empty_start_has_opd_and_no_figures(settings: Settings) -> None:
    opened = open_stores(Settings(settings.database_url, settings.home, empty=True))
    assert set(changesets(opened["utama"])["template"]) == {"opd"}
    assert len(readings.opd(opened["utama"], "51.08")) > 30
    assert default_store(opened) == "utama"
    close(opened)


def test_a_fresh_installation_opens_on_the_fictitious_set_until_the_office_writes(
    settings: Settings, cast: Cast
) -> None:
    stores = open_stores(settings)
    assert default_store(stores) == "contoh"
    _upload(stores["contoh"], cast)
    assert default_store(stores) == "contoh"
    _upload(stores["utama"], cast)
    assert default_store(stores) == "utama"
    close(stores)


def test_samples_never_come_into_a_store_an_office_has_written_to(settings: Settings, cast: Cast) -> None:
    empty = open_stores(Settings(settings.database_url, settings.home, empty=True))
    _upload(empty["utama"], cast)
    version = data_version(empty["utama"])
    close(empty)
    again = open_stores(settings)
    assert data_version(again["utama"]) == version
    close(again)


def test_the_fictitious_store_has_a_day_of_its_own(stores: Stores, settings: Settings) -> None:
    fixed = Settings(settings.database_url, settings.home, today=date(2027, 1, 2))
    assert today(stores["contoh"], "51.08", fixed) == date(2026, 11, 22)
    assert today(stores["utama"], "51.08", fixed) == date(2027, 1, 2)


def test_without_a_fixed_day_it_is_the_day_where_the_kabupaten_is(stores: Stores) -> None:
    places = {"11.01": 7, "51.08": 8, "91.71": 9}
    before = datetime.now(UTC)
    found = {place: today(stores["utama"], place) for place in places}
    after = datetime.now(UTC)
    for place, hours in places.items():
        first, last = ((each + timedelta(hours=hours)).date() for each in (before, after))
        assert first <= found[place] <= last


def test_a_moment_belongs_to_another_day_in_another_zone() -> None:
    night = datetime(2026, 10, 2, 15, 30, tzinfo=UTC)
    assert [day_of(night, place).day for place in ("62.01", "63.06", "81.71")] == [2, 2, 3]


def test_the_fictitious_store_lies_beside_the_offices_own() -> None:
    assert service.contoh_url("sqlite:////srv/papan/papan.sqlite") == "sqlite:////srv/papan/contoh.sqlite"
    assert service.contoh_url("postgresql://db/papan") == "postgresql://db/papan"
    with pytest.raises(ValueError, match="contoh"):
        service.contoh_url("sqlite:////srv/papan/contoh.sqlite")


def _upload(store: Store, cast: Cast) -> None:
    opd = readings.opd(store, "51.08")
    code = opd[opd["valid_to"].isna()]["opd_code"].iloc[0]
    content = aksi_file(aksi_line(code, realisasi=7))
    plan = prepare_upload(store, cast.coordinator, "51.08", "laporan.csv", content, today=date(2026, 11, 22))
    assert commit_upload(store, cast.coordinator, plan).outcome == "tersimpan"


def _count(store: Store, model: type[Region | RegionAlias]) -> int:
    with store.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table_of(model))).scalar_one())

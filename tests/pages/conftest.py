"""Filled homes to look at: one of each kind a test process, copied where a test writes."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from data.intake import Answers
from data.services import (
    LOCAL_ADMIN,
    Stores,
    commit_upload,
    forget_stores,
    open_stores,
    prepare_upload,
    process_stores,
)
from data.services.stores import UTAMA
from data.settings import Settings
from tests.databases import database, execute

TODAY = "2026-11-22"


@dataclass(frozen=True)
class Home:
    """Where an installation keeps its stores, and what it was started with."""

    path: Path
    empty: bool = False
    database_url: str = ""

    def environment(self) -> dict[str, str]:
        """The settings of a process that works here."""
        return {
            "P4GN_HOME": str(self.path),
            "P4GN_EMPTY": str(int(self.empty)),
            "P4GN_DATABASE_URL": self.database_url,
            "P4GN_TODAY": TODAY,
        }


Settle = Callable[[Home], Stores]
Copy = Callable[..., Home]


@pytest.fixture(scope="session", autouse=True)
def _scanned_once() -> Iterator[None]:
    """Streamlit reads the metadata of every installed package for each session that a test opens."""
    scan = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture(scope="session")
def _settled() -> Iterator[dict[Home, Stores]]:
    """The stores that were opened for each home; whatever is open at the end is closed."""
    yield {}
    forget_stores()


@pytest.fixture
def settle(monkeypatch: pytest.MonkeyPatch, _settled: dict[Home, Stores]) -> Settle:
    """Make this process work in a home, with nothing left of the one before."""

    def move(home: Home) -> Stores:
        (home.path / "var").mkdir(exist_ok=True)
        for name, value in home.environment().items():
            monkeypatch.setenv(name, value)
        if process_stores() is not _settled.get(home):
            forget_stores()
            st.cache_data.clear()
            st.cache_resource.clear()
            _settled[home] = process_stores()
        return _settled[home]

    return move


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """Make a home as its first start leaves it: that is done once for each kind, the rest are copies."""

    @cache
    def first(empty: bool) -> Home:
        home = Home(tmp_path_factory.mktemp("started"), empty)
        (home.path / "var").mkdir()
        for store in open_stores(Settings.from_environment(home.environment())).values():
            store.close()
        return home

    def copy(path: Path, *, empty: bool = False) -> Home:
        shutil.copytree(first(empty).path / "var", path / "var")
        return replace(first(empty), path=path)

    return copy


@pytest.fixture(scope="session")
def full_home(started: Copy, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A fresh installation with all it brings along."""
    return started(tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="session")
def empty_home(started: Copy, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """An installation started empty: lists of OPD, no figures."""
    return started(tmp_path_factory.mktemp("empty"), empty=True)


@pytest.fixture(scope="session")
def postgresql_home(tmp_path_factory: pytest.TempPathFactory, postgresql_url: str) -> Home:
    """A fresh installation on PostgreSQL."""
    name = f"pages_{uuid4().hex[:8]}"
    execute(postgresql_url, f"CREATE DATABASE {name}")
    return Home(tmp_path_factory.mktemp("postgresql"), database_url=database(postgresql_url, name))


@pytest.fixture
def full(settle: Settle, full_home: Home) -> Stores:
    """The process stands in the full home."""
    return settle(full_home)


@pytest.fixture
def empty(settle: Settle, empty_home: Home) -> Stores:
    """The process stands in the empty home."""
    return settle(empty_home)


@pytest.fixture
def own_home(settle: Settle, started: Copy, tmp_path: Path) -> Home:
    """A full home that a test may change; the process stands in it."""
    home = started(tmp_path)
    settle(home)
    return home


@pytest.fixture
def own_empty(settle: Settle, started: Copy, tmp_path: Path) -> Stores:
    """An empty home that a test may fill; the process stands in it."""
    return settle(started(tmp_path, empty=True))


def send(stores: Stores, kabupaten: str, name: str, content: bytes) -> None:
    """Upload a file into the office's store; what is only unusual in it is right."""
    store = stores[UTAMA]
    plan = prepare_upload(store, LOCAL_ADMIN, kabupaten, name, content)
    doubts = {question.id: "benar" for question in plan.questions if question.kind == "plausible"}
    plan = prepare_upload(store, LOCAL_ADMIN, kabupaten, name, content, answers=Answers(doubts))
    assert plan.ready, (plan.issues, plan.open_questions)
    commit_upload(store, LOCAL_ADMIN, plan)

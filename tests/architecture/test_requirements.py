import sys
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import CODE, ROOT, imported, python_files

LISTS = ("requirements", "requirements-dev")
OWN = {"app", "components", "data", "pages", "run", "tests"}


def lines(name: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("#", "-c "))]


def pinned(name: str) -> dict[str, list[Requirement]]:
    found: dict[str, list[Requirement]] = {}
    for line in lines(f"{name}.txt"):
        requirement = Requirement(line)
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def declared(name: str) -> dict[str, Requirement]:
    return {canonicalize_name(each.name): each for each in map(Requirement, lines(f"{name}.in"))}


def distributions_of(*names: str) -> set[str]:
    known = packages_distributions()
    return {canonicalize_name(known[name][0]) for name in names if name in known}


@pytest.mark.parametrize("name", LISTS)
def test_every_pin_is_exact_and_names_no_place(name: str) -> None:
    for requirements in pinned(name).values():
        for requirement in requirements:
            assert [specifier.operator for specifier in requirement.specifier] == ["=="], requirement
            assert requirement.url is None


@pytest.mark.parametrize("name", LISTS)
def test_the_short_list_is_contained_in_the_pins(name: str) -> None:
    pins = pinned(name)
    for package, wish in declared(name).items():
        assert package in pins, package
        for pin in pins[package]:
            version = next(iter(pin.specifier)).version
            assert wish.specifier.contains(version), f"{pin} is not {wish}"


def test_both_lists_pin_the_same_versions() -> None:
    app, dev = pinned("requirements"), pinned("requirements-dev")
    for package in app.keys() & dev.keys():
        assert {str(each.specifier) for each in app[package]} == {
            str(each.specifier) for each in dev[package]
        }


def test_what_the_app_imports_is_declared_and_nothing_else() -> None:
    files = [*python_files(*CODE), ROOT / "app.py"]
    names = set[str]().union(*map(imported, files)) - OWN - set(sys.stdlib_module_names)
    # Not imported by name: the driver of PostgreSQL, the fonts, the time zones of Windows.
    by_configuration = {"psycopg", "fontpkg-ibm-plex-sans", "fontpkg-source-serif-4", "tzdata"}
    assert distributions_of(*names) | by_configuration == set(declared("requirements"))

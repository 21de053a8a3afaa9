"""Where a run stands: what its cached answers depend on, and what it may offer."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from data.rules.roles import Permission, Role, Viewer
from data.rules.view import View
from pages.here import Here, address

HERE = Here(
    viewer=Viewer("opd.dinsos", Role.OPERATOR, "51.08", "DINSOS"),
    view=View("contoh", "51.08", 2026, "B12"),
    version=7,
    today=date(2026, 11, 22),
    wall=None,
    kabupaten="Buleleng",
)


def seen_by(role: Role, kabupaten: str | None = "51.08", opd: str | None = None) -> Here:
    return replace(HERE, viewer=Viewer("a", role, kabupaten, opd))


@pytest.mark.parametrize(
    "other",
    [
        replace(HERE, version=8),
        replace(HERE, today=date(2026, 11, 23)),
        replace(HERE, view=replace(HERE.view, store="utama")),
        replace(HERE, viewer=replace(HERE.viewer, role=Role.GUEST)),
        replace(HERE, viewer=replace(HERE.viewer, opd_code="DINKES")),
        replace(HERE, viewer=replace(HERE.viewer, kabupaten=None)),
    ],
)
def test_an_answer_is_kept_for_the_same_view_version_day_and_rights_only(other: Here) -> None:
    assert other.key != HERE.key


def test_two_people_with_the_same_rights_share_an_answer() -> None:
    assert replace(HERE, viewer=replace(HERE.viewer, name="lain")).key == HERE.key
    assert hash(HERE.key) == hash(replace(HERE, viewer=replace(HERE.viewer, name="lain")).key)


@pytest.mark.parametrize(
    ("here", "opd", "may"),
    [
        (HERE, "DINSOS", True),
        (HERE, "DINKES", False),
        (seen_by(Role.OPERATOR), "DINSOS", False),
        (seen_by(Role.GUEST), "DINSOS", False),
        (seen_by(Role.COORDINATOR), "DINKES", True),
        (seen_by(Role.COORDINATOR, "63.06"), "DINKES", False),
        (seen_by(Role.ADMIN, None), "DINKES", True),
    ],
)
def test_only_pages_that_open_are_offered(here: Here, opd: str, *, may: bool) -> None:
    assert here.may(Permission.SEE_OPD_DETAIL, opd) is may


def test_an_address_names_the_view_and_what_else_is_asked() -> None:
    parts = urlsplit(address("/progres-opd", HERE, opd="A&B=C"))
    assert parts.path == "/progres-opd"
    assert parse_qs(parts.query) == {
        "data": ["contoh"],
        "kab": ["51.08"],
        "tahun": ["2026"],
        "periode": ["B12"],
        "opd": ["A&B=C"],
    }

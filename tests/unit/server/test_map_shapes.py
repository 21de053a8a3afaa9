"""The route of the shapes: who gets them, how they are kept, and what is not there."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import shapely
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.maps.shape_files import fingerprint
from components.server.access import Access
from components.server.gate import Gate
from components.server.map_shapes import MOST_FILES, _Files, shapes_address, shapes_route
from components.server.secret import session_secret
from components.server.sessions import COOKIE, Sessions
from data.geometry.shapes import Geometry
from data.rules.roles import Permission, Viewer, authorise
from tests.unit.server.asgi import Answer, get
from tests.unit.server.held import GUEST, HeldAccounts

BOX = shapely.box(115, -8.1, 115.1, -8.0)
NAMES = {"51.08.01": "Gerokgak", "51.08.01.2001": "Sumberklampok"}


@dataclass(frozen=True)
class Held:
    """One kecamatan of one desa."""

    geometry: Geometry
    names: Mapping[str, str]


HELD = Held(Geometry({"51.08.01.2001": BOX}, {"51.08.01": BOX}, BOX, "skematik"), NAMES)
VERSION = fingerprint(HELD.geometry, HELD.names)
ADDRESS = f"{shapes_address('51.08', 'wilayah', VERSION)}/kecamatan.json"


def load(viewer: Viewer, kabupaten: str, form: str) -> Held | None:
    """As the service: checks first, then looks."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=kabupaten)
    return HELD if (kabupaten, form) == ("51.08", "wilayah") else None


class House:
    """The route behind the real lock, and a guest of Buleleng who has signed in."""

    def __init__(self, folder: Path, base: str = "") -> None:
        self.accounts = HeldAccounts(GUEST)
        self.sessions = Sessions(session_secret(folder / "session.key"), secure=False)
        gate = Gate(self.accounts, self.sessions)
        route = shapes_route(gate, load, base)
        self.app = Starlette(routes=[route], middleware=[Middleware(Access, gate=gate)])

    def ask(self, path: str = ADDRESS, **headers: str) -> Answer:
        account = self.accounts.find(GUEST.name)
        assert account is not None
        return get(self.app, path, cookie=f"{COOKIE}={self.sessions.issue(account)}", **headers)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_a_browser_keeps_it_for_good_and_nobody_between(house: House) -> None:
    answer = house.ask(accept_encoding="gzip, br")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert answer.headers["vary"] == "accept-encoding"
    assert answer.headers["content-type"] == "application/geo+json"


def test_it_is_compressed_for_whoever_takes_that(house: House) -> None:
    packed, plain = house.ask(accept_encoding="gzip"), house.ask()
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body
    [feature] = json.loads(plain.body)["features"]
    assert feature["properties"] == {"n": 1, "code": "51.08.01", "name": "Gerokgak"}


def test_whoever_is_not_signed_in_gets_nothing(house: House) -> None:
    answer = get(house.app, ADDRESS)
    assert answer.status == 401
    assert b"Gerokgak" not in answer.body


def test_an_account_of_another_kabupaten_gets_nothing(house: House) -> None:
    answer = house.ask(ADDRESS.replace("51.08", "63.06"))
    assert answer.status == 403
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("old", "new"),
    [("wilayah", "lain"), (VERSION, "0" * 16), ("kecamatan", "kabupaten"), ("kecamatan", "arsir-99")],
)
def test_what_is_not_there_is_not_found_and_not_kept(house: House, old: str, new: str) -> None:
    answer = house.ask(ADDRESS.replace(old, new))
    assert answer.status == 404
    assert answer.headers["cache-control"] == "no-store"


def test_a_store_that_is_down_is_no_refusal(house: House) -> None:
    cookie = f"{COOKIE}={house.sessions.issue(house.accounts.held[GUEST.name])}"
    house.accounts.down = True
    assert get(house.app, ADDRESS, cookie=cookie).status == 503


def test_the_path_the_app_is_served_under_is_part_of_the_address(tmp_path: Path) -> None:
    address = shapes_address("51.08", "wilayah", VERSION, "/p4gn/")
    assert address == f"/p4gn/peta/51.08/wilayah/{VERSION}"
    assert House(tmp_path, "p4gn").ask(f"{address}/desa.json").status == 200


def test_only_so_many_files_are_kept() -> None:
    files = _Files()
    for number in range(MOST_FILES):
        files.kept[VERSION, str(number)] = b""
    assert files.packed(HELD, VERSION, "desa")
    assert len(files.kept) == MOST_FILES
    assert (VERSION, "0") not in files.kept

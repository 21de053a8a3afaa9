"""The one try of a new installation to get the boundaries that were checked before; nothing waits for it."""

import logging
from pathlib import Path

from data.reference import kabupaten_list
from data.reference.added import look_in
from data.reference.boundaries import boundary_source
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import accept_boundaries, prepare_boundaries
from data.services.boundary_fetch import Patience, get_boundary_file
from data.services.boundary_versions import current_version
from data.services.days import day_in
from data.services.errors import ServiceError
from data.services.geometry import prepare_geometries
from data.services.stores import ADDED
from data.settings import Settings

HURRIED = Patience(wait=5.0, most=60.0)
_TRIED = "dicoba"

log = logging.getLogger(__name__)


def try_boundaries_once(settings: Settings) -> None:
    """Fetch and accept the checked file of each kabupaten that is still a sketch, once in a home's life.

    Only files with a known checksum come in unseen. Without a network, or with P4GN_FETCH_BOUNDARIES=0,
    maps stay sketches, and the screen of settings offers to fetch them.
    """
    if not settings.fetch_boundaries or not _first_time(settings.home):
        return
    for each in kabupaten_list():
        if boundary_source(each.code).sha256 is None or current_version(settings.home, each.code):
            continue
        try:
            _bring(settings, each.code)
        except (ServiceError, OSError) as reason:
            log.info("batas wilayah %s belum diambil: %s", each.code, reason)
            return


def _bring(settings: Settings, kabupaten: str) -> None:
    file = get_boundary_file(LOCAL_ADMIN, kabupaten, day_in(kabupaten, settings), patience=HURRIED)
    version = accept_boundaries(LOCAL_ADMIN, settings.home, prepare_boundaries(LOCAL_ADMIN, kabupaten, file))
    log.info("batas wilayah %s dipakai, versi %s", kabupaten, version)


def _first_time(home: Path) -> bool:
    """Whether nobody tried before; from now on somebody has."""
    folder = home / "var" / "boundaries"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _TRIED).touch(exist_ok=False)
    except OSError:
        return False
    return True


def prepare_maps(settings: Settings) -> None:
    """Make the shapes of every map before a visitor waits for them; true boundaries that came, as well."""
    look_in(settings.home / ADDED)
    prepare_geometries()
    try_boundaries_once(settings)
    prepare_geometries()

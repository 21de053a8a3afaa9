"""What the maps of a kabupaten are drawn with now, and what else is kept: for the screen of settings."""

from dataclasses import dataclass
from pathlib import Path

from data.geometry.boundaries.stored import Boundaries
from data.reference import kabupaten_list, kecamatan_of, region
from data.reference.boundaries import BoundarySource, boundary_source, boundary_source_of
from data.rules.roles import Permission, Viewer, authorise
from data.services.added_regions import is_added
from data.services.boundary_versions import accepted_boundaries, current_version, kept_versions
from data.services.errors import UnknownKabupaten


@dataclass(frozen=True)
class BoundaryState:
    """One kabupaten. `current` is None while its map is a sketch; `kept` are all versions, newest first.

    damaged: maps should be drawn with a version whose file is gone or damaged, and are a sketch meanwhile.
    verified: the file is the one whose checksum the reference holds. added: the kabupaten is known from a
    file of this installation, and `names` of its areas (code -> name) may be changed.
    """

    kabupaten: str
    name: str
    version: str | None
    current: Boundaries | None
    damaged: bool
    verified: bool
    kept: tuple[tuple[str, Boundaries], ...]
    pinned: BoundarySource
    added: bool
    names: dict[str, str]


def load_boundary_state(viewer: Viewer, home: Path, kabupaten: str) -> BoundaryState:
    """The boundaries of a kabupaten; raises NotAllowed, UnknownKabupaten."""
    authorise(viewer, Permission.SEE_HISTORY, kabupaten=kabupaten)
    if kabupaten not in {each.code for each in kabupaten_list()}:
        raise UnknownKabupaten(kabupaten)
    version = current_version(home, kabupaten)
    current = None if version is None else accepted_boundaries(home, kabupaten, version)
    found = ((each, accepted_boundaries(home, kabupaten, each)) for each in kept_versions(home, kabupaten))
    areas = (region(kabupaten), *kecamatan_of(kabupaten))
    return BoundaryState(
        kabupaten=kabupaten,
        name=region(kabupaten).name,
        version=version if current is not None else None,
        current=current,
        damaged=version is not None and current is None,
        verified=current is not None and boundary_source_of(current.origin.sha256) is not None,
        kept=tuple((each, boundaries) for each, boundaries in found if boundaries is not None),
        pinned=boundary_source(kabupaten),
        added=is_added(home, kabupaten),
        names={each.code: each.name for each in areas},
    )

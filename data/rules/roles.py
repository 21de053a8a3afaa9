"""Who may do what: the one table of permissions, and the check that every service makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The five roles of an installation."""

    OPERATOR = "operator"
    COORDINATOR = "koordinator"
    BNNK = "bnnk"
    GUEST = "tamu"
    ADMIN = "admin"


class Permission(StrEnum):
    """What a service can ask for."""

    SEE_AGGREGATES = "see aggregates"
    SEE_OPD_DETAIL = "see the page of an OPD"
    UPLOAD_OWN = "upload the rows of one's own OPD"
    UPLOAD_ALL = "upload the rows of every OPD"
    UPLOAD_CASES = "upload cases, evidence, area classes and rehab"
    UNDO = "undo an upload"
    SEE_HISTORY = "see the uploads"
    LEAD_MEETING = "plan, open and close meetings, and write down what they decide"
    MANAGE = "manage accounts and reference data"


_READ = frozenset({Permission.SEE_AGGREGATES})
_OPERATE = _READ | {Permission.SEE_OPD_DETAIL, Permission.UPLOAD_OWN}
_COORDINATE = _OPERATE | {
    Permission.UPLOAD_ALL,
    Permission.UNDO,
    Permission.SEE_HISTORY,
    Permission.LEAD_MEETING,
}

PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.GUEST: _READ,
    Role.OPERATOR: _OPERATE,
    Role.COORDINATOR: _COORDINATE,
    Role.BNNK: _COORDINATE | {Permission.UPLOAD_CASES},
    Role.ADMIN: frozenset(Permission),
}


@dataclass(frozen=True)
class Viewer:
    """Who looks: an office account, not a person. `kabupaten` and `opd_code` limit it; None is no limit."""

    name: str
    role: Role
    kabupaten: str | None = None
    opd_code: str | None = None


class NotAllowed(Exception):
    """The viewer may not do this; the message is for the screen."""


def allows(viewer: Viewer, permission: Permission) -> bool:
    """Whether the viewer's role holds the permission at all."""
    return permission in PERMISSIONS[viewer.role]


def authorise(
    viewer: Viewer, permission: Permission, *, kabupaten: str | None = None, opd_code: str | None = None
) -> None:
    """Raise NotAllowed unless the viewer holds the permission for this kabupaten and OPD."""
    if not allows(viewer, permission):
        raise NotAllowed(f"Peran {viewer.role} tidak berhak melakukan ini.")
    if _has_no_opd(viewer) and permission is not Permission.SEE_AGGREGATES:
        raise NotAllowed("Akun operator ini belum dihubungkan dengan OPD.")
    if kabupaten is not None and viewer.kabupaten not in (None, kabupaten):
        raise NotAllowed("Akun ini hanya untuk kabupaten lain.")
    if opd_code is not None and viewer.opd_code not in (None, opd_code):
        raise NotAllowed("Akun ini hanya untuk OPD lain.")


def _has_no_opd(viewer: Viewer) -> bool:
    # For an operator without an OPD, "own rows" would quietly mean everybody's.
    return viewer.role is Role.OPERATOR and viewer.opd_code is None

"""Who may send and undo what: the permissions of a viewer applied to templates, rows and changesets."""

from data.reference import Template, templates
from data.rules.roles import Permission, Role, Viewer, allows, authorise

LOCAL_ADMIN = Viewer("setempat", Role.ADMIN)
"""Whoever sits at the computer that holds the store: the shell, and the app on 127.0.0.1."""

SAMPLES = Viewer("Papan P4GN", Role.ADMIN)
"""The author of the figures the app brings along."""


def authorise_kabupaten(viewer: Viewer, kabupaten: str) -> None:
    """Raise NotAllowed unless the viewer may send some file for this kabupaten."""
    authorise(viewer, upload_permission(viewer), kabupaten=kabupaten)


def authorise_upload(viewer: Viewer, template: Template, kabupaten: str) -> None:
    """Raise NotAllowed unless the viewer may send files of this template."""
    authorise(viewer, _needed(viewer, template), kabupaten=kabupaten)


def own_opd_only(viewer: Viewer) -> str | None:
    """The one OPD whose rows the viewer may send, or None when every OPD's."""
    return None if allows(viewer, Permission.UPLOAD_ALL) else viewer.opd_code


def upload_permission(viewer: Viewer) -> Permission:
    """The widest permission to upload that the viewer has."""
    widest = (Permission.UPLOAD_ALL, Permission.UPLOAD_CASES, Permission.UPLOAD_OWN)
    return next((permission for permission in widest if allows(viewer, permission)), Permission.UPLOAD_OWN)


def uploadable_templates(viewer: Viewer) -> tuple[str, ...]:
    """The templates the viewer may send, in reference order."""
    return tuple(name for name, template in templates().items() if allows(viewer, _needed(viewer, template)))


def _needed(viewer: Viewer, template: Template) -> Permission:
    if template.permission == "cases":
        return Permission.UPLOAD_CASES
    if template.permission == "reference":
        return Permission.MANAGE
    return Permission.UPLOAD_ALL if allows(viewer, Permission.UPLOAD_ALL) else Permission.UPLOAD_OWN


def authorise_changeset(viewer: Viewer, kabupaten: str, template: str) -> None:
    """Raise NotAllowed unless the viewer may open or undo changesets of this template here."""
    authorise(viewer, Permission.SEE_HISTORY, kabupaten=kabupaten)
    authorise_upload(viewer, templates()[template], kabupaten)

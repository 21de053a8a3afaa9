"""What an open screen is drawn from: another version of it, and the screen is drawn anew."""

from data.rules.view import View
from data.services import process_settings
from data.services.boundary_versions import current_version
from pages.loading import version_of


def standing(view: View) -> tuple[int, str | None] | None:
    """The store's version and that of the map; None while the store is out of reach."""
    version = version_of(view.store)
    return None if version is None else (version, map_version(view))


def map_version(view: View) -> str | None:
    """The version of the boundaries that the map of a view is drawn with; None for a sketch."""
    return current_version(process_settings().home, view.kabupaten)

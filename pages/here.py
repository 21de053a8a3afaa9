"""Where one run of a screen stands: who looks at which view, and the addresses of the same view elsewhere."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from components.sentences_history import past_words
from components.widgets.selection import address_of
from components.widgets.session import Wall
from data.reference import zone_of
from data.rules.roles import NotAllowed, Permission, Viewer, authorise
from data.rules.view import View
from data.services.as_of import Past
from data.services.choices import coverage_target


@dataclass(frozen=True)
class Here:
    """Where a run stands: who looks at which view, of which version, on which day, in which form.

    past: the state that the view looks back to, None for now.
    """

    viewer: Viewer
    view: View
    version: int
    today: date
    wall: Wall | None
    kabupaten: str
    past: Past | None = None

    @property
    def past_words(self) -> str:
        """Which past state is shown; nothing for the state as it is now."""
        return past_words(self.past.changeset, self.past.at, self.zone) if self.past else ""

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which moments are written."""
        return zone_of(self.view.kabupaten)

    @property
    def is_contoh(self) -> bool:
        """Whether the figures are fictitious."""
        return self.view.store == "contoh"

    @property
    def key(self) -> tuple[View, int, Viewer, date]:
        """What a cached answer depends on; the viewer's name is not part of it."""
        return self.view, self.version, replace(self.viewer, name=""), self.today

    def looking_back(self, changeset: int) -> "Here":
        """The same place as it stood after a changeset, for its address."""
        return replace(self, view=replace(self.view, as_of=changeset))

    def may(self, permission: Permission, opd_code: str | None = None) -> bool:
        """Whether the viewer may do this in the view's kabupaten (and for this OPD): offer nothing else."""
        try:
            authorise(self.viewer, permission, kabupaten=self.view.kabupaten, opd_code=opd_code)
        except NotAllowed:
            return False
        return True


def address(path: str, here: Here, **more: str) -> str:
    """The address of a screen in the same view."""
    return f"{path}?{urlencode({**address_of(here.view), **more})}"


def default_target(here: Here) -> float:
    """The share of staff that the office means to test in a year."""
    return coverage_target(here.view.kabupaten)

"""The room a meeting is shown in: who looks there, at which figures, on which day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from components.widgets.session import Wall
from data.rules.meetings import MeetingLine
from data.rules.roles import Role, Viewer
from data.rules.view import View
from data.services import process_stores
from data.services.as_of import may_see_counts
from data.services.meetings import CASES, counts_view, meeting_view
from pages.here import Here


@dataclass(frozen=True)
class SlidePage:
    """One picture on the wall: its name (its own among the pages of its slide), its finding, and drawing it.

    `draw` shows elements and no widgets; it may be called once a run, beside all other pages of the meeting.
    """

    name: str
    title: str
    draw: Callable[[], None]


@dataclass(frozen=True)
class Room:
    """What the slides of a meeting are drawn from; the viewer is a guest, whoever steers.

    view: the frozen figures. counts: the view to ask for cases and area classes with, None where the room may
    not see them. today: the day that deadlines count from. version: of the store, for what is not frozen.
    """

    viewer: Viewer
    line: MeetingLine
    view: View
    counts: View | None
    today: date
    wall: Wall
    kabupaten: str
    version: int

    @property
    def is_contoh(self) -> bool:
        """Whether the figures are fictitious."""
        return self.view.store == "contoh"

    @property
    def here(self) -> Here:
        """Where a slide of the frozen figures stands; an upload during the meeting leaves its key alone."""
        return self._at(self.view)

    @property
    def counts_here(self) -> Here | None:
        """Where a slide of cases and area classes stands."""
        return None if self.counts is None else self._at(self.counts)

    @property
    def frozen_key(self) -> tuple[object, ...]:
        """What a slide of frozen figures depends on: the plan and its figures, not which slide is up."""
        version = self.version if self.view.as_of is None else None
        return self.line.at_rest, self.view, self.today, version

    @property
    def key(self) -> tuple[object, ...]:
        """What a slide depends on that also follows uploads: decisions, and what may be seen of cases."""
        return *self.frozen_key, self.counts, self.version

    def _at(self, view: View) -> Here:
        version = self.version if view.as_of is None else view.as_of
        return Here(self.viewer, view, version, self.today, self.wall, self.kabupaten)


def room_of(line: MeetingLine, here: Here, wall: Wall) -> Room:
    """The room of a meeting of the kabupaten that `here` stands in, shown on such a wall.

    A meeting that is not open yet shows the figures as they are. Raises NotAllowed, StoreUnavailable.
    """
    store = process_stores()[here.view.store]
    guest = Viewer("", Role.GUEST, line.kabupaten)
    counts = counts_view(store, guest, line)
    seen = all(may_see_counts(guest, counts, template) for template in CASES)
    return Room(
        viewer=guest,
        line=line,
        view=meeting_view(store, guest, line),
        counts=counts if seen else None,
        today=line.frozen_on or here.today,
        wall=wall,
        kabupaten=here.kabupaten,
        version=here.version,
    )

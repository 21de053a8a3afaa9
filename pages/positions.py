"""Where meetings stand, as the server's steering routes ask for it: services in, the server's words out."""

from collections.abc import Iterator
from contextlib import contextmanager

from components.server.accounts import StoreDown
from components.server.steering import NoSuchMeeting, NoSuchMove
from data.rules.roles import Viewer
from data.rules.steering import Move
from data.services import StoreUnavailable, process_stores
from data.services.errors import MeetingRefused, UnknownMeeting
from data.services.meeting_steering import SlidePosition, load_position, steer


class MeetingPositions:
    """The meetings of both stores."""

    def tell(self, viewer: Viewer, store: str, meeting: int) -> SlidePosition:
        """Where a meeting stands."""
        with _in_words_of_the_server(store):
            return load_position(process_stores()[store], viewer, meeting)

    def move(self, viewer: Viewer, store: str, move: Move) -> SlidePosition:
        """Move a meeting."""
        with _in_words_of_the_server(store):
            return steer(process_stores()[store], viewer, move)


@contextmanager
def _in_words_of_the_server(store: str) -> Iterator[None]:
    try:
        if store not in process_stores():
            raise NoSuchMeeting
        yield
    except StoreUnavailable as error:
        raise StoreDown from error
    except UnknownMeeting as error:
        raise NoSuchMeeting from error
    except MeetingRefused as error:
        raise NoSuchMove(str(error)) from error

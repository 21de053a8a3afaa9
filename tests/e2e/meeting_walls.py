"""The wall of a meeting in a browser, and the office it stands in."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from data.rules.meetings import MeetingLine
from data.rules.steering import Move, Place
from data.services import LOCAL_ADMIN
from data.services.meeting_steering import load_position, steer
from data.store.engine import Store
from tests.e2e.screens import PATIENT
from tests.integration.server.servers import Server


@dataclass
class Office:
    """A server, its store, and the meeting that is open in it."""

    home: Path
    server: Server
    store: Store
    line: MeetingLine

    @property
    def wall(self) -> str:
        return f"{self.server.url}/rapat?data=contoh&kab=51.08&nomor={self.line.id}&layar=1"

    @property
    def place(self) -> Place:
        return load_position(self.store, LOCAL_ADMIN, self.line.id).place

    def move(self, place: Place) -> None:
        """Move the meeting from somewhere else, after whatever is just being moved."""
        moved = False
        while not moved:
            seen = load_position(self.store, LOCAL_ADMIN, self.line.id).version
            moved = steer(self.store, LOCAL_ADMIN, Move(self.line.id, seen, place)).moved


class Wall:
    """A page with the wall of a meeting."""

    def __init__(self, page: Page, office: Office) -> None:
        self.page, self.office = page, office
        page.goto(office.wall, timeout=PATIENT)
        self.settle()

    def settle(self) -> None:
        """Wait until every slide is drawn."""
        expect(self.page.locator(".rapat-lengkap")).to_be_attached(timeout=PATIENT)
        expect(self.number).to_have_text(re.compile(r"^\d+ / \d+$"), timeout=PATIENT)

    @property
    def number(self) -> Any:
        return self.page.locator(".rapat-kaki span").last

    @property
    def words(self) -> Any:
        return self.page.locator(".rapat-kaki span").first

    @property
    def count(self) -> int:
        return int((self.number.text_content() or "").split(" / ")[1])

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def stands(self, number: int) -> None:
        """Exactly this slide is seen, and it is the one that the room is told."""
        # A wall that has just come back is drawn anew, its number last.
        expect(self.number).to_have_text(re.compile(r"^\d+ / \d+$"), timeout=PATIENT)
        expect(self.number).to_have_text(f"{number} / {self.count}", timeout=PATIENT / 2)
        slides = self.page.locator("[class*=st-key-rapat_]")
        seen = slides.evaluate_all("all => all.map(each => getComputedStyle(each).visibility === 'visible')")
        assert [place for place, up in enumerate(seen, 1) if up] == [number]

    def told(self, place: Place) -> None:
        """The store learns it."""
        for _ in range(100):
            if self.office.place == place:
                return
            self.page.wait_for_timeout(100)
        assert self.office.place == place


def swipe(finger: Any, start_x: int, stop_x: int) -> None:
    """Draw a finger across the wall."""
    for kind, x in (("touchStart", start_x), ("touchMove", (start_x + stop_x) // 2), ("touchMove", stop_x)):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 500}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

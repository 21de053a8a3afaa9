"""Chromium for the tests that look at pages."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A machine of a test has no graphics card. Maps are drawn by WebGL in software; pages are painted without it,
# which takes a fourth of the time.
SOFTWARE_DRAWING = ("--disable-gpu", "--enable-unsafe-swiftshader")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium that run.py found, else the first on the path, else Playwright's own."""
    named = os.environ.get("P4GN_CHROMIUM")
    program = named or next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", *SOFTWARE_DRAWING]
        )
        yield browser
        browser.close()

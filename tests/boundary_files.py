"""Published boundary files, which lie beside the project, and a web server on this computer to fetch from."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.architecture.tree import ROOT

SHARED = ROOT.parent / "shared" / "geo"


def published(kabupaten: str) -> Path:
    """The SQL file of a kabupaten as its publisher ships it."""
    return SHARED / f"wilayah_boundaries_kel_{kabupaten}.sql"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 -- the name is the library's
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a web server on this computer that serves a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

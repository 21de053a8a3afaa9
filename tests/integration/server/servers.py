"""Real servers for the tests: a process, a free port, a wait until it answers, an end."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

ROOT = Path(__file__).parents[3]
PATIENCE = 90.0  # seconds to start, on a machine that does other things as well


@dataclass(frozen=True)
class Reply:
    """An HTTP answer, read to its end; cookies by name, as a request sends them back."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    cookies: Mapping[str, str]

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Server:
    """A server that answers on this port of 127.0.0.1."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def request(self, method: str, path: str, body: str | None = None, **headers: str) -> Reply:
        """One request without following redirects; underscores in header names mean dashes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, named)
            return read(connection.getresponse())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Reply:
        return self.request("GET", path, **headers)


def read(response: HTTPResponse) -> Reply:
    headers = {name.lower(): value for name, value in response.getheaders()}
    set_cookies = (value.partition(";")[0] for value in response.headers.get_all("set-cookie") or [])
    cookies = {each.partition("=")[0]: each for each in set_cookies}
    return Reply(response.status, headers, response.read(), cookies)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(script: Path, port: int, settings: Mapping[str, str], log: Path) -> Iterator[Server]:
    """The script as a process until the block ends; its log is the error if it does not answer."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    server = Server(port)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, str(script)], env=env, cwd=log.parent, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            wait_for(server, process, log)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            server.get("/_stcore/health")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))


@contextmanager
def running_small_app(folder: Path, **settings: str) -> Iterator[Server]:
    """The small app of these tests behind the real middleware."""
    screens = folder / "ui"
    shutil.copytree(ROOT / "pages" / "static", screens / "static")
    shutil.copy(Path(__file__).with_name("small_script.py"), screens / "main.py")
    port = free_port()
    told = {
        "SMALL_APP_PORT": str(port),
        "SMALL_APP_SCRIPT": str(screens / "main.py"),
        "SMALL_APP_FONTS": str(ROOT / "var" / "fonts"),
        **settings,
    }
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    with running(Path(__file__).with_name("small_app.py"), port, told, folder / "server.log") as server:
        yield server

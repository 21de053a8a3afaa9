"""The three servers that are compared: the app, the same pages as stock Streamlit runs them, the floor."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.integration.server.servers import ROOT, Server, free_port, wait_for

# The app's own middleware writes these headers; without it, the client is the proxy that Streamlit trusts.
IDENTITY = {"X-App-User": "lokal", "X-App-Role": "admin", "X-App-Local": "1"}
TRUSTED = {"X-App-User": "name", "X-App-Role": "role", "X-App-Local": "local"}
# Nothing here changes how a script is run: no browser opens, no other host is asked, files are not watched.
PLAIN = {
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.trustedUserHeaders": json.dumps(TRUSTED),
    "browser.gatherUsageStats": "false",
    "browser.serverAddress": "127.0.0.1",
    "client.toolbarMode": "minimal",
}
LIKE_THE_APP = {"runner.postScriptGC": "false", "runner.magicEnabled": "false"}


@dataclass(frozen=True)
class Measurable:
    """A server to measure: where it answers, as whom one asks it, and its process."""

    name: str
    server: Server
    process: int
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def rss(self) -> float | None:
        """Resident memory in MB, where the system tells it."""
        status = Path(f"/proc/{self.process}/status")
        if not status.exists():
            return None
        found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text(encoding="ascii"))
        return int(found[1]) / 1024 if found else None


@contextmanager
def the_app(home: Path) -> Iterator[Measurable]:
    """The app, as `run.py` starts it."""
    port = free_port()
    with started("aplikasi", [str(ROOT / "app.py")], home, port) as made:
        yield made


@contextmanager
def stock(home: Path) -> Iterator[Measurable]:
    """The same pages by `streamlit run pages/main.py`: default settings, no app.py around them."""
    with plain_streamlit("bawaan", ROOT / "pages" / "main.py", home, {}) as made:
        yield made


@contextmanager
def the_floor(home: Path) -> Iterator[Measurable]:
    """The screens' elements as constants, run with the settings of the app."""
    with plain_streamlit("dasar", Path(__file__).with_name("floor.py"), home, LIKE_THE_APP) as made:
        yield made


@contextmanager
def plain_streamlit(name: str, script: Path, home: Path, more: Mapping[str, str]) -> Iterator[Measurable]:
    """A script as Streamlit alone serves it; started in a folder without a config.toml."""
    port = free_port()
    options = {**PLAIN, **more, "server.port": str(port)}
    flags = [part for option, value in options.items() for part in (f"--{option}", value)]
    with started(name, ["-m", "streamlit", "run", str(script), *flags], home, port, IDENTITY) as made:
        yield made


@contextmanager
def started(
    name: str, command: Sequence[str], home: Path, port: int, headers: Mapping[str, str] | None = None
) -> Iterator[Measurable]:
    """A Python process until the block ends."""
    log = home / f"{name}.log"
    settings = {"P4GN_HOME": str(home), "P4GN_PORT": str(port), "P4GN_TODAY": "2026-11-22"}
    env = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    server = Server(port)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *command], env=env, cwd=home, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            wait_for(server, process, log)
            yield Measurable(name, server, process.pid, headers or {})
        finally:
            process.terminate()
            process.wait(30)

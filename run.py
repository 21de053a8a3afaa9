"""Start, test and tend Papan P4GN with nothing but Python: `python3 run.py`, `python3 run.py --help`."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- said here, because an older Python fails below without a reason
    sys.exit("Papan P4GN memerlukan Python 3.11 atau lebih baru; ini Python " + sys.version.split()[0] + ".")

import argparse
import contextlib
import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
APP, DEV = "requirements.txt", "requirements-dev.txt"
USAGE, ENVIRONMENT = 2, 3
PORT = 8501
CLI = ("check", "import", "undo", "history", "boundaries", "account")  # handed over to data/cli.py
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
CHROMIUM = "P4GN_CHROMIUM"  # tells the browser tests which one to drive; unset means Playwright's own
FETCH = "P4GN_FETCH_BOUNDARIES"  # tests open no connection to anybody
FONTS = (
    "import sys; from pathlib import Path; from components.server.fonts import build_fonts; "
    "build_fonts(Path(sys.argv[1]))"
)
TESTS = ("tests/unit", "tests/integration", "tests/pages", "tests/architecture")
# Neighbouring tests stay in one process, so that it alone builds what they share; a process without work
# takes tests of another.
SHARED = ("--dist", "worksteal", "--hypothesis-profile=ci")


class Stop(Exception):
    """The command cannot go on; the message says why and what to do."""


@dataclass(frozen=True)
class Step:
    """One class of checks of `run.py test`."""

    name: str
    command: tuple[str, ...]


STEPS = (
    Step("format", ("-m", "ruff", "format", "--check", ".")),
    Step("ruff", ("-m", "ruff", "check", ".")),
    Step("mypy", ("-m", "mypy")),
    Step("imports", ("-c", "from importlinter.cli import lint_imports_command as check; check()")),
    Step("pytest", ("-m", "pytest", *TESTS, "-n", "auto", *SHARED)),
    # One after the other: a server and a browser keep two cores busy, and what waits for both gets late.
    Step("browser", ("-m", "pytest", "tests/e2e", "--hypothesis-profile=ci")),
)


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    try:
        if arguments and arguments[0] in CLI:
            prepare(APP)
            return hand_over(["-m", "data.cli", *arguments])
        chosen = parser().parse_args(arguments or ["serve"])
        code: int = chosen.run(chosen)
    except Stop as reason:
        print(reason, file=sys.stderr)
        return ENVIRONMENT
    except KeyboardInterrupt:
        print("\nDihentikan.")
        return 130
    return code


def parser() -> argparse.ArgumentParser:
    """The commands that run.py has itself."""
    top = argparse.ArgumentParser(prog="run.py", description="Papan P4GN. Tanpa perintah: serve.")
    commands = top.add_subparsers(title="perintah", metavar="PERINTAH")
    start = commands.add_parser("serve", help="pasang bila perlu, lalu jalankan papan")
    start.add_argument("--host", help="alamat; selain 127.0.0.1 harus ada akun (P4GN_HOST)")
    start.add_argument("--port", help=f"porta, biasanya {PORT} (P4GN_PORT)")
    start.add_argument("--database", metavar="URL", help="basis data SQLAlchemy (P4GN_DATABASE_URL)")
    start.add_argument("--empty", action="store_true", help="tanpa data contoh (P4GN_EMPTY)")
    start.set_defaults(run=serve)
    test = commands.add_parser("test", help="semua pemeriksaan, sama seperti di CI")
    test.set_defaults(run=run_tests)
    measure = commands.add_parser("bench", help="tabel ukuran kecepatan dan memori")
    measure.set_defaults(run=bench)
    for name in CLI:
        commands.add_parser(name, help=f"lihat: run.py {name} --help", add_help=False)
    return top


def serve(chosen: argparse.Namespace) -> int:
    """Install what is missing and become the server."""
    prepare(APP)
    host = chosen.host or os.environ.get("P4GN_HOST") or "127.0.0.1"
    wanted = chosen.port or os.environ.get("P4GN_PORT") or str(PORT)
    if not (wanted.isascii() and wanted.isdigit() and 0 < int(wanted) < 65536):
        raise Stop(f"Porta harus angka 1-65535, bukan {wanted!r}.")
    settings = {"P4GN_HOST": host, "P4GN_PORT": str(free_port(host, int(wanted)))}
    if chosen.database:
        settings["P4GN_DATABASE_URL"] = chosen.database
    if chosen.empty:
        settings["P4GN_EMPTY"] = "1"
    return hand_over([str(ROOT / "app.py")], settings)


def run_tests(_chosen: argparse.Namespace) -> int:
    """Run every class of checks, also after one has failed, and sum up; the code of the first failure."""
    prepare(APP, DEV)
    settings = {**browser_settings(), "CI": "1", FETCH: "0"}
    results = [(step, *run_step(step, settings)) for step in STEPS]
    print("\nRingkasan")
    for step, code, seconds in results:
        print(f"  {'lulus' if code == 0 else 'GAGAL'}  {step.name:8} {seconds:6.1f} s")
    return next((code for _, code, _ in results if code), 0)


def run_step(step: Step, settings: Mapping[str, str]) -> tuple[int, float]:
    """Run one class of checks; its exit code and seconds."""
    print(f"\n== {step.name}: {' '.join(step.command)}", flush=True)
    started = time.monotonic()
    code = run(step.command, settings, clean=True)
    return code, time.monotonic() - started


def bench(_chosen: argparse.Namespace) -> int:
    """Print the table of measurements."""
    prepare(APP, DEV)
    return run(["-m", "tests.bench"], {**browser_settings(), FETCH: "0"}, clean=True)


def prepare(*lists: str) -> None:
    """Make the environment and install the pinned lists, unless it was done before."""
    make_environment()
    stale = [name for name in lists if stamp(name).read_text() != digest(name)]
    if not stale:
        return
    print(f"Memasang paket dari {' dan '.join(stale)} (sekali saja, beberapa menit) ...", flush=True)
    pinned = [part for name in stale for part in ("-r", name)]
    if run(["-m", "pip", "install", "--disable-pip-version-check", *pinned]):
        raise Stop("Paket tidak dapat dipasang. Periksa sambungan internet, lalu jalankan lagi.")
    if APP in stale:
        build_fonts()
    for name in stale:
        stamp(name).write_text(digest(name))


def make_environment() -> None:
    """Make .venv if there is none, or one whose Python is gone or too old."""
    if environment_works():
        return
    print("Membuat .venv ...", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        raise Stop("Lingkungan .venv tidak dapat dibuat. Di Debian/Ubuntu: apt-get install python3-venv")


def environment_works() -> bool:
    """Whether .venv has a Python that starts and is new enough."""
    if not PYTHON.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    asked = subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False)
    return asked.returncode == 0


def build_fonts() -> None:
    """Cut the typefaces now, where it is expected to take a while; the app would do it at its first start."""
    print("Menyiapkan huruf ...", flush=True)
    home = Path(os.environ.get("P4GN_HOME") or ROOT)
    run(["-c", FONTS, str(home / "var" / "fonts")])


def stamp(name: str) -> Path:
    """The file inside .venv that says which version of a list is installed."""
    path = VENV / f"{name}.installed"
    path.touch()
    return path


def digest(name: str) -> str:
    """The fingerprint of a list."""
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the next free one, said aloud."""
    for port in range(wanted, min(wanted + 100, 65536)):
        if is_free(host, port):
            if port != wanted:
                print(f"Porta {wanted} sedang dipakai; memakai {port}.")
            return port
    raise Stop(f"Tidak ada porta bebas mulai {wanted}. Pilih yang lain dengan --port.")


def is_free(host: str, port: int) -> bool:
    """Whether a server could listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with contextlib.closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        if os.name != "nt":  # there it would hide that another program listens
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except socket.gaierror:
            raise Stop(f"Alamat {host} tidak dikenal.") from None
        except OSError:
            return False
    return True


def browser_settings() -> dict[str, str]:
    """Find Chromium for the browser tests, or install it; either way say which."""
    found = first_program(BROWSERS)
    if found is None and shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        print("Memasang chromium dengan apt-get ...", flush=True)
        subprocess.run(["apt-get", "update", "-q"], check=False)  # a new machine knows no package yet
        subprocess.run(["apt-get", "install", "-y", "-q", "chromium"], check=False)
        found = first_program(BROWSERS)
    if found is not None:
        print(f"Peramban untuk tes: {found}")
        return {CHROMIUM: found}
    print("Memasang Chromium milik Playwright ...", flush=True)
    if run(["-m", "playwright", "install", "chromium"]):
        raise Stop("Chromium tidak dapat dipasang. Pasang Chrome atau Chromium, lalu jalankan lagi.")
    return {}


def first_program(names: Iterable[str]) -> str | None:
    """The first of these programs that is installed."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(arguments: Sequence[str], settings: Mapping[str, str] | None = None, *, clean: bool = False) -> int:
    """Run Python of .venv in the project's folder; `clean` hides the settings of an office from it."""
    kept = {name: value for name, value in os.environ.items() if not (clean and name.startswith("P4GN_"))}
    done = subprocess.run([PYTHON, *arguments], cwd=ROOT, env={**kept, **(settings or {})}, check=False)
    return done.returncode


def hand_over(arguments: Sequence[str], settings: Mapping[str, str] | None = None) -> int:
    """Become Python of .venv in the folder of the user, so that signals and file names reach it."""
    os.environ.update(settings or {})
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    command = [str(PYTHON), *arguments]
    if os.name != "nt":
        os.execv(PYTHON, command)  # noqa: S606 -- our own interpreter, no shell
    return subprocess.run(command, check=False).returncode  # there, exec would leave the terminal behind


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

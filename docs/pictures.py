"""Take the pictures of README.md and docs/panduan.md: `.venv/bin/python docs/pictures.py [NAME ...]`.

The app starts on a temporary home, so that the pictures show what a fresh installation shows.
"""
# ruff: noqa: INP001 -- docs is no package

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import FilePayload, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
URL = "http://127.0.0.1:{port}"
VIEW = "data=contoh&kab={kabupaten}&tahun=2026&periode=B12"
BULELENG, HSS = "51.08", "63.06"
LAPTOP, WALL = (1366, 768), (1920, 1080)
PATIENCE = 180_000  # ms; the first map of a process is sketched, and the machine may be busy
SETTLED = 4_000  # ms after the last element: the camera of a map comes to rest
CHART = "[data-testid=stPlotlyChart]"
SKELETON = "[data-testid=stSkeleton]"
DRAWN = f"""!document.querySelector('{SKELETON}')
&& [...document.querySelectorAll('{CHART}')].every((chart) => chart.querySelector('.main-svg'))"""
COLOURS = 224
GOOD = """tahun;periode;kode_opd;kode_aksi;berlaku;target;satuan;realisasi;tanggal_lapor;kendala
2026;B12;BRIDA;A1;ya;4;kegiatan;3;2026-11-20;
2026;B12;BRIDA;A2;ya;1;regulasi;1;2026-11-20;
2026;B12;BRIDA;A6;ya;1;laporan;nihil;2026-11-20;petugas baru
"""
WRONG = """tahun;periode;kode_opd;kode_aksi;berlaku;target;satuan;realisasi;tanggal_lapor;kendala
2026;B12;BRIDA;A1;ya;4;kegiatan;enam;2026-11-20;
2026;B12;BRIDA;A2;ya;1;regulasi;75%;2026-11-20;
2026;B12;BRIDA;A9;ya;1;laporan;1;31/02/2026;
"""
ASKING = """REKAPITULASI TES URINE ASN KABUPATEN BULELENG
TAHUN 2026

No.;Perangkat Daerah;Tanggal;Penyelenggara;Sumber Dana;Jml. Peserta;Biaya (Rp)
(1);(2);(3);(4);(5);(6);(7)
1;DINAS SOSIAL.;8-9-26;BNNK Buleleng;DIPA;24;Rp 5.040.000,-
2;Dinas Perhubngan;9-9-26;BNNK Buleleng;DIPA;12;2.520.000
;JUMLAH;;;;36;7.560.000
Singaraja, 30 September 2026
"""

Act = Callable[[Page], None]


@dataclass(frozen=True)
class Picture:
    """One picture: which address in which window, and what is done there before it is taken."""

    path: str
    kabupaten: str = BULELENG
    window: tuple[int, int] = LAPTOP
    act: Act | None = None
    more: str = ""

    def address(self, port: int) -> str:
        """Where the picture is taken."""
        query = VIEW.format(kabupaten=self.kabupaten) + self.more
        return f"{URL.format(port=port)}/{self.path}?{query}"


def open_dialog(page: Page) -> None:
    """Open the dialog and stop at the choice of files."""
    page.get_by_role("button", name="Unggah data").click()
    page.locator("[role=dialog] input[type=file]").wait_for(state="attached", timeout=PATIENCE)


def newest_change(page: Page) -> None:
    """Open the newest changeset of the list."""
    page.get_by_test_id("stMain").get_by_role("link", name=re.compile(r"^\d+$")).first.click()
    page.wait_for_url(re.compile("nomor="), timeout=PATIENCE)


def upload(content: str, name: str = "laporan_brida.csv") -> Act:
    """Open the dialog and choose a file of this content."""

    def act(page: Page) -> None:
        open_dialog(page)
        file = FilePayload(name=name, mimeType="text/csv", buffer=content.encode())
        page.locator("[role=dialog] input[type=file]").set_input_files(file)
        page.locator("[role=dialog] table").first.wait_for(timeout=PATIENCE)

    return act


PICTURES: Mapping[str, Picture] = {
    "ringkasan": Picture(""),
    "progres-opd": Picture("progres-opd"),
    "tes-urine": Picture("tes-urine"),
    "peta-kasus": Picture("peta-kasus", HSS),
    "kelas-desa": Picture("peta-kasus", more="&lapisan=kelas"),
    "rincian-opd": Picture("progres-opd", more="&opd=DINSOS"),
    "unggah-pilih": Picture("", act=open_dialog),
    "unggah-tanya": Picture("", act=upload(ASKING, "rekap_tes_urine.csv")),
    "unggah": Picture("", act=upload(GOOD)),
    "unggah-ditolak": Picture("", act=upload(WRONG)),
    "unggahan": Picture("unggahan"),
    "perubahan": Picture("unggahan", act=newest_change),
    "proyektor": Picture("", window=WALL, more="&layar=1&bagian=2"),
}


def main(names: list[str]) -> None:
    """Take these pictures, or all."""
    unknown = set(names) - set(PICTURES)
    if unknown:
        sys.exit(f"no such picture: {', '.join(sorted(unknown))}")
    IMAGES.mkdir(exist_ok=True)
    port = int(os.environ.get("P4GN_PORT", "9900"))
    with tempfile.TemporaryDirectory() as home, serving(Path(home), port), browsing() as page:
        for name in names or PICTURES:
            picture = take(page, PICTURES[name], port)
            (IMAGES / f"{name}.png").write_bytes(picture)
            sys.stdout.write(f"{name}.png {len(picture) // 1024} KB\n")


@contextmanager
def serving(home: Path, port: int) -> Iterator[None]:
    """The app on a home of its own; the typefaces are borrowed, because cutting them takes a while."""
    fonts = ROOT / "var" / "fonts"
    if fonts.is_dir():
        shutil.copytree(fonts, home / "var" / "fonts")
    settings = {"P4GN_HOME": str(home), "P4GN_PORT": str(port), "P4GN_TODAY": "2026-11-22"}
    settings["P4GN_FETCH_BOUNDARIES"] = "0"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("P4GN_")}
    server = subprocess.Popen([sys.executable, str(ROOT / "app.py")], env={**kept, **settings})  # noqa: S603
    try:
        wait_until_healthy(port)
        yield
    finally:
        server.terminate()
        server.wait(timeout=60)


def wait_until_healthy(port: int) -> None:
    """Wait for the server; the first start fills the stores."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        try:
            with urlopen(f"{URL.format(port=port)}/healthz") as answer:  # noqa: S310 -- our own server
                if json.load(answer)["status"] == "ok":
                    return
        except OSError:
            pass
        time.sleep(1)
    sys.exit("the app did not start")


@contextmanager
def browsing() -> Iterator[Page]:
    """A page of the Chromium that is installed, or of Playwright's own."""
    chromium = os.environ.get("P4GN_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page(locale="id-ID", color_scheme="light")
        browser.close()


def take(page: Page, picture: Picture, port: int) -> bytes:
    """The picture as a small PNG."""
    width, height = picture.window
    page.set_viewport_size({"width": width, "height": height})
    page.goto("about:blank")
    page.goto(picture.address(port))
    page.locator(".st-key-source").wait_for(timeout=PATIENCE)
    if picture.path == "peta-kasus":
        page.locator("canvas").first.wait_for(timeout=PATIENCE)
        page.wait_for_timeout(4 * SETTLED)
    page.wait_for_timeout(SETTLED)
    page.wait_for_function(DRAWN, timeout=PATIENCE)
    if picture.act is not None:
        picture.act(page)
    page.wait_for_timeout(SETTLED)
    return small(page.screenshot(timeout=PATIENCE))


def small(png: bytes) -> bytes:
    """The same picture in few colours: it is flat, so nobody sees it."""
    packed = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(packed, "PNG", optimize=True)
    return packed.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])

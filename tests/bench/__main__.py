"""The table of `run.py bench`: read its ratios, both sides were measured in turn on the same machine."""

import asyncio
import os
import shutil
import tempfile
from pathlib import Path

from tests.bench.country import country_times, print_country
from tests.bench.crowd import Crowd, crowds, per_session
from tests.bench.intake import DRY_ROWS, ROWS, IntakeTimes, intake_times
from tests.bench.map_times import click_times, map_sizes
from tests.bench.papers import paper_times, print_papers
from tests.bench.screen_times import Against, ScreenTimes, paint_times, run_times
from tests.bench.servers import stock, the_app, the_floor
from tests.bench.switching import switch_sizes
from tests.bench.turning import TurnTimes, turn_times
from tests.integration.server.servers import ROOT

PAGE_AIM, CROWD_AIM, MEMORY_AIM = 1.2, 8.0, 0.5
INTAKE_AIM, FILE_AIM = 6, 10
TURN_AIM, FIRST_AIM = 300, 3000  # ms


def main() -> None:
    """Measure and print, part by part."""
    with tempfile.TemporaryDirectory(prefix="papan-bench-") as folder:
        home = Path(folder)
        if (ROOT / "var" / "fonts").is_dir():
            shutil.copytree(ROOT / "var" / "fonts", home / "var" / "fonts")
        print(f"{os.cpu_count()} inti; beban saat mulai {load()}\n")
        measure_pages(home)
        measure_map(home)
        print_country(country_times(home / "country"))
        measure_crowds(home)
        measure_wall(home)
        print_intake(intake_times(home))
        print_papers(*paper_times(home / "papers"))
    print(f"\nBeban saat selesai {load()}")


def measure_pages(home: Path) -> None:
    """Part one: each screen against the floor, and what goes over the wire."""
    with the_app(home) as app, the_floor(home) as floor:
        times = asyncio.run(run_times(app, floor))
        sizes = asyncio.run(switch_sizes(app))
        paints = [
            each._replace(paint=paint, drawn=drawn)
            for each, (paint, drawn) in zip(times, paint_times(app, floor), strict=True)
        ]
    print_pages(paints, sizes)


def measure_map(home: Path) -> None:
    """What a layer, month or year of the map sends, and how soon it is painted."""
    with the_app(home) as app:
        sizes = asyncio.run(map_sizes(app, ("51.08", "63.06")))
        click = click_times(app, home)
    print("\nPeta lewat websocket, kB: Buleleng / Hulu Sungai Selatan")
    for name, found in sizes.items():
        print(f"  {name:20} " + " ".join(f"{size / 1000:8.1f}" for size in found))
    print(f"  klik sampai terlukis terhadap satu poligon, ms: {compared(click)}")


def measure_crowds(home: Path) -> None:
    """Part two: fresh servers, so that nothing but the crowd is in their memory."""
    with the_app(home) as app, stock(home) as usual:
        found = asyncio.run(crowds(app, usual))
    print_crowds(found)


def measure_wall(home: Path) -> None:
    """The wall of a meeting, in a server that has shown nothing yet."""
    with the_app(home) as app:
        print_wall(turn_times(app, home))


def print_wall(times: TurnTimes) -> None:
    """What a room waits for; times in ms."""
    print(f"\nRapat, {times.slides} layar: tombol sampai terlukis terhadap halaman satu baris; ms, median")
    ratio = f"{times.turn / times.trivial:5.2f}x"
    print(f"  ganti layar {times.turn:7.1f} {times.trivial:7.1f} {ratio} (sasaran < {TURN_AIM} ms)")
    print(f"  layar pertama: dingin {times.cold:.0f}, hangat {times.warm:.0f} (sasaran < {FIRST_AIM})")


def print_pages(times: list[ScreenTimes], sizes: dict[str, int]) -> None:
    """One line per screen; times in ms, sizes in kB."""
    print("Layar hangat terhadap halaman dasar (elemen yang sama sebagai tetapan); ms, median")
    print(f"  {'':20} {'jalan ulang':>22} {'lukisan pertama':>22} {'layar lengkap':>22}")
    for each in times:
        cells = "  ".join(map(compared, (each.run, each.paint, each.drawn)))
        print(f"  {each.screen.name:20} {cells}")
    worst = max(each.run.ratio for each in times)
    painted = max(each.paint.ratio for each in times if each.paint)
    print(f"  terburuk: jalan ulang {worst:.2f}x, lukisan pertama {painted:.2f}x (sasaran <= {PAGE_AIM}x)")
    print("\nLewat websocket, kB: tanpa perubahan / pindah kabupaten")
    for each in times:
        switched = f"{sizes[each.screen.name] / 1000:8.1f}" if each.screen.name in sizes else f"{'-':>8}"
        print(f"  {each.screen.name:20} {each.size / 1000:8.1f} {switched}")


def compared(pair: Against | None) -> str:
    """Write: app, floor, ratio."""
    return f"{'-':>22}" if pair is None else f"{pair.app:7.1f} {pair.floor:7.1f} {pair.ratio:5.2f}x"


def print_crowds(found: list[Crowd]) -> None:
    """One line per number of sessions; waits in seconds."""
    print("\nSemua sesi sekaligus terhadap setelan bawaan (`streamlit run pages/main.py`); detik, median")
    print(f"  {'sesi':>4} {'p50':>7} {'p95':>7} {'p50 bawaan':>11} {'p95 bawaan':>11} {'lebih cepat':>12}")
    for each in found:
        print(
            f"  {each.sessions:4} {each.app.p50:7.2f} {each.app.p95:7.2f} {each.stock.p50:11.2f} "
            f"{each.stock.p95:11.2f} {each.times_faster:11.1f}x"
        )
    print(f"  p95 pada {found[-1].sessions} sesi: sasaran >= {CROWD_AIM}x")
    memory = per_session(found)
    told = "tidak terbaca di sistem ini" if memory is None else f"{memory:.2f} MB"
    print(f"  memori per sesi: {told} (sasaran <= {MEMORY_AIM} MB)")


def print_intake(times: IntakeTimes) -> None:
    """Whole imports as multiples of the floor, and what an operator waits for."""
    print(f"\nMasukan {ROWS} baris aksi_opd terhadap dasar (csv + executemany): {times.floor:.2f} s, median")
    for name, seconds in (("SQLite", times.sqlite), ("PostgreSQL", times.postgresql)):
        ratio = seconds / times.floor
        print(f"  papan ke {name:11} {seconds:7.2f} s {ratio:6.1f}x (sasaran <= {INTAKE_AIM}x)")
    for name, seconds in (("insert", times.insert), ("upsert", times.upsert)):
        print(f"  sqlite-utils {name:7} {seconds:7.2f} s {seconds / times.floor:6.1f}x")
    print(f"  pratinjau {DRY_ROWS} baris {times.dry_run:7.2f} s (sasaran < 1 s)")
    print(f"  memori puncak {times.memory:.1f}x ukuran berkas (sasaran < {FILE_AIM}x)")


def load() -> str:
    """The load of the machine, where the system tells it."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "tidak diketahui"


if __name__ == "__main__":
    main()

"""Run by `intake.memory` in a process of its own: import one file, print the growth of its peak in bytes."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from data.store.engine import Store, open_store
from tests.bench.intake import import_whole, preview
from tests.bench.intake_files import reports


def main(store: Store, file: Path) -> None:
    """Import into a store that is ready, after a small file has brought in all that is loaded on demand."""
    with TemporaryDirectory() as folder:
        small = Path(folder) / "kecil.csv"
        small.write_bytes(reports(100))
        preview(store, small)
    before = peak()
    import_whole(store, file)
    print(peak() - before)


def peak() -> int:
    """The most memory this process has had at once, in bytes, as Linux tells it.

    What `getrusage` tells begins with the peak of the process that started this one.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024


main(open_store(sys.argv[1], "utama"), Path(sys.argv[2]))

"""Run by `intake.memory` in a process of its own: import one file, print the growth of the peak in bytes."""

import resource
import sys
from pathlib import Path

import psutil

from data.store.engine import open_store
from tests.bench.intake import import_whole


def main(url: str, file: Path) -> None:
    """Import into a store that is ready."""
    store = open_store(url, "utama")
    store.close()
    before = psutil.Process().memory_info().rss
    import_whole(store, file)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before)


main(sys.argv[1], Path(sys.argv[2]))

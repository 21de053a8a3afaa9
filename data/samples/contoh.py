"""Fictitious figures of both kabupaten, 2024 to 2026."""

from collections.abc import Iterator

from data.samples.sample_file import SampleFile


def contoh_files() -> Iterator[SampleFile]:
    """The files of the fictitious set."""
    yield from ()

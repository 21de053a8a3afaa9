"""Real figures of the two kabupaten from public texts, each with its source; and their OPD lists."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from data.reference import Opd, kabupaten_list, opd_master
from data.samples.sample_file import SampleFile, template_csv

FOLDER = Path(__file__).parent / "sourced"
COLLECTED = date(2026, 11, 22)
"""The day on which the texts were read."""


def sourced_files() -> Iterator[SampleFile]:
    """The OPD list of each kabupaten that has one, without headcounts, then every file of real figures."""
    for kabupaten in kabupaten_list():
        if opd_master(kabupaten.code):
            yield _opd_file(kabupaten.code)
    for name, facts in file_facts().items():
        kabupaten_code, _, template = name.removesuffix(".csv").partition("_")
        yield SampleFile(template, kabupaten_code, name, facts["position"], (FOLDER / name).read_bytes)


def file_facts() -> dict[str, dict[str, Any]]:
    """File name -> `source` (where its figures were read) and `position` (the newest day they speak of)."""
    return tomllib.loads((FOLDER / "sources.toml").read_text(encoding="utf-8"))


def _opd_file(kabupaten: str) -> SampleFile:
    def make() -> bytes:
        return template_csv("opd", map(opd_row, opd_master(kabupaten)))

    return SampleFile("opd", kabupaten, f"{kabupaten}_opd.csv", COLLECTED, make)


def opd_row(opd: Opd) -> dict[str, object]:
    """An OPD of the reference as a row of the template, without a headcount."""
    return {
        "kode_opd": opd.code,
        "nama_opd": opd.name,
        "singkatan": opd.short_name,
        "jenis": opd.kind,
        "berlaku_dari": opd.valid_from,
        "berlaku_sampai": opd.valid_to,
        "kode_pengganti": opd.successor_code,
    }

"""The OPD of a kabupaten with invented headcounts."""

from collections.abc import Iterator
from datetime import date

from data.reference import opd_master
from data.samples.contoh.chance import chance
from data.samples.contoh.story import Story
from data.samples.published import opd_row
from data.samples.sample_file import Row

COUNTED_ON = date(2026, 7, 1)


def opd_rows(story: Story) -> Iterator[Row]:
    """Every OPD of the master; those that ended were counted a year earlier."""
    for opd in opd_master(story.kabupaten):
        staff, random = story.staff[opd.code], chance(story.kabupaten, opd.code, "pegawai")
        pppk = round(staff * random.uniform(0.15, 0.35))
        yield opd_row(opd) | {
            "jumlah_pns": staff - pppk,
            "jumlah_pppk": pppk,
            "jumlah_non_asn": round(staff * random.uniform(0.05, 0.2)),
            "tanggal_data": COUNTED_ON.replace(year=2025) if opd.valid_to else COUNTED_ON,
        }

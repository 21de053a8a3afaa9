"""A complete, fictitious set of figures of both kabupaten for 2024 to 2026, as offices would send them.

What may not be chosen stands in one story per kabupaten (TOML); the rest is drawn from it with fixed seeds,
so that every installation holds the same figures. No figure is real; none is about a person.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from data.samples.contoh.aksi_rows import aksi_rows
from data.samples.contoh.area_rows import area_class_rows, population_rows
from data.samples.contoh.case_rows import case_rows, evidence_rows
from data.samples.contoh.meeting_rows import follow_up_rows, indicator_rows, rehab_rows
from data.samples.contoh.opd_rows import opd_rows
from data.samples.contoh.story import POSITION, STORIES, YEARS, Story, story_of
from data.samples.contoh.urine_rows import budget_rows, urine_rows
from data.samples.sample_file import Row, SampleFile, template_csv

Maker = Callable[[Story, int], Iterable[Row]]
YEARLY: Mapping[str, Maker] = {
    "aksi_opd": aksi_rows,
    "tes_urine": urine_rows,
    "anggaran": budget_rows,
    "kasus": case_rows,
    "barang_bukti": evidence_rows,
    "kawasan_rawan": area_class_rows,
    "rehab": rehab_rows,
    "penduduk": population_rows,
    "tindak_lanjut": follow_up_rows,
    "indikator": indicator_rows,
}


def contoh_files() -> Iterator[SampleFile]:
    """The OPD of each kabupaten, then one file per template and year; years without rows have no file."""
    for kabupaten in STORIES:
        story = story_of(kabupaten)
        yield _file(story, "opd", "opd", POSITION, partial(opd_rows, story))
        for year in YEARS:
            for template, maker in YEARLY.items():
                rows = partial(maker, story, year)
                if any(True for _ in rows()):
                    yield _file(
                        story, template, f"{template}-{year}", min(POSITION, date(year, 12, 31)), rows
                    )


def _file(
    story: Story, template: str, name: str, position: date, rows: Callable[[], Iterable[Row]]
) -> SampleFile:
    file_name = f"contoh-{story.kabupaten}-{name}.csv"
    return SampleFile(template, story.kabupaten, file_name, position, lambda: template_csv(template, rows()))

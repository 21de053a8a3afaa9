"""Cases and evidence by month and area: the story gives the totals, the months are drawn."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from random import Random

from data.samples.contoh.chance import chance, portioned, spread
from data.samples.contoh.story import LAST_MONTH, Story
from data.samples.sample_file import Row

UNKNOWN = "tidak diketahui"
TO_OCTOBER, REST = 10, 2
BNNK_CASES_IN_MAY = {2024: 1}
"""BNNK had one case in May 2024 and none since, so that a year's comparison is one of Polres alone."""


def monthly_cases(story: Story, year: int) -> dict[str, list[int]]:
    """Area code -> cases of Polres in each month that is counted."""
    cases = story.raw["cases"]
    found: dict[str, list[int]] = {}
    for place, area in enumerate(cases["areas"]):
        random = chance(story.kabupaten, year, area, "kasus")
        months = spread(cases[str(year)]["to_october"][place], TO_OCTOBER, random)
        rest = cases[str(year)]["rest"]
        found[area] = months + (spread(rest[place], REST, random) if rest else [])
    return found


def case_rows(story: Story, year: int) -> Iterator[Row]:
    """One row per month, area and agency; a zero is written, for no row means no data."""
    for area, months in monthly_cases(story, year).items():
        for month, cases in enumerate(months, 1):
            random = chance(story.kabupaten, year, month, area, "tersangka")
            yield _row(story, date(year, month, 1), area, "Polres") | _counts(cases, year, random)
    for month in range(1, LAST_MONTH[year] + 1):
        random = chance(story.kabupaten, year, month, "BNNK")
        cases = BNNK_CASES_IN_MAY.get(year, 0) if month == 5 else 0
        yield _row(story, date(year, month, 1), UNKNOWN, "BNNK") | _counts(cases, year, random)


def evidence_rows(story: Story, year: int) -> Iterator[Row]:
    """Evidence of the months with cases; what no text gives, netto or brutto, is always netto here."""
    told = story.raw["evidence"].get(str(year), {})
    for area, months in monthly_cases(story, year).items():
        for kind, (unit, least, most, step) in story.raw["evidence_kinds"].items():
            random = chance(story.kabupaten, year, area, kind)
            total = told.get(area, {}).get(kind, sum(months) * random.uniform(least, most))
            for month, amount in enumerate(portioned(total, months, step), 1):
                if amount:
                    yield _evidence(date(year, month, 1), area, kind, unit, amount)


def _row(story: Story, month: date, area: str, agency: str) -> dict[str, object]:
    office = story.bnnk if agency == "BNNK" else f"{agency} {story.name}"
    return {
        "bulan": f"{month:%Y-%m}",
        "kode_wilayah": area,
        "instansi": agency,
        "sumber": f"{office} (angka contoh)",
        "posisi_tanggal": month.replace(day=monthrange(month.year, month.month)[1]),
    }


def _counts(cases: int, year: int, random: Random) -> dict[str, object]:
    suspects = cases + sum(random.random() < 0.2 for _ in range(cases))
    women = sum(random.random() < 0.06 for _ in range(suspects))
    dealers = sum(random.random() < 0.45 for _ in range(suspects))
    finished = 0.7 if year == max(LAST_MONTH) else 0.9
    return {
        "jumlah_kasus": cases,
        "tersangka_l": suspects - women,
        "tersangka_p": women,
        "pengedar": dealers,
        "pengguna": suspects - dealers,
        "selesai": sum(random.random() < finished for _ in range(cases)),
    }


def _evidence(month: date, area: str, kind: str, unit: str, amount: float) -> Row:
    return {
        "bulan": f"{month:%Y-%m}",
        "kode_wilayah": area,
        "instansi": "Polres",
        "jenis_bb": kind,
        "jumlah": amount if unit == "gram" else int(amount),
        "satuan": unit,
        "netto_bruto": "netto" if unit == "gram" else None,
    }

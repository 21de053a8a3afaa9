"""Official classes of desa, Desa Bersinar, and inhabitants."""

from collections.abc import Iterator
from datetime import date

from data.reference import area_classes, desa_of, kecamatan_of
from data.samples.contoh.chance import chance
from data.samples.contoh.story import Story
from data.samples.sample_file import Row

CLASSED = (2024, 2025)
METHOD = "IKRN"
GROWTH = 0.006


def area_class_rows(story: Story, year: int) -> Iterator[Row]:
    """The class of each assessed desa in the years a survey was held; a Desa Bersinar without a class too."""
    if year not in CLASSED:
        return
    for kecamatan in kecamatan_of(story.kabupaten):
        names = _classes(story, kecamatan.code, year)
        for desa in desa_of(kecamatan.code):
            declared: date | None = story.raw["bersinar"].get(desa.code)
            bersinar = declared is not None and declared.year <= year
            if desa.code in names or bersinar:
                yield {
                    "tahun": year,
                    "metode": METHOD,
                    "kode_desa": desa.code,
                    "kategori": names.get(desa.code),
                    "bersinar": bersinar,
                    "tanggal_pencanangan": declared if bersinar else None,
                    "relawan": chance(desa.code, "relawan").randint(8, 20) if bersinar else None,
                }


def population_rows(story: Story, year: int) -> Iterator[Row]:
    """Inhabitants of each kecamatan and, as their sum, of the kabupaten."""
    people = {
        code: round(thousands * 1000 * (1 - GROWTH) ** (2026 - year))
        for code, thousands in story.raw["people"].items()
        if code != story.kabupaten
    }
    for code, number in {story.kabupaten: sum(people.values()), **people}.items():
        yield {"tahun": year, "kode_wilayah": code, "jumlah": number, "sumber": "Angka contoh"}


def _classes(story: Story, kecamatan: str, year: int) -> dict[str, str]:
    """Desa code -> class. The years before the last have every fourth desa one class worse."""
    codes = [desa.code for desa in desa_of(kecamatan)]
    chance(kecamatan, METHOD).shuffle(codes)
    names = [each.name for each in area_classes()]
    places = [place for place, count in enumerate(story.raw["classes"][kecamatan]) for _ in range(count)]
    earlier = CLASSED[-1] - year
    return {
        code: names[max(1, place - earlier) if number % 4 == 0 else place]
        for number, (code, place) in enumerate(zip(codes, places, strict=False))
    }

"""What meetings agreed, what BNNK serves, and what is only published."""

from collections.abc import Iterator
from datetime import date

from data.reference import indicators
from data.samples.contoh.chance import chance
from data.samples.contoh.story import LAST_MONTH, Story
from data.samples.sample_file import Row


def follow_up_rows(story: Story, year: int) -> Iterator[Row]:
    """The follow-ups of the meetings of a year, numbered within their meeting."""
    for meeting in story.raw["meetings"]:
        if meeting["code"].startswith(f"{year}-"):
            for number, agreed in enumerate(meeting["follow_ups"], 1):
                link = f"https://contoh.invalid/{story.slug}/tindak-lanjut/{meeting['code']}-{number}"
                yield {
                    "nomor": f"{meeting['code']}/{number}",
                    "rapat": meeting["title"],
                    "arahan": agreed["direction"],
                    "opd_pj": agreed["opd"],
                    "opd_pendukung": agreed["support"] or None,
                    "keluaran": agreed["output"],
                    "batas_waktu": agreed["due"],
                    "status": agreed["status"],
                    "kendala": agreed.get("obstacle"),
                    "tautan": link if agreed["status"] == "selesai" else None,
                    "kode_aksi": agreed.get("aksi"),
                    "kode_wilayah": agreed.get("area"),
                    "sumber_dana": agreed.get("funding"),
                    "catatan_perkembangan": agreed.get("note"),
                    "tanggal_perkembangan": agreed.get("note_on"),
                }


def rehab_rows(story: Story, year: int) -> Iterator[Row]:
    """Each service in each month that is counted."""
    for service, (target, realised) in story.raw["rehab"].items():
        for month in range(1, LAST_MONTH[year] + 1):
            random = chance(story.kabupaten, year, month, service)
            yield {
                "bulan": f"{date(year, month, 1):%Y-%m}",
                "layanan": service,
                "target": target,
                "realisasi": max(0, realised + random.randint(-2, 2)),
            }


def indicator_rows(story: Story, year: int) -> Iterator[Row]:
    """The indicators published for a year."""
    units = {each.code: each.unit for each in indicators()}
    for code, (value, category) in story.raw["indicators"].get(str(year), {}).items():
        yield {
            "tahun": year,
            "kode_indikator": code,
            "nilai": value,
            "satuan": units[code],
            "kategori": category or None,
            "sumber": f"{story.bnnk} (angka contoh)",
            "posisi_tanggal": date(year, 12, 31),
        }

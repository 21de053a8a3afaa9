"""Days of urine tests and the money for them: what the tests cost is what was spent."""

from collections.abc import Iterator

from data.samples.contoh.chance import chance
from data.samples.contoh.story import Pot, Story, UrineDay
from data.samples.sample_file import Row


def urine_rows(story: Story, year: int) -> Iterator[Row]:
    """The test days of a year; who did not come is drawn, nobody refuses often."""
    for day in story.test_days:
        if day.on.year == year:
            yield _row(story, day)


def budget_rows(story: Story, year: int) -> Iterator[Row]:
    """The pots of a year, spent by the tests of the same funding source."""
    for pot in story.pots:
        if pot.position.year == year:
            yield _pot(story, pot)


def _row(story: Story, day: UrineDay) -> Row:
    random = chance(story.kabupaten, day.on, day.opd, "hadir")
    absent = random.randint(0, max(1, day.tested // 9))
    refused = 1 if day.tested >= 20 and random.random() < 0.15 else 0
    found = day.reactive + day.reactive_medicine + day.confirmed
    return {
        "tanggal": day.on,
        "kode_opd": day.opd,
        "penyelenggara": story.bnnk,
        "sumber_dana": day.funding,
        "jumlah_parameter": day.parameters,
        "sasaran": day.tested + refused + absent,
        "hadir": day.tested + refused,
        "dites": day.tested,
        "negatif": day.tested - found,
        "reaktif": day.reactive,
        "reaktif_obat": day.reactive_medicine,
        "terkonfirmasi": day.confirmed,
        "tidak_sah": 0,
        "tidak_hadir": absent,
        "menolak": refused,
        "biaya_satuan": day.unit_cost,
        "biaya_total": day.unit_cost * day.tested,
        "keterangan": None,
    }


def _pot(story: Story, pot: Pot) -> Row:
    days = [d for d in story.test_days if d.on.year == pot.position.year and d.funding == pot.funding]
    return {
        "tahun": pot.position.year,
        "kode_opd": pot.opd,
        "sumber_dana": pot.funding,
        "uraian": pot.purpose,
        "pagu": pot.pagu,
        "realisasi": sum(day.unit_cost * day.tested for day in days),
        "diblokir": pot.blocked,
        "orang_direncanakan": pot.people,
        "jumlah_parameter": days[0].parameters,
        "biaya_satuan": days[0].unit_cost,
        "posisi_tanggal": pot.position,
    }

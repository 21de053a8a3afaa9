"""Reports of aksi: targets, what was done, money, days and links, in line with the tests and the story."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from random import Random

from data.reference import Aksi, Opd, PeriodRule, aksi, opd_in_force, period_rules, thresholds
from data.samples.contoh.chance import chance
from data.samples.contoh.report_states import (
    MISSING,
    NIL,
    NOT_APPLICABLE,
    REPORTED,
    URINE_TEST,
    VERIFIED,
    states_of,
)
from data.samples.contoh.story import POSITION, PeriodPlan, Story
from data.samples.sample_file import Row

TARGETS: Mapping[str, tuple[int, int]] = {
    "A1": (2, 5),
    "A2": (1, 1),
    "A4": (4, 10),
    "A5": (1, 2),
    "A6": (1, 1),
}
WITH_MONEY = ("A1", "A4")
STEP = 50_000
OBSTACLES: Mapping[str, tuple[str, str]] = {
    "A1": ("jadwal bertepatan dengan kegiatan lain", "jadwalkan ulang bersama BNNK"),
    "A2": ("konsep SK masih dibahas", "selesaikan SK kepala OPD"),
    "A3": ("alat tes dan anggaran belum tersedia", "minta jadwal tes kepada Kesbangpol"),
    "A4": ("sebagian anggota pindah tugas", "terbitkan SK pengganti"),
    "A5": ("kurikulum diklat sudah ditetapkan", "masukkan materi pada diklat berikutnya"),
    "A6": ("operator baru", "ikuti pelatihan operator"),
}


@dataclass(frozen=True)
class Report:
    """One aksi of one OPD in one period while its row is made."""

    story: Story
    plan: PeriodPlan
    rule: PeriodRule
    opd: Opd
    aksi: Aksi
    state: str
    tested: int
    last_test: date | None

    @property
    def random(self) -> Random:
        """Its own randomness."""
        return chance(self.key, self.story.kabupaten)

    @property
    def key(self) -> str:
        """How the story names it."""
        return f"{self.plan.year} {self.plan.code} {self.opd.code} {self.aksi.code}"


def aksi_rows(story: Story, year: int) -> Iterator[Row]:
    """The reports of a year. Nothing is written for what is missing, unless the story wrote a plan for it."""
    for plan in story.periods:
        if plan.year == year:
            for report in _reports(story, plan):
                told = dict(story.reports.get(report.key, {}))
                told.pop("key", None)
                if report.state != MISSING or told:
                    yield _row(report) | {HEADERS[name]: value for name, value in told.items()}


HEADERS: Mapping[str, str] = {
    "target": "target",
    "realisasi": "realisasi",
    "pagu": "anggaran_pagu",
    "budget_realisasi": "anggaran_realisasi",
    "reported_on": "tanggal_lapor",
    "obstacle": "kendala",
    "next_step": "tindak_lanjut",
}


def _reports(story: Story, plan: PeriodPlan) -> Iterator[Report]:
    rule = next(rule for rule in period_rules() if rule.code == plan.code)
    start, end = rule.starts_on(plan.year), min(rule.ends_on(plan.year), POSITION)
    for opd in opd_in_force(story.kabupaten, end):
        days = story.tested(opd.code, start, end)
        tested, last = sum(day.tested for day in days), max((day.on for day in days), default=None)
        states = states_of(story, plan, opd, tested=tested > 0)
        for each in aksi():
            yield Report(story, plan, rule, opd, each, states[each.code], tested, last)


def _row(report: Report) -> dict[str, object]:
    key: dict[str, object] = {
        "tahun": report.plan.year,
        "periode": report.plan.code,
        "kode_opd": report.opd.code,
        "kode_aksi": report.aksi.code,
        "berlaku": report.state != NOT_APPLICABLE,
    }
    if report.state == NOT_APPLICABLE:
        return key
    target = _target(report)
    row = key | {"target": target, "satuan": report.aksi.unit}
    return row if report.state == MISSING else row | _reported(report, target)


def _reported(report: Report, target: int) -> dict[str, object]:
    random, done = report.random, _done(report, target)
    verified = report.state == VERIFIED or (report.state == NIL and random.random() < 0.6)
    linked = random.random() < (0.85 if report.state == VERIFIED else 0.6)
    obstacle, step = OBSTACLES[report.aksi.code] if done < target else (None, None)
    return {
        "realisasi": done,
        "tanggal_lapor": _reported_on(report),
        "kendala": obstacle,
        "tindak_lanjut": step,
        "tautan_data_dukung": _link(report) if linked and report.state != NIL else None,
        "status_verifikasi": "terverifikasi" if verified else "belum diverifikasi",
        **_money(report, done, target),
    }


def _target(report: Report) -> int:
    if report.aksi.code != URINE_TEST:
        return report.random.randint(*TARGETS[report.aksi.code])
    share = thresholds(report.story.kabupaten).coverage_target / 2
    wanted = ceil(share * report.story.staff[report.opd.code])
    return max(wanted, report.tested if report.state == VERIFIED else report.tested + 1)


def _done(report: Report, target: int) -> int:
    if report.state == NIL:
        return 0
    if report.aksi.code == URINE_TEST:
        return report.tested
    if report.state == REPORTED:
        return max(1, round(target * report.random.uniform(0.45, 0.95)))
    return max(1, target - report.random.choice((0, 0, 0, 1)))


def _money(report: Report, done: int, target: int) -> dict[str, object]:
    if report.aksi.code not in WITH_MONEY:
        return {}
    random = report.random
    pagu = STEP * random.randint(30, 60 + report.story.staff[report.opd.code] // 10)
    spent = STEP * int(pagu / STEP * min(1.0, done / target) * random.uniform(0.7, 0.98))
    return {"anggaran_pagu": pagu, "anggaran_realisasi": spent}


def _reported_on(report: Report) -> date:
    """Most OPD report in the weeks before the due day, some a few days late; a test is reported after it."""
    random = chance(report.story.kabupaten, report.plan.year, report.plan.code, report.opd.code, "hari")
    due = report.rule.due_on(report.plan.year)
    late = random.random() < 0.06
    day = due + timedelta(days=random.randint(1, 3) if late else -random.randint(2, 24))
    day += timedelta(days=report.random.randint(0, 2))
    if report.aksi.code == URINE_TEST and report.last_test:
        day = max(day, report.last_test + timedelta(days=3))
    return min(day, POSITION)


def _link(report: Report) -> str:
    path = (report.story.slug, report.plan.year, report.plan.code, report.opd.code, report.aksi.code)
    return "https://contoh.invalid/" + "/".join(str(part).lower() for part in path)

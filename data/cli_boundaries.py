"""The command `boundaries`: show what a boundary file holds, and use it for maps once somebody agrees."""

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from data.cli_files import typed_answers
from data.cli_output import print_json, print_questions, question_json
from data.geometry.boundaries.stored import Findings
from data.intake import Answers
from data.reference.added import look_in
from data.reference.boundaries import boundary_source_of
from data.services.added_regions import put_regions
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import BoundaryPlan, accept_boundaries, prepare_boundaries
from data.services.boundary_fetch import get_boundary_file
from data.services.boundary_new import NAMED, NewKabupaten
from data.services.days import day_in
from data.services.stores import ADDED, open_stores
from data.settings import Settings

SHOWN = 20


def boundaries(settings: Settings, chosen: Namespace) -> bool:
    """Fetch or read a file, report on it, and keep it after a yes."""
    look_in(settings.home / ADDED)
    day = day_in(chosen.kabupaten, settings)
    file = replace(get_boundary_file(LOCAL_ADMIN, chosen.kabupaten, day, chosen.place), crs=chosen.crs)
    plan = prepare_boundaries(LOCAL_ADMIN, chosen.kabupaten, file, Answers(typed_answers(chosen.answer)))
    if not chosen.json:
        _print_plan(plan)
    version = None
    if plan.ready and (chosen.yes or _confirmed(chosen)):
        version = accept_boundaries(LOCAL_ADMIN, settings.home, plan)
        if plan.new is not None:
            put_regions(open_stores(settings).values())
        if not chosen.json:
            print(f"Peta {chosen.kabupaten} kini memakai batas ini, versi {version}.")
    if chosen.json:
        print_json(_plan_json(plan, version))
    return not plan.ready


def _confirmed(chosen: Namespace) -> bool:
    """What was read is shown in any case; without --yes and without somebody to ask it is only shown."""
    if chosen.json or not sys.stdin.isatty():
        return False
    return input("Pakai batas ini? [y/T] ").strip().casefold() in {"y", "ya"}


def _print_plan(plan: BoundaryPlan) -> None:
    found, origin = plan.findings, plan.origin
    checked = "cocok dengan yang pernah diperiksa" if boundary_source_of(origin.sha256) else "belum dikenal"
    print(f"{origin.file}: {origin.kind}, SHA-256 {origin.sha256} ({checked})")
    print(f"  sumber: {origin.source}; lisensi: {origin.licence}; dibaca {origin.day}")
    print(f"  {found.found} dari {found.found + len(found.missing)} desa dan kelurahan ada dalam berkas")
    if plan.new is not None:
        _print_new(plan.new)
    for words, names in _lists(plan):
        if names:
            more = f" dan {len(names) - SHOWN} lagi" if len(names) > SHOWN else ""
            print(f"  {words}: {'; '.join(names[:SHOWN])}{more}")
    if found.foreign:
        print(f"  {found.foreign} poligon di luar kabupaten ini tidak dipakai")
    if found.swapped:
        print("  lintang dan bujur dalam berkas ini tertukar; sudah dibalik")
    if plan.ready:
        _print_areas(found)
    print_questions(question for question in plan.matched.questions if question.open)


def _print_new(new: NewKabupaten) -> None:
    print(
        f"  kabupaten baru: {new.name or new.code}, {len(new.kecamatan)} kecamatan; namanya dari berkas ini"
    )
    for code in new.unnamed:
        named = NAMED.format(code=code)
        print(f"  kecamatan {code} tanpa nama dalam berkas; sebut dengan --answer '{named}=NAMA'")


def _lists(plan: BoundaryPlan) -> Iterable[tuple[str, list[str]]]:
    found = plan.findings
    yield "TIDAK ADA dalam berkas", [f"{name} ({code})" for code, name in found.missing]
    yield "TIDAK ADA dalam daftar resmi", list(found.extra)
    yield (
        "nama lain",
        [f"{official} ditulis {written or '-'} ({code})" for code, official, written in found.renamed],
    )
    yield "garis rusak, diperbaiki", list(found.repaired)
    yield "letak tidak cocok dengan titik labelnya", list(found.far)


def _print_areas(found: Findings) -> None:
    official = f", resmi {_km2(found.official_km2)}" if found.official_km2 else ""
    print(f"  luas {_km2(found.area_km2 or 0)}{official}")
    print(f"  dirapikan: tumpang tindih {_km2(found.overlap_km2)}, celah {_km2(found.filled_km2)}")
    for code, listed, area in found.areas[:SHOWN]:
        print(f"  luas {code}: {_km2(area)}, resmi {_km2(listed)}")


def _km2(area: float) -> str:
    return f"{area:.3f}".replace(".", ",") + " km2"


def _plan_json(plan: BoundaryPlan, version: str | None) -> dict[str, Any]:
    found = plan.findings
    return {
        "version": version,
        "origin": asdict(plan.origin),
        "verified": boundary_source_of(plan.origin.sha256) is not None,
        **asdict(found),
        "missing": [{"code": code, "name": name} for code, name in found.missing],
        "renamed": [
            {"code": code, "official": official, "found": written}
            for code, official, written in found.renamed
        ],
        "areas": [{"code": code, "official": listed, "found": area} for code, listed, area in found.areas],
        "new": None if plan.new is None else asdict(plan.new),
        "questions": [question_json(question) for question in plan.matched.questions],
    }

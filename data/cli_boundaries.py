"""The command `boundaries`: show what a boundary file holds, and use it for maps once somebody agrees."""

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from data.cli_files import typed_answers
from data.cli_output import print_json, print_questions, question_json
from data.intake import Answers
from data.reference.boundaries import boundary_source_of
from data.services.authorised import LOCAL_ADMIN
from data.services.boundaries import BoundaryPlan, accept_boundaries, prepare_boundaries
from data.services.boundary_fetch import get_boundary_file
from data.services.days import ZONE
from data.settings import Settings

SHOWN = 20


def boundaries(settings: Settings, chosen: Namespace) -> bool:
    """Fetch or read a file, report on it, and keep it after a yes."""
    day = settings.today or datetime.now(ZONE).date()
    file = get_boundary_file(chosen.kabupaten, chosen.place, day, chosen.crs)
    plan = prepare_boundaries(LOCAL_ADMIN, chosen.kabupaten, file, Answers(typed_answers(chosen.answer)))
    if not chosen.json:
        _print_plan(plan)
    version = None
    if plan.ready and (chosen.yes or _confirmed(chosen)):
        version = accept_boundaries(LOCAL_ADMIN, settings.home, plan)
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
    found, origin = plan.matched, plan.origin
    checked = "cocok dengan yang pernah diperiksa" if boundary_source_of(origin.sha256) else "belum dikenal"
    print(f"{origin.file}: {origin.kind}, SHA-256 {origin.sha256} ({checked})")
    print(f"  sumber: {origin.source}; lisensi: {origin.licence}; dibaca {origin.day}")
    listed = len(found.polygons) + len(found.missing)
    print(f"  {len(found.polygons)} dari {listed} desa dan kelurahan ada dalam berkas")
    for words, names in _lists(plan):
        if names:
            more = f" dan {len(names) - SHOWN} lagi" if len(names) > SHOWN else ""
            print(f"  {words}: {'; '.join(names[:SHOWN])}{more}")
    if found.foreign:
        print(f"  {found.foreign} poligon di luar kabupaten ini tidak dipakai")
    if found.swapped:
        print("  lintang dan bujur dalam berkas ini tertukar; sudah dibalik")
    _print_areas(plan)
    print_questions(question for question in found.questions if question.open)


def _lists(plan: BoundaryPlan) -> Iterable[tuple[str, list[str]]]:
    found = plan.matched
    yield "TIDAK ADA dalam berkas", [f"{each.name} ({each.code})" for each in found.missing]
    yield "TIDAK ADA dalam daftar resmi", list(found.extra)
    yield (
        "nama lain",
        [f"{each.official} ditulis {each.found or '-'} ({each.code})" for each in found.renamed],
    )
    yield "garis rusak, diperbaiki", list(found.broken)
    yield "letak tidak cocok dengan titik labelnya", list(found.far)


def _print_areas(plan: BoundaryPlan) -> None:
    if plan.built is None:
        return
    official = f", resmi {_km2(plan.official_km2)}" if plan.official_km2 else ""
    print(f"  luas {_km2(plan.found_km2 or 0)}{official}")
    overlap, filled = plan.built.overlap_km2, plan.built.filled_km2
    print(f"  dirapikan: tumpang tindih {_km2(overlap)}, celah {_km2(filled)}")
    for each in plan.areas[:SHOWN]:
        print(f"  luas {each.code}: {_km2(each.found)}, resmi {_km2(each.official)}")


def _km2(area: float) -> str:
    return f"{area:.3f}".replace(".", ",") + " km2"


def _plan_json(plan: BoundaryPlan, version: str | None) -> dict[str, Any]:
    found = plan.matched
    return {
        "version": version,
        "origin": asdict(plan.origin),
        "verified": boundary_source_of(plan.origin.sha256) is not None,
        "found": len(found.polygons),
        "missing": [{"code": each.code, "name": each.name} for each in found.missing],
        "extra": list(found.extra),
        "renamed": [asdict(each) for each in found.renamed],
        "repaired": list(found.broken),
        "far": list(found.far),
        "foreign": found.foreign,
        "swapped": found.swapped,
        "area_km2": plan.found_km2,
        "official_km2": plan.official_km2,
        "areas": [asdict(each) for each in plan.areas],
        "overlap_km2": plan.built.overlap_km2 if plan.built else None,
        "filled_km2": plan.built.filled_km2 if plan.built else None,
        "questions": [question_json(question) for question in found.questions],
    }

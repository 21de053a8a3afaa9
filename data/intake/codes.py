"""Codes that must exist: OPD, aksi, areas; and the codes that give another kabupaten's file away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from data.intake.cells import Cells, Problem, each, listed
from data.intake.issues import FOREIGN_FILE, UNKNOWN_AKSI, UNKNOWN_AREA, UNKNOWN_OPD
from data.intake.kind import Refusal
from data.intake.reading import IntakeContext
from data.intake.words import plain
from data.reference import aksi

OUTSIDE, UNKNOWN = "luar", "tidak diketahui"
DESA_LEVELS = ("desa", "kelurahan")

_AREA_CODE = re.compile(r"(\d\d\.\d\d)(?:\.\d\d(?:\.\d{4})?)?", re.ASCII)


def read_opd(texts: Iterable[str], context: IntakeContext) -> Cells:
    """Match OPD codes in any case; raises Refusal for a code that only another kabupaten has."""
    known = {plain(code): code for code in context.opd}
    names = {plain(opd.name): code for code, opd in context.opd.items()}
    foreign = {plain(code): kabupaten for code, kabupaten in context.foreign_opd.items()}

    def read(text: str) -> str | Problem:
        code = known.get(plain(text))
        if code is None and plain(text) in foreign:
            raise foreign_file(foreign[plain(text)], context)
        return code or Problem(UNKNOWN_OPD, {"hint": _opd_hint(names.get(plain(text)))})

    return each(texts, read)


def read_aksi(texts: Iterable[str]) -> Cells:
    """Match aksi codes in any case."""
    codes = tuple(dict.fromkeys(each_aksi.code for each_aksi in aksi()))
    known = {plain(code): code for code in codes}
    unknown = Problem(UNKNOWN_AKSI, {"known": listed(codes)})
    return each(texts, lambda text: known.get(plain(text), unknown))


def read_area(texts: Iterable[str], context: IntakeContext) -> Cells:
    """Match area codes, `luar` and `tidak diketahui`; raises Refusal for another kabupaten's code."""
    expected = "kode kecamatan atau desa dari daftar wilayah, luar, atau tidak diketahui"
    return each(texts, lambda text: _area(text, (*context.areas, OUTSIDE, UNKNOWN), expected, context))


def read_desa(texts: Iterable[str], context: IntakeContext) -> Cells:
    """Match codes of desa and kelurahan of the kabupaten; Refusal for another kabupaten's code."""
    known = [code for code, level in context.areas.items() if level in DESA_LEVELS]
    return each(
        texts, lambda text: _area(text, known, "kode desa atau kelurahan dari daftar wilayah", context)
    )


def foreign_file(kabupaten: str, context: IntakeContext) -> Refusal:
    """The one sentence for a file that belongs to another kabupaten."""
    other = context.kabupaten_names.get(kabupaten, kabupaten)
    own = context.kabupaten_names.get(context.kabupaten, context.kabupaten)
    return Refusal(FOREIGN_FILE.at(other=other, own=own))


def _area(text: str, known: Collection[str], expected: str, context: IntakeContext) -> str | Problem:
    if plain(text) in known:
        return plain(text)
    code = _AREA_CODE.fullmatch(text)
    if code and code[1] != context.kabupaten and code[1] in context.kabupaten_names:
        raise foreign_file(code[1], context)
    return Problem(UNKNOWN_AREA, {"expected": expected})


def _opd_hint(code: str | None) -> str:
    if code is not None:
        return f"Tulis kodenya, {code}, bukan namanya."
    return "Pakai kode dari daftar OPD; OPD baru ditambahkan lebih dahulu lewat templat opd."

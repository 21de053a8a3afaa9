"""Codes that must exist, and names in their place: OPD, aksi, areas; Refusal for another kabupaten's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from data.intake.cells import Cells, Problem, each, listed
from data.intake.issues import UNKNOWN_AKSI, UNKNOWN_AREA, UNKNOWN_OPD
from data.intake.names import Match
from data.intake.names_areas import OUTSIDE, UNKNOWN, AreaColumn
from data.intake.names_asked import Subject, read_names
from data.intake.names_books import aksi_book, opd_book
from data.intake.names_foreign import foreign_file, refuse_foreign_opd
from data.intake.questions import Answers, Option
from data.intake.reading import IntakeContext
from data.intake.words import plain
from data.reference import aksi

__all__ = [
    "DESA_LEVELS",
    "OUTSIDE",
    "UNKNOWN",
    "area_label",
    "read_aksi",
    "read_area",
    "read_desa",
    "read_opd",
]

DESA_LEVELS = ("desa", "kelurahan")
_ALL_LEVELS = frozenset(("kabupaten", "kecamatan", *DESA_LEVELS))
_ELSEWHERE = (
    Option(OUTSIDE, "Di luar kabupaten", "dihitung sebagai luar wilayah"),
    Option(UNKNOWN, "Wilayah tidak diketahui", "dihitung sebagai tidak diketahui"),
)


def read_opd(texts: Iterable[str], context: IntakeContext, answers: Answers | None = None) -> Cells:
    """Match OPD by code, then by name; raises Refusal for what only another kabupaten has.

    Names that are not certain are asked about; without `answers` nobody can be asked, and they are problems.
    """
    known = {plain(code): code for code in context.opd}
    foreign = {plain(code): kabupaten for code, kabupaten in context.foreign_opd.items()}
    book = cache(lambda: opd_book(context))

    def find(text: str, *, compare: bool) -> str | Match:
        if code := known.get(plain(text)):
            return code
        match = book().find(text, suggest=False)
        if match.code or match.candidates:
            return match
        if plain(text) in foreign:
            raise foreign_file(foreign[plain(text)], context)
        refuse_foreign_opd(text, context)
        return book().find(text) if compare else match

    return read_names(texts, find, _opd_subject(context), answers)


def read_aksi(texts: Iterable[str]) -> Cells:
    """Match aksi by code, by number ("Aksi 1") or by name, never by likeness."""
    codes = tuple(dict.fromkeys(each_aksi.code for each_aksi in aksi()))
    known = {plain(code): code for code in codes}
    unknown = Problem(UNKNOWN_AKSI, {"known": listed(codes)})

    def read(text: str) -> str | Problem:
        return known.get(plain(text)) or aksi_book().find(text, suggest=False).code or unknown

    return each(texts, read)


def read_area(texts: Iterable[str], context: IntakeContext, answers: Answers | None = None) -> Cells:
    """Match areas by code or name, `luar` and `tidak diketahui`; Refusal for another kabupaten's area.

    A text may be a desa and its kecamatan with `names_asked.BESIDE` between them. Without `answers` nobody
    can be asked about a name.
    """
    column = AreaColumn(context, _ALL_LEVELS, elsewhere=True)
    expected = "kode kecamatan atau desa dari daftar wilayah, luar, atau tidak diketahui"
    taken = column.codes | {OUTSIDE, UNKNOWN}
    subject = _area_subject(context, taken, Problem(UNKNOWN_AREA, {"expected": expected}), _ELSEWHERE)
    return read_names(texts, column.find, subject, answers)


def read_desa(texts: Iterable[str], context: IntakeContext, answers: Answers | None = None) -> Cells:
    """Match desa and kelurahan of the kabupaten, as `read_area` does."""
    column = AreaColumn(context, frozenset(DESA_LEVELS), elsewhere=False)
    unknown = Problem(UNKNOWN_AREA, {"expected": "kode desa atau kelurahan dari daftar wilayah"})
    return read_names(texts, column.find, _area_subject(context, column.codes, unknown), answers)


def area_label(code: str, context: IntakeContext) -> str:
    """An area as a person knows it: "Desa Baru, Kecamatan Daha Barat (63.06.11.2002)"."""
    level, parent = context.areas[code], code.rpartition(".")[0]
    name = f"{level.capitalize()} {_area_name(code, context)}"
    if level in DESA_LEVELS:
        name += f", Kecamatan {_area_name(parent, context)}"
    return f"{name} ({code})"


def _area_name(code: str, context: IntakeContext) -> str:
    return next(iter(context.area_names.get(code, ())), code)


def _area_subject(
    context: IntakeContext, taken: frozenset[str], unknown: Problem, extra: tuple[Option, ...] = ()
) -> Subject:
    return Subject(
        kind="area",
        sentence="“{name}” tidak ada dalam daftar wilayah. Wilayah mana yang dimaksud?",
        several="“{name}” dapat berarti lebih dari satu wilayah. Wilayah mana yang dimaksud?",
        none_fits="Tidak ada wilayah yang cocok",
        label=lambda code: area_label(code, context),
        remark=lambda _: "",
        taken=taken,
        unknown=unknown,
        extra=extra,
    )


def _opd_subject(context: IntakeContext) -> Subject:
    hint = "Pakai kode dari daftar OPD; OPD baru ditambahkan lebih dahulu lewat templat opd."
    return Subject(
        kind="opd",
        sentence="“{name}” tidak ada dalam daftar OPD. OPD mana yang dimaksud?",
        several="“{name}” dapat berarti lebih dari satu OPD. OPD mana yang dimaksud?",
        none_fits="Tidak ada OPD yang cocok",
        label=lambda code: f"{context.opd[code].name} ({code})",
        remark=lambda code: _ended(code, context),
        taken=frozenset(context.opd),
        unknown=Problem(UNKNOWN_OPD, {"hint": hint}),
    )


def _ended(code: str, context: IntakeContext) -> str:
    last = context.opd[code].valid_to
    return f"; berlaku sampai {last.isoformat()}" if last is not None and last < context.today else ""

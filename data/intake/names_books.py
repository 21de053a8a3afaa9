"""The books of names of one kabupaten, made once for as long as its names stay the same."""

from __future__ import annotations

from functools import lru_cache

from data.intake.names import Entry, NameBook
from data.intake.reading import IntakeContext
from data.reference import aksi


def opd_book(context: IntakeContext) -> NameBook:
    """Every OPD of the kabupaten, ended ones too, by code, name and other spellings."""
    names = {code: [opd.name] for code, opd in context.opd.items()}
    for alias, code in context.opd_aliases.items():
        if code in names:
            names[code].append(alias)
    entries = tuple(Entry(code, tuple(spellings)) for code, spellings in names.items())
    return _book(entries, _place(context), bare_place=True)


def area_book(context: IntakeContext) -> NameBook:
    """The kabupaten and all its areas by Kemendagri code, BPS code, name and other spellings."""
    entries = tuple(
        Entry(code, context.area_names.get(code) or (code,), level, code.rpartition(".")[0] or None)
        for code, level in context.areas.items()
    )
    return _book(entries, _place(context), bare_place=False)


@lru_cache(maxsize=1)
def aksi_book() -> NameBook:
    """The aksi by code, number, name and short name."""
    return NameBook(
        Entry(each.code, (each.name, each.short_name, each.head, *_numbers(each.code))) for each in aksi()
    )


def _numbers(code: str) -> tuple[str, str]:
    return f"Aksi {code}", f"Aksi {code[1:]}"


def _place(context: IntakeContext) -> tuple[str, ...]:
    own = context.kabupaten
    return (*filter(None, [context.kabupaten_names.get(own)]), *context.area_names.get(own, ()))


@lru_cache(maxsize=8)
def _book(entries: tuple[Entry, ...], place: tuple[str, ...], *, bare_place: bool) -> NameBook:
    return NameBook(entries, place, bare_place=bare_place)

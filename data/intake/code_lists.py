"""What a column may hold, as (code, meaning): for drop-downs, and for the sheet that explains the codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from data.intake.codes import DESA_LEVELS, OUTSIDE, UNKNOWN
from data.intake.reading import IntakeContext
from data.intake.words import NO, YES
from data.reference import (
    Column,
    Template,
    agencies,
    aksi,
    indicators,
    methods,
    opd_kinds,
    period_rules,
    regions,
)
from data.reference.added import remembered

Codes = tuple[tuple[str, str], ...]
ELSEWHERE: Codes = ((OUTSIDE, "di luar kabupaten"), (UNKNOWN, "tempat tidak diketahui"))
FIXED: Mapping[str, Callable[[], Codes]] = {
    "aksi": lambda: tuple((each.code, f"{each.name} ({each.unit})") for each in aksi()),
    "period": lambda: tuple((rule.code, rule.label) for rule in period_rules()),
    "yesno": lambda: ((YES, ""), (NO, "")),
}


def code_lists(template: Template, context: IntakeContext) -> Mapping[str, Codes]:
    """Header -> the codes a column of the template may hold; columns without a closed list are left out."""
    found = {column.header: _codes(column, template, context) for column in template.columns}
    return {header: codes for header, codes in found.items() if codes}


def _codes(column: Column, template: Template, context: IntakeContext) -> Codes:
    fixed = FIXED.get(column.kind)
    if fixed is not None:
        return fixed()
    if column.kind == "opd":
        return tuple(_opd(context))
    if column.kind == "desa":
        return tuple(_areas(context, *DESA_LEVELS))
    if column.kind == "area":
        # People live in an area; only what was counted somewhere can lie outside or be unplaced.
        return tuple(_areas(context)) + (ELSEWHERE if template.permission == "cases" else ())
    return tuple((choice, _meanings().get(choice, "")) for choice in column.choices)


def _opd(context: IntakeContext) -> Iterator[tuple[str, str]]:
    for code, opd in context.opd.items():
        ended = opd.valid_to is not None and opd.valid_to < context.today
        yield code, f"{opd.name} (berlaku sampai {opd.valid_to:%d/%m/%Y})" if ended else opd.name


def _areas(context: IntakeContext, *levels: str) -> Iterator[tuple[str, str]]:
    for code, level in context.areas.items():
        if not levels or level in levels:
            yield code, area_name(code, context)


def area_name(code: str, context: IntakeContext) -> str:
    """The name of an area with what it is, and its kecamatan for a desa: two desa may be called the same."""
    level, name = context.areas[code].capitalize(), _name(code, context)
    parent = code.rpartition(".")[0]
    if context.areas[code] in DESA_LEVELS and parent in context.areas:
        return f"{level} {name}, Kecamatan {_name(parent, context)}"
    return f"{level} {name}"


def _name(code: str, context: IntakeContext) -> str:
    names = context.area_names.get(code)
    return names[0] if names else _official_names().get(code, code)


@remembered
def _official_names() -> Mapping[str, str]:
    return {region.code: region.name for region in regions()}


@cache
def _meanings() -> Mapping[str, str]:
    return (
        {each.code: f"{each.name} ({each.unit})" for each in indicators()}
        | {each.name: each.label for each in methods()}
        | {each.name: each.full_name for each in agencies()}
        | {each.code: each.name for each in opd_kinds()}
    )

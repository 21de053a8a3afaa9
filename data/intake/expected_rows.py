"""The rows an office is expected to send for one year or period, beside those that are stored already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from data.intake.codes import DESA_LEVELS, OUTSIDE, UNKNOWN
from data.intake.reading import IntakeContext, Value
from data.intake.table import SPAN_FIELDS
from data.intake.template_wish import TemplateWish, month_of
from data.reference import agencies, aksi, indicators, methods, period_rules, rehab_services
from data.rules.calendar import months_between

Fields = Mapping[str, Value]


def expected_rows(wish: TemplateWish, context: IntakeContext, current: Sequence[Fields]) -> list[Fields]:
    """Stored rows (`current`, all fields) in the order they are expected, bare keys where none is stored.

    The wish is a settled one. Stored rows that nobody expects come last. A month that a stored span covers
    is not asked for again: it would be counted twice.
    """
    make = EXPECTED.get(wish.template)
    keys = list(make(wish, context, current)) if make else []
    if not keys:
        return list(current)
    names = tuple(keys[0])
    stored = defaultdict[tuple[Value, ...], list[Fields]](list)
    for row in _of_wished_time(wish, current):
        stored[tuple(row[name] for name in names)].append(row)
    covered = _covered_months(current, names)
    rows: list[Fields] = []
    for key in keys:
        asked = [] if _rest(key) in covered else [key]
        rows += stored.pop(tuple(key.values()), asked)
    return rows + [row for rest in stored.values() for row in rest]


def _of_wished_time(wish: TemplateWish, current: Sequence[Fields]) -> Sequence[Fields]:
    """The stored rows that speak of the period or month wished for; the caller chose the year."""
    if wish.template == "aksi_opd":
        return [row for row in current if row["period"] == wish.period]
    if wish.template == "kasus":
        month = date(wish.year or 0, int(wish.period or 0), 1)
        return [row for row in current if month in _months(row)]
    return current


def _covered_months(current: Sequence[Fields], names: Sequence[str]) -> set[tuple[Value, ...]]:
    """Each month that a stored row speaks of, with the rest of the key it does so for."""
    if not set(SPAN_FIELDS) <= set(names):
        return set()
    keys = [{name: row[name] for name in names} for row in current]
    return {_rest({**key, "month_from": month}) for key in keys for month in _months(key)}


def _rest(key: Fields) -> tuple[Value, ...]:
    return tuple(value for name, value in key.items() if name != "month_to")


def _months(row: Fields) -> tuple[date, ...]:
    first, last = (row[name] for name in SPAN_FIELDS)
    return months_between(first, last) if isinstance(first, date) and isinstance(last, date) else ()


def _reports(wish: TemplateWish, context: IntakeContext, _: Sequence[Fields]) -> Iterator[Fields]:
    year, code = wish.year or 0, wish.period or ""
    rule = next(rule for rule in period_rules() if rule.code == code)
    in_force = [each for each in aksi() if each.years[0] <= year <= (each.years[1] or year)]
    for opd in _opd_codes(wish, context, rule.starts_on(year), rule.ends_on(year)):
        for each in in_force:
            yield {"year": year, "period": code, "opd_code": opd, "aksi_code": each.code}


def _budgets(wish: TemplateWish, context: IntakeContext, _: Sequence[Fields]) -> Iterator[Fields]:
    year = wish.year or 0
    for opd in _opd_codes(wish, context, date(year, 1, 1), date(year, 12, 31)):
        yield {"year": year, "opd_code": opd}


def _opd_codes(wish: TemplateWish, context: IntakeContext, first: date, last: date) -> Iterator[str]:
    for code, opd in context.opd.items():
        begun, ended = opd.valid_from or first, opd.valid_to or last
        if begun <= last and first <= ended and wish.opd_code in (None, code):
            yield code


def _cases(wish: TemplateWish, context: IntakeContext, current: Sequence[Fields]) -> Iterator[Fields]:
    """Every kecamatan for each agency that counted cases this year; for every agency when none did yet."""
    month = date(wish.year or 0, int(wish.period or 0), 1)
    counting = dict.fromkeys(str(row["agency"]) for row in current) or [each.name for each in agencies()]
    for agency, area in product(counting, (*_areas(context, "kecamatan"), OUTSIDE, UNKNOWN)):
        yield {"month_from": month, "month_to": month, "area_code": area, "agency": agency}


def _rehab(wish: TemplateWish, context: IntakeContext, _: Sequence[Fields]) -> Iterator[Fields]:
    """Every service for each month up to the last that has ended."""
    last = month_of(wish.year or 0, None, context.today).month
    for number, service in product(range(1, last + 1), rehab_services()):
        month = date(wish.year or 0, number, 1)
        yield {"month_from": month, "month_to": month, "service": service.name}


def _classes(wish: TemplateWish, context: IntakeContext, _: Sequence[Fields]) -> Iterator[Fields]:
    year = wish.year or 0
    dated = [each for each in methods() if each.years != (None, None)]
    method = next(each for each in dated if (each.years[0] or year) <= year <= (each.years[1] or year))
    for code in _areas(context, *DESA_LEVELS):
        yield {"year": year, "method": method.name, "desa_code": code}


def _people(wish: TemplateWish, context: IntakeContext, _: Sequence[Fields]) -> Iterator[Fields]:
    for code in _areas(context, "kabupaten", "kecamatan"):
        yield {"year": wish.year, "area_code": code}


def _indicators(wish: TemplateWish, _: IntakeContext, __: Sequence[Fields]) -> Iterator[Fields]:
    for each in indicators():
        yield {"year": wish.year, "indicator_code": each.code}


def _areas(context: IntakeContext, *levels: str) -> list[str]:
    return [code for code, level in context.areas.items() if level in levels]


EXPECTED: Mapping[str, Callable[[TemplateWish, IntakeContext, Sequence[Fields]], Iterable[Fields]]] = {
    "aksi_opd": _reports,
    "anggaran": _budgets,
    "kasus": _cases,
    "kawasan_rawan": _classes,
    "rehab": _rehab,
    "penduduk": _people,
    "indikator": _indicators,
}

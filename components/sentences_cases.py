"""The findings about cases and area classes, as titles; a hidden count is never hinted at."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from components.dates import up_to, up_to_month
from components.formats import in_words, listing, number, opening, share
from components.sentences import against_last_year, small
from data.rules.suppression import Count, Shown

_MOST_NAMED = 2


class AreaCount(NamedTuple):
    """One kecamatan and its cases."""

    name: str
    cases: Count


def cases_title(now: Count, before: Count, until: date, k: int) -> str:
    """Say this year's cases up to a month against the same months of last year."""
    if now.status is Shown.NONE:
        return f"Belum ada data kasus tahun {until.year}"
    return _with_change(f"{_cases(now, k)} {up_to_month(until)}", now, before)


def kecamatan_title(name: str, now: Count, before: Count, k: int) -> str:
    """Say the cases of one kecamatan against last year."""
    if now.status is Shown.NONE:
        return f"{name}: belum ada data kasus"
    words = _cases(now, k)
    return _with_change(f"{name}: {words[:1].lower()}{words[1:]}", now, before)


def map_title(areas: Sequence[AreaCount], total: Count, until: date, k: int) -> str:
    """Name the one or two kecamatan with the most cases that may be shown, and their part of the total."""
    if total.status is Shown.NONE:
        return f"Belum ada data kasus tahun {until.year}"
    top = _leading(areas, total)
    if not top:
        hidden = any(area.cases.status in (Shown.SMALL, Shown.HIDDEN) for area in areas)
        title = f"{_cases(total, k)} {up_to(until)}"
        return f"{title}; jumlah per kecamatan disembunyikan" if hidden else title
    cases = sum(area.cases.value or 0 for area in top)
    names = listing([area.name for area in top])
    figures = share(cases, total.value, "kasus") if total.value is not None else f"{number(cases)} kasus"
    return f"{names} mencatat {figures} {up_to(until)}"


def area_class_title(counts: Mapping[str, int], assessed: int, method: str, year: int) -> str:
    """Say how many desa are in the gravest classes; counts: class name to desa, gravest first."""
    if assessed == 0:
        return f"Belum ada penilaian kawasan rawan tahun {year}"
    grave = [(count, name.lower()) for name, count in list(counts.items())[:_MOST_NAMED] if count]
    basis = f"({method} {year})"
    if not grave:
        names = " atau ".join(name.lower() for name in list(counts)[:_MOST_NAMED])
        return f"Tidak ada desa {names} di antara {number(assessed)} yang dinilai {basis}"
    (first, name), *rest = grave
    parts = [f"{opening(first)} desa {name}", *(f"{in_words(count)} {other}" for count, other in rest)]
    return f"{listing(parts)} dari {number(assessed)} yang dinilai {basis}"


def _cases(count: Count, k: int) -> str:
    if count.status is Shown.SMALL:
        return f"{small(k).capitalize()} kasus"
    if count.value is None:
        return "Jumlah kasus disembunyikan"
    return f"{opening(count.value)} kasus" if count.value else "Tidak ada kasus"


def _with_change(title: str, now: Count, before: Count) -> str:
    change = against_last_year(now, before)
    return f"{title}, {change}" if change else title


def _leading(areas: Sequence[AreaCount], total: Count) -> list[AreaCount]:
    """Return the area that alone has half of the total, or the two with the most."""
    shown = sorted((area for area in areas if area.cases.value), key=lambda area: -(area.cases.value or 0))
    if shown and total.value and 2 * (shown[0].cases.value or 0) >= total.value:
        return shown[:1]
    return shown[:_MOST_NAMED]

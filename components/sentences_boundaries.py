"""What is said of a boundary file: where it comes from, and in what it differs from the official list."""

from collections.abc import Iterator, Mapping
from datetime import date

from components import text_settings as text
from components.dates import date_full
from components.formats import number
from data.geometry.boundaries.stored import Findings, Origin

SHOWN = 12
DIGITS = 12


def facts_of(origin: Origin, findings: Findings, *, verified: bool) -> dict[str, str]:
    """Source, licence, day, file, checksum, number of desa, area: what the table of a file says."""
    checked = text.VERIFIED if verified else text.UNVERIFIED
    cleaned = text.CLEANED.format(overlap=_km2(findings.overlap_km2), filled=_km2(findings.filled_km2))
    facts = {
        "source": origin.source,
        "licence": origin.licence,
        "day": date_full(date.fromisoformat(origin.day)),
        "file": f"{origin.file.rpartition('/')[2]} ({origin.kind})",
        "sha256": f"{origin.sha256[:DIGITS]}…, {checked}",
        "desa": text.DESA.format(found=findings.found, listed=findings.found + len(findings.missing)),
        "area": area_words(findings),
        "cleaned": cleaned,
    }
    return {text.FACTS[name]: words for name, words in facts.items()}


def area_words(findings: Findings) -> str:
    """The area of all desa beside the official one, where that is known."""
    if findings.area_km2 is None:
        return ""
    found = _km2(findings.area_km2)
    if findings.official_km2 is None:
        return text.AREA.format(found=found)
    return text.AREA_OFFICIAL.format(found=found, official=_km2(findings.official_km2))


def differences(findings: Findings, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every kind of difference that was found: its title, and the areas it is about."""
    areas = [
        text.AREAS_ONE.format(name=names.get(code, code), found=_km2(found), official=_km2(official))
        for code, official, found in findings.areas
    ]
    renamed = [
        text.RENAMED_ONE.format(official=official, written=written, code=code)
        for code, official, written in findings.renamed
    ]
    listed = (
        (text.MISSING, [f"{name} ({code})" for code, name in findings.missing]),
        (text.EXTRA, list(findings.extra)),
        (text.RENAMED, renamed),
        (text.REPAIRED, [names.get(code, code) for code in findings.repaired]),
        (text.FAR, [names.get(code, code) for code in findings.far]),
        (text.AREAS, areas),
    )
    return ((title, _some(found)) for title, found in listed if found)


def warnings(findings: Findings) -> list[str]:
    """What a person should look at on the preview."""
    found = [text.SWAPPED] if findings.swapped else []
    return [*found, text.FOREIGN.format(count=number(findings.foreign))] if findings.foreign else found


def _some(words: list[str]) -> str:
    more = f", {text.AND_MORE.format(count=number(len(words) - SHOWN))}" if len(words) > SHOWN else ""
    return f"{'; '.join(words[:SHOWN])}{more}"


def _km2(area: float) -> str:
    return number(area, 1)

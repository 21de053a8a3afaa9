"""What the intake is told about a kabupaten: its OPD from the store, areas, names, limits from reference."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from data.intake import IntakeContext, OpdKnown
from data.reference import aliases, kabupaten_list, opd_aliases, opd_master, regions, thresholds
from data.services.errors import UnknownKabupaten
from data.services.last_values import last_values
from data.store import master
from data.store.engine import Store

MEGABYTE = 1024 * 1024
NOTHING_CONFIRMED: Mapping[str, str] = {}


def intake_context(
    store: Store, kabupaten: str, today: date, confirmed: Mapping[str, str] = NOTHING_CONFIRMED
) -> IntakeContext:
    """Read once per file everything its rows are checked against; raises UnknownKabupaten.

    `confirmed` are names of OPD and areas that a person has told before -> code.
    """
    names = {region.code: region.name for region in kabupaten_list()}
    if kabupaten not in names:
        raise UnknownKabupaten(kabupaten)
    limits = thresholds(kabupaten)
    lines = master.opd_master(store)
    own = {line.code: line for line in lines if line.kabupaten == kabupaten}
    areas = {region.code: region.level for region in regions() if region.kabupaten == kabupaten}
    return IntakeContext(
        kabupaten=kabupaten,
        opd={code: _known(line) for code, line in own.items()},
        areas=areas,
        kabupaten_names=names,
        today=today,
        max_bytes=limits.upload_cap_mb * MEGABYTE,
        max_rows=limits.upload_max_rows,
        foreign_opd={line.code: line.kabupaten for line in lines if line.code not in own},
        opd_aliases=_opd_names(kabupaten, own, confirmed),
        area_names=_area_names(areas, confirmed),
        last=last_values(store, kabupaten),
    )


def _known(line: master.OpdLine) -> OpdKnown:
    return OpdKnown(line.name, line.valid_from, line.valid_to, line.staff)


def _opd_names(
    kabupaten: str, own: Mapping[str, master.OpdLine], confirmed: Mapping[str, str]
) -> dict[str, str]:
    """Short names and other spellings -> code, for the OPD of the store; none that two OPD share."""
    names = [(line.short_name, code) for code, line in own.items() if line.short_name]
    names += [(opd.short_name, opd.code) for opd in opd_master(kabupaten)]
    names += [(each.alias, each.opd_code) for each in opd_aliases(kabupaten)]
    codes: dict[str, set[str]] = defaultdict(set)
    for name, code in (*names, *confirmed.items()):
        if code in own:
            codes[name].add(code)
    return {name: min(found) for name, found in codes.items() if len(found) == 1}


def _area_names(areas: Collection[str], confirmed: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    for region in regions():
        names[region.code].append(region.name)
    # The codes of BPS come first among the aliases; a person reads names.
    for each in sorted(aliases(), key=lambda alias: alias.alias.isdigit()):
        names[each.region_code].append(each.alias)
    for name, code in confirmed.items():
        names[code].append(name)
    return {code: tuple(names[code]) for code in areas}

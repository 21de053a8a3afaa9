"""The two kabupaten as the intake knows them, from the reference alone."""

from datetime import date
from functools import cache

from data.intake import IntakeContext, OpdKnown
from data.reference import aliases, kabupaten_list, opd_aliases, opd_master, regions

HSS, BULELENG = "63.06", "51.08"
BOTH = (HSS, BULELENG)
TWINS = {
    "Kayuputih": (BULELENG, "51.08.04.2003", "51.08.05.2015"),
    "Pandulangan": (HSS, "63.06.02.2004", "63.06.03.2011"),
    "Baru": (HSS, "63.06.01.2012", "63.06.11.2002"),
}
"""Name of two desa of one kabupaten -> kabupaten, both codes."""


@cache
def known(kabupaten: str) -> IntakeContext:
    """Everything the reference says of a kabupaten, on 22 November 2026."""
    areas = {each.code: each.level for each in regions() if each.kabupaten == kabupaten}
    names = {each.code: [each.name] for each in regions()}
    for alias in aliases():
        names[alias.region_code].append(alias.alias)
    short = {each.short_name: each.code for each in opd_master(kabupaten)}
    return IntakeContext(
        kabupaten=kabupaten,
        opd={
            each.code: OpdKnown(each.name, each.valid_from, each.valid_to) for each in opd_master(kabupaten)
        },
        areas=areas,
        kabupaten_names={each.code: each.name for each in kabupaten_list()},
        today=date(2026, 11, 22),
        max_bytes=5_000_000,
        max_rows=1000,
        foreign_opd={"KOMINFOSANTI": BULELENG} if kabupaten == HSS else {"DINKESP2KB": HSS},
        opd_aliases=short | {each.alias: each.opd_code for each in opd_aliases(kabupaten)},
        area_names={code: tuple(names[code]) for code in areas},
    )

"""Where the figures of a screen come from: every row behind them, with its file, sheet and row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.reference import Template, regions, templates
from data.rules.roles import Permission, Viewer, allows, authorise
from data.rules.view import View
from data.services.as_of import Moment
from data.services.authorised import uploadable_templates
from data.services.changes import plain
from data.services.errors import store_guarded
from data.services.reporting import short_names
from data.store import readings
from data.store.engine import Store
from data.store.history import provenance
from data.store.tables import FACTS

SCREENS: Mapping[str, tuple[str, ...]] = {
    "": ("aksi_opd", "tes_urine", "anggaran", "kasus", "indikator", "opd"),
    "progres-opd": ("aksi_opd", "tes_urine", "tindak_lanjut", "opd"),
    "tes-urine": ("tes_urine", "anggaran", "opd"),
    "peta-kasus": ("kasus", "barang_bukti", "kawasan_rawan", "penduduk"),
}
"""The address of a screen -> the templates behind its figures."""


@dataclass(frozen=True)
class Traced:
    """How the rows of a template are read, how many years back its screens reach, which figures they show."""

    read: Callable[..., pd.DataFrame]
    back: int | None
    shown: tuple[str, ...] = ()


TRACED: Mapping[str, Traced] = {
    "aksi_opd": Traced(
        readings.aksi_reports, 2, ("target", "realisasi", "unit", "pagu", "budget_realisasi", "verification")
    ),
    "tes_urine": Traced(readings.urine_tests, 1, ("tested", "funding_source", "unit_cost")),
    "anggaran": Traced(
        readings.budgets, 0, ("pagu", "pagu_revised", "blocked", "realisasi", "people_planned", "unit_cost")
    ),
    "opd": Traced(readings.opd, None, ("pns", "pppk", "counted_on")),
    "tindak_lanjut": Traced(readings.follow_ups, None, ("status", "due_on")),
    "indikator": Traced(readings.indicators, 0, ("value", "out_of", "unit")),
    # Counts of cases are protected on screen; here they stay out altogether.
    "kasus": Traced(readings.case_counts, None),
    "barang_bukti": Traced(readings.evidence, 0, ("amount", "unit", "weight_basis")),
    "kawasan_rawan": Traced(readings.vulnerable_areas, None, ("category", "bersinar")),
    "penduduk": Traced(readings.population, None, ("people",)),
}
PLACES = ("opd_code", "area_code", "desa_code")
MONTHS = ("month_from", "month_to")


@dataclass(frozen=True)
class Origins:
    """rows: place (OPD or area code, "" without), key, value, source, file, sheet, row, changeset.

    files: changeset, file_name, sheet, by_name, at. places: code to name.
    openable: whether the viewer may open the changesets; without it there are no rows of cases.
    """

    rows: pd.DataFrame
    files: pd.DataFrame
    places: Mapping[str, str]
    openable: bool

    def of(self, place: str | None) -> "Origins":
        """The rows of one OPD or area, and their files."""
        if place is None or self.rows.empty:
            return self
        rows = self.rows[self.rows["place"] == place]
        files = self.files[self.files["changeset"].isin(rows["changeset"])]
        return Origins(rows.reset_index(drop=True), files.reset_index(drop=True), self.places, self.openable)


def traced_templates(viewer: Viewer, screen: str) -> dict[str, str]:
    """Template to title of what a viewer may trace on a screen; nothing for who sees aggregates only."""
    names = SCREENS.get(screen, ())
    if allows(viewer, Permission.SEE_HISTORY):
        return {name: templates()[name].title for name in names}
    if not allows(viewer, Permission.SEE_OPD_DETAIL) or viewer.opd_code is None:
        return {}
    return {name: templates()[name].title for name in names if "opd_code" in FACTS[name].model_fields}


@store_guarded
def load_origins(store: Store, viewer: Viewer, view: View, template: str) -> Origins:
    """The rows of a template behind a view; raises NotAllowed. An operator gets those of the own OPD."""
    steers = allows(viewer, Permission.SEE_HISTORY)
    needed = Permission.SEE_HISTORY if steers else Permission.SEE_OPD_DETAIL
    authorise(viewer, needed, kabupaten=view.kabupaten)
    moment, traced = Moment.of(store, view), TRACED[template]
    rows = _up_to(moment.read(traced.read), view.year, traced.back)
    if not steers:
        rows = rows[rows["opd_code"] == viewer.opd_code]
    files = provenance(store, rows["origin_id"]).iloc[::-1].reset_index(drop=True)
    openable = steers and template in uploadable_templates(viewer)
    places = _places(moment)
    if not openable and templates()[template].permission == "cases":
        return Origins(_written(rows.head(0), templates()[template], files, places), files, {}, openable)
    written = _written(rows, templates()[template], files, places)
    named = {code: places.get(code, code) for code in written["place"].unique() if code}
    return Origins(written, files, named, openable)


def _up_to(rows: pd.DataFrame, year: int, back: int | None) -> pd.DataFrame:
    """The rows up to a year, not older than `back` years; rows without a year are all kept."""
    moments = [name for name in ("year", "held_on", "month_from") if name in rows]
    if not moments:
        return rows
    years = rows[moments[0]] if moments[0] == "year" else rows[moments[0]].dt.year
    first = year - back if back is not None else 0
    return rows[(years <= year) & (years >= first)].iloc[::-1].reset_index(drop=True)


def _written(
    rows: pd.DataFrame, template: Template, files: pd.DataFrame, places: Mapping[str, str]
) -> pd.DataFrame:
    model = FACTS[template.name]
    headers = {column.field: column.header for column in template.columns}
    place = next((name for name in PLACES if name in model.model_fields), None)
    known = files.set_index("changeset")
    origin = rows["origin_id"]
    keys = [name for name in model.key if name != "kabupaten"]
    lines = rows.astype(object).where(rows.notna(), None).to_dict("records")
    return pd.DataFrame(
        {
            "place": rows[place] if place else "",
            "key": [" · ".join(filter(None, (_part(row, name, places) for name in keys))) for row in lines],
            "value": [_values(row, TRACED[template.name].shown, headers) for row in lines],
            "source": [row.get("source") or "" for row in lines],
            "file": origin.map(known["file_name"]),
            "sheet": origin.map(known["sheet"]),
            "row": rows["source_row"],
            "changeset": origin,
        }
    )


def _part(row: Mapping[Any, Any], name: str, places: Mapping[str, str]) -> str:
    value = _day(row[name])
    if name in PLACES:
        return places.get(row[name], str(row[name]))
    return f"{value:%Y-%m}" if name in MONTHS else plain(value)


def _values(row: Mapping[Any, Any], shown: tuple[str, ...], headers: Mapping[str, str]) -> str:
    known = ((headers.get(name, name), _day(row[name])) for name in shown if row[name] is not None)
    return "; ".join(f"{header}: {plain(value)}" for header, value in known)


def _day(value: Any) -> Any:
    return value.date() if isinstance(value, pd.Timestamp) else value


def _places(moment: Moment) -> dict[str, str]:
    names = {each.code: each.name for each in regions() if each.kabupaten == moment.kabupaten}
    return names | short_names(moment.read(readings.opd))

"""Cases by area, official classes of desa and evidence, as the case screen and the overview show them."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.reference import area_classes, case_classes, desa_of, kecamatan_of, region, thresholds
from data.rules.area_classes import AreaClasses, Contradiction, class_areas, contradictions
from data.rules.case_spans import OUTSIDE, UNKNOWN
from data.rules.cases import CaseBook, CaseYears
from data.rules.evidence import evidence_by_area
from data.rules.roles import Permission, Viewer, authorise
from data.rules.suppression import TOTAL, ProtectedCounts
from data.rules.view import View
from data.services.as_of import Moment, authorise_counts
from data.services.errors import ServiceError, store_guarded
from data.store import readings
from data.store.engine import Store
from data.store.tables import CaseCount

_MANY = 1
"""From this class of counts on, cases without a grave class are worth a word."""


@dataclass(frozen=True)
class CaseSummary:
    """The cases of the kabupaten in one year and the year before, to the same month.

    until: the end of the last month with data, None without; months_missing: months that are over but not in
    the data; left_out: rows not counted because others repeat them. sources: agency, source, position_date.
    """

    cases: CaseYears
    until: date | None
    months_missing: int
    sources: pd.DataFrame
    position: date | None
    left_out: int
    k: int

    @property
    def counted_by(self) -> tuple[tuple[str, date | None], ...]:
        """Who counted (the source as stated, else the agency) and the newest day each speaks of."""
        return tuple(
            (
                row["source"] if isinstance(row["source"], str) else row["agency"],
                None if pd.isna(row["position_date"]) else row["position_date"].date(),
            )
            for row in self.sources.to_dict("records")
        )


@dataclass(frozen=True)
class People:
    """People living in an area, as published for a year."""

    people: int
    year: int
    source: str | None


@dataclass(frozen=True)
class CasesView:
    """The case screen.

    names: area code to name, of kecamatan only; evidence: area (or TOTAL), kind, unit, weight_basis, amount,
    until (month); desa: desa_code, kecamatan, category, bersinar, volunteers, name. years: those with cases.
    suspects: area by role (dealers, users), None where nobody counted roles.
    """

    kabupaten: str
    summary: CaseSummary
    years: tuple[int, ...]
    names: dict[str, str]
    evidence: pd.DataFrame
    classes: AreaClasses
    desa: pd.DataFrame
    contradictions: dict[str, Contradiction]
    population: dict[str, People]
    suspects: ProtectedCounts | None


@dataclass(frozen=True)
class KecamatanView:
    """One area of the case screen: its years oldest first, what was seized, its desa."""

    code: str
    name: str
    summary: CaseSummary
    counts: ProtectedCounts
    evidence: pd.DataFrame
    classes: AreaClasses
    desa: pd.DataFrame
    contradiction: Contradiction | None
    population: People | None


@store_guarded
def load_case_summary(store: Store, viewer: Viewer, view: View, today: date) -> CaseSummary:
    """Cases of this and the last year, for the overview; raises NotAllowed, StoreUnavailable."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    authorise_counts(viewer, view, CaseCount.template)
    return _summary(case_book(Moment.of(store, view)), view, today, years=2)


@store_guarded
def load_cases(store: Store, viewer: Viewer, view: View, today: date) -> CasesView:
    """Everything the case screen shows of a year; raises NotAllowed, StoreUnavailable."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    authorise_counts(viewer, view, CaseCount.template)
    book = case_book(Moment.of(store, view))
    return _cases(store, view, book, _summary(book, view, today))


@store_guarded
def load_cases_for_papers(
    store: Store, viewer: Viewer, view: View, today: date
) -> tuple[CaseSummary, AreaClasses]:
    """Cases of two years and classes, with the k of what leaves the room and only what screens show too."""
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=view.kabupaten)
    authorise_counts(viewer, view, CaseCount.template)
    moment = Moment.of(store, view)
    screens = case_book(moment)
    book = screens.guarded_by(thresholds(view.kabupaten).k_export)
    mine, seen = (_summary(each, view, today, years=2) for each in (book, screens))
    return replace(mine, cases=mine.cases.no_more_than(seen.cases)), _classes(moment, view)


def _cases(store: Store, view: View, book: CaseBook, summary: CaseSummary) -> CasesView:
    moment = Moment.of(store, view)
    classes = _classes(moment, view)
    counts, year = summary.cases.counts, str(view.year)
    by_area = {code: counts.cell(code, year) for code in counts.rows}
    return CasesView(
        kabupaten=view.kabupaten,
        summary=summary,
        years=book.years,
        names={each.code: each.name for each in kecamatan_of(view.kabupaten)},
        evidence=evidence_by_area(moment.read(readings.evidence), view.year),
        classes=classes,
        desa=classes.by_desa.assign(name=[region(code).name for code in classes.by_desa["desa_code"]]),
        contradictions=contradictions(by_area, classes, case_classes()[_MANY]),
        population=newest_population(moment.read(readings.population), view.year),
        suspects=book.suspects(view.year),
    )


def load_kecamatan(store: Store, viewer: Viewer, view: View, code: str, today: date) -> KecamatanView:
    """One kecamatan (or cases outside, or of unknown area); ServiceError for an area that is not there."""
    everything = load_cases(store, viewer, view, today)
    trend = everything.summary.cases.trend
    if code == TOTAL or code not in trend.rows:
        raise ServiceError(f"Wilayah {code} tidak ada di kabupaten ini.")
    return KecamatanView(
        code=code,
        name=everything.names.get(code, code),
        summary=everything.summary,
        counts=trend.picked([code]),
        evidence=_of_area(everything.evidence, "area", code),
        classes=everything.classes,
        desa=_of_area(everything.desa, "kecamatan", code),
        contradiction=everything.contradictions.get(code),
        population=everything.population.get(code),
    )


def case_book(moment: Moment) -> CaseBook:
    """The cases of a kabupaten, protected as its screens protect them."""
    areas = [*(each.code for each in kecamatan_of(moment.kabupaten)), OUTSIDE, UNKNOWN]
    return CaseBook(moment.read(readings.case_counts), areas, thresholds(moment.kabupaten).k_screen)


def _summary(book: CaseBook, view: View, today: date, **years: int) -> CaseSummary:
    cases = book.look(view.year, **years)
    sources = book.sources(view.year)
    position = sources["position_date"].max()
    return CaseSummary(
        cases=cases,
        until=_end_of_month(view.year, cases.month) if cases.month else None,
        months_missing=max(_months_over(view.year, today) - book.last_month(view.year), 0),
        sources=sources,
        position=None if pd.isna(position) else position.date(),
        left_out=book.left_out,
        k=cases.counts.k,
    )


def _classes(moment: Moment, view: View) -> AreaClasses:
    desa = {each.code: each.parent_code or "" for each in desa_of(view.kabupaten)}
    names = [each.name for each in area_classes()]
    return class_areas(moment.read(readings.vulnerable_areas), view.year, desa, names)


def newest_population(rows: pd.DataFrame, year: int) -> dict[str, People]:
    """The newest figure of each area up to the year."""
    newest = rows[rows["year"] <= year].sort_values("year").drop_duplicates("area_code", keep="last")
    sources = newest["source"].astype(object).where(newest["source"].notna(), None)
    found = zip(newest["area_code"], newest["people"], newest["year"], sources, strict=True)
    return {code: People(int(people), int(of), source) for code, people, of, source in found}


def _of_area(frame: pd.DataFrame, column: str, code: str) -> pd.DataFrame:
    return frame[frame[column] == code].reset_index(drop=True)


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _months_over(year: int, today: date) -> int:
    if year != today.year:
        return 12 if year < today.year else 0
    return today.month - 1

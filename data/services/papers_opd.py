"""What the papers of a meeting show of each OPD, and of follow-ups and decisions."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from data.reference import Aksi, region, weights
from data.rules.follow_ups import FollowUpState, supporting
from data.rules.meetings import Attendance
from data.rules.papers import PaperFollowUp, PaperOpd, PaperPot, PaperReport, PaperScore, PaperTests
from data.rules.progress import State
from data.rules.reminders import Owed, owed_follow_ups, owed_reports
from data.services.cell_values import day_of, number_of, text_of, whole_of
from data.services.papers_basis import PaperBasis
from data.services.papers_figures import pot_of
from data.services.reporting import actions_of, short_names
from data.store import readings

NO_TESTS = PaperTests(0, None, None, reached=False)


def opd_of(basis: PaperBasis, attendance: tuple[Attendance, ...]) -> tuple[PaperOpd, ...]:
    """Every OPD of the period, in the order of the master."""
    reports, tests, pots = _reports(basis), _tests(basis), _pots(basis)
    scores, owed, here = _scores(basis), _owed(basis), {each.opd_code: each for each in attendance}
    follow_ups = follow_ups_of(basis, basis.follow_ups)
    names = short_names(basis.current.opd)
    return tuple(
        PaperOpd(
            code=code,
            name=name,
            short=names[code],
            invited=code in here and here[code].invited,
            present=here[code].present if code in here else None,
            reports=reports[code],
            tests=tests.get(code, NO_TESTS),
            pots=pots.get(code, ()),
            score=scores[code],
            follow_ups=tuple(each for each in follow_ups if each.opd_code == code),
            owed=owed.get(code, ()),
        )
        for code, name in zip(basis.current.opd["opd_code"], basis.current.opd["name"], strict=True)
    )


def follow_ups_of(basis: PaperBasis, states: pd.DataFrame) -> tuple[PaperFollowUp, ...]:
    """The rows of `follow_up_states` with names for their codes; an OPD that ended keeps its name."""
    names = short_names(basis.moment.read(readings.opd))
    aksi = {each.code: each.short_name for each in actions_of(basis.line.year)}
    return tuple(_follow_up(row, names, aksi) for row in states.to_dict("records"))


def _follow_up(
    row: Mapping[object, object], names: Mapping[str, str], aksi: Mapping[str, str]
) -> PaperFollowUp:
    code, area = text_of(row["opd_code"]), text_of(row["area_code"])
    return PaperFollowUp(
        number=text_of(row["number"]),
        meeting=text_of(row["meeting"]),
        direction=text_of(row["direction"]),
        opd_code=code,
        opd=names.get(code, code),
        supporting=tuple(names.get(each, each) for each in supporting(row["supporting_opd"])),
        output=text_of(row["output"]),
        due_on=day_of(row["due_on"]),
        state=FollowUpState(str(row["state"])),
        days_late=whole_of(row["days_late"]) or 0,
        days_left=whole_of(row["days_left"]),
        aksi=aksi.get(text_of(row["aksi_code"]), text_of(row["aksi_code"])),
        area=region(area).name if area else "",
        funding_source=text_of(row["funding_source"]),
        obstacle=text_of(row["obstacle"]),
        progress=text_of(row["progress"]),
        progress_on=day_of(row["progress_on"]),
        evidence_url=text_of(row["evidence_url"]),
    )


def _reports(basis: PaperBasis) -> dict[str, tuple[PaperReport, ...]]:
    known = {each.code: each for each in actions_of(basis.line.year)}
    found: dict[str, list[PaperReport]] = {}
    for row in basis.current.matrix.to_dict("records"):
        found.setdefault(row["opd_code"], []).append(_report(row, known[row["aksi_code"]]))
    return {code: tuple(reports) for code, reports in found.items()}


def _report(row: Mapping[Hashable, Any], aksi: Aksi) -> PaperReport:
    return PaperReport(
        aksi_code=aksi.code,
        label=aksi.short_name,
        head=aksi.head,
        to_do=aksi.to_do,
        state=State(row["state"]),
        target=number_of(row["target"]),
        unit=text_of(row["unit"]) or aksi.unit,
        realisasi=number_of(row["realisasi"]),
        capaian=number_of(row["capaian"]),
        pagu=whole_of(row["pagu"]),
        spent=whole_of(row["budget_realisasi"]),
        reported_on=day_of(row["reported_on"]),
        verification=text_of(row["verification"]),
        obstacle=text_of(row["obstacle"]),
        next_step=text_of(row["next_step"]),
        evidence_url=text_of(row["evidence_url"]),
    )


def _tests(basis: PaperBasis) -> dict[str, PaperTests]:
    return {
        row["opd_code"]: PaperTests(
            tested=row["tested"],
            staff=whole_of(row["staff"]),
            target_people=whole_of(row["target_people"]),
            reached=bool(row["reached"]),
        )
        for row in basis.spending.coverage.by_opd.to_dict("records")
    }


def _pots(basis: PaperBasis) -> dict[str, tuple[PaperPot, ...]]:
    return {
        str(code): tuple(pot_of(row) for row in rows.to_dict("records"))
        for code, rows in basis.spending.lines.groupby("opd_code")
    }


def _scores(basis: PaperBasis) -> dict[str, PaperScore]:
    labels = {each.component: each.label for each in weights()}
    ranked = basis.scores.dropna(subset=["score"])["size_class"].value_counts()
    return {
        row["opd_code"]: PaperScore(
            size_class=row["size_class"],
            score=number_of(row["score"]),
            rank=whole_of(row["rank"]),
            rank_label=text_of(row["rank_label"]),
            ranked=int(ranked.get(row["size_class"], 0)),
            change=number_of(row["change"]),
            components=tuple((label, number_of(row[name])) for name, label in labels.items()),
            bonus=number_of(row["bonus"]) or 0.0,
        )
        for row in basis.scores.to_dict("records")
    }


def _owed(basis: PaperBasis) -> dict[str, tuple[Owed, ...]]:
    current = basis.current
    heads = {each.code: each.short_name for each in actions_of(basis.line.year)}
    owed = owed_reports(current.matrix, current.period, basis.today, heads)
    owed += owed_follow_ups(basis.follow_ups)
    found: dict[str, list[Owed]] = {}
    for each in sorted(owed, key=lambda each: (each.days is None, each.days or 0)):
        found.setdefault(each.opd_code, []).append(each)
    return {code: tuple(entries) for code, entries in found.items()}

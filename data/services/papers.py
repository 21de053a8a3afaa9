"""The facts that the papers of a meeting are written from: frozen, protected, without notes and codes."""

from dataclasses import replace

from data import reference
from data.rules.area_classes import AreaClasses
from data.rules.follow_ups import earlier
from data.rules.meetings import Slide
from data.rules.papers import PaperCases, PaperFacts, PaperPositions
from data.rules.roles import Role, Viewer
from data.services.as_of import Moment
from data.services.cases import CaseSummary, load_cases_for_papers
from data.services.days import CONTOH
from data.services.errors import MeetingRefused, store_guarded
from data.services.follow_ups import load_decisions
from data.services.meeting_changes import load_changes
from data.services.meetings import MeetingRecord, load_meeting, read_line
from data.services.papers_basis import PaperBasis, read_basis
from data.services.papers_evidence import evidence_of
from data.services.papers_figures import changes_of, coverage_of, money_of, ranking_of, reporting_of
from data.services.papers_opd import follow_ups_of, opd_of
from data.store.engine import Store


@store_guarded
def load_paper_facts(store: Store, viewer: Viewer, meeting: int) -> PaperFacts:
    """Everything the papers of a meeting show; raises NotAllowed, UnknownMeeting, MeetingRefused.

    For those who lead meetings. Before a meeting is opened it has no figures to write down.
    """
    line = replace(read_line(store, viewer, meeting), join_code=None)
    if line.frozen_id is None or line.frozen_on is None:
        raise MeetingRefused("Rapat ini belum dibuka.")
    record = load_meeting(store, viewer, meeting)
    basis = read_basis(store, line, line.frozen_id, line.frozen_on)
    cases, classes = _cases(store, basis)
    decisions = load_decisions(store, viewer, line)
    return PaperFacts(
        line=line,
        kabupaten=reference.region(line.kabupaten).name,
        is_contoh=store.name == CONTOH,
        period=basis.current.period,
        today=basis.today,
        slides=_slides(record),
        attendance=record.attendance,
        positions=_positions(basis, cases),
        reporting=reporting_of(basis),
        coverage=coverage_of(basis),
        money=money_of(basis.spending),
        cases=_paper_cases(store, basis, cases),
        classes=classes,
        ranking=ranking_of(basis),
        changes=changes_of(load_changes(store, viewer, line), line.year),
        follow_ups=follow_ups_of(basis, earlier(basis.follow_ups, line.code)),
        decisions=follow_ups_of(basis, decisions),
        opd=opd_of(basis, record.attendance),
    )


def _slides(record: MeetingRecord) -> tuple[Slide, ...]:
    return tuple(replace(each, note="") for each in record.slides)


def _cases(store: Store, basis: PaperBasis) -> tuple[CaseSummary | None, AreaClasses | None]:
    if basis.counts is None:
        return None, None
    room = Viewer("", Role.GUEST, basis.line.kabupaten)
    return load_cases_for_papers(store, room, basis.counts, basis.today)


def _paper_cases(store: Store, basis: PaperBasis, found: CaseSummary | None) -> PaperCases | None:
    if found is None or basis.counts is None:
        return None
    names = {each.code: each.name for each in reference.kecamatan_of(basis.line.kabupaten)}
    evidence = evidence_of(Moment.of(store, basis.counts), basis.line.year)
    return PaperCases(found.cases, names, found.until, found.counted_by, found.k, evidence)


def _positions(basis: PaperBasis, cases: CaseSummary | None) -> PaperPositions:
    spending = basis.spending
    return PaperPositions(
        reports=basis.current.position,
        tests=spending.tests_on,
        money=spending.money_on,
        staff=spending.counted_on,
        cases=None if cases is None else cases.position,
    )

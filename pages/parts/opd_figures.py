"""The four main figures of an OPD's page."""

from components import text_opd as text
from components import text_screens
from components.formats import change_in_words, millions, number, percent_of, rupiah_short, target
from components.widgets.frame import Figure
from data.rules.progress import SUBMITTED, State
from data.services.opd_page import OpdPage


def opd_figures(data: OpdPage) -> list[Figure]:
    """Reports, people tested, money, score."""
    return [_reports(data), _tested(data), _money(data), _score(data)]


def _reports(data: OpdPage) -> Figure:
    states = [State(state) for state in data.actions["state"]]
    waived = states.count(State.NOT_APPLICABLE)
    submitted = sum(state in SUBMITTED for state in states)
    notes = (text.NOT_APPLICABLE.format(count=number(waived)),) if waived else ()
    return Figure(
        text.REPORTS, number(submitted), text_screens.OF.format(whole=number(len(states) - waived)), notes
    )


def _tested(data: OpdPage) -> Figure:
    if not data.staff:
        return Figure(text.TESTED, number(data.tested), text_screens.PEOPLE, (text.STAFF_UNKNOWN,))
    words = text.TARGET_REACHED if data.reached else text.TARGET_AHEAD
    note = words.format(percent=percent_of(data.tested, data.staff), goal=target(data.target))
    return Figure(text.TESTED, number(data.tested), text_screens.OF.format(whole=number(data.staff)), (note,))


def _money(data: OpdPage) -> Figure:
    if not data.pagu:
        return Figure(text.BUDGET, "–", "", (text.NO_BUDGET,))
    note = text.SPENT.format(money=rupiah_short(data.spent), percent=percent_of(data.spent, data.pagu))
    return Figure(text.BUDGET, millions(data.pagu, 1), text.BUDGET_UNIT, (note,))


def _score(data: OpdPage) -> Figure:
    standing = data.standing
    label = text.SCORE.format(period=data.period.code)
    if standing.score is None:
        return Figure(label, "–", "", (text.WITHOUT_SCORE,))
    note = text.RANK.format(
        rank=standing.rank, ranked=standing.ranked, size_class=standing.size_class.lower()
    )
    notes = (note,) if standing.change is None else (f"{note} · {change_in_words(standing.change, 1)}",)
    return Figure(label, number(standing.score, 1), "", notes)

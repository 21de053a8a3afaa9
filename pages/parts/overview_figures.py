"""The four main figures of the overview."""

from components import text_screens as text
from components.dates import date_full, day_month, lateness
from components.formats import number, percent_of, target
from components.widgets.frame import Figure
from components.widgets.wording import cost_words, money_left
from data.services.overview import Overview


def main_figures(data: Overview) -> list[Figure]:
    """The four figures under the title."""
    return [reports_figure(data), tested_figure(data), testable_figure(data), closing_figure(data)]


def reports_figure(data: Overview) -> Figure:
    """Reports in, of those due."""
    now, before = data.totals, data.previous_totals
    notes = [text.FROM_OPD.format(percent=percent_of(now.submitted, now.obliged), count=now.opd_submitted)]
    if before is not None:
        share = percent_of(before.submitted, before.obliged)
        name = f"{data.previous_period.code} lalu"
        notes.append(text.LAST_TIME.format(period=name, percent=share, count=before.opd_submitted))
    whole = text.OF.format(whole=number(now.obliged))
    return Figure(text.REPORTS_IN, number(now.submitted), whole, tuple(notes))


def tested_figure(data: Overview) -> Figure:
    """People tested, of all staff."""
    covered = data.spending.coverage
    opd = text.OPD_TESTED.format(tested=covered.opd_tested, total=covered.opd_total)
    if not covered.staff:
        return Figure(
            text.STAFF_TESTED, number(covered.tested_staff_unknown), text.PEOPLE, (text.STAFF_UNKNOWN, opd)
        )
    goal = text.TARGET_IS.format(
        percent=percent_of(covered.tested, covered.staff),
        goal=target(covered.target),
        people=number(covered.target_people),
    )
    whole = text.OF.format(whole=number(covered.staff))
    return Figure(text.STAFF_TESTED, number(covered.tested), whole, (goal, opd))


def testable_figure(data: Overview) -> Figure:
    """People the money still reaches."""
    spending = data.spending
    people = spending.total.people_possible
    shown = "–" if people is None else number(people)
    left = money_left(spending.total, spending.sources_with_money) if spending.has_money else text.NO_MONEY
    return Figure(text.STILL_TESTABLE, shown, text.PEOPLE, (left, cost_words(spending.cost)))


def closing_figure(data: Overview) -> Figure:
    """Days until the period closes."""
    period, left = data.period, data.period.days_left(data.today)
    late = period.days_late(data.today)
    limit = (
        text.LIMIT_PASSED.format(lateness=lateness(late, "lewat"))
        if late
        else text.LIMIT_AHEAD.format(date=day_month(period.due))
    )
    value, unit = (number(left), text.DAYS_LEFT) if left >= 0 else ("0", text.CLOSED)
    return Figure(text.CLOSING.format(period=period.code), value, unit, (date_full(period.closes), limit))

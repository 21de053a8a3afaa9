"""The tables of an OPD's sheet: reports, money, follow-ups; what people typed is shortened."""

from collections.abc import Sequence

from components import text_papers as text
from components.charts.states import StateLook, looks
from components.exports.document import Cell, Column, Role, Table, rows_of
from components.exports.minutes_tables import due_words, state_cell
from components.formats import DASH, number, percent
from data.rules.follow_ups import OPEN
from data.rules.papers import PaperFacts, PaperFollowUp, PaperOpd, PaperReport
from data.rules.progress import State

MOST = 8
"""Entries of a list that a sheet has room for; the rest is counted."""

LONGEST = 120
"""Signs of what people typed, in a cell; the rest stands on the screens."""

_ROLES: dict[str, Role] = {"missing": "attention", "na": "muted"}
"""How the word of a state looks, by the token of its colour."""


def reports_table(facts: PaperFacts, opd: PaperOpd) -> Table:
    """Every aksi of the period: state, target, realisasi, money, obstacle."""
    columns = (
        Column(text.ACTION, 20),
        Column(text.STATE, 17),
        Column(text.TARGET, 14, figures=True),
        Column(text.REALISASI, 12, figures=True),
        Column(text.CAPAIAN, 12, figures=True),
        Column(text.PAGU, 14, figures=True),
        Column(text.SPENT, 14, figures=True),
        Column(text.OBSTACLE, 22),
    )
    return Table(columns, tuple(_report(facts, each) for each in opd.reports))


def money_table(opd: PaperOpd) -> Table:
    """The money for tests by its source, in whole rupiah."""
    columns = (
        Column(text.FUNDING, 30),
        *(Column(head, 17, figures=True) for head in (text.PAGU, text.BLOCKED, text.SPENT, text.REMAINING)),
        Column(text.PEOPLE, 17, figures=True),
    )
    rows = (
        (pot.source, *map(number_of, (pot.pagu, pot.blocked, pot.spent, pot.remaining, pot.people)))
        for pot in opd.pots[:MOST]
    )
    return Table(columns, rows_of(rows))


def follow_ups_table(found: Sequence[PaperFollowUp]) -> Table:
    """The first of these: what is to be done, what comes out, until when, how it stands."""
    columns = (
        Column(text.NUMBER, 12),
        Column(text.DIRECTION, 42),
        Column(text.OUTPUT, 20),
        Column(text.DUE, 13),
        Column(text.STATE, 21),
    )
    return Table(columns, rows_of(map(_follow_up, found[:MOST])))


def open_first(follow_ups: Sequence[PaperFollowUp]) -> list[PaperFollowUp]:
    """What is open, then what is settled, the newest first."""
    newest = sorted(follow_ups, key=lambda each: each.number, reverse=True)
    return sorted(newest, key=lambda each: each.state not in OPEN)


def report_state(facts: PaperFacts, state: State) -> Cell:
    """The state of a report in words; before its limit nobody has failed to report."""
    look = looks(due=facts.period.is_due(facts.today))[state]
    return Cell(look.word, role_of(look))


def role_of(look: StateLook) -> Role:
    """How much weight a state has in a table."""
    return _ROLES.get(look.token, "plain")


def number_of(value: float | None) -> str:
    """A figure with the decimals it has, at most two; a dash where there is none."""
    if value is None:
        return DASH
    return number(value, 0 if float(value).is_integer() else 2)


def shortened(words: str, longest: int = LONGEST) -> str:
    """The words, or their beginning with an ellipsis."""
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def _report(facts: PaperFacts, report: PaperReport) -> tuple[Cell, ...]:
    words = (
        f"{number_of(report.target)} {report.unit}" if report.target else DASH,
        number_of(report.realisasi),
        DASH if report.capaian is None else percent(report.capaian),
        number_of(report.pagu),
        number_of(report.spent),
        shortened(report.obstacle) or DASH,
    )
    return Cell(report.label), report_state(facts, report.state), *map(Cell, words)


def _follow_up(found: PaperFollowUp) -> tuple[str | Cell, ...]:
    what, output = shortened(found.direction), shortened(found.output) or DASH
    return found.number, what, output, due_words(found), state_cell(found)

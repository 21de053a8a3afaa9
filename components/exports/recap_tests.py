"""Tests and their money as sheets, by OPD."""

from components import text_papers as text
from components.exports.recap_notes import notes_of, title_of
from components.exports.sheet_model import Field, Page, Value
from data.rules.papers import PaperFacts, PaperOpd, PaperPot


def tests_page(facts: PaperFacts) -> Page:
    """One row an OPD: staff, people tested, their share, what the target asks for."""
    found = facts.coverage
    fields = (
        Field(text.CODE, "text", 18),
        Field(text.NAME, "text", 48),
        Field(text.STAFF, "whole", 11),
        Field(text.TESTED, "whole", 11),
        Field(text.COVERAGE, "percent", 11),
        Field(text.TARGET_OF, "whole", 13),
        Field(text.TO_TEST, "whole", 13),
    )
    repeated = text.REPEATED if found.may_repeat else ""
    notes = notes_of(facts, facts.positions.tests, text.TESTS_SOURCE, repeated)
    total = ("", text.TOTAL, found.staff, found.tested, found.share, found.target_people, None)
    title = title_of(facts, f"{text.RECAP_TESTS} {found.year}")
    return Page(text.RECAP_TESTS, title, notes, fields, tuple(map(_tests, facts.opd)), total, frozen=2)


def money_page(facts: PaperFacts) -> Page:
    """One row an OPD and source: whole rupiah, and the people that what is left reaches."""
    fields = (
        Field(text.CODE, "text", 18),
        Field(text.NAME, "text", 44),
        Field(text.FUNDING, "text", 22),
        Field(text.PAGU, "rupiah", 16),
        Field(text.BLOCKED, "rupiah", 16),
        Field(text.SPENT, "rupiah", 16),
        Field(text.REMAINING, "rupiah", 16),
        Field(text.PEOPLE, "whole", 14),
    )
    rows = tuple(_pot(opd, pot) for opd in facts.opd for pot in opd.pots)
    sums = facts.money.total
    figures = (sums.pagu, sums.blocked, sums.realisasi, sums.remaining, sums.people_possible)
    total = ("", text.TOTAL, "", *figures)
    notes = notes_of(facts, facts.positions.money, text.MONEY_SOURCE)
    title = title_of(facts, f"{text.RECAP_MONEY} {facts.coverage.year}")
    return Page(text.RECAP_MONEY, title, notes, fields, rows, total, frozen=2)


def _tests(opd: PaperOpd) -> tuple[Value, ...]:
    found = opd.tests
    share = found.tested / found.staff if found.staff else None
    return opd.code, opd.name, found.staff, found.tested, share, found.target_people, found.to_test


def _pot(opd: PaperOpd, pot: PaperPot) -> tuple[Value, ...]:
    figures = (pot.pagu, pot.blocked, pot.spent, pot.remaining, pot.people)
    return opd.code, opd.name, pot.source, *figures

"""Bahan rapat on what meetings agreed: what earlier ones left open, and what is decided today."""

from collections import Counter
from collections.abc import Iterator, Sequence

from components import text_deck as text
from components.dates import date_short
from components.exports.deck_model import Bars, Cell, Column, DeckPage, Names, Series, Table
from components.exports.deck_words import muted, one_line, sources, table_pages, warned
from components.formats import listing, number, opening
from components.sentences_papers import follow_ups_sentence
from data.rules.follow_ups import FollowUpState
from data.rules.papers import PaperFacts, PaperFollowUp

MOST_OPD = 9
_LOOKS = {
    FollowUpState.LATE: ("state_missing", "on_missing", ""),
    FollowUpState.WAITING: ("state_nil", "on_nil", "line_nil"),
    FollowUpState.ONGOING: ("state_reported", "on_reported", ""),
    FollowUpState.DONE: ("state_verified", "on_verified", ""),
}


def follow_up_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """How far the follow-ups are, by OPD, then one by one, late first."""
    found = [each for each in facts.follow_ups if each.state is not FollowUpState.CANCELLED]
    source = sources((text.SOURCE_FOLLOW_UPS, facts.today))
    if not found:
        yield DeckPage(text.FOLLOW_UPS_NONE, Names((text.FOLLOW_UPS_EMPTY,)), source=source)
        return
    counts = Counter(each.state for each in found)
    title = follow_ups_sentence(counts[FollowUpState.DONE], len(found), counts[FollowUpState.LATE])
    title = title.rstrip(".")
    yield DeckPage(title, _by_opd(found), subtitle=text.FOLLOW_UPS_BY_OPD, source=source)
    yield from table_pages(title, _table(found), text.FOLLOW_UPS_LISTED, source)


def decision_pages(facts: PaperFacts) -> Iterator[DeckPage]:
    """What this meeting decided; says so where nothing is written down yet."""
    found = facts.decisions
    source = sources((text.SOURCE_FOLLOW_UPS, facts.today))
    if not found:
        yield DeckPage(text.DECISIONS_NONE, Names((text.DECISIONS_EMPTY,)), source=source)
        return
    dated = sum(each.due_on is not None for each in found)
    title = text.DECISIONS.format(opening=opening(len(found)), with_due=number(dated))
    yield from table_pages(title, _table(found), text.DECISIONS_SUBTITLE, source)


def state_of(each: PaperFollowUp) -> Cell:
    """The state of a follow-up, with its days when it is late."""
    if each.state is FollowUpState.LATE:
        return warned(text.LATE_BY.format(days=number(each.days_late)), when=True)
    return Cell(each.state.value)


def _by_opd(found: Sequence[PaperFollowUp]) -> Bars:
    """The OPD with the most late ones first."""
    by_opd: dict[str, Counter[FollowUpState]] = {}
    for each in found:
        by_opd.setdefault(each.opd or "–", Counter())[each.state] += 1
    names = sorted(by_opd, key=lambda name: (-by_opd[name][FollowUpState.LATE], -by_opd[name].total(), name))
    names = names[:MOST_OPD]
    series = tuple(
        Series(text.FOLLOW_UPS[state.value], tuple(by_opd[name][state] or None for name in names), *look)
        for state, look in _LOOKS.items()
        if any(by_opd[name][state] for name in names)
    )
    done = [by_opd[name][FollowUpState.DONE] for name in names]
    words = tuple(
        text.WORDS_OF_ACTION.format(done=number(count), obliged=number(by_opd[name].total()))
        for count, name in zip(done, names, strict=True)
    )
    return Bars(tuple(names), words, series)


def _table(found: Sequence[PaperFollowUp]) -> Table:
    columns = (
        Column(text.NUMBER, 10),
        Column(text.DIRECTION, 31),
        Column(text.RESPONSIBLE, 21),
        Column(text.OUTPUT, 15),
        Column(text.DUE, 13),
        Column(text.STATE, 14),
    )
    return Table(columns, tuple(map(_row, found)))


def _row(each: PaperFollowUp) -> tuple[Cell, ...]:
    who = each.opd
    if each.supporting:
        who = text.SUPPORTED_BY.format(opd=each.opd, others=listing(each.supporting))
    due = Cell(date_short(each.due_on)) if each.due_on else muted(text.NO_DUE)
    return (
        Cell(each.number),
        Cell(one_line(each.direction), "strong"),
        Cell(who),
        Cell(one_line(each.output)),
        due,
        state_of(each),
    )

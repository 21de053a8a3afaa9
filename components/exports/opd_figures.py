"""The four main figures of an OPD: reports, people tested, money left, score."""

from components import text_papers as text
from components.formats import number, percent_of, rupiah, rupiah_short
from data.rules.papers import PaperFacts, PaperOpd

Figure = dict[str, str]


def figures_of(facts: PaperFacts, opd: PaperOpd) -> list[Figure]:
    """Label, value, its whole, and a note each."""
    return [_reports(opd), _tests(facts, opd), _money(opd), _score(facts, opd)]


def _figure(label: str, value: str, whole: str = "", note: str = "") -> Figure:
    return {"label": label, "value": value, "whole": whole, "note": note}


def _reports(opd: PaperOpd) -> Figure:
    whole = len(opd.obliged)
    part = whole - len(opd.missing)
    note = percent_of(part, whole) if whole else text.NOTHING_OBLIGED
    return _figure(text.FIGURES["reports"], number(part), text.OF.format(whole=number(whole)), note)


def _tests(facts: PaperFacts, opd: PaperOpd) -> Figure:
    label, found = text.FIGURES["tests"].format(year=facts.coverage.year), opd.tests
    if found.staff is None or found.target_people is None:
        return _figure(label, number(found.tested), note=text.STAFF_UNKNOWN)
    words = text.TARGET_REACHED if found.reached else text.TARGET_PEOPLE
    note = words.format(people=number(found.target_people), lacking=number(found.to_test or 0))
    return _figure(label, number(found.tested), text.OF.format(whole=number(found.staff)), note)


def _money(opd: PaperOpd) -> Figure:
    label = text.FIGURES["money"]
    if not opd.pots:
        return _figure(label, text.NONE, note=text.NO_MONEY)
    known = [each.remaining for each in opd.pots if each.remaining is not None]
    if not known:
        return _figure(label, text.NONE, note=text.PAGU_UNKNOWN)
    people = [each.people for each in opd.pots if each.people is not None]
    left = sum(known)
    short = rupiah_short(left)
    exact = rupiah(left) if short != rupiah(left) else ""
    reach = text.PEOPLE_POSSIBLE.format(people=number(sum(people))) if people else ""
    return _figure(label, short, exact, reach)


def _score(facts: PaperFacts, opd: PaperOpd) -> Figure:
    approval = text.FIGURE_APPROVED if facts.ranking.is_approved else text.FIGURE_DRAFT
    label, score = text.FIGURES["score"].format(period=facts.line.period, approval=approval), opd.score
    if score.score is None:
        return _figure(label, text.NONE, note=text.WITHOUT_SCORE)
    size_class = score.size_class[:1].lower() + score.size_class[1:]
    rank = text.RANK_OF.format(rank=score.rank, ranked=number(score.ranked), size_class=size_class)
    return _figure(label, number(score.score, 1), note=rank if score.rank is not None else "")

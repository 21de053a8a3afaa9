"""The minutes of a meeting as a document: who came, what its figures say, what was agreed."""

from components import text_papers as text
from components.dates import date_full, date_weekday
from components.exports.document import Document, Section, Signature
from components.exports.minutes_results import result_sections
from components.exports.minutes_tables import attendance_table, decision_table, follow_up_table
from components.sentences_papers import came_sentences, follow_ups_sentence
from components.sentences_slides import earlier_title
from data.rules.follow_ups import FollowUpState
from data.rules.papers import PaperFacts


def minutes(facts: PaperFacts) -> Document:
    """The minutes; without names of people, places to sign carry offices."""
    line = facts.line
    return Document(
        title=text.MINUTES,
        subtitle=text.MINUTES_SUBTITLE.format(kabupaten=facts.kabupaten),
        kabupaten=f"Kabupaten {facts.kabupaten}",
        kop=kop_of(facts),
        running=running_line(facts, text.MINUTES),
        source=source_line(facts),
        is_contoh=facts.is_contoh,
        facts=_facts(facts),
        sections=(
            Section(text.AGENDA, items=line.agenda_items),
            Section(text.ATTENDANCE, paragraphs=tuple(_came(facts))),
            _follow_ups(facts),
            *result_sections(facts),
            _decisions(facts),
        ),
        closing=text.CLOSING,
        signed_at=date_full(line.held_on),
        signatures=(
            Signature(text.SIGN_CHAIR, line.chair_office),
            Signature(text.SIGN_MINUTES, line.organiser),
        ),
        appendices=(Section(text.APPENDIX, table=attendance_table(facts), apart=True),),
    )


def kop_of(facts: PaperFacts) -> tuple[str, ...]:
    """The lines of the head of an official paper."""
    name, organiser = facts.kabupaten.upper(), facts.line.organiser.upper()
    return tuple(each.format(kabupaten=name, organiser=organiser) for each in text.KOP)


def running_line(facts: PaperFacts, paper: str) -> str:
    """What stands at the head of every sheet."""
    return text.RUNNING.format(paper=paper, meeting=facts.line.title, kabupaten=facts.kabupaten)


def source_line(facts: PaperFacts) -> str:
    """What stands at the foot of every sheet."""
    return text.SOURCE.format(date=date_full(facts.today))


def _facts(facts: PaperFacts) -> tuple[tuple[str, str], ...]:
    line = facts.line
    data = text.DATA.format(
        period=line.period, year=line.year, date=date_full(facts.today), number=line.frozen_id
    )
    words = {
        "day": date_weekday(line.held_on),
        "time": text.TIME.format(hour=line.starts_at),
        "place": line.place,
        "chair": line.chair_office,
        "organiser": line.organiser,
        "people": _came(facts)[0],
        "data": data,
    }
    return tuple((text.FACTS[name], said) for name, said in words.items())


def _came(facts: PaperFacts) -> list[str]:
    return came_sentences(facts.attendance, {each.code: each.short for each in facts.opd})


def _follow_ups(facts: PaperFacts) -> Section:
    found = facts.follow_ups
    counts = facts.follow_up_counts
    whole = len(found) - counts[FollowUpState.CANCELLED]
    sentence = follow_ups_sentence(counts[FollowUpState.DONE], whole, counts[FollowUpState.LATE])
    if found and not whole:
        sentence = f"{earlier_title(counts)}."
    table = follow_up_table(found) if found else None
    return Section(text.FOLLOW_UPS, paragraphs=(sentence,), table=table)


def _decisions(facts: PaperFacts) -> Section:
    if not facts.decisions:
        return Section(text.DECISIONS, paragraphs=(text.NO_DECISIONS,))
    return Section(text.DECISIONS, table=decision_table(facts.decisions))

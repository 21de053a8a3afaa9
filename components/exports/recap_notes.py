"""What stands above every table of a recap: of which meeting, from where, as of which day."""

from datetime import date

from components import text_frame
from components import text_papers as text
from components.dates import date_full
from data.rules.papers import PaperFacts


def title_of(facts: PaperFacts, name: str) -> str:
    """The title of a sheet."""
    return text.RECAP_TITLE.format(name=name, meeting=facts.line.title, kabupaten=facts.kabupaten)


def notes_of(facts: PaperFacts, position: date | None, source: str, *more: str) -> tuple[str, ...]:
    """Position and source of the figures, further notes, and whether the figures are fictitious."""
    known = text.POSITION_NONE if position is None else text.POSITION
    first = known.format(date=date_full(position) if position else "", source=source)
    mark = (text_frame.CONTOH,) if facts.is_contoh else ()
    return (first, *(each for each in more if each), *mark)

"""Questions whether a figure can be right: about what a file would change, not about how to read it."""

from collections.abc import Iterable

from data.intake import Question
from data.store.difference import Difference

DOUBT = "plausible"


def without_moot(questions: Iterable[Question], found: Difference) -> tuple[Question, ...]:
    """The questions without open doubts about rows that the store has just as they are in the file."""
    stored = {row.source_row for row in found.unchanged}
    return tuple(question for question in questions if not _is_moot(question, found, stored))


def _is_moot(question: Question, found: Difference, stored: set[int | None]) -> bool:
    if question.kind != DOUBT or not question.open:
        return False
    all_listed = 0 < question.alike == len(question.rows)
    return found.is_empty or (all_listed and stored.issuperset(question.rows))

"""The recap of a meeting as a workbook: summary, progress, tests and money, cases, follow-ups."""

from components import text_papers as text
from components.exports.document import Size
from components.exports.minutes import running_line, source_line
from components.exports.recap_cases import cases_page
from components.exports.recap_follow_ups import follow_ups_page
from components.exports.recap_progress import progress_page
from components.exports.recap_summary import summary_page
from components.exports.recap_tests import money_page, tests_page
from components.exports.sheet_model import About
from components.exports.sheets import workbook
from data.rules.papers import PaperFacts


def recap(facts: PaperFacts, size: Size = "a4") -> bytes:
    """All sheets of the recap, to be printed on paper of this size."""
    pages = (
        summary_page(facts),
        progress_page(facts),
        tests_page(facts),
        money_page(facts),
        cases_page(facts),
        follow_ups_page(facts),
    )
    return workbook(pages, about(facts, text.RECAP), size)


def about(facts: PaperFacts, paper: str) -> About:
    """What a workbook of this meeting says of itself."""
    running = running_line(facts, paper)
    return About(running, f"Kabupaten {facts.kabupaten}", running, source_line(facts), facts.is_contoh)

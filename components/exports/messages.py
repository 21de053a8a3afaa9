"""Messages to send as they stand: what each OPD still owes and until when, and all of it to the group."""

from collections.abc import Mapping, Sequence

from components.exports.typesetting import printable
from data.rules.papers import PaperFacts, PaperOpd
from data.rules.reminders import Owed, Sender, group_text, opd_text

BETWEEN = "\n\n" + "-" * 24 + "\n\n"


def opd_message(facts: PaperFacts, opd: PaperOpd) -> str:
    """What one OPD still owes, as a message to it; empty when it owes nothing."""
    return printable(opd_text(opd.short, opd.owed, facts.today, _sender(facts))) if opd.owed else ""


def group_message(facts: PaperFacts) -> str:
    """The days ahead and all that is owed, the oldest debt first, as one message."""
    owed = _oldest_first(facts.opd)
    names = {each.code: each.short for each in facts.opd}
    return printable(group_text(owed, names, facts.today, _sender(facts)))


def messages_file(facts: PaperFacts) -> bytes:
    """The message to the group, then one to each OPD that owes something, as text with a mark of UTF-8."""
    each_own = [message for each in facts.opd if (message := opd_message(facts, each))]
    return BETWEEN.join([group_message(facts), *each_own]).replace("\n", "\r\n").encode("utf-8-sig")


def _oldest_first(opd: Sequence[PaperOpd]) -> Mapping[str, Sequence[Owed]]:
    debts = [(min(each.days or 0 for each in one.owed), one) for one in opd if one.owed]
    return {one.code: one.owed for _, one in sorted(debts, key=lambda debt: debt[0])}


def _sender(facts: PaperFacts) -> Sender:
    return Sender(facts.kabupaten, facts.line.organiser)

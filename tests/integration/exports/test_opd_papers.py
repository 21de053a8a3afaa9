"""The papers of one OPD: a sheet of one page, and messages that can be sent as they stand."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from components.exports.messages import group_message, messages_file, opd_message
from components.exports.opd_sheet import opd_sheet
from components.exports.opd_tables import LONGEST
from data.rules.papers import PaperFacts, PaperOpd
from data.rules.progress import State
from data.rules.view import View
from data.services.opd_page import load_opd
from tests.integration.exports.conftest import NASTY, TODAY, Held
from tests.integration.exports.papers_read import pdf_words


def chosen(facts: PaperFacts) -> tuple[PaperOpd, PaperOpd, PaperOpd]:
    """An OPD that reported all, one that reported nothing, and one with money."""
    return (
        next(each for each in facts.opd if not each.missing),
        next(each for each in facts.opd if not each.has_reported),
        next(each for each in facts.opd if each.pots),
    )


def test_the_sheet_says_what_the_page_of_the_opd_says(held: Held) -> None:
    line = held.facts.line
    view = View("contoh", line.kabupaten, line.year, line.period, line.frozen_id)
    for opd in chosen(held.facts):
        page = load_opd(held.store, held.viewer, view, opd.code, TODAY)
        assert page is not None
        content = opd_sheet(held.facts, opd)
        words = pdf_words(content)
        assert len(PdfReader(BytesIO(content)).pages) == 1
        missing = int((page.actions["state"] == State.MISSING).sum())
        assert words.count("belum lapor") == missing == len(opd.missing)
        assert opd.name in words
        assert f"{len(opd.obliged) - len(opd.missing)} dari {len(opd.obliged)}" in words
        for each in opd.owed:
            assert "".join(each.what[:40].split()).lower() in "".join(words.split()).lower()


def test_a_sheet_without_debts_says_so(facts: PaperFacts) -> None:
    opd = replace(facts.opd[0], owed=(), pots=(), follow_ups=())
    words = pdf_words(opd_sheet(facts, opd))
    assert "Tidak ada laporan atau tindak lanjut yang ditunggu." in words
    assert "belum ada anggaran tes urine" in words


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(min_size=1, max_size=400) | st.sampled_from([NASTY, "kata " * 200, "W" * 900]),
    times=st.integers(1, 15),
)
def test_a_sheet_is_one_page_whatever_was_typed(
    read_facts: Callable[[], PaperFacts], typed: str, times: int
) -> None:
    facts = read_facts()
    opd = chosen(facts)[2]
    follow_ups = tuple(
        replace(each, direction=typed, output=typed) for each in (*facts.follow_ups, *facts.decisions) * times
    )
    reports = tuple(replace(each, obstacle=typed) for each in opd.reports)
    owed = tuple(replace(each, what=typed) for each in (opd.owed or facts.opd[0].owed) * times)
    full = replace(opd, follow_ups=follow_ups, reports=reports, owed=owed, pots=opd.pots * times)
    assert len(PdfReader(BytesIO(opd_sheet(facts, full))).pages) == 1


def test_what_is_long_ends_with_an_ellipsis(facts: PaperFacts) -> None:
    opd = replace(facts.opd[0], follow_ups=(replace(facts.follow_ups[0], direction="kata " * LONGEST),))
    assert "…" in pdf_words(opd_sheet(facts, opd))


def test_messages_name_every_debt_once(facts: PaperFacts) -> None:
    group = group_message(facts)
    debtors = [each for each in facts.opd if each.owed]
    assert debtors
    for opd in debtors:
        own = opd_message(facts, opd)
        assert own.startswith(f"Yth. {opd.short},")
        assert facts.line.organiser in own
        assert all(each.what in own and each.what in group for each in opd.owed)
    for opd in set(facts.opd) - set(debtors):
        assert opd_message(facts, opd) == ""


def test_the_file_of_messages_is_text_that_windows_opens(facts: PaperFacts) -> None:
    content = messages_file(facts)
    words = content.decode("utf-8-sig")
    assert content.startswith(b"\xef\xbb\xbf")
    assert words.startswith("Pengingat P4GN")
    assert words.count("Yth. ") == sum(bool(each.owed) for each in facts.opd)
    assert "\n" not in words.replace("\r\n", "")

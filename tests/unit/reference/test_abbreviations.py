"""Short words are written so that a name in any hand meets them."""

import pytest

from data.intake.names_forms import words_of
from data.reference.abbreviations import abbreviations
from data.reference.periods import period_rules
from data.reference.templates import templates


@pytest.mark.parametrize("word", abbreviations().words)
def test_a_short_word_is_one_plain_word_with_longer_meanings(word: str) -> None:
    assert words_of(word) == (word,)
    for meaning in abbreviations().words[word]:
        assert " ".join(words_of(meaning)) == meaning
        assert len(meaning) > len(word)


def test_yes_no_and_what_is_asked_are_three_lists() -> None:
    known = abbreviations()
    words = [*known.yes, *known.no, *known.either]
    assert len(set(words)) == len(words)


def test_spellings_are_those_of_entries_of_lists() -> None:
    entries = {
        choice for each in templates().values() for column in each.columns for choice in column.choices
    }
    assert set(abbreviations().choices) <= entries


def test_every_kind_of_period_has_its_words() -> None:
    assert set(abbreviations().periods) == {rule.kind for rule in period_rules()}

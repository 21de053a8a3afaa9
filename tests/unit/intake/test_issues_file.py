"""The findings about files say what is wrong and what to do, as all others do."""

import re

import pytest

from data.intake import issues_file
from data.intake.kind import Kind

KINDS = [value for value in vars(issues_file).values() if isinstance(value, Kind)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_finding_about_a_file_speaks_in_plain_sentences(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert kind.title[0].isupper()
    assert kind.message.endswith(".")
    assert kind.fix.endswith(".")


def test_their_codes_are_their_own() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes) > 10

"""The findings about files say what is wrong and what to do, as all others do."""

import re

import pytest

from data.intake.issues_file import kinds
from data.intake.kind import Kind


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_a_finding_about_a_file_speaks_in_plain_sentences(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert kind.title[0].isupper()
    assert kind.message.endswith(".")
    assert kind.fix.endswith(".")


def test_their_codes_are_their_own() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(set(codes)) == len(codes) > 10

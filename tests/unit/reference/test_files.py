"""Reading reference files: a fact without a known source or certainty does not load."""

import pytest

from data.reference import Certainty
from data.reference.files import frozen, read_csv, resolved, source


def test_a_source_key_becomes_its_text() -> None:
    row = resolved({"source": "keputusan", "certainty": "assumption"})
    assert row == {"source": source("keputusan"), "certainty": Certainty.ASSUMPTION}
    assert "Papan P4GN" in row["source"]


def test_an_unknown_source_is_an_error() -> None:
    with pytest.raises(KeyError):
        resolved({"source": "somebody said"})


def test_an_unknown_certainty_is_an_error() -> None:
    with pytest.raises(ValueError, match="sure"):
        resolved({"certainty": "sure"})


def test_lists_become_unchangeable_all_the_way_down() -> None:
    assert frozen([1, [2, 3]]) == (1, (2, 3))
    assert frozen("text") == "text"


def test_rows_have_every_column() -> None:
    assert all(None not in row and None not in row.values() for row in read_csv("regions"))

"""What was typed into the grid of attendance."""

from components.widgets.attendance import HEADS, typed

PRESENT = HEADS["present"]
CODES = ["DINSOS", "DINKES", "RSUD"]


def test_counts_go_to_the_opd_of_their_row() -> None:
    state = {"edited_rows": {0: {PRESENT: 2}, 2: {PRESENT: 0}}, "added_rows": [], "deleted_rows": []}
    assert typed(CODES, state) == {"DINSOS": 2, "RSUD": 0}


def test_an_emptied_cell_is_not_counted_any_more() -> None:
    assert typed(CODES, {"edited_rows": {1: {PRESENT: None}}}) == {"DINKES": None}


def test_nothing_typed_is_nothing_to_keep() -> None:
    assert typed(CODES, {}) == {}
    assert typed(CODES, {"edited_rows": {0: {}}}) == {}

"""What in a file is not the viewer's to say."""

from data.intake import Reading, Row
from data.services.preview import foreign_rows


def test_rows_of_other_opd_are_named_for_an_operator_only() -> None:
    reading = Reading(template="aksi_opd", rows=(Row({"opd_code": "A"}, 2), Row({"opd_code": "B"}, 3)))
    assert foreign_rows(reading, None) == ()
    assert [(issue.row, issue.value, issue.refuses) for issue in foreign_rows(reading, "A")] == [
        (3, "B", True)
    ]

"""Sample files are written as offices write them."""

from datetime import date

import pytest

from data.samples.sample_file import cell, template_csv


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "ya"),
        (False, "tidak"),
        (date(2026, 11, 20), "2026-11-20"),
        (48.21, "48,21"),
        (7, "7"),
    ],
)
def test_cells(value: object, text: str) -> None:
    assert cell(value) == text


def test_rows_stand_under_their_headers() -> None:
    content = template_csv("rehab", [{"layanan": "TAT", "bulan": "2026-05", "realisasi": 3}])
    assert content.decode().split("\r\n") == ["bulan;layanan;target;realisasi", "2026-05;TAT;;3", ""]


def test_an_unknown_header_is_an_error() -> None:
    with pytest.raises(ValueError, match="nama_peserta"):
        template_csv("rehab", [{"nama_peserta": "-"}])

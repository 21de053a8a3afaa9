"""What other projects test readers with: csv-spectrum, papaparse's cases, the big list of naughty strings."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest

from data.intake.book import open_book
from data.intake.grid import Book
from data.intake.kind import Refusal
from tests.unit.intake.suites import BLNS, CSV_SPECTRUM, members, papaparse_cases
from tests.unit.intake.workbooks import unzipped, xlsx, zipped

# Seen on 22 November 2026: its JSON has a telephone number that its CSV has not, and is no list of rows.
CONTRADICTORY = {"location_coordinates"}

# Seen on 22 November 2026. What papaparse repairs or reads at random, we send back with a word.
SENT_BACK = {
    "broken-quotes": {
        "Quoted field has no closing quote",
        "Quoted field has invalid trailing quote after delimiter with a valid closer",
        "Quoted field has invalid trailing quote after delimiter",
        "Quoted field has invalid trailing quote before delimiter",
        "Quoted field has invalid trailing quote after new line",
        "Quoted fields with spaces between closing quote and next delimiter",
        "Quoted fields with spaces between closing quote and next new line",
        "Quoted fields with spaces after closing quote",
        "Quoted fields with spaces between closing quote and next delimiter and contains delimiter",
        "Quoted fields with spaces between closing quote and newline and contains newline",
    },
    "empty-file": {
        "Empty input string",
        "Input is just the delimiter (2 empty fields)",
        "Input is just empty fields",
    },
    "unsure-delimiter": {
        "Whitespace at edges of unquoted field",
        "Pipe delimiter is guessed correctly when mixed with comas",
        (
            "Pipe delimiter is guessed correctly when some fields are enclosed in quotes "
            "and contain delimiter characters and escaoped quotes"
        ),
    },
}
# Seen on 22 November 2026: it takes the first line end for the only one; we end a row at every line end, as
# spreadsheets do.
READ_OTHERWISE = {"Mixed slash n and slash r should choose first as precident"}
OPTIONS_OF_OURS: tuple[dict[str, str], ...] = ({}, *({"delimiter": sign} for sign in ";,\t|"))
"""All other options (comments, types, previews, other quotes) are choices that this reader does not offer."""


@pytest.fixture(scope="session")
def cache(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.config.cache.mkdir("suites")
    return folder


def opened(content: bytes) -> Book:
    return open_book(content, 10_000_000, 10_000)


def filled(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    return [list(row) for row in rows if any(str(cell).strip() for cell in row)]


def cells_or_code(content: bytes) -> list[list[object]] | str:
    try:
        return filled(opened(content).sheets[0].rows)
    except Refusal as refusal:
        return refusal.issues[0].code


def test_csv_spectrum_reads_as_its_json(cache: Path) -> None:
    files = members(CSV_SPECTRUM, cache)
    names = {Path(name).stem for name in files if name.endswith(".csv")} - CONTRADICTORY
    assert len(names) == 11
    for name in names:
        header, *rows = opened(files[f"csvs/{name}.csv"]).sheets[0].rows
        read = [dict(zip(header, row, strict=True)) for row in rows]
        assert read == json.loads(files[f"json/{name}.json"]), name


def test_papaparse_cases_read_as_expected_or_are_sent_back(cache: Path) -> None:
    cases = [case for case in papaparse_cases(cache) if _in_scope(case)]
    assert len(cases) > 70
    seen = {code: set[str]() for code in SENT_BACK}
    for case in cases:
        name, found = case["description"], cells_or_code(case["input"].encode())
        if isinstance(found, str):
            seen[found].add(name)
        elif name not in READ_OTHERWISE:
            assert found == filled(case["expected"]["data"]), name
    assert seen == SENT_BACK


def _in_scope(case: dict[str, Any]) -> bool:
    return isinstance(case["input"], str) and (case.get("config") or {}) in OPTIONS_OF_OURS


@pytest.fixture(scope="session")
def naughty(cache: Path) -> list[str]:
    strings: list[str] = json.loads(members(BLNS, cache)["resources/blns.json"])
    assert len(strings) > 400
    return strings


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_naughty_strings_read_back_equal_from_cells_and_headers_of_a_text(
    naughty: list[str], delimiter: str
) -> None:
    sent_back = 0
    for string in naughty:
        table = [["nama", f"{string} judul", "nilai"], ["a", string, "1"], ["b", "", "2"]]
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=delimiter).writerows(table)
        found = cells_or_code(text.getvalue().encode())
        if isinstance(found, str):
            assert found in {"not-a-table", "unsure-delimiter"}, string
            sent_back += 1
        else:
            assert found == table, string
    assert sent_back < 10


def test_naughty_strings_read_back_equal_from_cells_and_sheet_names_of_a_workbook(naughty: list[str]) -> None:
    parts = unzipped(xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>ISI</t></is></c></row>'))
    for string in filter(str.strip, naughty):
        sheet = parts["xl/worksheets/sheet1.xml"].replace(b"ISI", escape(string).encode())
        book = parts["xl/workbook.xml"].replace(b'"Data"', quoteattr(string).encode())
        content = zipped({**parts, "xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book})
        try:
            (found,) = opened(content).sheets
        except Refusal as refusal:
            # XML cannot carry control characters; a file with one is damaged.
            assert not all(sign.isprintable() or sign in "\t\n" for sign in string), string
            assert refusal.issues[0].code == "damaged-file"  # noqa: PT017
        else:
            assert (found.rows, found.name) == ([[string]], string)

"""Bytes become a book, or a word about why not."""

import random
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
import xlsxwriter

from data.intake.book import open_book
from data.intake.grid import Area, Book, Cell, Percent
from data.intake.kind import Refusal
from data.intake.spreadsheet_xlsx_sheet import MAX_FRAME
from data.intake.spreadsheet_zip import ALWAYS_INFLATED, MAX_ENTRIES, MAX_INFLATED, MAX_RATIO
from tests.unit.intake.workbooks import ods, stored, unzipped, xlsx, zipped

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


def opened(content: bytes, max_rows: int = 1_000) -> Book:
    return open_book(content, 10_000_000, max_rows)


def rows(content: bytes) -> list[list[Cell]]:
    return [list(row) for row in opened(content).sheets[0].rows]


def refused(content: bytes, max_rows: int = 1_000) -> str:
    with pytest.raises(Refusal) as refusal:
        opened(content, max_rows)
    (issue,) = refusal.value.issues
    assert issue.refuses
    return issue.code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/document.xml": "x"}, "not-a-table"),
        ({"ppt/presentation.xml": "x"}, "not-a-table"),
        ({"foto.jpg": "x"}, "not-a-table"),
        ({"dalam.zip": zipped({"rekap.xlsx": xlsx(ONE)})}, "not-a-table"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "not-a-table"),
        ({"xl/workbook.bin": "x"}, "other-workbook"),
        ({"xl/workbook.xml": "x"}, "damaged-file"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "damaged-file"),
        ({f"xl/{number}": "" for number in range(MAX_ENTRIES + 1)}, "inflated-file"),
    ],
)
def test_an_archive_that_is_no_workbook_is_told_apart(parts: dict[str, str], code: str) -> None:
    assert refused(zipped(parts)) == code


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"xl/vbaProject.bin": b"\x00"}, "has-macros"),
        ({"xl/macrosheets/sheet1.xml": ""}, "has-macros"),
        ({"xl/externalLinks/externalLink1.xml": ""}, "external-links"),
    ],
)
def test_macros_and_links_of_an_xlsx_file_are_refused(more: dict[str, bytes], code: str) -> None:
    assert refused(xlsx(ONE, more=more)) == code


def test_a_macro_is_found_wherever_the_workbook_keeps_it() -> None:
    parts = unzipped(xlsx(ONE, more={"xl/lain.bin": b"\x00"}))
    relations = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = relations.replace(
        b"</Rel", b'<Relationship Id="x" Type="a/vbaProject" Target="lain.bin"/></Rel', 1
    )
    assert refused(zipped(parts)) == "has-macros"


def test_macros_of_an_old_workbook_are_refused() -> None:
    name, macros = (text.encode("utf-16-le") for text in ("\x05SummaryInformation\0", "_VBA_PROJECT_CUR\0"))
    content = stored("rekap.xls")
    entry = content.index(name)
    patched = bytearray(content)
    patched[entry : entry + 64] = macros.ljust(64, b"\x00")
    patched[entry + 64] = len(macros)
    assert refused(bytes(patched)) == "has-macros"


@pytest.mark.parametrize(
    ("entry", "code"),
    [("WordDocument", "not-a-table"), ("PowerPoint Document", "not-a-table"), ("Lain", "damaged-file")],
)
def test_an_old_document_that_is_no_workbook_is_told_apart(entry: str, code: str) -> None:
    content = bytearray(stored("rekap.xls"))
    place = content.index("Workbook\0".encode("utf-16-le"))
    name = f"{entry}\0".encode("utf-16-le")
    content[place : place + 64] = name.ljust(64, b"\x00")
    content[place + 64] = len(name)
    assert refused(bytes(content)) == code


def test_a_bomb_is_refused_before_it_is_inflated() -> None:
    assert refused(xlsx(ONE, more={"xl/media/x": bytes(ALWAYS_INFLATED)})) == "inflated-file"
    dense = random.Random(1).randbytes(MAX_INFLATED // MAX_RATIO)  # noqa: S311  # what no packing makes smaller
    content = xlsx(ONE, more={"xl/media/x": bytes(MAX_INFLATED - len(dense)), "xl/media/y": dense})
    assert refused(content) == "inflated-file"


def test_a_sheet_of_endless_rules_is_refused() -> None:
    assert refused(xlsx(ONE, after="<x>" + "<a/>" * (MAX_FRAME + 1) + "</x>")) == "inflated-file"


def test_a_part_that_inflates_to_more_than_it_declares_is_damaged() -> None:
    content = bytearray(xlsx(ONE, more={"xl/sharedStrings.xml": ""}))
    name = b"xl/worksheets/sheet1.xml"
    entry = content.rindex(name) - 46
    content[entry + 24 : entry + 28] = (64).to_bytes(4, "little")
    assert refused(bytes(content)) == "damaged-file"


def test_a_locked_archive_is_told() -> None:
    content = bytearray(xlsx(ONE))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(content)) == "locked-file"


def test_two_parts_of_one_name_are_not_chosen_between() -> None:
    content = BytesIO(xlsx(ONE))
    with zipfile.ZipFile(content, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    assert refused(content.getvalue()) == "damaged-file"


def test_entities_are_never_resolved() -> None:
    parts = unzipped(xlsx(ONE))
    sheet = parts["xl/worksheets/sheet1.xml"].replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "1">]><worksheet'
    )
    assert refused(zipped({**parts, "xl/worksheets/sheet1.xml": sheet})) == "damaged-file"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ('<row r="1"><c r="GS1"><v>1</v></c></row>', "too-many-columns"),
        ('<row r="1"><c r="A2"><v>1</v></c></row>', "damaged-file"),
        ('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "damaged-file"),
        ('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', "damaged-file"),
        ('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', "damaged-file"),
        ('<row r="1"><c r="A1" s="9"><v>1</v></c></row>', "damaged-file"),
        ('<row r="1"><c r="A1"><v>1</v></row>', "damaged-file"),
        ("", "empty-file"),
    ],
)
def test_a_sheet_that_contradicts_itself_is_refused(row: str, code: str) -> None:
    assert refused(xlsx(row)) == code


def test_one_cell_in_the_last_row_costs_nothing() -> None:
    content = xlsx(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="GR1048576"><v>2</v></c></row>'
    )
    sheet = opened(content).sheets[0]
    assert len(sheet.rows) < 200
    assert (sheet.row_numbers[0], sheet.row_numbers[-1]) == (1, 1_048_576)
    assert sheet.rows[-1][199] == Decimal(2)


def test_the_cap_on_rows_counts_filled_rows_and_leaves_room_for_titles_and_totals() -> None:
    def sheet(count: int) -> bytes:
        return xlsx(
            "".join(f'<row r="{2 * n}"><c r="A{2 * n}"><v>1</v></c></row>' for n in range(1, count + 1))
        )

    assert len(opened(sheet(55), max_rows=5).sheets[0].rows) == 110
    assert refused(sheet(56), max_rows=5) == "too-many-rows"
    assert refused(b"tahun\r\n" + b"2026\r\n\r\n" * 60, max_rows=5) == "too-many-rows"


def test_a_row_repeated_a_million_times_is_refused_before_it_is_written_out() -> None:
    cell = '<table:table-cell office:value-type="float" office:value="1"/>'
    many = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert refused(ods(many)) == "too-many-rows"
    wide = cell.replace("/>", ' table:number-columns-repeated="16384"/>')
    assert refused(ods(f"<table:table-row>{wide}</table:table-row>")) == "too-many-columns"


def test_cells_of_every_type() -> None:
    cells = (
        '<c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>5.0</v></c><c r="C1"><v>1E+3</v></c>'
        '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="d"><v>2026-01-02</v></c>'
        '<c r="G1" t="inlineStr"><is><r><t>a_x000D_</t></r><r><t xml:space="preserve"> b </t></r>'
        '<rPh sb="0" eb="1"><t>bunyi</t></rPh></is></c><c r="H1" t="str"><f>A1</f><v>5 &lt; 6</v></c>'
        '<c r="I1" s="1"><v>0.07</v></c><c r="J1" s="2"><v>60</v></c><c r="K1" s="2"><v>59</v></c>'
        '<c r="L1" s="2"><v>61</v></c><c t="inlineStr"><is><t>tanpa alamat</t></is></c>'
    )
    assert rows(xlsx(f'<row r="1">{cells}</row>', formats=("0.0%", "dd/mm/yyyy"))) == [
        [
            Decimal("0.3"),
            Decimal(5),
            Decimal(1000),
            "TRUE",
            "#REF!",
            date(2026, 1, 2),
            "a\r b ",
            "5 < 6",
            Percent(Decimal(7)),
            Decimal(60),
            date(1900, 2, 28),
            date(1900, 3, 1),
            "tanpa alamat",
        ]
    ]


def test_a_formula_without_a_result_is_told_and_never_blank() -> None:
    content = xlsx('<row r="3"><c r="B3"><f>SUM(A1:A2)</f></c><c r="C3" t="str"><f>""</f><v></v></c></row>')
    book = opened(content)
    assert book.sheets[0].rows[-1] == ["", "=SUM(A1:A2)"]
    (issue,) = book.issues
    assert (issue.code, issue.row, issue.column, issue.refuses) == ("uncounted-formula", 3, "B", False)
    assert "Sel B3 di lembar “Data”" in issue.message


def test_the_zero_that_a_program_writes_for_a_formula_it_cannot_compute_is_no_result() -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_number("A1", 0)
        sheet.write_formula("A2", "=A1+5")
        sheet.write_formula("A3", "=A1+6", None, 6)
    book = opened(content.getvalue())
    assert [list(row) for row in book.sheets[0].rows] == [[Decimal(0)], ["=A1+5"], [Decimal(6)]]
    assert [issue.code for issue in book.issues] == ["uncounted-formula"]


def test_a_formula_of_an_ods_file_without_a_result_is_told() -> None:
    book = opened(ods('<table:table-row><table:table-cell table:formula="of:=[.B1]"/></table:table-row>'))
    assert book.sheets[0].rows == [["=[.B1]"]]
    assert [issue.code for issue in book.issues] == ["uncounted-formula"]


def test_hundreds_of_formulas_without_a_result_are_counted_not_listed() -> None:
    cells = "".join(f'<row r="{n}"><c r="A{n}"><f>B{n}</f></c></row>' for n in range(1, 101))
    issues = opened(xlsx(cells)).issues
    assert len(issues) == 21
    assert "80 sel lain" in issues[-1].message


def test_a_merged_block_keeps_its_first_cell_and_its_place_in_the_rows() -> None:
    sheet = opened(
        xlsx(
            '<row r="500"><c r="A500"><v>1</v></c><c r="B500"><v>2</v></c></row>'
            '<row r="501"><c r="A501"><v>3</v></c><c r="C501"><v>4</v></c></row>',
            after='<mergeCells><mergeCell ref="A500:B501"/><mergeCell ref="C501:C900"/></mergeCells>',
        )
    ).sheets[0]
    assert sheet.rows[-2:] == [[Decimal(1), ""], ["", "", Decimal(4)]]
    first = len(sheet.rows) - 2
    assert sheet.merged == (Area(first, 0, first + 1, 1), Area(first + 1, 2, first + 1, 2))
    assert sheet.row_numbers[first] == 500


def test_blanks_notes_and_signs_of_an_ods_text_are_kept_apart() -> None:
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p>'
        '</office:annotation><text:p>a<text:s text:c="3"/>b<text:tab/>c</text:p><text:p>d</text:p>'
        "</table:table-cell>"
    )
    assert rows(ods(f"<table:table-row>{cell}</table:table-row>")) == [["a   b\tc\nd"]]


def test_the_same_row_is_read_alike_by_the_pattern_and_by_the_parser() -> None:
    text = '<c r="C1" t="inlineStr"><is><t>x_x005F_x0041_</t></is></c>'
    row = f'<row r="1"><c r="A1" s="1"><v>0.5</v></c>{text}</row>'
    plain = rows(xlsx(row, formats=("0%",)))
    assert plain == [[Percent(Decimal(50)), "", "x_x0041_"]]
    parts = unzipped(xlsx(row, formats=("0%",)))
    sheet = parts["xl/worksheets/sheet1.xml"]
    for other in (
        sheet.replace(b"<sheetData>", b"<!-- catatan --><sheetData>"),
        sheet.replace(b"<v>0.5</v>", b"<v>0&#46;5</v>"),
        sheet.replace(b'r="A1"', b"r='A1'"),
        sheet.replace(b'<row r="1"', b"\n <row r='1'"),
        sheet.replace(b"<sheetData>", b"<sheetData>\n  ").replace(b"</sheetData>", b"\n</sheetData>"),
        sheet.replace(b"<sheetData>", b"<?catatan <sheetData><row/></sheetData> ?><sheetData>"),
        sheet.replace(b"<", b"<x:")
        .replace(b"<x:/", b"</x:")
        .replace(b"<x:?", b"<?")
        .replace(b"xmlns=", b"xmlns:x="),
    ):
        assert other != sheet
        assert rows(zipped({**parts, "xl/worksheets/sheet1.xml": other})) == plain


@pytest.mark.parametrize(
    ("value", "shown", "cell"),
    [
        ("0.075", "7,5%", Percent(Decimal("7.5"))),
        ("0.074", "7%", Percent(Decimal("7.4"))),
        ("12.345", "1.234,5%", Percent(Decimal("1234.5"))),
        ("-0.5", "(50%)", Percent(Decimal(-50))),
        ("0.004", "0%", Percent(Decimal("0.4"))),
        ("7.5", "7,5%", Decimal("7.5")),
        ("7.46", "7%", Decimal("7.46")),
        ("0.075", "0,075", Decimal("0.075")),
    ],
)
def test_a_number_of_an_ods_file_is_a_percentage_where_it_shows_as_one(
    value: str, shown: str, cell: Cell
) -> None:
    stored_cell = (
        f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{shown}</text:p>'
        "</table:table-cell>"
    )
    assert rows(ods(f"<table:table-row>{stored_cell}</table:table-row>")) == [[cell]]

"""The workbook behind a chart of a presentation: what opens where somebody chooses to edit its data."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TypeAlias

from xlsxwriter import Workbook

Values: TypeAlias = Sequence[float | None]


def chart_workbook(
    names: Sequence[str], series: Sequence[tuple[str, Values]], number_format: str, day: date
) -> bytes:
    """Names in column A, one series a column after it. Names are never formulas, whatever they begin with."""
    content = BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001
    sheet = book.add_worksheet("Sheet1")
    look = book.add_format({"num_format": number_format})
    for row, name in enumerate(names, 1):
        sheet.write_string(row, 0, name)
    for column, (name, values) in enumerate(series, 1):
        sheet.write_string(0, column, name)
        for row, value in enumerate(values, 1):
            if value is not None:
                sheet.write_number(row, column, value, look)
    book.close()
    return content.getvalue()

"""What a sample is: a file in template format, as an office would send it."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from data.reference import templates


@dataclass(frozen=True)
class SampleFile:
    """One file of figures of one kabupaten; `position` is the day its figures speak of.

    It is only made when its content is asked for: a start that finds it loaded already need not wait for it.
    """

    template: str
    kabupaten: str
    file_name: str
    position: date
    make: Callable[[], bytes] = field(repr=False, compare=False)

    @cached_property
    def content(self) -> bytes:
        """The file as it would be uploaded."""
        return self.make()


Row = Mapping[str, object]


def template_csv(template: str, rows: Iterable[Row]) -> bytes:
    """Rows by header as the CSV of a template: UTF-8, semicolons; ValueError for an unknown header."""
    headers = [column.header for column in templates()[template].columns]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, headers, restval="", delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({header: cell(value) for header, value in row.items()})
    return text.getvalue().encode("utf-8")


def cell(value: object) -> str:
    """A value as files write it: ya and tidak, ISO dates, a decimal comma, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",")
    return str(value)

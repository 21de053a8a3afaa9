"""What an OPD must do next, and where its figures are from, in words."""

from collections.abc import Iterator
from math import isnan

from components import text_opd as text
from components.dates import date_full, date_short, lateness
from components.formats import number, percent
from components.text import escape
from data.rules.progress import State
from data.services.opd_page import OpdPage

Task = tuple[str, str]


def to_do_list(data: OpdPage) -> list[Task]:
    """What is owed: missing reports first, then what falls short, then what a meeting asked for."""
    return [*_owed(data), *_falling_short(data), *_asked_for(data)]


def _owed(data: OpdPage) -> Iterator[Task]:
    late = (data.today - data.period.due).days
    when = text.DUE.format(date=date_full(data.period.due), lateness=lateness(late))
    for row in data.actions.to_dict("records"):
        if row["state"] == State.MISSING:
            yield str(row["to_do"]), f":orange[**{when}**]" if late > 0 else when


def _falling_short(data: OpdPage) -> Iterator[Task]:
    for row in data.actions.to_dict("records"):
        if row["verification"] == "ditolak":
            yield text.REJECTED.format(label=row["label"]), ""
        elif row["state"] in (State.VERIFIED, State.REPORTED) and isnan(row["capaian"]):
            yield text.SET_TARGET.format(label=row["label"]), ""
        elif row["state"] in (State.VERIFIED, State.REPORTED, State.NIL) and row["capaian"] < 1:
            words = text.INCOMPLETE.format(
                label=row["label"],
                percent=percent(row["capaian"]),
                realisasi=number(row["realisasi"]),
                target=number(row["target"]),
                unit=escape(str(row["unit"] or "")),
            )
            yield words, escape(row["next_step"]) if isinstance(row["next_step"], str) else ""


def _asked_for(data: OpdPage) -> Iterator[Task]:
    for row in data.follow_ups.to_dict("records"):
        if row["state"] in ("selesai", "dibatalkan"):
            continue
        meeting = text.FOLLOW_UP.format(meeting=escape(str(row["meeting"])))
        if row["state"] == "terlambat" or row["days_left"] is not None:
            due = row["due_on"].date()
            words = text.DUE.format(date=date_full(due), lateness=lateness((data.today - due).days))
            meeting = f"{meeting}, {words}"
        yield (
            escape(str(row["direction"])),
            f":orange[**{meeting}**]" if row["state"] == "terlambat" else meeting,
        )


def source_words(data: OpdPage) -> str:
    """File, rows, sender and day of the figures on the page."""
    parts = [
        text.SOURCE_ROWS.format(
            file=escape(each.file), rows=each.rows, by=escape(each.by), date=date_short(each.day)
        )
        for each in data.origins
    ]
    return f"Sumber: {'; '.join(parts) or text.NO_ROWS}"

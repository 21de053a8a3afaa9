"""The files a viewer may fill in or take home, and the findings about a file as files."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.intake import Issue, example_file, template_file
from data.intake.export import csv_bytes
from data.intake.marks import ISSUE_HEAD
from data.intake.template_files import FORMS, prefilled_file, rows_file
from data.intake.template_wish import TemplateWish, settled
from data.reference import templates, thresholds
from data.rules.roles import Viewer, authorise
from data.services.authorised import (
    authorise_kabupaten,
    authorise_upload,
    own_opd_only,
    upload_permission,
    uploadable_templates,
)
from data.services.context import intake_context
from data.services.days import CONTOH
from data.services.days import today as today_of
from data.services.errors import WishUnknown, store_guarded
from data.services.uploads import UploadPlan
from data.store.current import current_rows
from data.store.engine import Store
from data.store.tables import FACTS

__all__ = [
    "OfferedTemplate",
    "TemplateWish",
    "issues_file",
    "offered_templates",
    "prefilled",
    "stored_file",
    "upload_cap",
]

VERDICT = "verification"
YEARS = range(2000, 2101)
NamedFile = tuple[str, bytes]


@dataclass(frozen=True)
class OfferedTemplate:
    """A template with its empty file and the same with one filled row to look at."""

    name: str
    title: str
    empty: bytes
    example: bytes


@store_guarded
def offered_templates(
    store: Store, viewer: Viewer, kabupaten: str, today: date
) -> tuple[OfferedTemplate, ...]:
    """The templates this viewer may send for a kabupaten; raises NotAllowed for one that may send nothing."""
    authorise_kabupaten(viewer, kabupaten)
    context = intake_context(store, kabupaten, today)
    return tuple(
        OfferedTemplate(
            name,
            templates()[name].title,
            template_file(name),
            example_file(name, context),
        )
        for name in uploadable_templates(viewer)
    )


def template_titles() -> dict[str, str]:
    """What each template is called on screens, by its name."""
    return {name: each.title for name, each in templates().items()}


@store_guarded
def prefilled(
    store: Store, viewer: Viewer, kabupaten: str, wish: TemplateWish, *, today: date | None = None
) -> NamedFile:
    """Name and bytes of a template with the rows to be sent, filled where the store has values.

    Raises NotAllowed, WishUnknown, UnknownKabupaten, StoreUnavailable. An operator gets his own OPD's rows.
    """
    day = today or today_of(store, kabupaten)
    wish = _allowed(viewer, kabupaten, wish)
    context = intake_context(store, kabupaten, day)
    wish = _meant(wish, context.opd, day)
    current = current_rows(store, FACTS[wish.template], kabupaten, year=wish.year, opd_code=wish.opd_code)
    content = prefilled_file(wish, context, current, contoh=store.name == CONTOH, without=_not_theirs(viewer))
    return _file_name(store, kabupaten, wish), content


@store_guarded
def stored_file(store: Store, viewer: Viewer, kabupaten: str, template: str, form: str) -> NamedFile:
    """Name and bytes of all stored rows that the viewer may send; the same errors as `prefilled`."""
    wish = _allowed(viewer, kabupaten, TemplateWish(template, form))
    context = intake_context(store, kabupaten, today_of(store, kabupaten))
    current = current_rows(store, FACTS[template], kabupaten, opd_code=wish.opd_code)
    frame = pd.DataFrame(current, dtype="object")
    content = rows_file(wish, context, frame, contoh=store.name == CONTOH, without=_not_theirs(viewer))
    return _file_name(store, kabupaten, wish, "tersimpan"), content


def upload_cap(kabupaten: str) -> int:
    """The largest file that is read, in megabytes."""
    return thresholds(kabupaten).upload_cap_mb


def issues_file(plan: UploadPlan) -> bytes:
    """The findings about a file as a semicolon-separated CSV that a spreadsheet opens."""
    return csv_bytes(ISSUE_HEAD, map(_line, plan.issues))


def _allowed(viewer: Viewer, kabupaten: str, wish: TemplateWish) -> TemplateWish:
    """The wish narrowed to what the viewer may send; raises NotAllowed, WishUnknown."""
    if wish.template not in templates() or wish.form not in FORMS:
        raise WishUnknown(wish.template if wish.form in FORMS else wish.form)
    authorise_upload(viewer, templates()[wish.template], kabupaten)
    authorise(viewer, upload_permission(viewer), kabupaten=kabupaten, opd_code=wish.opd_code)
    named = any(column.field == "opd_code" for column in templates()[wish.template].columns)
    return replace(wish, opd_code=(own_opd_only(viewer) or wish.opd_code) if named else None)


def _meant(wish: TemplateWish, opd: Collection[str], day: date) -> TemplateWish:
    if wish.opd_code is not None and wish.opd_code not in opd:
        raise WishUnknown(wish.opd_code)
    if wish.year is not None and wish.year not in YEARS:
        raise WishUnknown(str(wish.year))
    try:
        return settled(wish, day)
    except LookupError:
        raise WishUnknown(wish.period or str(wish.year)) from None


def _not_theirs(viewer: Viewer) -> Collection[str]:
    # An operator's file must not carry verdicts back: an empty column would take them away.
    return () if own_opd_only(viewer) is None else (VERDICT,)


def _file_name(store: Store, kabupaten: str, wish: TemplateWish, *words: str) -> str:
    marked = (CONTOH,) if store.name == CONTOH else ()
    parts = (*marked, wish.template, kabupaten, wish.opd_code, wish.year, wish.period, *words)
    stem = "_".join(str(part) for part in parts if part is not None)
    return re.sub(r"[^\w.-]+", "-", f"{stem}.{wish.form}")


def _line(issue: Issue) -> tuple[str, ...]:
    row = "" if issue.row is None or pd.isna(issue.row) else str(issue.row)
    refuses = "ya" if issue.refuses else "tidak"
    return row, issue.column or "", issue.value or "", issue.message, issue.fix, refuses

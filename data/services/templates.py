"""The files a viewer may fill in, and the findings about a file as a file."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.intake import Issue, example_file, template_file
from data.intake.export import csv_bytes
from data.reference import templates, thresholds
from data.rules.roles import Viewer
from data.services.authorised import authorise_kabupaten, uploadable_templates
from data.services.context import intake_context
from data.services.errors import store_guarded
from data.services.uploads import UploadPlan
from data.store.engine import Store

ISSUE_HEAD = ("baris", "kolom", "nilai", "masalah", "perbaikan", "menolak")


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


def upload_cap(kabupaten: str) -> int:
    """The largest file that is read, in megabytes."""
    return thresholds(kabupaten).upload_cap_mb


def issues_file(plan: UploadPlan) -> bytes:
    """The findings about a file as a semicolon-separated CSV that a spreadsheet opens."""
    return csv_bytes(ISSUE_HEAD, map(_line, plan.issues))


def _line(issue: Issue) -> tuple[str, ...]:
    row = "" if issue.row is None or pd.isna(issue.row) else str(issue.row)
    refuses = "ya" if issue.refuses else "tidak"
    return row, issue.column or "", issue.value or "", issue.message, issue.fix, refuses

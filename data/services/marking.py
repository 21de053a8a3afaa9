"""A sender's own file back, with what is wrong beside each row."""

from dataclasses import replace
from pathlib import PurePath

from data.intake.marked import can_be_marked, marked_file
from data.services.errors import FileRefused
from data.services.uploads import UploadPlan


def can_be_handed_back(plan: UploadPlan) -> bool:
    """Whether a file can go back marked: a table was found in it, nothing about persons, and some finding."""
    return bool(plan.issues and plan.file.content) and can_be_marked(plan.reading)


def marked_upload(plan: UploadPlan) -> tuple[str, bytes]:
    """Name and bytes of a workbook with the findings; raises FileRefused if it must not go back."""
    if not can_be_handed_back(plan):
        raise FileRefused
    marked, kind = marked_file(plan.file.content, replace(plan.reading, issues=plan.issues))
    return f"{PurePath(plan.file.name).stem}_masalah.{kind}", marked

"""Commands about files: check, import, undo, history. Each returns whether the data refused it."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from sqlalchemy.engine import make_url

from data.cli_output import (
    checked_json,
    issue_json,
    print_issues,
    print_json,
    print_questions,
    print_table,
    question_json,
)
from data.intake import Answers
from data.services.authorised import LOCAL_ADMIN
from data.services.changes import plain
from data.services.checking import Checked, check_file
from data.services.history import list_changesets, undo_changeset
from data.services.stores import UTAMA, open_stores, today
from data.services.uploads import UploadPlan, UploadResult, commit_upload, prepare_upload
from data.settings import Settings, sqlite_url
from data.store.engine import Store
from data.store.revisions import SourceFile

SHOWN = 40


class WrongUsage(Exception):
    """The command cannot be run like this."""


def check(settings: Settings, chosen: Namespace) -> bool:
    """Show how files are read, column by column; writes nothing."""
    readings: list[tuple[str, Checked]] = []
    with _store_to_look_into(settings) as store:
        for path in chosen.files:
            file = SourceFile(path.name, path.read_bytes())
            day_in = partial(today, store, settings=settings)
            readings.append((path.name, check_file(store, file, day_in, chosen.kabupaten, chosen.template)))
    if chosen.json:
        shown = [checked_json(name, reading) for name, reading in readings]
        print_json(shown[0] if len(shown) == 1 else shown)
    else:
        for name, checked in readings:
            _print_checked(name, checked)
    return any(checked.refused for _, checked in readings)


def import_file(settings: Settings, chosen: Namespace) -> bool:
    """Store a file as one changeset, after a preview and a yes."""
    store = open_stores(settings)[chosen.data]
    plan = prepare_upload(
        store,
        LOCAL_ADMIN,
        chosen.kabupaten,
        chosen.file.name,
        chosen.file.read_bytes(),
        chosen.template,
        today=today(store, chosen.kabupaten, settings),
        answers=Answers(typed_answers(chosen.answer)),
    )
    if not chosen.json:
        _print_plan(plan)
    wanted = plan.ready and not plan.changes_nothing and not chosen.dry_run
    changeset = None
    if wanted and (chosen.yes or _confirmed(chosen)):
        changeset = commit_upload(store, LOCAL_ADMIN, plan).changeset
        if not chosen.json:
            print(f"Tersimpan sebagai perubahan nomor {changeset}.")
    if chosen.json:
        print_json(_plan_json(plan, changeset))
    return not plan.ready


def typed_answers(given: Sequence[str]) -> dict[str, str]:
    """Answers as they are typed: question=value; a question may hold the sign itself, a value never does."""
    parts = [answer.rpartition("=") for answer in given]
    if not all(question for question, _, _ in parts):
        raise WrongUsage("Tulis jawaban sebagai PERTANYAAN=JAWABAN.")
    return {question: value for question, _, value in parts}


def undo(settings: Settings, chosen: Namespace) -> bool:
    """Take a changeset back."""
    store = open_stores(settings)[chosen.data]
    result = undo_changeset(store, LOCAL_ADMIN, chosen.changeset, dry_run=chosen.dry_run)
    if chosen.json:
        counts = asdict(result.counts)
        print_json({"changeset": result.changeset, "counts": counts, "left": list(result.left)})
    else:
        _print_undo(result, chosen.changeset)
    return False


def show_history(settings: Settings, chosen: Namespace) -> bool:
    """List the changesets, newest first."""
    frame = list_changesets(open_stores(settings)[chosen.data], LOCAL_ADMIN)
    if chosen.json:
        print_json([_line_json(line) for line in frame.to_dict("records")])
        return False
    frame["at"] = frame["at"].dt.strftime("%Y-%m-%d %H:%M UTC")
    titles = {
        "changeset": "nomor",
        "at": "waktu",
        "by_name": "oleh",
        "kabupaten": "kabupaten",
        "template": "templat",
        "file_name": "berkas",
        "rows_new": "baru",
        "rows_changed": "berubah",
        "undone_by": "dibatalkan",
    }
    print_table(frame[list(titles)], titles)
    return False


@contextmanager
def _store_to_look_into(settings: Settings) -> Iterator[Store]:
    """The office's store where there is one, else one that lives as long as the command."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or Path(url.database or "").exists():
        yield open_stores(settings)[UTAMA]
        return
    with TemporaryDirectory() as folder:
        stores = open_stores(
            replace(settings, database_url=sqlite_url(Path(folder) / "papan.sqlite"), empty=True)
        )
        yield stores[UTAMA]
        for store in stores.values():
            store.close()


def _confirmed(chosen: Namespace) -> bool:
    if chosen.json or not sys.stdin.isatty():
        raise WrongUsage("Tambahkan --yes untuk menyimpan, atau --dry-run untuk melihat saja.")
    return input("Simpan? [y/T] ").strip().casefold() in {"y", "ya"}


def _print_checked(name: str, checked: Checked) -> None:
    table, found = checked.table, checked.as_template
    count = len(table.row_numbers)
    print(f"{name}: {table.kind or 'tidak terbaca'}, judul di baris {table.header_row or '-'}, {count} baris")
    for skipped in table.skipped_rows:
        print(f"  baris {skipped.row} dilewati: {skipped.why}")
    for column in table.columns:
        samples = "; ".join(f"{written} -> {plain(read)}" for written, read in column.samples)
        doubt = "BELUM PASTI, " if column.ambiguous else ""
        why = f" ({column.why})" if column.why else ""
        print(f"  {column.header or '(tanpa judul)'}: {doubt}{column.kind}{why}: {samples}")
    if found is not None:
        print(f"  templat {found.template}: {len(found.rows)} baris terbaca")
        print_questions(found.open_questions)
    print_issues(found.issues if found is not None else table.issues)


def _print_plan(plan: UploadPlan) -> None:
    print_issues(plan.issues)
    print_questions(plan.open_questions)
    if plan.refused or plan.open_questions:
        what = "ditolak" if plan.refused else "menunggu jawaban"
        print(f"{plan.file.name} {what}; tidak ada yang disimpan.")
        return
    counts = plan.counts
    print(
        f"{plan.file.name} ({plan.template}): {counts.new} baru, {counts.changed} berubah, "
        f"{counts.unchanged} sama, {counts.absent} tidak disebut (tetap)."
    )
    titles = {
        "row": "baris",
        "kind": "jenis",
        "key": "kunci",
        "column": "kolom",
        "old": "lama",
        "new": "baru",
    }
    if len(plan.difference):
        print_table(plan.difference.head(SHOWN), titles)
    if len(plan.difference) > SHOWN:
        print(f"... dan {len(plan.difference) - SHOWN} baris lagi")
    if plan.changes_nothing:
        same = "Berkas ini sudah pernah disimpan. " if plan.known_file else ""
        print(f"{same}Tidak ada yang berubah.")


def _print_undo(result: UploadResult, changeset: int) -> None:
    counts = result.counts
    print(
        f"Perubahan {changeset}: {counts.changed} dikembalikan, {counts.new} dihidupkan lagi, "
        f"{counts.ended} ditarik, {len(result.left)} dibiarkan karena sudah diubah lagi."
    )
    for key in result.left:
        print(f"  dibiarkan: {key}")
    if result.changeset is not None:
        print(f"Pembatalan tersimpan sebagai perubahan nomor {result.changeset}.")


def _plan_json(plan: UploadPlan, changeset: int | None) -> dict[str, Any]:
    return {
        "changeset": changeset,
        "template": plan.template,
        "counts": asdict(plan.counts),
        "questions": [question_json(question) for question in plan.questions],
        "issues": [issue_json(issue) for issue in plan.issues],
    }


def _line_json(line: dict[Any, Any]) -> dict[str, Any]:
    known = {name: None if pd.isna(value) else value for name, value in line.items()}
    return {
        "changeset": known["changeset"],
        "at": known["at"],
        "by": known["by_name"],
        "kabupaten": known["kabupaten"],
        "template": known["template"],
        "file": known["file_name"],
        "sha256": known["file_sha256"],
        "counts": {name: known[f"rows_{name}"] for name in ("new", "changed", "unchanged", "ended")},
        "undoes": known["undoes_id"],
        "undone_by": known["undone_by"],
    }

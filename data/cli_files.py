"""Commands about files: check, import, undo, history. Each returns whether the data refused it."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from sqlalchemy.engine import make_url

from data.cli_output import issue_json, print_issues, print_json, print_table, reading_json
from data.intake import Reading
from data.services.authorised import LOCAL_ADMIN
from data.services.checking import check_file
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
    readings: list[tuple[str, Reading]] = []
    with _store_to_look_into(settings) as store:
        for path in chosen.files:
            file = SourceFile(path.name, path.read_bytes())
            day = today(store, settings)
            reading = check_file(store, file, day, chosen.kabupaten, chosen.template)
            readings.append((path.name, reading))
    if chosen.json:
        shown = [reading_json(name, reading) for name, reading in readings]
        print_json(shown[0] if len(shown) == 1 else shown)
    else:
        for name, reading in readings:
            _print_reading(name, reading)
    return any(reading.refused for _, reading in readings)


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
        today=today(store, settings),
    )
    if not chosen.json:
        _print_plan(plan)
    wanted = not plan.refused and not plan.changes_nothing and not chosen.dry_run
    changeset = None
    if wanted and (chosen.yes or _confirmed(chosen)):
        changeset = commit_upload(store, LOCAL_ADMIN, plan).changeset
        if not chosen.json:
            print(f"Tersimpan sebagai perubahan nomor {changeset}.")
    if chosen.json:
        print_json(_plan_json(plan, changeset))
    return plan.refused


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


def _print_reading(name: str, reading: Reading) -> None:
    print(f"{name}: templat {reading.template or 'tidak dikenali'}, {len(reading.rows)} baris terbaca")
    for column in reading.columns:
        samples = "; ".join(written for written, _ in column.samples)
        print(f"  {column.header} ({column.kind}): {samples}")
    print_issues(reading.issues)


def _print_plan(plan: UploadPlan) -> None:
    print_issues(plan.issues)
    if plan.refused:
        print(f"{plan.file.name} ditolak; tidak ada yang disimpan.")
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
        "questions": [],
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

"""The use cases from the shell: check, import, undo, history, boundaries, account; see `--help`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from sqlalchemy.exc import ArgumentError

from data import cli_accounts, cli_boundaries, cli_files
from data.rules.roles import NotAllowed, Role
from data.services.boundary_fetch import SourceUnreachable
from data.services.errors import ServiceError, StoreUnavailable
from data.services.stores import CONTOH, UTAMA
from data.settings import Settings, SettingsError

DONE, REFUSED, USAGE, ENVIRONMENT = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 wrong usage, 3 environment."""
    chosen = _parser().parse_args(arguments)
    try:
        refused = chosen.run(Settings.from_environment(), chosen)
    except cli_files.WrongUsage as error:
        return _fail(error, USAGE)
    except (StoreUnavailable, SourceUnreachable, SettingsError, ArgumentError, OSError) as error:
        return _fail(error, ENVIRONMENT)
    except (ServiceError, NotAllowed) as error:
        return _fail(error, REFUSED)
    return REFUSED if refused else DONE


def _fail(error: Exception, code: int) -> int:
    print(error, file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py", description="Papan P4GN dari baris perintah.")
    commands = parser.add_subparsers(title="perintah", required=True, metavar="PERINTAH")
    _add_check(commands)
    _add_import(commands)
    _add_undo(commands)
    _add_history(commands)
    _add_boundaries(commands)
    _add_account(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # argparse has no public name for it


def _add_check(commands: Commands) -> None:
    command = commands.add_parser("check", help="baca berkas tanpa menyimpan apa pun")
    command.add_argument("files", nargs="+", type=Path, metavar="BERKAS")
    command.add_argument("--kabupaten", metavar="KODE", help="kode Kemendagri, misalnya 51.08")
    command.add_argument("--template", metavar="NAMA", help="nama templat; kosong: dikenali dari judul kolom")
    _with_json(command)
    command.set_defaults(run=cli_files.check)


def _add_import(commands: Commands) -> None:
    command = commands.add_parser("import", help="simpan berkas sebagai satu perubahan")
    command.add_argument("file", type=Path, metavar="BERKAS")
    command.add_argument("--kabupaten", required=True, metavar="KODE", help="kode Kemendagri, misalnya 51.08")
    command.add_argument("--template", metavar="NAMA", help="nama templat; kosong: dikenali dari judul kolom")
    command.add_argument("--dry-run", action="store_true", help="tampilkan perubahan tanpa menyimpan")
    command.add_argument("--yes", action="store_true", help="simpan tanpa bertanya")
    _with_answers(command)
    _with_json(command)
    _with_store(command)
    command.set_defaults(run=cli_files.import_file)


def _add_undo(commands: Commands) -> None:
    command = commands.add_parser("undo", help="batalkan satu perubahan")
    command.add_argument("changeset", type=int, metavar="NOMOR")
    command.add_argument("--dry-run", action="store_true", help="tampilkan akibatnya tanpa menyimpan")
    _with_json(command)
    _with_store(command)
    command.set_defaults(run=cli_files.undo)


def _add_history(commands: Commands) -> None:
    command = commands.add_parser("history", help="daftar perubahan, terbaru dahulu")
    _with_json(command)
    _with_store(command)
    command.set_defaults(run=cli_files.show_history)


def _add_boundaries(commands: Commands) -> None:
    command = commands.add_parser("boundaries", help="ambil batas desa yang sebenarnya untuk peta")
    command.add_argument("kabupaten", metavar="KODE", help="kode Kemendagri, misalnya 51.08")
    command.add_argument(
        "--from", dest="place", metavar="BERKAS", help="berkas atau alamat; kosong: sumber publik yang tetap"
    )
    command.add_argument(
        "--crs", metavar="EPSG:NOMOR", help="sistem koordinat, bila berkas tidak menyebutnya"
    )
    command.add_argument("--yes", action="store_true", help="pakai tanpa bertanya")
    _with_answers(command)
    _with_json(command)
    command.set_defaults(run=cli_boundaries.boundaries)


def _add_account(commands: Commands) -> None:
    account = commands.add_parser("account", help="kelola akun kantor")
    actions = account.add_subparsers(title="tindakan", required=True, metavar="TINDAKAN")
    add = actions.add_parser("add", help="tambah akun; kata sandi ditanyakan atau dibaca dari masukan")
    add.add_argument("name", metavar="NAMA")
    add.add_argument("--role", required=True, choices=[role.value for role in Role], metavar="PERAN")
    add.add_argument("--kabupaten", metavar="KODE")
    add.add_argument("--opd", metavar="KODE")
    add.set_defaults(run=cli_accounts.add)
    password = actions.add_parser("password", help="ganti kata sandi")
    password.add_argument("name", metavar="NAMA")
    password.set_defaults(run=cli_accounts.change_password)
    for word, run in (("disable", cli_accounts.disable), ("enable", cli_accounts.enable)):
        switch = actions.add_parser(word, help="matikan akun" if word == "disable" else "hidupkan akun")
        switch.add_argument("name", metavar="NAMA")
        switch.set_defaults(run=run)
    listing = actions.add_parser("list", help="daftar akun")
    _with_json(listing)
    listing.set_defaults(run=cli_accounts.show)


def _with_answers(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="PERTANYAAN=JAWABAN",
        help="jawab pertanyaan tentang berkas; boleh lebih dari sekali",
    )


def _with_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="keluaran JSON")


def _with_store(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data", choices=[UTAMA, CONTOH], default=UTAMA, help="penyimpanan kantor (utama) atau data contoh"
    )


if __name__ == "__main__":
    sys.exit(main())

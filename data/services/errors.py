"""What a use case can fail with. Each message is one Indonesian sentence that a page may show."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import pandas as pd
from sqlalchemy import exc

P = ParamSpec("P")
R = TypeVar("R")


class ServiceError(Exception):
    """A use case refused or could not run; nothing was written."""


class StoreUnavailable(ServiceError):
    """The store is locked or cannot be reached; the next try may succeed."""

    def __init__(self) -> None:
        super().__init__(
            "Penyimpanan data sedang terkunci atau tidak dapat dihubungi. Coba lagi sebentar lagi."
        )


class PlanOutdated(ServiceError):
    """Somebody changed the same rows after the preview was made.

    `conflicts` is row, key, column, was, now, mine, by, at: cells that now differ from the file.
    """

    def __init__(self, conflicts: pd.DataFrame) -> None:
        super().__init__(
            "Data berubah sejak pratinjau dibuat. Periksa pratinjau yang baru, lalu simpan lagi."
        )
        self.conflicts = conflicts


class FileRefused(ServiceError):
    """The file has errors; its issues are in the plan."""

    def __init__(self) -> None:
        super().__init__("Berkas ini ditolak: perbaiki kesalahan yang terdaftar, lalu unggah lagi.")


class AnswersMissing(ServiceError):
    """The file leaves questions open that nobody has answered."""

    def __init__(self, count: int) -> None:
        super().__init__(f"Masih ada {count} pertanyaan tentang berkas ini yang belum dijawab.")


class UnknownKabupaten(ServiceError):
    """A kabupaten the reference does not hold."""

    def __init__(self, kabupaten: str) -> None:
        super().__init__(f"Kabupaten {kabupaten} tidak ada dalam data rujukan.")


class WishUnknown(ServiceError):
    """A file was asked for by a template, form, OPD, year or period that does not exist."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Berkas untuk “{what}” tidak dapat dibuat: pilihan itu tidak ada.")


class UnknownChangeset(ServiceError):
    """No changeset with this number that the viewer may see."""

    def __init__(self, changeset: int) -> None:
        super().__init__(f"Perubahan nomor {changeset} tidak ada.")


class UnknownMeeting(ServiceError):
    """No meeting with this number or code that the viewer may see."""

    def __init__(self) -> None:
        super().__init__("Rapat ini tidak ada, atau kodenya tidak berlaku lagi.")


class MeetingRefused(ServiceError):
    """A meeting, or what was written in it, that cannot be kept this way; `faults` say why, one each."""

    def __init__(self, *faults: str) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


class AccountRefused(ServiceError):
    """An account that cannot be made or changed this way; the message says why."""


def store_guarded(use_case: Callable[P, R]) -> Callable[P, R]:
    """Turn a database that does not answer into StoreUnavailable; broken constraints stay what they are."""

    @wraps(use_case)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return use_case(*args, **kwargs)
        except (exc.OperationalError, exc.InterfaceError, exc.TimeoutError) as error:
            raise StoreUnavailable from error

    return guarded

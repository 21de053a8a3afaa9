"""Use cases, verb-named: the only door to the data for pages, the shell and the server."""

from data.services.accounts import (
    NewAccount,
    account_exists,
    account_viewer,
    add_account,
    list_accounts,
    session_version,
    set_active,
    set_password,
    verify_password,
)
from data.services.authorised import LOCAL_ADMIN, uploadable_templates
from data.services.errors import (
    AccountRefused,
    AnswersMissing,
    FileRefused,
    PlanOutdated,
    ServiceError,
    StoreUnavailable,
    UnknownChangeset,
    UnknownKabupaten,
    store_guarded,
)
from data.services.history import KeptFile, list_changesets, stored_file, undo_changeset
from data.services.process import forget_stores, process_settings, process_stores
from data.services.stores import CONTOH, UTAMA, Stores, data_version, default_store, open_stores, today
from data.services.uploads import PlanCounts, UploadPlan, UploadResult, commit_upload, prepare_upload

__all__ = [
    "CONTOH",
    "LOCAL_ADMIN",
    "UTAMA",
    "AccountRefused",
    "AnswersMissing",
    "FileRefused",
    "KeptFile",
    "NewAccount",
    "PlanCounts",
    "PlanOutdated",
    "ServiceError",
    "StoreUnavailable",
    "Stores",
    "UnknownChangeset",
    "UnknownKabupaten",
    "UploadPlan",
    "UploadResult",
    "account_exists",
    "account_viewer",
    "add_account",
    "commit_upload",
    "data_version",
    "default_store",
    "forget_stores",
    "list_accounts",
    "list_changesets",
    "open_stores",
    "prepare_upload",
    "process_settings",
    "process_stores",
    "session_version",
    "set_active",
    "set_password",
    "store_guarded",
    "stored_file",
    "today",
    "undo_changeset",
    "uploadable_templates",
    "verify_password",
]

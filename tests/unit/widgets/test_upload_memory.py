"""The server keeps no uploaded bytes once the dialog has taken them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from components.widgets import upload_memory


def test_a_file_that_was_taken_leaves_the_memory_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = MemoryUploadedFileManager("/upload")
    kept, taken = (UploadedFileRec(name, f"{name}.csv", "text/csv", b"isi") for name in ("a", "b"))
    for record in (kept, taken):
        manager.add_file("sesi", record)
    context = SimpleNamespace(session_id="sesi", uploaded_file_mgr=manager)
    monkeypatch.setattr(upload_memory, "get_script_run_ctx", lambda: context)
    upload_memory.let_go([UploadedFile(taken, FileURLs())])
    assert manager.get_files("sesi", ["a", "b"]) == [kept]

"""Several files in one ZIP."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from components.exports.stable_zip import EPOCH


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of files by name; they are taken one by one, so that making them can be counted."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, held in files:
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, held)
    return content.getvalue()

"""Office files that are the same bytes whenever they are made from the same facts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a ZIP can tell; what is in a file has no date of its own."""


def without_times(content: bytes) -> bytes:
    """The same ZIP, its entries in the same order, without the moment each was packed."""
    packed = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(packed, "w") as kept:
        for entry in given.infolist():
            info = ZipInfo(entry.filename, EPOCH)
            info.compress_type = ZIP_DEFLATED
            kept.writestr(info, given.read(entry))
    return packed.getvalue()

"""What is kept is what was accepted, under a name of its own content."""

import pytest
import shapely

from data.geometry.boundaries.features import BoundaryRefused
from data.geometry.boundaries.stored import Boundaries, Origin, read, version_of, written

ORIGIN = Origin("penerbit", "MIT", "2026-11-22", "batas.sql", "ab" * 32, "SQL")
KEPT = Boundaries("51.08", ORIGIN, {"51.08.01.2001": shapely.box(115, -8.1, 115.1, -8)})


def test_what_was_written_is_read_again() -> None:
    found = read(written(KEPT))
    assert (found.kabupaten, found.origin) == ("51.08", ORIGIN)
    assert found.desa["51.08.01.2001"].equals(KEPT.desa["51.08.01.2001"])


def test_other_shapes_are_another_version() -> None:
    other = Boundaries("51.08", ORIGIN, {"51.08.01.2001": shapely.box(115, -8.1, 115.2, -8)})
    assert version_of(written(KEPT)) == version_of(written(KEPT)) != version_of(written(other))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b'{"features": [{}]}'])
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(BoundaryRefused):
        read(content)

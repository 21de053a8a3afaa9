from data.reference.boundaries import boundary_source, boundary_source_of


def test_the_file_of_a_kabupaten_lies_at_one_commit() -> None:
    source = boundary_source("51.08")
    assert source.url.endswith(
        "/cahyadsn/wilayah_boundaries/3c5a7960f4d227a38489094d84252bdbb3f978a5"
        "/db/kel/51/wilayah_boundaries_kel_51.08.sql"
    )
    assert source.licence == "MIT"


def test_a_checksum_is_known_of_ours_only() -> None:
    ours = boundary_source("63.06")
    assert ours.sha256 is not None
    assert boundary_source_of(ours.sha256) == ours
    assert boundary_source("11.01").sha256 is None
    assert boundary_source_of("00" * 32) is None

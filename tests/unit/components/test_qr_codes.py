import struct

from components.qr_codes import QUIET, SIZE, qr_png

LINK = "http://192.168.1.20:8501/kemudi?data=utama&kab=51.08&kode=ABCD2345"


def test_a_link_is_a_square_picture_of_whole_modules() -> None:
    picture = qr_png(LINK)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    assert width == height
    modules, rest = divmod(width, SIZE)
    assert rest == 0
    # Version v of the standard has 17 + 4v modules; letters of this length need the fourth to the sixth.
    version, odd = divmod(modules - 2 * QUIET - 17, 4)
    assert odd == 0
    assert 4 <= version <= 6


def test_other_links_are_other_pictures_and_the_same_link_the_same() -> None:
    assert qr_png(LINK) == qr_png(LINK)
    assert qr_png(LINK) != qr_png(LINK.replace("ABCD", "WXYZ"))

"""The same screens on PostgreSQL: the same words as on SQLite."""

from itertools import product

from tests.pages.conftest import Home, Settle
from tests.pages.screens import ADMIN, BULELENG, HSS, SCREENS, UPLOADS, open_screen

ADDRESSES: tuple[dict[str, str], ...] = ({"kab": BULELENG}, {"kab": HSS}, {"kab": BULELENG, "data": "utama"})


def test_both_databases_show_the_same(settle: Settle, full_home: Home, postgresql_home: Home) -> None:
    said = []
    for home in (full_home, postgresql_home):
        settle(home)
        said.append([open_screen(ADMIN, path, **view).words for path, view in product(SCREENS, ADDRESSES)])
    assert said[0] == said[1]
    assert "unggahan tersimpan" in open_screen(ADMIN, UPLOADS).title

"""The app as a viewer meets it: an address opened in one run, and everything that the run shows as text."""

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components.text_frame import CONTOH
from data.settings import PROJECT

MAIN = PROJECT / "pages" / "main.py"
OVERVIEW, PROGRESS, TESTS, MAP, UPLOADS = "", "progres-opd", "tes-urine", "peta-kasus", "unggahan"
MEETINGS = "rapat"
SCREENS = (OVERVIEW, PROGRESS, TESTS, MAP)
SLOW = 120
"""Seconds a run may take: the first map of a process is sketched, and the machine may be busy."""

User = Mapping[str, object]
BULELENG, HSS = "51.08", "63.06"
ADMIN: User = {"name": "admin", "role": "admin"}


def user(role: str, kabupaten: str | None = None, opd: str | None = None) -> User:
    """What the server vouches for."""
    return {"name": role, "role": role, "kabupaten": kabupaten, "opd": opd}


@dataclass(frozen=True)
class Screen:
    """One browser session on one screen, after a run that raised nothing."""

    app: AppTest

    @property
    def title(self) -> str:
        """The finding; the screen has one."""
        [title] = self.app.title
        return plain(title.value)

    @property
    def view(self) -> dict[str, str]:
        """What the address holds."""
        return {name: str(value) for name, value in self.app.query_params.items()}

    @cached_property
    def words(self) -> list[str]:
        """Every text in the middle of the screen, in the order of the page."""
        kinds = {"title", "header", "subheader", "markdown", "caption"}
        return [plain(str(each.value)) for each in self.app.main if each.type in kinds]  # type: ignore[union-attr]

    @property
    def notices(self) -> list[str]:
        """The subheaders: findings of panels, and titles of notices."""
        return [plain(each.value) for each in self.app.subheader]

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons of the screen and its sidebar."""
        return [each.label for each in self.app.button]

    @property
    def is_contoh(self) -> bool:
        """Whether the screen bears the mark of fictitious figures."""
        return any(CONTOH in text for text in self.words)

    def tables(self) -> list[pd.DataFrame]:
        """What the tables hold, whatever their cells then say."""
        return [table.value for table in self.app.table]

    def cells(self) -> list[pd.DataFrame]:
        """What the cells of the tables say."""
        return [_said(table.proto) for table in self.app.table]

    def pictures(self) -> list[Any]:
        """Plotly figures and decks, as the browser gets them."""
        figures = [json.loads(each.proto.spec) for each in self.app.get("plotly_chart")]
        decks = [json.loads(each.proto.json) for each in self.app.get("deck_gl_json_chart")]
        return [*map(decoded, figures), *decks]

    def part(self) -> tuple[int, int]:
        """On the wall: which part is up, of how many."""
        shown = self.words[-1]
        found = re.fullmatch(r"(\d+) / (\d+)", shown)
        assert found, f"the last words are no part: {shown}"
        return int(found[1]), int(found[2])

    def press(self, label: str) -> "Screen":
        """Click a button."""
        next(each for each in self.app.button if each.label == label).click()
        return checked(self.app.run())

    def everything(self) -> str:
        """All that reaches the browser in the middle of the screen, but for random names in it."""
        shown = "\n".join(str(each.proto) for each in self.app.main if hasattr(each, "proto"))
        # Five digits at random may also stand in a coordinate: only the places of such a name are touched.
        names = "|".join(re.findall(r'uuid: "(\w+)"', shown)) or "$^"
        shown = re.sub(r'(deferred_file_id: )"\w+"', r"\1file", shown)
        return re.sub(rf'(uuid: "|T_)(?:{names})', r"\1table", shown)


Open = Callable[..., Screen]


def open_screen(who: User = ADMIN, path: str = OVERVIEW, /, **address: object) -> Screen:
    """Open an address in a new session; fails if the run raises."""
    app = AppTest.from_file(str(MAIN), default_timeout=SLOW)
    app.user = dict(who)
    # A link opened before any other run: switch_page would ask for a run of the first screen before.
    app._page_hash = calc_hash(path) if path else ""
    for name, value in address.items():
        app.query_params[name] = str(value)
    return checked(app.run())


def checked(app: AppTest) -> Screen:
    """The screen of a run that raised nothing."""
    assert not app.exception, app.exception
    return Screen(app)


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ")


def decoded(value: Any) -> Any:
    """A figure with its packed arrays as lists."""
    if isinstance(value, dict) and "bdata" in value:
        return np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"]).tolist()
    if isinstance(value, dict):
        return {name: decoded(each) for name, each in value.items()}
    return [decoded(each) for each in value] if isinstance(value, list) else value


def numbers(value: Any) -> Iterator[float]:
    """Every number in a figure or deck."""
    if isinstance(value, dict):
        for each in value.values():
            yield from numbers(each)
    elif isinstance(value, list):
        for each in value:
            yield from numbers(each)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def _said(proto: Any) -> pd.DataFrame:
    from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

    data = getattr(proto, "arrow_data", proto)
    cells = convert_arrow_bytes_to_pandas_df(data.styler.display_values or data.data)
    return cells.map(lambda cell: plain(str(cell)).replace("\\", ""))

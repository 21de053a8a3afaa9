"""What a session says about itself: whatever an address or a user holds, the answer is one of ours."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.widgets import session
from components.widgets.frame import part_shown
from components.widgets.session import Wall, current_viewer, current_wall, is_local, is_phone, picture_scale
from data.rules.roles import Role, Viewer


class User(dict[str, object]):
    """A user as Streamlit hands it out."""

    def to_dict(self) -> dict[str, object]:
        return dict(self)


def stand(monkeypatch: pytest.MonkeyPatch, **known: object) -> None:
    """Make this the session that Streamlit knows."""
    nothing: dict[str, Any] = {"user": {}, "query_params": {}, "context": SimpleNamespace(headers={})}
    stood = nothing | known
    stood["user"] = User(stood["user"])
    monkeypatch.setattr(session, "st", SimpleNamespace(**stood))


@pytest.mark.parametrize("role", list(Role))
def test_the_viewer_is_who_the_server_vouches_for(monkeypatch: pytest.MonkeyPatch, role: Role) -> None:
    stand(monkeypatch, user={"name": "a", "role": role.value, "kabupaten": "51.08", "opd": "DINSOS"})
    assert current_viewer() == Viewer("a", role, "51.08", "DINSOS")


@pytest.mark.parametrize("user", [{}, {"role": ""}, {"role": "ADMIN"}, {"role": None}, {"name": "admin"}])
def test_without_a_known_role_there_is_no_viewer(
    monkeypatch: pytest.MonkeyPatch, user: dict[str, object]
) -> None:
    stand(monkeypatch, user=user)
    assert current_viewer() is None


def test_an_empty_limit_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    stand(monkeypatch, user={"role": "admin", "kabupaten": "", "opd": ""})
    assert current_viewer() == Viewer("", Role.ADMIN, None, None)
    assert not is_local()


@pytest.mark.parametrize("value", [None, "", "0", "2", "ya", "true"])
def test_only_layar_1_is_the_wall(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    stand(monkeypatch, query_params={} if value is None else {"layar": value})
    assert current_wall() is None


def test_the_wall_knows_its_part_and_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    stand(monkeypatch, query_params={"layar": "1", "bagian": "-1", "w": "1024", "t": "768"})
    assert current_wall() == Wall(part=-1, width=1024, height=768)
    assert picture_scale(620).projected


@pytest.mark.parametrize("text", ["", "x", "1.5", "--1", "١", "1e3", "999999", " 1", "-"])
def test_an_odd_part_is_the_first(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stand(monkeypatch, query_params={"layar": "1", "bagian": text})
    wall = current_wall()
    assert wall is not None
    assert wall.part == 1


@pytest.mark.parametrize(
    ("width", "height", "wide"),
    [(1920, 1080, True), (1366, 768, True), (1024, 768, False), (768, 1024, False)],
)
def test_a_wall_is_wide_or_nearly_square(width: int, height: int, *, wide: bool) -> None:
    assert Wall(1, width, height).wide is wide


@given(st.integers(-100, 100), st.integers(1, 40))
def test_the_part_that_is_up_exists(part: int, parts: int) -> None:
    shown = part_shown(Wall(part, 1920, 1080), parts)
    assert 1 <= shown <= parts
    if 1 <= part <= parts:
        assert shown == part
    if -parts <= part <= -1:
        assert shown == parts + 1 + part


@pytest.mark.parametrize(
    ("agent", "phone"), [("Mozilla (Android) Mobile Safari", True), ("Firefox", False), (None, False)]
)
def test_a_phone_says_so(monkeypatch: pytest.MonkeyPatch, agent: str | None, *, phone: bool) -> None:
    headers = {} if agent is None else {"User-Agent": agent}
    stand(monkeypatch, context=SimpleNamespace(headers=headers))
    assert is_phone() is phone
    assert picture_scale(620).narrow is phone

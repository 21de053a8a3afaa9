"""What one browser session knows: who looks, at what, and in which form. The one place that reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

import streamlit as st

from components.scale import Scale
from components.theme import Theme, theme
from data.rules.roles import Role, Viewer

WIDTHS, HEIGHTS = (480, 7680), (360, 4320)  # px of any window that is projected


@dataclass(frozen=True)
class Wall:
    """The projected form of a screen: which part of it is up, and the window it fills (pixels)."""

    part: int
    width: int
    height: int

    @property
    def wide(self) -> bool:
        """Whether the picture is 16:9 rather than 4:3."""
        return self.width * 2 > self.height * 3

    def scale(self, share: float = 1.0) -> Scale:
        """The scale of a picture that takes this share of the width; text and rules scale with CSS."""
        return Scale.projector(self.width, self.height, share)


def current_viewer() -> Viewer | None:
    """The viewer that the server vouches for, or None when nobody is signed in."""
    user = cast("Mapping[str, Any]", st.user.to_dict())  # each look into st.user looks for a file of secrets
    role = user.get("role")
    if role not in set(Role):
        return None
    return Viewer(
        name=str(user.get("name") or ""),
        role=Role(role),
        kabupaten=user.get("kabupaten") or None,
        opd_code=user.get("opd") or None,
    )


def is_local() -> bool:
    """Whether this is the single-user start on a laptop, without accounts."""
    return bool(cast("Mapping[str, Any]", st.user).get("local"))


def current_theme() -> Theme:
    """The theme of the browser, light unless it says otherwise; slides may be dark too."""
    kind: Literal["light", "dark"] = "dark" if st.context.theme.type == "dark" else "light"
    return theme(kind)


def is_phone() -> bool:
    """Whether the browser says it is on a phone; the width of a window is not known here."""
    return "Mobile" in (st.context.headers.get("User-Agent") or "")


def picture_scale(width: int, share: float = 1.0) -> Scale:
    """The scale of a picture: `width` px on a laptop, the whole phone, or a share of the wall."""
    wall = current_wall()
    if wall is not None:
        return wall.scale(share)
    return Scale.phone() if is_phone() else Scale(width=width)


def current_wall() -> Wall | None:
    """The projected form asked for by `layar=1`, or None on a laptop or phone."""
    params = st.query_params
    if params.get("layar") != "1":
        return None
    return Wall(
        part=_number(params.get("bagian"), 1),
        width=_within(_number(params.get("w"), 1920), WIDTHS),
        height=_within(_number(params.get("t"), 1080), HEIGHTS),
    )


def _within(pixels: int, bounds: tuple[int, int]) -> int:
    """A size that a window can have: pictures are drawn for it, and an address may ask for anything."""
    return min(max(pixels, bounds[0]), bounds[1])


def _number(text: str | None, fallback: int) -> int:
    """A whole number out of the address; anything odd is the fallback, never an error."""
    if text is None:
        return fallback
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    return sign * int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else fallback

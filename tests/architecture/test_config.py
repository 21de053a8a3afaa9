import re
import tomllib
from typing import Any

from streamlit import config

from components.server.access import PREFIX, identity_headers
from components.server.accounts import Identity
from components.server.fonts import FACES
from components.theme import MODES, theme
from data.rules.roles import Role, Viewer
from tests.architecture.tree import ROOT

COLOUR = re.compile(r"#[0-9A-F]{6}")
TOKENS = {
    "primaryColor": "accent",
    "backgroundColor": "surface",
    "secondaryBackgroundColor": "raised",
    "textColor": "text",
    "linkColor": "accent",
    "borderColor": "border_strong",
    "dataframeBorderColor": "border",
    "dataframeHeaderBackgroundColor": "raised",
    "dataframeHeaderTextColor": "muted",
    "blueColor": "accent",
    "blueBackgroundColor": "accent_soft",
    "blueTextColor": "accent",
    "orangeColor": "attention",
    "orangeBackgroundColor": "attention_soft",
    "orangeTextColor": "attention_text",
    "redColor": "danger",
    "redBackgroundColor": "danger_soft",
    "redTextColor": "danger",
    "greenColor": "ok",
    "greenBackgroundColor": "ok_soft",
    "greenTextColor": "ok",
}


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def flat(tree: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in tree.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict) and name != "server.trustedUserHeaders":
            found |= flat(value, f"{name}.")
        else:
            found[name] = value
    return found


def test_streamlit_knows_every_setting() -> None:
    assert set(flat(settings())) <= set(config._config_options_template)


def test_nothing_calls_out() -> None:
    found = flat(settings())
    assert found["browser.gatherUsageStats"] is False
    assert found["browser.serverAddress"]  # without it, the start asks another host for the outer address


def test_it_listens_on_this_computer_unless_told_otherwise() -> None:
    assert settings()["server"]["address"] == "127.0.0.1"


def test_no_traceback_reaches_a_screen() -> None:
    assert settings()["client"]["showErrorDetails"] == "none"


def test_streamlit_trusts_exactly_the_headers_that_access_writes() -> None:
    viewer = Viewer("opd.a", Role.OPERATOR, "51.08", "OPD-A")
    written = {name.decode() for name, _ in identity_headers(Identity(viewer, local=True))}
    trusted = {name.lower() for name in settings()["server"]["trustedUserHeaders"]}
    assert trusted == written
    assert all(name.startswith(PREFIX.decode()) for name in trusted)


def test_the_fonts_are_those_that_the_server_makes() -> None:
    assert [face["url"] for face in settings()["theme"]["fontFaces"]] == [face.url for face in FACES]


def test_the_colours_are_the_tokens() -> None:
    for mode in MODES:
        colours, section = theme(mode), settings()["theme"][mode]
        for key, token in TOKENS.items():
            assert section[key] == getattr(colours, token), f"{mode} {key}"
        assert section["chartCategoricalColors"] == [getattr(colours, f"cat_{n}") for n in range(1, 7)]
        assert section["sidebar"] == {
            "backgroundColor": colours.raised,
            "secondaryBackgroundColor": colours.surface,
        }


def test_no_colour_of_the_look_stands_outside_the_two_modes() -> None:
    """`[theme.sidebar]` or `[theme]` colours would apply to dark screens too."""
    shared = {key: value for key, value in settings()["theme"].items() if key not in MODES}
    assert not COLOUR.search(str(shared))

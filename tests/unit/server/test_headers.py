import base64
import hashlib

import pytest

from components.server.headers import (
    SecurityHeaders,
    content_security_policy,
    script_hashes,
    security_headers,
    streamlit_page,
)
from tests.unit.server.asgi import Recorder, call, get, scope_of


def directives(policy: str) -> dict[str, list[str]]:
    parts = [part.split() for part in policy.split("; ")]
    return {part[0]: part[1:] for part in parts}


def test_each_inline_script_is_allowed_by_its_own_hash() -> None:
    script = "\n  let a = 1;\n"
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = f"<script>{script}</script><script src='x.js'></script>"
    assert script_hashes(page) == [f"'sha256-{digest}'"]


def test_streamlits_page_has_exactly_one_inline_script() -> None:
    assert len(script_hashes(streamlit_page())) == 1


def test_scripts_may_neither_be_inline_nor_evaluated() -> None:
    policy = directives(content_security_policy(streamlit_page()))
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]


def test_no_directive_names_another_host() -> None:
    allowed = {"'self'", "'none'", "'unsafe-inline'", "'wasm-unsafe-eval'", "data:", "blob:"}
    for name, sources in directives(content_security_policy(streamlit_page())).items():
        assert {each for each in sources if not each.startswith("'sha256-")} <= allowed, name


def test_answers_carry_every_header_once() -> None:
    answer = get(SecurityHeaders(Recorder(x_content_type_options="wrong")), "/anything")
    raw = [key.decode() for key, _ in answer.messages[0]["headers"]]
    for name, value in security_headers(secure=False):
        assert raw.count(name.decode()) == 1
        assert answer.headers[name.decode()] == value.decode()
    assert answer.body == b"inside"


@pytest.mark.parametrize(("secure", "told"), [(True, True), (False, False)])
def test_strict_transport_only_where_there_is_tls(secure: bool, told: bool) -> None:
    answer = get(SecurityHeaders(Recorder(), secure=secure))
    assert ("strict-transport-security" in answer.headers) is told


def test_a_websocket_passes_untouched() -> None:
    inner = Recorder()
    scope = scope_of("/_stcore/stream", kind="websocket")
    call(SecurityHeaders(inner), scope, {"type": "websocket.connect"})
    assert inner.scopes == [scope]

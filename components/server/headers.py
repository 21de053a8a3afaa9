"""Security headers on every answer: nothing from other hosts, no inline script but Streamlit's own."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.server.messages import with_headers

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
HSTS = (b"strict-transport-security", b"max-age=31536000")


@cache
def streamlit_page() -> str:
    """The one HTML page that Streamlit serves for every address."""
    return (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def script_hashes(page: str) -> list[str]:
    """CSP sources of the inline scripts of a page, so that an upgrade of Streamlit needs no edit."""
    digests = (hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(page))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def content_security_policy(page: str) -> str:
    """The policy: this host only; WebAssembly for pydeck and Arrow, blobs for their workers and pictures."""
    scripts = " ".join(["'self'", *script_hashes(page), "'wasm-unsafe-eval'"])
    directives = {
        "default-src": "'self'",
        "script-src": scripts,
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def security_headers(*, secure: bool) -> list[tuple[bytes, bytes]]:
    """The headers of every answer; `secure` says that the app is reached through TLS."""
    fixed = [
        (b"content-security-policy", content_security_policy(streamlit_page()).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"same-origin"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
    return [*fixed, HSTS] if secure else fixed


class SecurityHeaders:
    """ASGI middleware that puts the security headers on every HTTP answer."""

    def __init__(self, app: ASGIApp, *, secure: bool = False) -> None:
        self.app = app
        self.headers = security_headers(secure=secure)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            start = message["type"] == "http.response.start"
            await send(with_headers(message, self.headers) if start else message)

        await self.app(scope, receive, send_guarded)

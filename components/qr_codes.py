"""A link as a QR code, for whoever holds a phone."""

from io import BytesIO

import segno

SIZE = 8  # px of a module
QUIET = 4  # modules of white around it, as the standard asks
INK, PAPER = "#1A1E29", "#FFFFFF"  # dark on white in either mode: scanners need that


def qr_png(link: str) -> bytes:
    """The code of a link as a PNG."""
    out = BytesIO()
    segno.make(link, error="m", micro=False).save(
        out, kind="png", scale=SIZE, border=QUIET, dark=INK, light=PAPER
    )
    return out.getvalue()

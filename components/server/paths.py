"""The addresses of this installation, and who may open them: the one list that the other modules read."""

LOGIN = "/masuk"
LOGOUT = "/keluar"
HEALTH = "/healthz"
FONTS = "/huruf/"
POSITION = "/posisi-rapat"
SHAPES = "/peta/"

OURS = (LOGIN, LOGOUT, HEALTH, FONTS, POSITION, SHAPES)
# Needed before anybody is known: the login page and its fonts, probes, Streamlit's public bundles.
OPEN = (LOGIN, HEALTH, FONTS, "/static/", "/_stcore/health", "/favicon.png")
# Answered to nobody: counters of the process, and the interface that runs the app without a browser.
CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
UPLOAD = "/_stcore/upload_file"
# Everything else that is no page of the app.
MACHINERY = ("/static/", "/_stcore/", "/media/", "/component/", "/app/static/", "/favicon.png")


def under(path: str, prefixes: tuple[str, ...]) -> bool:
    """Whether the path is one of these or below one that ends in a slash or is followed by one."""
    return any(
        path == each or path.startswith(each if each.endswith("/") else f"{each}/") for each in prefixes
    )


def is_page(path: str) -> bool:
    """Whether Streamlit would answer with its page: any address that is neither ours nor machinery."""
    return not under(path, OURS) and not under(path, MACHINERY)

"""The plain pages of the server in the look of the app: no script, both modes, readable on a phone."""

from html import escape
from string import Template

from components.server.fonts import BODY_FACE, TITLE_FACE
from components.text_server import APP_NAME, LOGIN_LEAD
from components.theme import Theme, theme

TOKENS = (
    *("surface", "raised", "text", "muted", "border_strong", "accent", "accent_hover", "on_accent"),
    *("attention", "attention_text", "attention_soft"),
)

PAGE = Template("""<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">$refresh
<title>$title – $app</title>
<style>$style</style>
</head>
<body>
<aside aria-hidden="true"><div>$mark<p class="name">$app</p><p class="lead">$lead</p></div></aside>
<main><div><h1>$title</h1>
$body
</div></main>
</body>
</html>
""")

STYLE = Template("""
@font-face{font-family:"IBM Plex Sans";src:url($body) format("woff2");font-weight:100 700;font-display:swap}
@font-face{font-family:"Papan Serif";src:url($title) format("woff2");font-weight:600;font-display:swap}
:root{$light}
@media (prefers-color-scheme:dark){:root{$dark}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;grid-template-columns:minmax(0,42fr) minmax(0,58fr);
background:var(--surface);color:var(--text);font:400 1rem/1.45 "IBM Plex Sans",sans-serif}
aside{background:$nila;color:$on_nila;display:flex;align-items:flex-end;padding:3rem}
aside svg{display:block;width:3.5rem;height:auto;margin-bottom:1.5rem}
aside p{margin:0}
.name{font:600 2.1rem/1.15 "Papan Serif",Georgia,serif}
.lead{margin-top:.5rem;max-width:22rem;color:$soft}
main{display:flex;align-items:center;padding:3rem}
main>div{width:100%;max-width:24rem}
h1{font:600 1.867rem/1.2 "Papan Serif",Georgia,serif;margin:0 0 1.25rem;padding-top:.75rem;
border-top:2px solid var(--text);text-wrap:balance}
p{margin:0 0 1rem}
label{display:block;font-weight:600;font-size:.933rem;margin-bottom:.3rem}
input{display:block;width:100%;min-height:2.75rem;margin-bottom:1.1rem;padding:.4rem .7rem;font:inherit;
color:var(--text);background:var(--surface);border:1px solid var(--border_strong);border-radius:2px}
button{width:100%;min-height:2.75rem;font:600 1rem "IBM Plex Sans",sans-serif;cursor:pointer;border:0;
border-radius:2px;background:var(--accent);color:var(--on_accent)}
button:hover{background:var(--accent_hover)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
a{color:var(--accent)}
.note{margin-top:1.25rem;font-size:.867rem;color:var(--muted)}
.problem{border-left:3px solid var(--attention);background:var(--attention_soft);color:var(--attention_text);
padding:.6rem .8rem;font-weight:600}
code{display:block;overflow-x:auto;font:.867rem/1.5 ui-monospace,Consolas,monospace;background:var(--raised);
padding:.6rem .8rem}
@media (max-width:760px){body{grid-template-columns:1fr;grid-template-rows:auto 1fr}
aside{padding:1.25rem 1.5rem}
aside svg{width:2rem;margin-bottom:.6rem}.name{font-size:1.4rem}.lead{display:none}
main{align-items:flex-start;padding:1.75rem 1.5rem}}
""")

MARK = Template("""<svg viewBox="0 0 28 26" width="56" height="52"><g fill="$done"><path d="M0 0h8v12H0z"/>
<path d="M10 0h8v12h-8z"/><path d="M0 14h8v12H0z"/></g><g fill="$reported"><path d="M20 0h8v12h-8z"/>
<path d="M10 14h8v12h-8z"/></g><path fill="$missing" d="M20 14h8v12h-8z"/></svg>""")


def page_of(title: str, body: str, *, refresh: int | None = None) -> str:
    """A page with this title and ready HTML body; `refresh`: loads itself again after so many seconds."""
    again = "" if refresh is None else f'\n<meta http-equiv="refresh" content="{refresh}">'
    return PAGE.substitute(
        title=escape(title),
        app=APP_NAME,
        lead=LOGIN_LEAD,
        mark=mark(),
        body=body,
        style=style(),
        refresh=again,
    )


def style() -> str:
    """The style sheet: its colours are the tokens of the theme; the nila ground is the same in both modes."""
    light, dark = theme("light"), theme("dark")
    return STYLE.substitute(
        light=_variables(light),
        dark=_variables(dark),
        nila=light.accent,
        on_nila=light.on_accent,
        soft=light.accent_soft,
        body=BODY_FACE.url,
        title=TITLE_FACE.url,
    )


def mark() -> str:
    """The mark of the app on its nila ground: six reports, one of them missing."""
    light, dark = theme("light"), theme("dark")
    return MARK.substitute(done=light.on_accent, reported=light.state_reported, missing=dark.state_missing)


def _variables(mode: Theme) -> str:
    return "".join(f"--{name}:{getattr(mode, name)};" for name in TOKENS)

"""The typefaces of papers: single cuts, since the typesetter takes no variable fonts."""

from pathlib import Path

from components.faces import Face, build_faces

SANS = "Papan Sans"
SERIF = "Papan Serif"
# A folder of its own for each recipe, because the typesetter takes whatever a folder holds.
FOLDER = "naskah-1"


def _sans(name: str, width: float, weight: float, style: str) -> Face:
    limits = (("wdth", width), ("wght", weight))
    source = ("fontpkg_ibm_plex_sans", "IBMPlexSans[wdth,wght].ttf")
    return Face(f"papan-sans-{name}.ttf", *source, limits, (SANS, style))


PAPER_FACES = (
    _sans("400", 100, 400, "Regular"),
    _sans("600", 100, 600, "SemiBold"),
    _sans("narrow-400", 87.5, 400, "Narrow"),
    _sans("narrow-600", 87.5, 600, "Narrow SemiBold"),
    Face(
        "papan-serif-600.ttf",
        "fontpkg_source_serif_4",
        "SourceSerif4[opsz,wght].ttf",
        (("opsz", 14), ("wght", 600)),
        (SERIF, "SemiBold"),
    ),
)


def build_paper_faces(fonts: Path) -> Path:
    """Make what is lacking below the folder of fonts, three seconds a face; return their own folder."""
    folder = fonts / FOLDER
    build_faces(folder, PAPER_FACES)
    return folder

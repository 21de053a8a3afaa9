"""The styles of our DOCX files: office fonts in our colours, Indonesian as the language of the text."""

from typing import cast

from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from components.exports.docx_parts import add_child
from components.theme import theme

SANS, SERIF = "Calibri", "Cambria"
BODY, MUTED, SMALL = "Normal", "Keterangan", "Isi tabel"
LANGUAGE = "id-ID"


def add_styles(file: File) -> None:
    """Set the fonts, sizes and colours of the styles that our papers use."""
    light = theme("light")
    _look(_style(file, BODY), SANS, 10.5, light.text)
    _look(_style(file, MUTED), SANS, 8.5, light.muted)
    _look(_style(file, SMALL), SANS, 9.5, light.text)
    _look(_style(file, "Kop"), SANS, 12, light.text, bold=True)
    for name, size in (("Title", 17), ("Heading 1", 12.5), ("Heading 2", 11)):
        _look(_style(file, name), SERIF, size, light.text, bold=True)
    _look(_style(file, "Subtitle"), SANS, 10.5, light.text, bold=True)
    for name, before, after in (
        (BODY, 0, 4),
        (MUTED, 3, 3),
        (SMALL, 1.5, 1.5),
        ("Kop", 0, 0),
        ("Title", 10, 2),
        ("Subtitle", 0, 8),
        ("Heading 1", 12, 4),
        ("Heading 2", 9, 3),
    ):
        form = _style(file, name).paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.1
    _drop_ornament(file)
    _speak(file)


def colour(token: str) -> RGBColor:
    """A colour of the light theme."""
    return RGBColor.from_string(token.removeprefix("#"))


def _style(file: File, name: str) -> ParagraphStyle:
    known = {each.name for each in file.styles}
    if name in known:
        return cast("ParagraphStyle", file.styles[name])
    made = cast("ParagraphStyle", file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    made.base_style = file.styles[BODY]
    return made


def _look(style: ParagraphStyle, font: str, size: float, token: str, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), bold, False
    style.font.color.rgb = colour(token)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # The template names fonts of its theme, which win over a font by name.
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), font)
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)


def _drop_ornament(file: File) -> None:
    """Take away the template's line below titles, since the kop has the only one, and its spread letters."""
    for name in ("Title", "Subtitle"):
        element = file.styles[name].element
        for properties in (element.get_or_add_pPr(), element.get_or_add_rPr()):
            for ornament in ("w:pBdr", "w:spacing") if properties.tag == qn("w:rPr") else ("w:pBdr",):
                for found in properties.findall(qn(ornament)):
                    properties.remove(found)


def _speak(file: File) -> None:
    """Set Indonesian as the language, so that spelling is checked in it and read aloud in it."""
    for style in (file.styles[BODY].element, file.styles.element.find(qn("w:docDefaults"))):
        found = style.find(f".//{qn('w:lang')}")
        language = found if found is not None else add_child(style.get_or_add_rPr(), "w:lang")
        for kind in ("val", "eastAsia"):
            language.set(qn(f"w:{kind}"), LANGUAGE)

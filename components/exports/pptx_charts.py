"""Charts in a presentation: native, with their numbers in a workbook behind them."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import _BaseCategorySeries
from pptx.dml.fill import FillFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_PATTERN
from pptx.util import Pt

from components.exports.chart_workbook import chart_workbook
from components.exports.deck_model import Bars, Columns, Lines, Series, Steps
from components.exports.pptx_master import TEXT_FACE, colour
from components.exports.pptx_text import Box, Shapes
from components.formats import number

WHOLE, SHARE = "#,##0", "0.0%"
TEXT = 13
GAP = 45
"""Between bars, in per cent of a bar."""
BASE = "dasar"
"""The name of the series that lifts the steps of a waterfall; it is not painted."""
Picture: TypeAlias = Bars | Columns | Steps | Lines
Named: TypeAlias = tuple[str, Sequence[float | None]]


class ChartMaker:
    """Adds charts to the pages of one presentation; `day` is when their workbooks say they were made."""

    def __init__(self, day: date) -> None:
        self._day = day

    def add(self, shapes: Shapes, box: Box, block: Picture, alt: str) -> None:
        """The chart of a block; `alt` is what it says to those who do not see it."""
        if isinstance(block, Bars):
            self.bars(shapes, box, block, alt)
        elif isinstance(block, Columns):
            self.columns(shapes, box, block, alt)
        elif isinstance(block, Steps):
            self.steps(shapes, box, block, alt)
        else:
            self.lines(shapes, box, block, alt)

    def bars(self, shapes: Shapes, box: Box, bars: Bars, alt: str) -> None:
        """Stacked bars: the worst on top, the whole of each beside its name."""
        names = [f"{name}\n{words}" for name, words in zip(bars.names, bars.words, strict=True)]
        look = SHARE if bars.is_share else WHOLE
        chart = self._add(shapes, box, XL_CHART_TYPE.BAR_STACKED, (names, _named(bars.series), look), alt)
        chart.category_axis.reverse_order = True
        _plain_axes(chart)
        _stack(chart, bars.series, labelled=not bars.is_share)
        if bars.most is not None:
            chart.value_axis.maximum_scale = bars.most
        _legend(chart)

    def columns(self, shapes: Shapes, box: Box, columns: Columns, alt: str) -> None:
        """Columns with their numbers above."""
        data = (columns.names, _named([columns.series]), WHOLE)
        chart = self._add(shapes, box, XL_CHART_TYPE.COLUMN_CLUSTERED, data, alt)
        _plain_axes(chart)
        chart.plots[0].gap_width = GAP
        _paint(chart.plots[0].series[0].format.fill, columns.series)
        _label(chart.plots[0].series[0], columns.series.ink, XL_LABEL_POSITION.OUTSIDE_END)
        chart.has_legend = False

    def steps(self, shapes: Shapes, box: Box, steps: Steps, alt: str) -> None:
        """A waterfall: columns on an unpainted base."""
        names = [f"{name}\n{words}" for name, words in zip(steps.names, steps.words, strict=True)]
        named = [(BASE, steps.bottoms), *_named(steps.series)]
        chart = self._add(shapes, box, XL_CHART_TYPE.COLUMN_STACKED, (names, named, WHOLE), alt)
        _plain_axes(chart)
        chart.plots[0].series[0].format.fill.background()
        _stack(chart, steps.series, labelled=False, after=1)
        chart.has_legend = False

    def lines(self, shapes: Shapes, box: Box, lines: Lines, alt: str) -> None:
        """Lines over months, their last value written at the end; what may not be said is bridged."""
        named = [(each.name, each.values) for each in lines.trends]
        chart = self._add(shapes, box, XL_CHART_TYPE.LINE_MARKERS, (lines.names, named, WHOLE), alt)
        _plain_axes(chart)
        chart._chartSpace.find(".//{*}dispBlanksAs").set("val", "span")  # noqa: SLF001
        highest = max(_last_of(trend.values) for trend in lines.trends)
        for series, trend in zip(chart.plots[0].series, lines.trends, strict=True):
            series.smooth = False
            series.format.line.color.rgb = colour(trend.ink)
            series.format.line.width = Pt(2.75 if trend.ink == "accent" else 1.75)
            series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 6
            _solid(series.marker.format.fill, trend.ink)
            series.marker.format.line.color.rgb = colour(trend.ink)
            _last(series, trend.values, above=_last_of(trend.values) == highest)
        _legend(chart)

    def _add(
        self,
        shapes: Shapes,
        box: Box,
        kind: XL_CHART_TYPE,
        data: tuple[Sequence[str], Sequence[Named], str],
        alt: str,
    ) -> Chart:
        names, series, number_format = data
        given = CategoryChartData(number_format=number_format)
        given.categories = names
        for name, values in series:
            given.add_series(name, values)
        frame = shapes.add_chart(kind, *(Pt(each) for each in box), given)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # noqa: SLF001
        chart: Chart = frame.chart
        chart.font.size, chart.font.name = Pt(TEXT), TEXT_FACE
        chart.font.color.rgb = colour("text")
        chart.has_title = False
        book = chart_workbook(names, series, number_format, self._day)
        chart.part.chart_workbook.update_from_xlsx_blob(book)
        return chart


def _named(series: Sequence[Series]) -> list[Named]:
    return [(each.name, each.values) for each in series]


def _plain_axes(chart: Chart) -> None:
    values, names = chart.value_axis, chart.category_axis
    values.visible = values.has_major_gridlines = names.has_major_gridlines = False
    values.minimum_scale = 0
    names.format.line.color.rgb = colour("border_strong")
    names.tick_labels.font.size = Pt(TEXT)
    names.has_minor_gridlines = False


def _stack(chart: Chart, series: Sequence[Series], *, labelled: bool, after: int = 0) -> None:
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = GAP, 100
    for made, given in zip(list(plot.series)[after:], series, strict=True):
        _paint(made.format.fill, given)
        made.format.line.color.rgb = colour(given.outline or "surface")
        made.format.line.width = Pt(1.25)
        if labelled:
            _label(made, given.ink, XL_LABEL_POSITION.CENTER)


def _paint(fill: FillFormat, series: Series) -> None:
    if not series.hatched:
        _solid(fill, series.fill)
        return
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb, fill.back_color.rgb = colour(series.fill), colour("surface")


def _solid(fill: FillFormat, token: str) -> None:
    fill.solid()
    fill.fore_color.rgb = colour(token)


def _label(series: _BaseCategorySeries, ink: str, position: XL_LABEL_POSITION) -> None:
    labels = series.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, WHOLE, False
    labels.font.size, labels.font.bold = Pt(TEXT), True
    labels.font.color.rgb = colour(ink)
    labels.position = position


def _last_of(values: Sequence[float | None]) -> float:
    return next((value for value in reversed(values) if value is not None), 0)


def _last(series: _BaseCategorySeries, values: Sequence[float | None], *, above: bool) -> None:
    known = [place for place, value in enumerate(values) if value is not None]
    if not known:
        return
    label = series.points[known[-1]].data_label
    frame = label.text_frame
    frame.text = number(values[known[-1]] or 0)
    frame.paragraphs[0].runs[0].font.bold = True
    label.position = XL_LABEL_POSITION.ABOVE if above else XL_LABEL_POSITION.BELOW


def _legend(chart: Chart) -> None:
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(TEXT)

"""Pages of bahan rapat as values that the typesetter takes: lengths in words, colours as #RRGGBB."""

from typing import Any

from components.exports.deck_model import Bars, Block, Columns, Figures, Lines, Names, Opening, Series, Steps
from components.exports.document import Table
from components.exports.document_pdf import table_data
from components.exports.map_picture import MapPicture
from components.formats import number, target
from components.theme import theme

Values = dict[str, Any]
_LOOK = theme("light")
GOAL = "garis: target {goal}"


def block_data(block: Block | None, file: str) -> Values | None:
    """A block with its kind; `file` is what its map is called."""
    if isinstance(block, Bars | Columns | Steps | Lines):
        return _chart(block)
    if isinstance(block, MapPicture):
        return _map(block, file)
    return None if block is None else _words(block)


def _words(block: Table | Figures | Names | Opening) -> Values:
    if isinstance(block, Table):
        return {"kind": "table", **table_data(block)}
    if isinstance(block, Figures):
        return {"kind": "figures", "figures": [vars(each) for each in block.figures]}
    return {"kind": "names" if isinstance(block, Names) else "opening", **vars(block)}


def _chart(block: Bars | Columns | Steps | Lines) -> Values:
    if isinstance(block, Bars):
        return _bars(block)
    if isinstance(block, Columns):
        return _columns(block)
    return _steps(block) if isinstance(block, Steps) else _lines(block)


def _paint(series: Series) -> Values:
    return {
        "name": series.name,
        "fill": _LOOK.token(series.fill),
        "ink": _LOOK.token(series.ink),
        "outline": _LOOK.token(series.outline) if series.outline else "",
        "hatched": series.hatched,
    }


def _bars(block: Bars) -> Values:
    whole = [sum(each.values[row] or 0 for each in block.series) for row in range(len(block.names))]
    rows = [
        {
            "name": name,
            "words": words,
            "parts": [
                {**_paint(each), "value": each.values[row] or 0, "words": _inside(block, each.values[row])}
                for each in block.series
            ],
        }
        for row, (name, words) in enumerate(zip(block.names, block.words, strict=True))
    ]
    goal = GOAL.format(goal=target(block.goal)) if block.goal is not None else ""
    return {
        "kind": "bars",
        "rows": rows,
        "key": [_paint(each) for each in block.series],
        "most": block.most or max(whole, default=0) or 1,
        "goal": block.goal,
        "goal_words": goal,
    }


def _inside(block: Bars, value: float | None) -> str:
    return "" if value is None or block.is_share else number(value)


def _columns(block: Columns) -> Values:
    values = [value or 0 for value in block.series.values]
    columns = [
        {
            **_paint(block.series),
            "name": name,
            "value": value,
            "bottom": 0,
            "words": number(value),
            "below": "",
        }
        for name, value in zip(block.names, values, strict=True)
    ]
    return {"kind": "upright", "columns": columns, "most": max(values, default=0) or 1}


def _steps(block: Steps) -> Values:
    columns = []
    for place, (name, words, bottom) in enumerate(zip(block.names, block.words, block.bottoms, strict=True)):
        own = next((each for each in block.series if each.values[place] is not None), block.series[0])
        value = {"value": own.values[place] or 0, "bottom": bottom, "words": "", "below": words}
        columns.append({**_paint(own), "name": name, **value})
    tops = [each["value"] + each["bottom"] for each in columns]
    return {"kind": "upright", "columns": columns, "most": max(tops, default=0) or 1}


def _lines(block: Lines) -> Values:
    known = [[value for value in each.values if value is not None] for each in block.trends]
    highest = max((values[-1] for values in known if values), default=0)
    trends = [
        {
            "fill": _LOOK.token(each.ink),
            "width": 2.4 if place == len(block.trends) - 1 else 1.5,
            "points": [
                {"month": month, "value": value}
                for month, value in enumerate(each.values, 1)
                if value is not None
            ],
            "last": number(values[-1]) if values else "",
            "above": bool(values) and values[-1] == highest,
        }
        for place, (each, values) in enumerate(zip(block.trends, known, strict=True))
    ]
    key = [
        {"name": each.name, "fill": _LOOK.token(each.ink), "outline": "", "hatched": False}
        for each in block.trends
    ]
    most = max((value for values in known for value in values), default=0) or 1
    return {"kind": "lines", "names": block.names, "trends": trends, "key": key, "most": most}


def _map(block: MapPicture, file: str) -> Values:
    legend = [
        {"fill": row.fill, "hatched": row.hatched, "words": f"{row.words}, {row.count}"}
        for row in block.legend
    ]
    return {
        "kind": "map",
        "file": file,
        "width": block.width,
        "height": block.height,
        "labels": [vars(each) for each in block.labels],
        "legend": legend,
        "notes": block.notes,
        "alt": block.alt,
    }

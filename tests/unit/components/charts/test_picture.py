"""A picture is the figure that Plotly would have made, only sooner."""

import plotly.graph_objects as go
import pytest

from components.charts.picture import Picture


def drawn(figure: go.Figure) -> go.Figure:
    """Texts and shapes, before and after the layout is read and changed."""
    figure.add_annotation(text="satu", x=0, y=1)
    figure.add_shape(type="line", x0=0, x1=1, y0=0, y1=0)
    figure.update_layout(height=100)
    figure.add_bar(x=[1], y=[2])
    figure.add_annotation(text="dua", x=1, y=1, font={"size": 12})
    assert [text.text for text in figure.layout.annotations] == ["satu", "dua"]
    figure.add_annotation(text="tiga", x=2, y=1)
    figure.add_shape(type="rect", x0=0, x1=1, y0=0, y1=1)
    return figure


def test_it_writes_what_plotly_writes() -> None:
    assert drawn(Picture()).to_json() == drawn(go.Figure()).to_json()


def test_it_can_be_written_twice() -> None:
    picture = drawn(Picture())
    assert picture.to_json() == picture.to_json()


def test_what_plotly_does_not_know_is_refused() -> None:
    picture = Picture()
    picture.add_annotation(wording="satu")
    with pytest.raises(ValueError, match="wording"):
        picture.to_dict()

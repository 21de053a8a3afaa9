"""A Plotly figure that takes its texts and shapes all at once."""

from typing import Any

import plotly.graph_objects as go


class Picture(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A figure whose annotations and shapes wait until its layout is read.

    Plotly checks and copies all of them anew for each one: 90 texts take seconds, in one go milliseconds.
    """

    _waiting: dict[str, list[dict[str, Any]]] | None = None

    def add_annotation(self, **text: Any) -> "Picture":
        """Add one text."""
        return self._later("annotations", text)

    def add_shape(self, **shape: Any) -> "Picture":
        """Add one line or rectangle."""
        return self._later("shapes", shape)

    @property
    def layout(self) -> Any:
        """The layout, with everything that was added."""
        self._settle()
        return super().layout

    @layout.setter
    def layout(self, layout: Any) -> None:
        go.Figure.layout.fset(self, layout)

    def to_dict(self) -> dict[str, Any]:
        """The figure as Plotly writes it."""
        self._settle()
        made: dict[str, Any] = super().to_dict()
        return made

    def _later(self, kind: str, properties: dict[str, Any]) -> "Picture":
        if self._waiting is None:
            self._waiting = {}
        self._waiting.setdefault(kind, []).append(properties)
        return self

    def _settle(self) -> None:
        waiting, self._waiting = self._waiting, None
        for kind, added in (waiting or {}).items():
            layout = super().layout
            layout[kind] = [*layout[kind], *added]

"""Cells of desa inside the borders of their own kecamatan."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from data.geometry.balance import filling_cells, frame_of
from data.geometry.corridors import Indices
from data.geometry.coverage import faces_of, settle
from data.geometry.power import Floats, power_cell

ROUNDS = 8


@dataclass(frozen=True)
class Block:
    """One kecamatan (km) with the indices of its desa and their weights (km2)."""

    shape: BaseGeometry
    members: Indices
    weights: Floats


def divided(
    shapes: Sequence[BaseGeometry], sites: Floats, areas: Floats, groups: Indices
) -> list[BaseGeometry]:
    """One shape a site: its share of its group's shape, vertices matched with every neighbour."""
    blocks = [_block(shape, np.flatnonzero(groups == k), sites, areas) for k, shape in enumerate(shapes)]
    lines = [line for block in blocks for line in _borders(block, sites)]
    faces = [(face, owner) for face in faces_of(lines) if (owner := _owner(face, blocks, sites)) is not None]
    pieces = [face for face, _ in faces]
    owners = settle(pieces, [owner for _, owner in faces], list(shapely.points(sites)))
    return [
        shapely.union_all([piece for piece, owner in zip(pieces, owners, strict=True) if owner == site])
        for site in range(len(sites))
    ]


def _block(shape: BaseGeometry, members: Indices, sites: Floats, areas: Floats) -> Block:
    own, sizes = sites[members], areas[members]
    return Block(shape, members, filling_cells(own, sizes / math.pi, sizes, shape, ROUNDS))


def _borders(block: Block, sites: Floats) -> list[BaseGeometry]:
    own, frame = sites[block.members], frame_of(block.shape)
    cells = [Polygon(power_cell(i, own, block.weights, frame).ring) for i in range(len(own))]
    return [block.shape.boundary, *(cell.boundary & block.shape for cell in cells)]


def _owner(face: Polygon, blocks: Sequence[Block], sites: Floats) -> int | None:
    inner = face.representative_point()
    for block in blocks:
        if block.shape.intersects(inner):
            power = ((sites[block.members] - inner.coords[0]) ** 2).sum(axis=1) - block.weights
            return int(block.members[int(power.argmin())])
    return None

"""Drawing that gives the same result everywhere: each draw has its own seed, so that none moves another."""

from collections.abc import Sequence
from random import Random


def chance(*parts: object) -> Random:
    """A source of randomness that depends on nothing but these words."""
    return Random("|".join(map(str, parts)))


def spread(total: int, places: int, random: Random) -> list[int]:
    """A total thrown into equally likely places."""
    counts = [0] * places
    for _ in range(total):
        counts[random.randrange(places)] += 1
    return counts


def portioned(total: float, weights: Sequence[int], step: float) -> list[float]:
    """A total in portions by weight, each a multiple of `step`; they add up to the nearest multiple."""
    shares: list[float] = []
    left, weight_left = round(total / step), sum(weights)
    for weight in weights:
        share = round(left * weight / weight_left) if weight else 0
        left, weight_left = left - share, weight_left - weight
        shares.append(share * step)
    return shares

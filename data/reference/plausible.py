"""Where figures become so unusual that a person is asked whether they are right."""

from dataclasses import dataclass
from functools import cache

from data.reference.files import Certainty, read_entries, read_toml


@dataclass(frozen=True)
class UsualEvidence:
    """What one area yields of a kind of evidence in one month, in its unit: from `least` to `most`."""

    kind: str
    unit: str
    most: float
    least: float
    source: str
    certainty: Certainty


@cache
def usual_evidence() -> tuple[UsualEvidence, ...]:
    """The usual amounts by kind and unit; kinds without an entry are never asked about."""
    return tuple(UsualEvidence(**row) for row in read_entries("plausible", "evidence"))


@cache
def smallest_jump() -> int:
    """The larger of two figures must reach this before their change is worth a question."""
    return int(read_toml("plausible")["smallest_jump"])

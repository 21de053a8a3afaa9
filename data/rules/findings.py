"""Results of urine tests, for the kabupaten only.

Reactive is not positive: only `confirmed` may be called so.
"""

import pandas as pd

from data.rules.suppression import ProtectedCounts, protect_list

RESULTS = ("confirmed", "reactive", "reactive_medicine", "invalid", "negative")
UNRECORDED = "unrecorded"
"""Tested, with no result written down."""
_OF_INTEREST = ("confirmed", "reactive", "reactive_medicine")


def protect_findings(tests: pd.DataFrame, k: int) -> ProtectedCounts:
    """The results of these days of tests (rows RESULTS and UNRECORDED) beside all people tested.

    The people tested are always shown. A result nobody ever wrote down is no data, not zero.
    """
    known = {name: _sum(tests[name]) for name in RESULTS}
    tested = _sum(tests["tested"])
    missing = None if tested is None else tested - sum(value or 0 for value in known.values())
    if missing is not None and missing < 0:
        raise ValueError("more results than people tested")
    # Of the parts not spared the last is hidden first: negatives are of least interest.
    order = (*_OF_INTEREST, UNRECORDED, "invalid", "negative")
    return protect_list(
        {name: {**known, UNRECORDED: missing}[name] for name in order}, k, spared=_OF_INTEREST
    )


def _sum(people: pd.Series) -> int | None:
    return int(people.sum()) if people.notna().any() else None

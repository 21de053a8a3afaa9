"""What a screen shows: which store, which kabupaten, which reporting period, as of when."""

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """A selection as it stands in the address: store (`contoh` or `utama`), Kemendagri code, year, period.

    `as_of` is the changeset whose state is shown; None is the state as it is now.
    """

    store: str
    kabupaten: str
    year: int
    period: str
    as_of: int | None = None

"""What a screen shows: which store, which kabupaten, which reporting period."""

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """A selection as it stands in the address: store (`contoh` or `utama`), Kemendagri code, year, period."""

    store: str
    kabupaten: str
    year: int
    period: str

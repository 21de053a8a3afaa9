"""Numbers, shares, rupiah and quantities as an Indonesian official reads them."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"

Number = int | float | Decimal

_WORDS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_SCALES = ((10**6, "juta"), (10**9, "miliar"), (10**12, "triliun"))
_TO_SEPARATORS = str.maketrans({",": ".", ".": ",", "-": MINUS})


def number(value: Number, decimals: int = 0) -> str:
    """Write 1204 as 1.204 and, with decimals, 41.956 as 41,96; halves round away from zero."""
    rounded = _rounded(value, decimals)
    return f"{rounded:,.{decimals}f}".translate(_TO_SEPARATORS)


def share(part: int, whole: int, unit: str = "") -> str:
    """Write a part of a known whole: 14 dari 36 OPD."""
    return f"{number(part)} dari {number(whole)} {unit}".rstrip()


def percent(ratio: Number, decimals: int | None = None) -> str:
    """Write a ratio as 4,0 % or 67 %: one decimal below ten, none from ten up, unless decimals is given."""
    hundredths = Decimal(str(ratio)) * 100
    if decimals is None:
        decimals = 1 if abs(_rounded(hundredths, 1)) < 10 else 0
    return f"{number(hundredths, decimals)}{NBSP}%"


def percent_of(part: int, whole: int) -> str:
    """Write part/whole as a percentage that never rounds "some" to 0 or "not all" to 100."""
    written = percent(Decimal(part) / Decimal(whole))
    if part > 0 and written == percent(0):
        return f"di bawah {percent(Decimal('0.001'))}"
    if part < whole and written == percent(1):
        return f"di atas {percent(Decimal('0.99'))}"
    return written


def target(ratio: Number) -> str:
    """Write a target as people say it, without a decimal it does not need: 6 %, 7,5 %."""
    hundredths = Decimal(str(ratio)) * 100
    return percent(ratio, 0 if hundredths == hundredths.to_integral_value() else 1)


def rupiah(amount: int) -> str:
    """Write whole rupiah: Rp 210.000."""
    return f"{_sign(amount)}Rp{NBSP}{number(abs(amount))}"


def rupiah_short(amount: int) -> str:
    """Write rupiah for titles and charts: Rp 13,7 juta, Rp 1,2 miliar; whole below one million."""
    if abs(amount) < 10**6:
        return rupiah(amount)
    scaled = [(_rounded(Decimal(abs(amount)) / size, 1), word) for size, word in _SCALES]
    figure, word = next((pair for pair in scaled if pair[0] < 1000), scaled[-1])
    return f"{_sign(amount)}Rp{NBSP}{number(figure, 1)}{NBSP}{word}"


def millions(amount: int, decimals: int = 2) -> str:
    """Write rupiah for a table headed "juta rupiah": 42,00; zero stays 0."""
    return number(Decimal(amount) / 10**6, decimals) if amount else "0"


def change(difference: Number, decimals: int = 0) -> str:
    """Write a difference with its sign: +3, −7, tetap."""
    rounded = _rounded(difference, decimals)
    if rounded == 0:
        return "tetap"
    return ("+" if rounded > 0 else "") + number(rounded, decimals)


def change_in_words(difference: Number, decimals: int = 0) -> str:
    """Write a difference for a sentence: naik 3, turun 7, tetap."""
    rounded = _rounded(difference, decimals)
    if rounded == 0:
        return "tetap"
    return f"{'naik' if rounded > 0 else 'turun'} {number(abs(rounded), decimals)}"


def quantity(amount: Number, unit: str, weight_basis: str | None = None) -> str:
    """Write an amount with its unit and, for a weight, its basis: 48,21 g netto, 310 butir."""
    exact = _rounded(amount, 3).normalize()
    exponent = exact.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return NBSP.join(filter(None, (number(exact, decimals), unit, weight_basis)))


def in_words(count: int) -> str:
    """Write a count of 0 to 11 in words, a larger one in digits."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else number(count)


def opening(count: int) -> str:
    """Write a count for the start of a sentence: Delapan, 28."""
    return in_words(count).capitalize()


def listing(names: Sequence[str]) -> str:
    """Join names as Indonesian does: A; A dan B; A, B, dan C."""
    if len(names) < 3:
        return " dan ".join(names)
    return ", ".join([*names[:-1], f"dan {names[-1]}"])


def _sign(amount: Number) -> str:
    return MINUS if amount < 0 else ""


def _rounded(value: Number, decimals: int) -> Decimal:
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded  # no "−0"

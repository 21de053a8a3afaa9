"""How far apart two colours look: WCAG contrast, three deficiencies, grey.

Simulation: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB.
Distance: CIEDE2000 under D65 (Sharma, Wu and Dalal 2005).
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

VISIONS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Vector = (0.95047, 1.0, 1.08883)


def contrast(one: str, two: str) -> float:
    """Return the WCAG contrast ratio, 1 to 21."""
    dark, bright = sorted((_luminance(one), _luminance(two)))
    return (bright + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """Return the L* that a grey print of the colour has."""
    return 116 * _compress(_luminance(colour)) - 16


def distance(one: str, two: str, vision: str) -> float:
    """Return the CIEDE2000 distance as a person with that colour vision sees it."""
    return ciede2000(_lab(_seen(one, vision)), _lab(_seen(two, vision)))


def ciede2000(one: Vector, two: Vector) -> float:
    """Return the CIEDE2000 distance of two Lab colours."""
    stretch = 1 + 0.5 * (1 - _saturation((hypot(*one[1:]) + hypot(*two[1:])) / 2))
    chroma_1, hue_1 = _polar(one[1] * stretch, one[2])
    chroma_2, hue_2 = _polar(two[1] * stretch, two[2])
    grey = chroma_1 * chroma_2 == 0
    turn = 0.0 if grey else (hue_2 - hue_1 + 180) % 360 - 180
    hue = hue_1 + hue_2 if grey else (hue_1 + turn / 2) % 360
    chroma, light = (chroma_1 + chroma_2) / 2, (one[0] + two[0]) / 2
    d_light = (two[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    d_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    d_hue = 2 * sqrt(chroma_1 * chroma_2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * _hue_weight(hue))
    rotation = -2 * _saturation(chroma) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(d_light**2 + d_chroma**2 + d_hue**2 + rotation * d_chroma * d_hue)


def _linear(colour: str) -> Vector:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (byte / 255 for byte in bytes.fromhex(colour[1:]))
    )
    return red, green, blue


def _times(matrix: Matrix, vector: Vector) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _luminance(colour: str) -> float:
    return _times(_TO_XYZ, _linear(colour))[1]


def _seen(colour: str, vision: str) -> Vector:
    red, green, blue = (min(1.0, max(0.0, value)) for value in _times(VISIONS[vision], _linear(colour)))
    return red, green, blue


def _compress(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116


def _lab(rgb: Vector) -> Vector:
    x, y, z = (_compress(value / white) for value, white in zip(_times(_TO_XYZ, rgb), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _saturation(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25**7))


def _hue_weight(hue: float) -> float:
    terms = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(weight * cos(radians(times * hue + offset)) for weight, times, offset in terms)

"""The Indonesian words on and under the maps."""

from collections.abc import Callable

from components.formats import DASH, listing, number

SMALL = "<{k}"
SMALL_WORDS = f"disembunyikan (1{DASH}{{most}})"
HIDDEN = "disembunyikan"
NO_DATA = "belum ada data"
CASES = "{count} kasus"
RATE = "{count} kasus per 100.000 penduduk"
SMALL_CASES = "<{k} kasus"
NOT_ASSESSED = "belum dinilai"

LEGEND_RANGE = f"{{lower}}{DASH}{{upper}}"
LEGEND_OPEN = "{lower} atau lebih"
LEGEND_ZERO = "0"
LEGEND_SMALL = f"1{DASH}{{most}}, disembunyikan"
LEGEND_HIDDEN = "disembunyikan agar yang kecil tidak terhitung"

CHANGE = "{change} ({before} menjadi {now} kasus)"
CHANGE_HIDDEN = "disembunyikan pada salah satu tahun"
CHANGE_CLASSES = (
    "turun 5 atau lebih",
    f"turun 1{DASH}4",
    "tetap",
    f"naik 1{DASH}4",
    "naik 5 atau lebih",
)

BERSINAR = "Desa Bersinar"
NOT_BERSINAR = "belum Desa Bersinar"
MANY_VOLUNTEERS = "10 relawan atau lebih"
SOME_VOLUNTEERS = f"1{DASH}9 relawan"
NO_VOLUNTEERS = "tanpa relawan"
VOLUNTEERS_UNTOLD = "relawan belum dilaporkan"
WITHOUT_VOLUNTEERS = "{name}, relawan belum tercatat"
CARED_FOR = "berkelas, ada relawan"

NOTES = {
    "skematik": "Peta skematik: bentuk dan batas dihitung dari titik dan luas desa, bukan batas wilayah.",
    "petak": "Peta petak: satu kotak sama besar tiap desa, kira-kira di tempatnya; bukan batas wilayah.",
}
SURVEYED = "Batas wilayah: {source}."
INDICATIVE = "Batas indikatif, bukan acuan resmi."

OF_KECAMATAN = "kecamatan: {words}"
KECAMATAN = "Kecamatan {name}"
CLOSER_NOTE = "Kasus dihitung per kecamatan, bukan per desa: warna dan angka ini milik seluruh kecamatan."

ALT = "Peta {note}{kabupaten}, {subject}. {parts}"
ALT_MOST = "Terbanyak {areas}."
ALT_ZERO = "Tanpa kasus: {areas}."
ALT_SMALL = "Jumlah disembunyikan: {areas}."
ALT_NONE = "Belum ada data: {areas}."
ALT_CLOSER = "Seluruh kecamatan: {words}. {count} desa: {names}."
ALT_RISING = "Naik: {areas}."
ALT_FALLING = "Turun: {areas}."
ALT_UNKNOWN = "Perubahan tidak ditampilkan: {areas}."


def small_words(k: int) -> str:
    """What a hidden small count is called: disembunyikan (1–4)."""
    return SMALL_WORDS.format(most=k - 1)


def attribution(note: str, source: str) -> str:
    """Where the shapes of a map come from, and that their borders bind nobody; stands under every map."""
    return f"{NOTES[note] if note else SURVEYED.format(source=source)} {INDICATIVE}"


def class_range(lower: int, upper: int | None, write: Callable[[int], str] = number) -> str:
    """A class of counts in words: 5–9, 20 atau lebih."""
    if upper is None:
        return LEGEND_OPEN.format(lower=write(lower))
    return write(lower) if lower == upper else LEGEND_RANGE.format(lower=write(lower), upper=write(upper))


def tenths(value: int) -> str:
    """A number of tenths as it is read: 433 is 43,3."""
    return number(value / 10, 1)


def small_range(k: int) -> str:
    """The legend line of hidden small counts."""
    return LEGEND_SMALL.format(most=k - 1)


def areas_in_words(names: list[str], most: int = 4) -> str:
    """Names for a sentence; a long list ends in a number."""
    if len(names) <= most:
        return listing(names)
    return f"{', '.join(names[: most - 1])}, dan {number(len(names) - most + 1)} lainnya"

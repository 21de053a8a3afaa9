"""The delimiter is the one under which the lines agree."""

import pytest

from data.intake.delimiter import choose_delimiter
from data.intake.kind import Refusal


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("tahun;uraian;nilai\n2026;a;12,5\n2025;b;7,25\n", ";"),
        ("tahun\turaian\tnilai\n2026\ta, b\t12,5\n", "\t"),
        ("tahun,uraian,nilai\n2026,a; b,5\n2025,c,6\n", ","),
        ("jumlah\n12,5\n7,25\n1.234,5\n", ";"),
        ("keterangan\nbaik\nsedang\n", ";"),
        ('tahun|uraian\n2026|"a;b;c"\n2025|"d;e;f"\n', "|"),
        ("REKAP P4GN, TAHUN 2026\nKabupaten HSS, Kalsel\n\ntahun;opd\n2026;A\n2025;B\n2024;C\n", ";"),
        ("LAPORAN; BULAN; INI\n\nNama,Jumlah\nA,3\nB,4\nC,5\n", ","),
        ("Nama;Alamat\nBudi;Jl. A,No 3\nSiti;Jl. B,No 4\n", ";"),
        ("Nama;Pagu (Rp, juta)\nx;12,5\ny;13,5\n", ";"),
        ("a;b;c\n1;2;3\n1;2\n1;2;3\n1;2;3;4\n", ";"),
        ('uraian,nilai\n"baris satu\nbaris; dua; tiga",1\n"x\ny; z; w",2\n', ","),
        ("", ";"),
    ],
)
def test_lines_that_agree_decide(text: str, delimiter: str) -> None:
    assert choose_delimiter(text) == delimiter


def test_a_head_cut_in_the_middle_of_a_row_decides_as_well() -> None:
    assert choose_delimiter("tahun;uraian\n" + "2026;kegiatan, lalu\n" * 10_000) == ";"


def test_two_delimiters_that_cut_alike_are_not_chosen_between() -> None:
    with pytest.raises(Refusal) as refusal:
        choose_delimiter("satu|dua,dua|tiga\nempat|lima,lima|enam\n")
    (issue,) = refusal.value.issues
    assert issue.code == "unsure-delimiter"
    assert "garis tegak" in issue.message
    assert "koma" in issue.message
    assert issue.fix.startswith("Tulis sep=|")

"""What a row of the matrix says, on a laptop, a phone and a wall."""

import pytest

from components.charts.follow_up_table import Form, Naming, follow_up_table
from components.theme import MODES, Mode, theme
from data.rules.follow_up_lines import FollowUpLine, follow_up_lines
from data.rules.follow_ups import follow_up_states
from tests.unit.components.charts.test_tables import cells, style_of
from tests.unit.rules.frames import TODAY, Row, follow_up_frame

NAMING = Naming({"DINSOS": "Dinas [Sosial]"}, "2026-11", lambda number: f"/tindak-lanjut?nomor={number}")
ROWS: list[Row] = [
    {
        "number": "2026-08/3",
        "meeting": "Rakor P4GN 24 Agustus 2026",
        "direction": "Kirim *jadwal*",
        "output": "jadwal",
        "supporting_opd": "BNNK",
        "status": "berjalan",
        "due_on": TODAY.replace(day=20),
        "progress": "dua dari tiga",
        "progress_on": TODAY,
    },
    {"number": "2026-11/1", "direction": "Kirim *jadwal*", "opd_code": None, "status": "selesai"},
]


def lines(*rows: Row) -> tuple[FollowUpLine, ...]:
    return follow_up_lines(
        follow_up_states(follow_up_frame(*({**row, "since_id": 1} for row in rows)), TODAY)
    )


@pytest.mark.parametrize("mode", MODES)
def test_a_row_says_what_who_how_late_and_since_which_meeting(mode: Mode) -> None:
    styler = follow_up_table(lines(*ROWS), NAMING, theme(mode), Form.FULL)
    late, done = cells(styler)
    assert late[0] == "!"
    assert (
        late[1]
        == "**Kirim \\*jadwal\\***  \n[2026\\-08\\/3](/tindak-lanjut?nomor=2026-08/3) · keluaran: jadwal"
    )
    assert late[2] == "Dinas \\[Sosial\\]  \ndidukung BNNK"
    assert [each.replace("\u00a0", " ") for each in late[3:5]] == ["terlambat 2 hari", "20 Nov 2026"]
    assert late[5] == "dibawa dari Rakor P4GN 24 Agustus 2026"
    assert late[6].replace("\u00a0", " ") == "22 Nov 2026: dua dari tiga"
    assert (done[0], done[2], done[3], done[4], done[6]) == ("\u2713", "belum ada", "selesai", "–", "–")
    assert theme(mode).attention_text in style_of(styler, 0, 1)


def test_a_phone_gets_what_who_and_state() -> None:
    late, done = cells(follow_up_table(lines(*ROWS), NAMING, theme("light"), Form.PHONE))
    assert len(late) == 3
    assert late[1].endswith("· Dinas \\[Sosial\\]")
    assert done[1].endswith("· belum ada")


def test_a_wall_has_no_links_and_tells_two_of_one_name_apart() -> None:
    late, done = cells(follow_up_table(lines(*ROWS), NAMING, theme("light"), Form.WALL))
    assert late[1] == "Kirim \\*jadwal\\* :gray[2026\u201108\\/3]"
    assert late[1] != done[1]
    assert "](" not in "".join((*late, *done))


def test_without_notes_to_read_there_is_no_column_of_notes() -> None:
    bare = {name: value for name, value in ROWS[0].items() if not name.startswith("progress")}
    [row] = cells(follow_up_table(lines(bare), NAMING, theme("light"), Form.FULL))
    assert len(row) == 6

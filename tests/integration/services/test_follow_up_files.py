"""What is taken home as a file comes back without a change, whatever stands in it."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.rules.roles import NotAllowed
from data.services.errors import WishUnknown
from data.services.follow_up_files import follow_ups_file
from data.services.uploads import commit_upload, prepare_upload
from data.store import readings
from data.store.engine import Store
from tests.conftest import Cast
from tests.integration.services.conftest import TODAY
from tests.integration.services.meeting_plans import KABUPATEN
from tests.integration.store.rows import row, write

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z", "N")) | st.sampled_from(" \n;,\"|=+-@'"),
    min_size=1,
    max_size=40,
).map(str.strip)
text = words.filter(bool)
follow_up = st.fixed_dictionaries(
    {
        "direction": text,
        "output": st.none() | text,
        "obstacle": st.none() | text,
        "progress": st.none() | text,
        "status": st.none() | st.sampled_from(["belum", "berjalan", "selesai", "dibatalkan"]),
        "due_on": st.none() | st.dates(TODAY.replace(year=2020), TODAY.replace(year=2027)),
        "aksi_code": st.none() | st.just("A1"),
        "area_code": st.none() | st.just("51.08.06"),
        "funding_source": st.none() | st.just("APBD OPD"),
    }
)
AWKWARD = [
    "=SUM(A1)",
    "+62 dua",
    "-satu",
    "@hari",
    'kata "ganda"; titik koma',
    "baris satu\nbaris dua",
    "'petik",
]


def written(store: Store, *rows: dict[str, Any]) -> list[str]:
    """Keep these follow-ups and return their numbers."""
    numbers = [f"2026-08/{place}" for place in range(1, len(rows) + 1)]
    empty = {"progress_on": None, "evidence_url": None, "meeting": None, "supporting_opd": None}
    filled = (
        row("tindak_lanjut", **{**empty, "number": number, **each})
        for number, each in zip(numbers, rows, strict=True)
    )
    write(store, "tindak_lanjut", *filled)
    return numbers


def sent_back(store: Store, cast: Cast, form: str, numbers: list[str]) -> None:
    """Fail unless the file of these numbers, sent as it is, changes nothing."""
    content = follow_ups_file(store, cast.coordinator, KABUPATEN, form, numbers)
    plan = prepare_upload(store, cast.coordinator, KABUPATEN, f"tl.{form}", content, today=TODAY)
    assert (plan.template, plan.issues, plan.open_questions) == ("tindak_lanjut", (), ())
    assert plan.changes_nothing, plan.difference


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_awkward_texts_come_back_unchanged(office: Store, cast: Cast, form: str) -> None:
    rows = [{"direction": each, "obstacle": each, "output": each, "progress": each} for each in AWKWARD]
    sent_back(office, cast, form, written(office, *rows))


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rows=st.lists(follow_up, min_size=1, max_size=5), form=st.sampled_from(["csv", "xlsx"]))
def test_any_follow_ups_come_back_unchanged(
    office: Store, cast: Cast, rows: list[dict[str, Any]], form: str
) -> None:
    sent_back(office, cast, form, written(office, *rows))


def test_no_spreadsheet_calculates_in_it(office: Store, cast: Cast) -> None:
    numbers = written(office, *({"direction": each} for each in AWKWARD))
    lines = follow_ups_file(office, cast.coordinator, KABUPATEN, "csv", numbers).decode("utf-8-sig")
    assert ";'=SUM(A1);" in lines
    assert ";=SUM" not in lines


def test_a_line_that_was_changed_in_the_file_is_the_only_change(office: Store, cast: Cast) -> None:
    numbers = written(
        office, {"direction": "Satu", "status": "belum"}, {"direction": "Dua", "status": "belum"}
    )
    content = follow_ups_file(office, cast.coordinator, KABUPATEN, "csv", numbers).decode("utf-8-sig")
    changed = content.replace("belum", "selesai", 1).encode()
    plan = prepare_upload(office, cast.coordinator, KABUPATEN, "tl.csv", changed, today=TODAY)
    assert (plan.counts.changed, plan.counts.unchanged) == (1, 1)
    commit_upload(office, cast.coordinator, plan)
    assert readings.follow_ups(office, KABUPATEN)["status"].tolist() == ["selesai", "belum"]


def test_the_file_holds_what_was_asked_for_and_may_be_sent(office: Store, cast: Cast) -> None:
    first, second = written(
        office, {"direction": "Satu", "opd_code": "OPD-A"}, {"direction": "Dua", "opd_code": "OPD-B"}
    )
    taken = follow_ups_file(office, cast.coordinator, KABUPATEN, "csv", [second]).decode("utf-8-sig")
    assert ("Dua" in taken, "Satu" in taken) == (True, False)
    own = follow_ups_file(office, cast.operator_a, KABUPATEN, "csv", [first, second]).decode("utf-8-sig")
    assert ("Dua" in own, "Satu" in own) == (False, True)
    with pytest.raises(NotAllowed):
        follow_ups_file(office, cast.guest, KABUPATEN, "csv", [first])
    with pytest.raises(WishUnknown):
        follow_ups_file(office, cast.coordinator, KABUPATEN, "pdf", [first])


def test_nothing_makes_a_file_of_heads(office: Store, cast: Cast) -> None:
    lines = follow_ups_file(office, cast.coordinator, KABUPATEN, "csv", []).decode("utf-8-sig").splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("nomor;rapat;arahan;opd_pj")

from data.rules.changes import newly_submitted, state_changes
from tests.unit.rules.frames import matrix_of, named_opd, report


def test_only_what_is_another_state_now() -> None:
    opd = named_opd("DINSOS", "BPBD")
    before = matrix_of(opd, report("BPBD", "A1"), codes=("A1", "A2"))
    verified = report("BPBD", "A1", verification="terverifikasi")
    after = matrix_of(opd, verified, report("DINSOS", "A2", 0.0), codes=("A1", "A2"))
    changes = state_changes(before, after)
    assert changes.to_dict("records") == [
        {"opd_code": "DINSOS", "aksi_code": "A2", "before": "belum lapor", "after": "nihil"},
        {"opd_code": "BPBD", "aksi_code": "A1", "before": "terlapor", "after": "terverifikasi"},
    ]
    assert newly_submitted(changes) == 1


def test_the_same_state_has_no_changes() -> None:
    matrix = matrix_of(named_opd("DINSOS"), report("DINSOS", "A1", 1.0))
    assert state_changes(matrix, matrix).empty
    assert newly_submitted(state_changes(matrix, matrix)) == 0


def test_a_new_opd_had_no_state() -> None:
    before, after = matrix_of(named_opd("A"), codes=("A1",)), matrix_of(named_opd("A", "B"), codes=("A1",))
    [change] = state_changes(before, after).to_dict("records")
    assert (change["opd_code"], change["before"] != change["before"]) == ("B", True)
    assert state_changes(after, before).empty

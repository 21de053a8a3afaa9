"""Weights, bands and limits."""

from data import reference
from data.reference.files import read_toml
from data.reference.scoring import limits_of


def test_the_weights_add_up() -> None:
    assert sum(each.weight for each in reference.weights()) == 100
    assert len({each.component for each in reference.weights()}) == len(reference.weights())


def test_every_scored_aksi_has_its_component() -> None:
    scored = {each.score_component for each in reference.aksi()} - {""}
    assert scored <= {each.component for each in reference.weights()}


def test_the_bands_leave_no_score_out() -> None:
    lower = [band.lower for band in reference.bands()]
    assert lower == sorted(lower, reverse=True)
    assert lower[-1] == 0
    assert lower[0] < 100


def test_what_bnn_called_good_is_good() -> None:
    for share in (58.13, 61.64):
        assert next(band.name for band in reference.bands() if share >= band.lower) == "baik"


def test_limits_protect_files_more_than_screens() -> None:
    limits = reference.thresholds()
    assert (limits.k_screen, limits.k_export) == (5, 10)
    assert limits.coverage_target == 0.06
    assert reference.bonus_max() == 5


def test_a_kabupaten_may_set_single_limits() -> None:
    common = read_toml("scoring")["thresholds"]["umum"]
    tables = {"umum": common, "63.06": {"k_screen": 6}}
    assert limits_of(tables, "63.06").k_screen == 6
    assert limits_of(tables, "63.06").k_export == 10
    assert limits_of(tables, "51.08").k_screen == 5


def test_the_cuts_of_case_maps_rise() -> None:
    assert reference.case_classes() == (5, 10, 20, 50)

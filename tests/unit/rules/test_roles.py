import pytest

from data.rules.roles import PERMISSIONS, NotAllowed, Permission, Role, Viewer, allows, authorise
from tests.conftest import Cast

BULELENG, HSS = "51.08", "63.06"


@pytest.mark.parametrize("role", Role)
def test_every_role_sees_aggregates(role: Role) -> None:
    authorise(Viewer("x", role, BULELENG), Permission.SEE_AGGREGATES, kabupaten=BULELENG)


def test_a_guest_sees_aggregates_and_nothing_else() -> None:
    assert PERMISSIONS[Role.GUEST] == {Permission.SEE_AGGREGATES}


def test_only_bnnk_and_admin_upload_cases() -> None:
    assert {role for role in Role if Permission.UPLOAD_CASES in PERMISSIONS[role]} == {Role.BNNK, Role.ADMIN}


def test_only_the_admin_manages() -> None:
    assert {role for role in Role if Permission.MANAGE in PERMISSIONS[role]} == {Role.ADMIN}


def test_the_admin_may_do_everything() -> None:
    assert PERMISSIONS[Role.ADMIN] == set(Permission)


def test_the_coordinator_uploads_for_every_opd(cast: Cast) -> None:
    authorise(cast.coordinator, Permission.UPLOAD_ALL, kabupaten=BULELENG, opd_code="OPD-A")


def test_an_operator_uploads_for_its_own_opd_only(cast: Cast) -> None:
    authorise(cast.operator_a, Permission.UPLOAD_OWN, kabupaten=BULELENG, opd_code="OPD-A")
    with pytest.raises(NotAllowed, match="OPD lain"):
        authorise(cast.operator_a, Permission.UPLOAD_OWN, kabupaten=BULELENG, opd_code="OPD-B")
    with pytest.raises(NotAllowed, match="tidak berhak"):
        authorise(cast.operator_a, Permission.UPLOAD_ALL, kabupaten=BULELENG)


def test_an_operator_opens_only_the_page_of_its_own_opd(cast: Cast) -> None:
    authorise(cast.operator_b, Permission.SEE_OPD_DETAIL, opd_code="OPD-B")
    with pytest.raises(NotAllowed):
        authorise(cast.operator_b, Permission.SEE_OPD_DETAIL, opd_code="OPD-A")


def test_an_account_of_one_kabupaten_stays_there(cast: Cast) -> None:
    with pytest.raises(NotAllowed, match="kabupaten lain"):
        authorise(cast.bnnk, Permission.SEE_AGGREGATES, kabupaten=HSS)


def test_an_account_without_a_limit_reaches_every_kabupaten(cast: Cast) -> None:
    authorise(cast.admin, Permission.MANAGE, kabupaten=HSS, opd_code="DINSOS")


def test_an_operator_without_an_opd_uploads_nothing() -> None:
    viewer = Viewer("opd", Role.OPERATOR, BULELENG)
    authorise(viewer, Permission.SEE_AGGREGATES, kabupaten=BULELENG)
    with pytest.raises(NotAllowed, match="belum dihubungkan"):
        authorise(viewer, Permission.UPLOAD_OWN, kabupaten=BULELENG)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_authorise_and_allows_agree(role: Role, permission: Permission) -> None:
    viewer = Viewer("x", role, BULELENG, "OPD-A")
    if allows(viewer, permission):
        authorise(viewer, permission, kabupaten=BULELENG, opd_code="OPD-A")
    else:
        with pytest.raises(NotAllowed):
            authorise(viewer, permission, kabupaten=BULELENG, opd_code="OPD-A")

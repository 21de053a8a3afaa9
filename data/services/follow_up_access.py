"""Who may read how a follow-up goes on, and who may note it down.

What was agreed is read out in the room. How an OPD gets on with it, in its own words, is for that OPD, for
those that support it, and for those who lead meetings.
"""

import pandas as pd

from data.rules.follow_ups import supporting
from data.rules.roles import NotAllowed, Permission, Viewer, authorise
from data.services.authorised import own_opd_only, upload_permission

WORDS = ("obstacle", "evidence_url", "progress", "progress_on")


def may_read_notes(viewer: Viewer, opd_code: str | None, helping: tuple[str, ...]) -> bool:
    """Whether the viewer may read the notes on a follow-up of this OPD, supported by those."""
    if not _holds(viewer, Permission.SEE_OPD_DETAIL):
        return False
    return viewer.opd_code is None or viewer.opd_code in {opd_code, *helping}


def may_note(viewer: Viewer, opd_code: str | None) -> bool:
    """Whether the viewer may note progress on a follow-up of this OPD."""
    return _holds(viewer, upload_permission(viewer)) and own_opd_only(viewer) in {None, opd_code}


def rows_for(viewer: Viewer, rows: pd.DataFrame) -> pd.DataFrame:
    """The follow-ups with the words of an OPD taken out where the viewer may not read them."""
    pairs = zip(rows["opd_code"], rows["supporting_opd"], strict=True)
    read = [may_read_notes(viewer, _code(opd), supporting(helping)) for opd, helping in pairs]
    kept = pd.Series(read, index=rows.index, dtype=bool)
    return rows.assign(**{name: rows[name].where(kept) for name in WORDS})


def _holds(viewer: Viewer, permission: Permission) -> bool:
    # Not `allows`: an operator whose account has no OPD yet would pass for one of every OPD.
    try:
        authorise(viewer, permission)
    except NotAllowed:
        return False
    return True


def _code(cell: object) -> str | None:
    return cell if isinstance(cell, str) else None

"""What the screen of an upload offers a sender, and how his answers reach the reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from data.intake import Answers
from data.intake.issue_kinds import issue_kinds
from data.intake.template_wish import UNDATED, TemplateWish, settled
from data.reference import templates
from data.rules.periods import periods_of
from data.rules.roles import Viewer
from data.services.authorised import authorise_kabupaten, own_opd_only, uploadable_templates
from data.services.errors import store_guarded
from data.store.engine import Store
from data.store.master import OpdLine, opd_master

YEARS_BACK = 5
MONTHS = tuple(f"{month:02d}" for month in range(1, 13))


@dataclass(frozen=True)
class Offer:
    """The templates a viewer may send: name -> title, name -> what it can be narrowed to, and to what.

    parts: opd, year, period; `opd` are codes in force -> names, only the viewer's own where that is all.
    """

    titles: Mapping[str, str]
    parts: Mapping[str, frozenset[str]]
    opd: Mapping[str, str]
    years: Sequence[int]


@store_guarded
def load_offer(store: Store, viewer: Viewer, kabupaten: str, today: date) -> Offer:
    """What this viewer may fill in for a kabupaten; raises NotAllowed for one that may send nothing."""
    authorise_kabupaten(viewer, kabupaten)
    names = uploadable_templates(viewer)
    own = own_opd_only(viewer)
    return Offer(
        titles={name: templates()[name].title for name in names},
        parts={name: _parts(name) for name in names},
        opd={
            opd.code: opd.name
            for opd in opd_master(store)
            if opd.kabupaten == kabupaten and own in {None, opd.code} and _is_in_force(opd, today)
        },
        years=range(today.year, today.year - YEARS_BACK - 1, -1),
    )


def periods_offered(today: date, template: str, year: int) -> tuple[Sequence[str], str]:
    """The codes of the periods a template can be filled in for, and the one meant when nobody says."""
    codes = MONTHS if template == "kasus" else tuple(period.code for period in periods_of(year))
    return codes, settled(TemplateWish(template, "csv", year=year), today).period or codes[-1]


def issue_titles() -> Mapping[str, str]:
    """Code of a kind of finding -> its title."""
    return MappingProxyType({kind.code: kind.title for kind in issue_kinds()})


def answered(given: Mapping[str, str], fixes: Mapping[tuple[int, str], str]) -> Answers:
    """What was answered and typed anew on the screen, as the reader takes it."""
    return Answers(given=given, fixes=fixes)


def _parts(name: str) -> frozenset[str]:
    parts = {"opd"} if any(column.field == "opd_code" for column in templates()[name].columns) else set()
    parts |= set() if name in UNDATED else {"year"}
    parts |= {"period"} if name in {"kasus", "aksi_opd"} else set()
    return frozenset(parts)


def _is_in_force(opd: OpdLine, today: date) -> bool:
    return opd.valid_from <= today and (opd.valid_to is None or today <= opd.valid_to)

"""All tables of the store, and the fact tables by the name of their template."""

from data.store.facts_cases import CaseCount, Evidence, Indicator, Population, Rehab, VulnerableArea
from data.store.facts_opd import AksiReport, Budget, FollowUp, Opd, UrineTest
from data.store.ledger import Account, Base, Changeset, Region, RegionAlias, RememberedAnswer, StoredFile
from data.store.meeting_tables import Meeting, MeetingEvent, MeetingNote, MeetingOpd, MeetingSlide
from data.store.revision import Revision

__all__ = [
    "FACTS",
    "Account",
    "AksiReport",
    "Base",
    "Budget",
    "CaseCount",
    "Changeset",
    "Evidence",
    "FollowUp",
    "Indicator",
    "Meeting",
    "MeetingEvent",
    "MeetingNote",
    "MeetingOpd",
    "MeetingSlide",
    "Opd",
    "Population",
    "Region",
    "RegionAlias",
    "Rehab",
    "RememberedAnswer",
    "Revision",
    "StoredFile",
    "UrineTest",
    "VulnerableArea",
]

FACTS: dict[str, type[Revision]] = {
    model.template: model
    for model in (
        Opd,
        AksiReport,
        UrineTest,
        Budget,
        CaseCount,
        Evidence,
        VulnerableArea,
        Rehab,
        Population,
        FollowUp,
        Indicator,
    )
}

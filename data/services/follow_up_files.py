"""Follow-ups as a file of their template: what an upload reads back unchanged."""

from collections.abc import Collection

import pandas as pd

from data.intake.template_files import FORMS, rows_file
from data.intake.template_wish import TemplateWish
from data.reference import templates
from data.rules.roles import Viewer
from data.services.authorised import authorise_upload, own_opd_only
from data.services.context import intake_context
from data.services.days import CONTOH
from data.services.days import today as today_of
from data.services.errors import WishUnknown, store_guarded
from data.store.current import current_rows
from data.store.engine import Store
from data.store.tables import FACTS

TEMPLATE = "tindak_lanjut"


@store_guarded
def follow_ups_file(
    store: Store, viewer: Viewer, kabupaten: str, form: str, wanted: Collection[str]
) -> bytes:
    """The current follow-ups of these numbers, those the viewer may send back, as xlsx or csv.

    Raises NotAllowed, WishUnknown, StoreUnavailable.
    """
    if form not in FORMS:
        raise WishUnknown(form)
    authorise_upload(viewer, templates()[TEMPLATE], kabupaten)
    rows = current_rows(store, FACTS[TEMPLATE], kabupaten, opd_code=own_opd_only(viewer))
    chosen = [row for row in rows if row["number"] in wanted]
    frame = pd.DataFrame(chosen, columns=list(FACTS[TEMPLATE].model_fields), dtype="object")
    context = intake_context(store, kabupaten, today_of(store, kabupaten))
    return rows_file(TemplateWish(TEMPLATE, form), context, frame, contoh=store.name == CONTOH)

"""What a meeting decides, before it is written down: whether it can be kept."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

PERSON_NUMBER = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15,17}(?!\d)")
"""As long as a NIK (16) or a NIP (18), however it is parted."""


@dataclass(frozen=True)
class Decision:
    """One decision: what is to be done, by which OPD, until when; the aksi, area and money it concerns."""

    direction: str
    opd_code: str
    supporting: tuple[str, ...] = ()
    output: str = ""
    due_on: date | None = None
    aksi_code: str | None = None
    area_code: str | None = None
    funding_source: str | None = None


@dataclass(frozen=True)
class Known:
    """The codes that a decision may name, and the first day it may be due."""

    opd: Collection[str]
    aksi: Collection[str]
    areas: Collection[str]
    funding_sources: Collection[str]
    since: date


def decision_faults(decision: Decision, known: Known) -> tuple[str, ...]:
    """What keeps a decision from being written, each as one Indonesian sentence."""
    faults = [] if decision.direction.strip() else ["Arahan belum diisi."]
    faults += [] if decision.opd_code else ["OPD penanggung jawab belum dipilih."]
    for text in (decision.direction, decision.output):
        faults += text_faults(text)
    if decision.opd_code in decision.supporting:
        faults.append("OPD penanggung jawab tidak dapat sekaligus menjadi pendukung.")
    opd = [code for code in (decision.opd_code, *decision.supporting) if code]
    faults += [f"OPD tidak dikenal: {code}." for code in opd if code not in known.opd]
    named = {
        "Aksi": (decision.aksi_code, known.aksi),
        "Wilayah": (decision.area_code, known.areas),
        "Sumber dana": (decision.funding_source, known.funding_sources),
    }
    faults += [
        f"{name} tidak dikenal: {code}." for name, (code, codes) in named.items() if _strange(code, codes)
    ]
    if decision.due_on is not None and decision.due_on < known.since:
        faults.append("Batas waktu sudah lewat pada hari rapat.")
    return tuple(faults)


def text_faults(text: str) -> list[str]:
    """What must not stand in a free text: the number of a person."""
    return ["Jangan menulis NIK atau NIP."] if PERSON_NUMBER.search(text) else []


def _strange(code: str | None, known: Collection[str]) -> bool:
    return code is not None and code not in known

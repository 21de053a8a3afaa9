"""Figures that may be right and are worth a question: a person says so, or corrects them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from data.intake.questions import NO_ANSWERS, Answers, Option, Question
from data.intake.reading import IntakeContext, Value
from data.intake.table import SPAN_FIELDS, Table
from data.reference import Template, period_rules, thresholds
from data.reference.plausible import smallest_jump, usual_evidence

RIGHT = "benar"
SHOWN, LISTED = 3, 50
TIME_FIELDS = frozenset(("year", "period", "held_on", *SPAN_FIELDS))
NUMBER = (int, float, Decimal)
COUNTED = frozenset(("int", "rupiah", "number"))

Number = int | float | Decimal
Before = Mapping[tuple[Value, ...], Mapping[str, Value | float]]
"""Key of a row without its time, as `lasting_key` orders it -> field -> value of the last period stored.

Months are held against months and years against years: the caller picks the last period of the same length.
"""
SPENT: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "aksi_opd": ("budget_realisasi", ("pagu",)),
    "anggaran": ("realisasi", ("pagu", "pagu_revised")),
}
"""Template -> what was spent, and the pagu it is held against; the last that is given counts."""
SENTENCES = {
    "jump": "{header} berubah {times} kali lipat atau lebih dari periode lalu pada {count} baris. Benarkah?",
    "evidence": "Barang bukti pada {count} baris jauh dari kebiasaan sebulan. Benarkah angka dan satuannya?",
    "pagu": "{header} melebihi pagu pada {count} baris. Benarkah?",
    "staff": "{header} melebihi jumlah pegawai OPD pada {count} baris. Benarkah?",
    "closed": "Periode {subject} sudah ditutup; berkas ini masih mengubahnya pada {count} baris. Benarkah?",
}


class Doubt(NamedTuple):
    """One cell worth a question. Cells of one rule and subject (a field, or a period) are asked together."""

    rule: str
    subject: str
    field: str
    position: int
    what: str


def plausible_questions(
    table: Table, template: Template, context: IntakeContext, before: Before, answers: Answers = NO_ANSWERS
) -> list[Question]:
    """What is unusual in the good rows of a table, one question for all rows that are so in the same way."""
    doubts = chain(
        jumps(table, template, context, before),
        evidence_amounts(table) if template.name == "barang_bukti" else (),
        _spent(table, template),
        _tested(table, context) if template.name == "tes_urine" else (),
        closed_periods(table, context) if template.name == "aksi_opd" else (),
    )
    grouped = defaultdict[tuple[str, str], list[Doubt]](list)
    for doubt in doubts:
        if doubt.position not in table.bad:
            grouped[doubt.rule, doubt.subject].append(doubt)
    return [_question(group, table, context, answers) for group in grouped.values()]


def lasting_key(template: Template) -> tuple[str, ...]:
    """The fields of a template's key that say whose figure it is, without kabupaten and time."""
    return tuple(name for name in template.key if name != "kabupaten" and name not in TIME_FIELDS)


def jumps(table: Table, template: Template, context: IntakeContext, before: Before) -> Iterator[Doubt]:
    """Figures that are many times those of the last period, or a small part of them."""
    if not before:
        return
    times, floor = thresholds(context.kabupaten).large_jump, smallest_jump()
    keys = zip(*(table.column(name) for name in lasting_key(template)), strict=True)
    units = table.column("unit")
    stored = [
        (position, before[key])
        for position, key in enumerate(keys)
        if key in before and before[key].get("unit") in (None, units[position])
    ]
    for column in template.columns:
        if column.kind not in COUNTED or column.maximum is not None or column.field not in table.columns:
            continue
        values = table.columns[column.field]
        for position, last in stored:
            old, new = last.get(column.field), values[position]
            if not (old and new and isinstance(old, NUMBER) and isinstance(new, NUMBER)):
                continue
            small, large = sorted((old, new))
            if large >= floor and large >= times * small:
                yield Doubt("jump", column.field, column.field, position, f"{_shown(old)} → {_shown(new)}")


def evidence_amounts(table: Table) -> Iterator[Doubt]:
    """Amounts of evidence that speak of kilogram written as gram, or the reverse."""
    usual = {(each.kind, each.unit): each for each in usual_evidence()}
    rows = zip(*map(table.column, ("kind", "unit", "amount", *SPAN_FIELDS)), strict=True)
    for position, (kind, unit, value, first, last) in enumerate(rows):
        limits = usual.get((str(kind), str(unit)))
        if limits is None or not value or not isinstance(value, NUMBER):
            continue
        if not limits.least <= value <= limits.most * _months(first, last):
            yield Doubt("evidence", "amount", "amount", position, f"{kind} {_shown(value)} {unit}")


def closed_periods(table: Table, context: IntakeContext) -> Iterator[Doubt]:
    """Reports for a period whose last day for reports is over."""
    rules = {rule.code: rule for rule in period_rules()}
    rows = zip(table.column("year"), table.column("period"), strict=True)
    times = list(rows)
    ends = {
        (year, code): rules[str(code)].closes_on(year)
        for year, code in set(times)
        if isinstance(year, int) and str(code) in rules
    }
    closed = {time: last.isoformat() for time, last in ends.items() if last < context.today}
    for position, time in enumerate(times) if closed else ():
        if time in closed:
            yield Doubt("closed", f"{time[1]} {time[0]}", "period", position, f"ditutup {closed[time]}")


def _spent(table: Table, template: Template) -> Iterator[Doubt]:
    """More spent than the last given pagu."""
    field, pagus = SPENT.get(template.name, ("", ()))
    rows = zip(table.column(field), *map(table.column, pagus), strict=True) if field else ()
    for position, (spent, *limits) in enumerate(rows):
        given = [pagu for pagu in limits if isinstance(pagu, int)]
        if isinstance(spent, int) and given and spent > given[-1]:
            what = f"Rp {_shown(spent)}, pagu Rp {_shown(given[-1])}"
            yield Doubt("pagu", field, field, position, what)


def _tested(table: Table, context: IntakeContext) -> Iterator[Doubt]:
    """More people tested than an OPD has staff."""
    rows = zip(table.column("opd_code"), table.column("tested"), strict=True)
    for position, (code, tested) in enumerate(rows):
        opd = context.opd.get(str(code))
        if opd and opd.staff is not None and isinstance(tested, int) and tested > opd.staff:
            what = f"{opd.name} dites {_shown(tested)}, pegawai {_shown(opd.staff)}"
            yield Doubt("staff", "tested", "tested", position, what)


def _question(group: Sequence[Doubt], table: Table, context: IntakeContext, answers: Answers) -> Question:
    first = group[0]
    name = f"plausible:{first.rule}:{first.subject}"
    words = {
        "header": table.header(first.field),
        "subject": first.subject,
        "times": thresholds(context.kabupaten).large_jump,
        "count": len(group),
    }
    return Question(
        id=name,
        kind="plausible",
        subject=first.subject if first.rule == "closed" else table.header(first.field),
        text=SENTENCES[first.rule].format(**words),
        options=(Option(RIGHT, "Benar, simpan seperti tertulis", _examples(group, table)),),
        # Only for the figures of this file: what was right once is no proof for the next.
        answer=RIGHT if answers.given.get(name) == RIGHT else None,
        remember=False,
        alike=len(group),
        rows=tuple(dict.fromkeys(table.row_numbers[doubt.position] for doubt in group[:LISTED])),
    )


def _examples(group: Iterable[Doubt], table: Table) -> str:
    shown = list(group)[:SHOWN]
    return "; ".join(f"baris {table.row_numbers[doubt.position]}: {doubt.what}" for doubt in shown)


def _months(first: Value, last: Value) -> int:
    if not isinstance(first, date) or not isinstance(last, date):
        return 1
    return max(1, (last.year - first.year) * 12 + last.month - first.month + 1)


def _shown(value: Number) -> str:
    whole, _, rest = f"{Decimal(str(value)).normalize():,f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")

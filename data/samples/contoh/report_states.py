"""What an OPD says of each aksi in a period: fixed by the story, or drawn from the period's shares."""

from random import Random

from data.reference import Aksi, Opd, aksi
from data.samples.contoh.chance import chance
from data.samples.contoh.story import PeriodPlan, Story

VERIFIED, REPORTED, NIL, MISSING, NOT_APPLICABLE = "v", "l", "n", "b", "-"
URINE_TEST, DATA = "A3", "A6"
NIL_SHARE = 0.06


def states_of(story: Story, plan: PeriodPlan, opd: Opd, *, tested: bool) -> dict[str, str]:
    """Aksi code -> state letter; who tested reports it, who did not cannot."""
    codes = [each.code for each in aksi()]
    if opd.code in plan.states:
        return dict(zip(codes, plan.states[opd.code], strict=True))
    if opd.code in plan.silent:
        return dict.fromkeys(codes, MISSING)
    random = chance(story.kabupaten, plan.year, plan.code, opd.code, "keadaan")
    return {each.code: _state(each, plan, opd, random, tested=tested) for each in aksi()}


def _state(each: Aksi, plan: PeriodPlan, opd: Opd, random: Random, *, tested: bool) -> str:
    draw, verified = random.random(), random.random() < plan.verified
    if not each.obliges(opd.kabupaten, opd.code):
        return NOT_APPLICABLE
    if f"{opd.code} {each.code}" in plan.missing:
        return MISSING
    done = VERIFIED if verified else REPORTED
    if each.code == URINE_TEST:
        return done if tested else MISSING if draw < 2 * plan.gaps else NIL
    if draw < plan.gaps:
        return MISSING
    return NIL if each.code != DATA and draw < plan.gaps + NIL_SHARE else done

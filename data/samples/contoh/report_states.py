"""What an OPD says of each aksi in a period: fixed by the story, or drawn from the period's shares."""

from random import Random

from data.reference import Aksi, Opd, aksi
from data.samples.contoh.chance import chance
from data.samples.contoh.story import PeriodPlan, Story

VERIFIED, REPORTED, NIL, MISSING, NOT_APPLICABLE = "v", "l", "n", "b", "-"
URINE_TEST, DATA = "A3", "A6"
NIL_SHARE = 0.06
HABIT = 0.75
"""How often an OPD does as it always does."""


def states_of(story: Story, plan: PeriodPlan, opd: Opd, *, tested: bool) -> dict[str, str]:
    """Aksi code -> state letter; who tested reports it, who did not cannot."""
    codes = [each.code for each in aksi()]
    if opd.code in plan.states:
        return dict(zip(codes, plan.states[opd.code], strict=True))
    if opd.code in plan.silent:
        return dict.fromkeys(codes, MISSING)
    return {each.code: _state(story, plan, opd, each, tested=tested) for each in aksi()}


def _state(story: Story, plan: PeriodPlan, opd: Opd, each: Aksi, *, tested: bool) -> str:
    if not each.obliges(opd.kabupaten, opd.code):
        return NOT_APPLICABLE
    if f"{opd.code} {each.code}" in plan.missing:
        return MISSING
    random = chance(story.kabupaten, plan.year, plan.code, opd.code, each.code, "keadaan")
    if each.code != URINE_TEST and random.random() < HABIT and (usual := _usual(story, opd, each)):
        return usual
    draw = _habitual(random, story.kabupaten, opd.code, each.code)
    done = VERIFIED if _habitual(random, story.kabupaten, opd.code) < plan.verified else REPORTED
    if each.code == URINE_TEST:
        return done if tested else MISSING if draw < 2 * plan.gaps else NIL
    if draw < plan.gaps:
        return MISSING
    return NIL if each.code != DATA and draw < plan.gaps + NIL_SHARE else done


def _usual(story: Story, opd: Opd, each: Aksi) -> str | None:
    """What the story fixes for another period, where it is a report: an OPD works much as it did before."""
    fixed = [plan.states[opd.code] for plan in story.periods if opd.code in plan.states]
    letter = fixed[-1][int(each.code[1:]) - 1] if fixed else MISSING
    return letter if letter in (VERIFIED, REPORTED, NIL) else None


def _habitual(random: Random, *who: str) -> float:
    """A draw from 0 to 1 that mostly stays the same from period to period."""
    fresh, usual = random.random(), chance(*who, "kebiasaan").random()
    return usual if random.random() < HABIT else fresh

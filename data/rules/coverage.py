"""How many of the staff were tested: people over people, never a mean of percentages."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Coverage:
    """People tested of all staff, by OPD and for the kabupaten.

    by_opd: opd_code, days (of tests), tested, staff (<NA> when unknown), share (NaN then), target_people,
    reached, over_staff (more tested than there are), repeated (several days of tests: the same person may
    count twice). `tested` and `staff` are those of the OPD whose staff is known, so that they can be
    divided; people tested where it is not known, or at an OPD not listed, stand beside them.
    """

    by_opd: pd.DataFrame
    target: float
    tested: int
    staff: int
    tested_staff_unknown: int
    tested_elsewhere: int

    @property
    def share(self) -> float | None:
        """The share of staff that was tested; None when no OPD's staff is known."""
        return self.tested / self.staff if self.staff else None

    @property
    def target_people(self) -> int:
        """The people the target asks for, of the staff that is known."""
        return people_for(self.target, self.staff)

    @property
    def opd_total(self) -> int:
        """The number of OPD."""
        return len(self.by_opd)

    @property
    def opd_tested(self) -> int:
        """The number of OPD that tested anybody."""
        return int((self.by_opd["tested"] > 0).sum())

    @property
    def opd_reached(self) -> int:
        """The number of OPD that reached the target."""
        return int(self.by_opd["reached"].sum())

    @property
    def opd_staff_unknown(self) -> int:
        """The number of OPD whose staff is not known."""
        return int(self.by_opd["staff"].isna().sum())

    def of(self, opd_code: str) -> dict[Hashable, Any] | None:
        """The row of `by_opd` of one OPD; None for one that is not listed."""
        found = self.by_opd[self.by_opd["opd_code"] == opd_code].to_dict("records")
        return found[0] if found else None

    @property
    def may_repeat(self) -> bool:
        """Whether somebody may be counted twice: files hold no persons, so nobody can tell."""
        return bool(self.by_opd["repeated"].any())


def coverage(opd: pd.DataFrame, tests: pd.DataFrame, target: float, until: date | None = None) -> Coverage:
    """Coverage of the OPD in force by the tests of one year, up to a day if given; target is a share of 1."""
    counted = tests if until is None else tests[tests["held_on"] <= pd.Timestamp(until)]
    by_opd = _by_opd(opd, counted, target)
    known = by_opd["staff"].notna()
    return Coverage(
        by_opd=by_opd,
        target=target,
        tested=int(by_opd.loc[known, "tested"].sum()),
        staff=int(by_opd.loc[known, "staff"].sum()),
        tested_staff_unknown=int(by_opd.loc[~known, "tested"].sum()),
        tested_elsewhere=int(counted.loc[~counted["opd_code"].isin(opd["opd_code"]), "tested"].sum()),
    )


def staff_of(opd: pd.DataFrame) -> pd.Series:
    """PNS and PPPK of each OPD as Int64; <NA> when neither is known. Non-ASN are not part of the target."""
    return opd[["pns", "pppk"]].astype("Int64").sum(axis="columns", min_count=1).astype("Int64")


def people_for(share: float, staff: int) -> int:
    """The people that a share of the staff means, rounded up; exact, so that 7 % of 100 is 7."""
    return ceil(Fraction(str(share)) * staff)


def monthly_tested(tests: pd.DataFrame, year: int, last_month: int) -> dict[int, int]:
    """People tested in each month of a year from January to `last_month`, months without a test as 0."""
    held = tests["held_on"].dt
    months = held.month.where(held.year == year)
    sums = tests["tested"].groupby(months).sum()
    return {month: int(sums.get(month, 0)) for month in range(1, last_month + 1)}


def _by_opd(opd: pd.DataFrame, tests: pd.DataFrame, target: float) -> pd.DataFrame:
    groups = tests.groupby("opd_code")
    frame = pd.DataFrame({"opd_code": opd["opd_code"].astype("str"), "staff": staff_of(opd)})
    frame["days"] = _looked_up(frame["opd_code"], groups["held_on"].nunique())
    frame["tested"] = _looked_up(frame["opd_code"], groups["tested"].sum())
    staff = frame["staff"].astype("Float64").astype(float)
    # An OPD on paper only, without staff, has no share either.
    frame["share"] = frame["tested"] / staff.where(staff > 0)
    people = [pd.NA if pd.isna(staff) else people_for(target, int(staff)) for staff in frame["staff"]]
    frame["target_people"] = pd.array(people, dtype="Int64")
    frame["reached"] = frame["share"].notna() & (frame["tested"] >= frame["target_people"]).fillna(
        value=False
    )
    frame["over_staff"] = (frame["tested"] > frame["staff"]).fillna(value=False).astype(bool)
    frame["repeated"] = frame["days"] > 1
    return frame.astype({"reached": bool}).reset_index(drop=True)


def _looked_up(codes: pd.Series, values: pd.Series) -> pd.Series:
    return codes.map(values).fillna(0).astype("int64")

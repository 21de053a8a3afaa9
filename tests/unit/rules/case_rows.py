"""Rows of cases as the store gives them."""

import pandas as pd

Row = tuple[int, str, int, int, int]
"""Year, area code, first and last month, cases."""


def case_rows(*rows: Row) -> pd.DataFrame:
    """The rows with the columns and types of a reading."""
    frame = pd.DataFrame(rows, columns=["year", "area_code", "first", "last", "cases"])
    return pd.DataFrame(
        {
            "month_from": _firsts(frame["year"], frame["first"]),
            "month_to": _firsts(frame["year"], frame["last"]),
            "area_code": frame["area_code"].astype("str"),
            "agency": pd.Series(["Polres"] * len(frame), dtype="str"),
            "cases": frame["cases"].astype("Int64"),
            "source": pd.Series(["Polres"] * len(frame), dtype="str"),
            "position_date": _firsts(frame["year"], frame["last"]),
        }
    )


def _firsts(years: pd.Series, months: pd.Series) -> pd.Series:
    parts = pd.DataFrame({"year": years, "month": months, "day": 1}).astype("int64")
    return pd.to_datetime(parts).astype("datetime64[s]")

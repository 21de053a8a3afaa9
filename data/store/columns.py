"""Column types and CHECK constraints that mean the same on SQLite and on PostgreSQL."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CheckConstraint, DateTime, Dialect, Numeric, text
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
PERIOD_SHAPE = "period LIKE 'B__' OR period LIKE 'TW_'"
OUTSIDE = "luar"
UNKNOWN = "tidak diketahui"


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment; SQLite drops the zone, so it is always written as UTC and read back as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """To UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """To an aware moment."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Amount(TypeDecorator[float]):
    """A measured amount with three decimals: 14 digits, which a float still holds exactly."""

    impl = Numeric(14, 3, asdecimal=False)
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> float | None:
        """To three decimals."""
        return None if value is None else round(float(value), 3)


def python_type(kind: TypeEngine[Any]) -> type:
    """The type of a column's values in Python; a decorated type does not tell, what it decorates does."""
    return kind.impl_instance.python_type if isinstance(kind, TypeDecorator) else kind.python_type


def check(name: str, condition: str) -> CheckConstraint:
    """A named CHECK; a condition that meets an empty column counts as kept, as SQL has it."""
    return CheckConstraint(text(condition), name=name)


def not_negative(*columns: str) -> list[CheckConstraint]:
    """One CHECK a column: a count or a sum of money is never below zero."""
    return [check(f"{column}_not_negative", f"{column} >= 0") for column in columns]


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """The column holds one of a closed list of words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return check(f"{column}_known", f"{column} IN ({listed})")


def year_in_range(column: str = "year") -> CheckConstraint:
    """A year that a person could have meant."""
    return check(f"{column}_range", f"{column} BETWEEN 2000 AND 2100")


def whole_months() -> list[CheckConstraint]:
    """A span of months: both ends are the first of a month, and it does not run backwards.

    The cast is the one way to ask for the day of a date that both databases understand.
    """
    return [
        check("month_from_first_day", "CAST(month_from AS VARCHAR(10)) LIKE '________01'"),
        check("month_to_first_day", "CAST(month_to AS VARCHAR(10)) LIKE '________01'"),
        check("months_in_order", "month_from <= month_to"),
    ]


def area_of_kabupaten(*others: str) -> CheckConstraint:
    """An area code: a kecamatan or desa of the row's own kabupaten, or one of `others` (SQL terms)."""
    inside = "area_code LIKE kabupaten || '.__' OR area_code LIKE kabupaten || '.__.____'"
    return check("area_code_shape", f"area_code IN ({', '.join(others)}) OR {inside}")


def registered_area() -> CheckConstraint:
    """Where a case was registered: an area of the kabupaten, outside it, or not known."""
    return area_of_kabupaten(f"'{OUTSIDE}'", f"'{UNKNOWN}'")

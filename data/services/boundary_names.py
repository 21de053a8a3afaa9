"""Boundary files without codes: desa told by name and kecamatan, the same name twice by its label point."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from data.geometry.boundaries.features import Feature
from data.intake.names import Entry, Match, NameBook
from data.intake.questions import Answers, Option, Question
from data.reference import aliases, desa_of, kecamatan_of, region
from data.services.boundary_codes import field_names, holds_label

NOT_OURS = "lewati"
_SAME = 100


@dataclass(frozen=True)
class Named:
    """The code of each feature (None: none), and what has to be asked before that is sure."""

    codes: list[str | None]
    questions: tuple[Question, ...]


class DesaNames:
    """The names of one kabupaten, and the attributes of a file that hold them."""

    def __init__(self, features: Sequence[Feature], kabupaten: str) -> None:
        self._desa = {each.code: each for each in desa_of(kabupaten)}
        self._kecamatan = {each.code: each for each in kecamatan_of(kabupaten)}
        self._book = _book(kabupaten)
        self.name_field = self._field(features, self._desa)
        self._parent_field = self._field(features, self._kecamatan, besides=self.name_field)

    def is_same(self, feature: Feature, code: str) -> bool:
        """Whether a feature bears a known name of this desa, or none at all."""
        name = feature.fields.get(self.name_field or "", "")
        return not name or self._book.find(name, None, {code}, suggest=False).code == code

    def named(self, features: Sequence[Feature], answers: Answers) -> Named:
        """Read every feature's name; a similar name is only offered, and asked."""
        matches = [self._match(each) for each in features]
        codes = [
            match.code or self._where(each, match) for each, match in zip(features, matches, strict=True)
        ]
        questions: list[Question] = []
        for at, (each, match) in enumerate(zip(features, matches, strict=True)):
            if codes[at] is None and match.candidates:
                question = self._question(each, match, answers)
                questions.append(question)
                codes[at] = question.answer if question.answer in self._desa else None
        return Named(codes, tuple(questions))

    def _match(self, feature: Feature) -> Match:
        name = feature.fields.get(self.name_field or "", "")
        parent = feature.fields.get(self._parent_field or "", "")
        within = self._book.find(parent, None, self._kecamatan, suggest=False).code if parent else None
        return self._book.find(name, within, self._desa) if name else Match(None)

    def _where(self, feature: Feature, match: Match) -> str | None:
        """The one desa of exactly this name whose label point lies in the polygon."""
        same = [each.code for each in match.candidates if each.score == _SAME and each.code in self._desa]
        held = [code for code in same if holds_label(feature.shape, self._desa[code])]
        return held[0] if len(held) == 1 else None

    def _question(self, feature: Feature, match: Match, answers: Answers) -> Question:
        name = feature.fields[self.name_field or ""]
        known = [each.code for each in match.candidates if each.code in self._desa]
        options = [Option(code, f"{self._desa[code].name} ({code})", self._parent(code)) for code in known]
        options.append(Option(NOT_OURS, "Bukan salah satunya", "poligon ini tidak dipakai"))
        parent = feature.fields.get(self._parent_field or "", "")
        question = f"area:{f'{name}, {parent}' if parent else name}".casefold()
        answer = answers.to(question)
        held = [code for code in known if holds_label(feature.shape, self._desa[code])]
        return Question(
            id=question,
            kind="area",
            subject=name,
            text=f"Poligon bernama “{name}” adalah desa yang mana?",
            options=tuple(options),
            proposed=held[0] if len(held) == 1 else None,
            answer=answer if answer in {option.value for option in options} else None,
        )

    def _parent(self, code: str) -> str:
        parent = self._kecamatan.get(code.rpartition(".")[0])
        return f"Kecamatan {parent.name}" if parent else ""

    def _field(
        self, features: Sequence[Feature], among: Collection[str], besides: str | None = None
    ) -> str | None:
        """The attribute in which most features have a name of one of these areas."""
        counted = {
            field: sum(self._is_name(each.fields.get(field, ""), among) for each in features)
            for field in field_names(features)
            if field != besides
        }
        best = max(counted, key=lambda field: counted[field], default=None)
        return best if best is not None and counted[best] else None

    def _is_name(self, text: str, among: Collection[str]) -> bool:
        # A code is no name, though the book knows it.
        if not text or text[0].isdigit():
            return False
        match = self._book.find(text, None, among, suggest=False)
        return bool(match.code or match.candidates)


def _book(kabupaten: str) -> NameBook:
    areas = (region(kabupaten), *kecamatan_of(kabupaten), *desa_of(kabupaten))
    names = {each.code: [each.name] for each in areas}
    for each in aliases():
        if each.region_code in names and not each.alias.isdigit():
            names[each.region_code].append(each.alias)
    entries = (Entry(each.code, tuple(names[each.code]), each.level, each.parent_code) for each in areas)
    return NameBook(entries, names[kabupaten])

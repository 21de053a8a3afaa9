"""A name that is not certain is asked about, stays without a value until then, and is taken as answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.codes import read_aksi, read_area, read_desa, read_opd
from data.intake.kind import Refusal
from data.intake.names_asked import BESIDE, MAX_COMPARED, name_question
from data.intake.questions import NO_ANSWERS, Answers
from data.reference import Aksi, aksi
from tests.unit.intake.names_cases import BULELENG, HSS, TWINS, known

CONTEXT = known(HSS)


def test_a_similar_name_is_a_question_with_its_likeness_and_nothing_else() -> None:
    cells = read_opd(["Dinas Sosail"], CONTEXT, NO_ANSWERS)
    (question,) = cells.questions
    assert (cells.values, cells.problems) == ({}, {})
    assert (question.id, question.kind, question.open) == ("opd:dinas sosail", "opd", True)
    assert (question.options[0].label, question.options[0].effect) == (
        "Dinas Sosial (DINSOS)",
        "kemiripan 85%",
    )
    assert question.options[-1].value == "-"
    assert (question.proposed, question.remember) == ("DINSOS", True)


def test_an_answer_is_taken_for_every_spelling_of_the_name() -> None:
    texts = ["Dinas Sosail", "DINAS  SOSAIL", "DINSOS"]
    cells = read_opd(texts, CONTEXT, Answers({"opd:dinas sosail": "DINSOS"}))
    assert cells.values == dict.fromkeys(texts, "DINSOS")
    assert [question.answer for question in cells.questions] == ["DINSOS"]


def test_no_opd_fits_refuses_the_name() -> None:
    cells = read_opd(["Dinas Sosail"], CONTEXT, Answers({"opd:dinas sosail": "-"}))
    assert (cells.values, cells.problems["Dinas Sosail"].kind.code) == ({}, "unknown-opd")


@pytest.mark.parametrize("answer", ["TIDAKADA", "", "63.06.05", "dinsos"])
def test_an_answer_that_is_no_opd_leaves_the_question_open(answer: str) -> None:
    cells = read_opd(["Dinas Sosail"], CONTEXT, Answers({"opd:dinas sosail": answer}))
    assert (cells.values, cells.problems, cells.questions[0].open) == ({}, {}, True)


def test_an_answer_remembered_is_told_as_one_and_holds_for_a_name_that_resembles_nothing() -> None:
    cells = read_opd(
        ["Kantor Pak Camat Lama"], CONTEXT, Answers(remembered={"opd:kantor pak camat lama": "SETDA"})
    )
    assert cells.values == {"Kantor Pak Camat Lama": "SETDA"}
    assert cells.questions[0].remembered


def test_a_name_that_resembles_nothing_is_a_problem_at_once() -> None:
    cells = read_opd(["zzzz", "?"], CONTEXT, NO_ANSWERS)
    assert (cells.values, cells.questions) == ({}, [])
    assert set(cells.problems) == {"zzzz", "?"}


def test_an_ended_opd_is_offered_with_its_last_day() -> None:
    cells = read_opd(["Dinas Perdagangn"], CONTEXT, NO_ANSWERS)
    assert cells.questions[0].options[0].effect.endswith("; berlaku sampai 2025-12-31")


@pytest.mark.parametrize(("name", "twins"), TWINS.items())
def test_a_name_of_two_desa_is_asked_and_never_remembered(name: str, twins: tuple[str, str, str]) -> None:
    kabupaten, *codes = twins
    context = known(kabupaten)
    cells = read_desa([name], context, NO_ANSWERS)
    (question,) = cells.questions
    assert (cells.values, cells.problems) == ({}, {})
    assert (question.remember, question.proposed) == (False, None)
    assert [option.value for option in question.options] == [*codes, "-"]
    assert "Kecamatan" in question.options[0].label
    for code in codes:
        beside = f"{name}{BESIDE}{context.area_names[code[:8]][0]}"
        assert read_desa([beside], context, NO_ANSWERS).values == {beside: code}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Baru{BESIDE}Kec. Daha Barat", "63.06.11.2002"),
        (f"Baru{BESIDE}63.06.11", "63.06.11.2002"),
        (f"63.06.11.2002{BESIDE}Daha Barat", "63.06.11.2002"),
        (f"Kandangan Kota{BESIDE}", "63.06.05.1001"),
        (f"{BESIDE}Kandangan", "63.06.05"),
        (f"tidak diketahui{BESIDE}Kandangan", "63.06.05"),
        (f"tidak diketahui{BESIDE}", "tidak diketahui"),
        (f"{BESIDE}luar wilayah", "luar"),
        (f"Kandangan Kota{BESIDE}Sungai Raya", None),
        (f"63.06.05.1001{BESIDE}Sungai Raya", None),
        (f"Kandangan Kota{BESIDE}Haruyan", None),
        (f"luar{BESIDE}Kandangan", None),
    ],
)
def test_a_desa_beside_its_kecamatan(text: str, code: str | None) -> None:
    assert read_area([text], CONTEXT, NO_ANSWERS).values == ({text: code} if code else {})


def test_a_desa_of_another_kecamatan_than_the_one_beside_it_is_asked() -> None:
    text = f"Kandangan Kota{BESIDE}Sungai Raya"
    (question,) = read_area([text], CONTEXT, NO_ANSWERS).questions
    assert question.id == name_question("area", text) == "area:kandangan kota, sungai raya"
    assert question.options[0].value == "63.06.05.1001"
    assert read_area([text], CONTEXT, Answers({question.id: "63.06.05.1001"})).values == {
        text: "63.06.05.1001"
    }


def test_a_name_of_a_kecamatan_and_its_desa_is_told_by_the_column() -> None:
    assert read_desa(["Padang Batung"], CONTEXT, NO_ANSWERS).values == {"Padang Batung": "63.06.02.2008"}
    (question,) = read_area(["Padang Batung"], CONTEXT, NO_ANSWERS).questions
    assert [option.label for option in question.options[:2]] == [
        "Kecamatan Padang Batung (63.06.02)",
        "Desa Padang Batung, Kecamatan Padang Batung (63.06.02.2008)",
    ]


@pytest.mark.parametrize("text", ["luar", "Luar Wilayah", "LUAR DAERAH", "di luar kabupaten"])
def test_outside_in_every_spelling(text: str) -> None:
    assert read_area([text], CONTEXT, NO_ANSWERS).values == {text: "luar"}
    assert read_desa([text], CONTEXT, NO_ANSWERS).values == {}


@pytest.mark.parametrize("text", ["tidak diketahui", "tdk. diketahui", "Tak diketahui"])
def test_unknown_in_every_spelling(text: str) -> None:
    assert read_area([text], CONTEXT, NO_ANSWERS).values == {text: "tidak diketahui"}


@pytest.mark.parametrize(
    "text", ["51.08.06", "51.08", "510806", "5108060", "5108061007", "Kec. Gerokgak Kab. Buleleng"]
)
def test_an_area_of_another_kabupaten_refuses_the_file(text: str) -> None:
    with pytest.raises(Refusal, match="Berkas ini milik kabupaten lain"):
        read_area([text], CONTEXT, NO_ANSWERS)


@pytest.mark.parametrize("text", ["Gerokgak", "Kab. Tapin", "Kab. Buleleng", "Kec. Banjar Kab. Banjar"])
def test_a_strange_area_alone_is_no_file_of_another_kabupaten(text: str) -> None:
    assert read_area([text], CONTEXT, NO_ANSWERS).values == {}


@pytest.mark.parametrize("text", ["kominfosanti", "Dinas Sosial Kab. Buleleng", "RSUD Kabupaten Buleleng"])
def test_an_opd_of_another_kabupaten_refuses_the_file(text: str) -> None:
    with pytest.raises(Refusal, match="Berkas ini milik kabupaten lain"):
        read_opd([text], CONTEXT, NO_ANSWERS)


@pytest.mark.parametrize(
    "text", ["A1", "a.1", "Aksi 1", "AKSI A1", "aksi-1", "A1 Sosialisasi", "A1 - Sosialisasi"]
)
def test_aksi_by_number(text: str) -> None:
    assert read_aksi([text]).values == {text: "A1"}


@pytest.mark.parametrize("each", aksi(), ids=lambda each: each.code)
def test_aksi_by_name(each: Aksi) -> None:

    assert read_aksi([each.name.upper(), each.short_name]).problems == {}


@pytest.mark.parametrize("text", ["1", "1.", "Aksi 9", "A2 Sosialisasi", "Sosialisas"])
def test_what_is_not_certainly_an_aksi_is_refused(text: str) -> None:
    assert set(read_aksi([text]).problems) == {text}


@given(st.lists(st.text(max_size=30), max_size=5, unique=True))
def test_every_text_has_a_value_a_problem_or_a_question_and_never_two(texts: list[str]) -> None:
    for read, context in ((read_opd, CONTEXT), (read_area, known(BULELENG)), (read_desa, CONTEXT)):
        cells = read(texts, context, NO_ANSWERS)
        asked = {question.id for question in cells.questions}
        kind = "opd" if read is read_opd else "area"
        for text in texts:
            parts = (text in cells.values, text in cells.problems, name_question(kind, text) in asked)
            assert sum(parts) == 1


def test_strangers_by_the_thousand_are_compared_within_bounds() -> None:
    texts = [f"Dinas Sosial Cabang {number}" for number in range(2_000)]
    cells = read_opd(texts, CONTEXT, NO_ANSWERS)
    assert len(cells.questions) == MAX_COMPARED
    assert len(cells.problems) == len(texts) - MAX_COMPARED

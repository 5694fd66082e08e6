"""Words as they are compared: one name from any keyboard."""

# ruff: noqa: RUF001  other alphabets are what this is about

import pytest

from dashboard.analysis.finding.letters import spellings, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("  CSTO, 6 members ", "csto 6 members"),
        ("Zürich Škoda Đặng", "zurich skoda dang"),
        ("İlham Əliyev", "ilham aliyev"),
        ("IĞDIR ığdır", "igdir igdir"),
        ("Straße, Øresund, Łódź", "strasse oresund lodz"),
        ("al-Asʿad’s d'Estaing", "al asads destaing"),
        ("Эрдоган", "erdogan"),
        ("Николай Бордюжа", "nikolai bordyuzha"),
        ("Объект", "obekt"),
        ("Սարգսյան", "sargsyan"),
        ("Երևան ԵՐԵՒԱՆ Հունաստան", "erevan erevan hunastan"),
        ("საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", "sakartvelo sakartvelo"),
        ("中国 عربي", "中国 عربي"),
        ("zero\u200bwidth \u202ebidi", "zerowidth bidi"),
        ("\ud800 ¶14 —!?", "14"),
        ("", ""),
    ],
)
def test_case_marks_apostrophes_and_script_are_aside(text, found):
    assert " ".join(words(text)) == found


def test_a_turned_e_is_written_a_or_e():
    assert spellings("Heydər Əliyev") == (("heydar", "aliyev"), ("heyder", "eliyev"))
    assert spellings("Armenia") == (("armenia",),)


def test_composed_and_decomposed_are_one():
    assert words("é") == words("e\u0301") == ("e",)

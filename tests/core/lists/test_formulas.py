import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.lists.formulas import defuse, restore

anything = st.text(st.sampled_from("'=+-@＝ \"\t\r\nab1"), max_size=8) | st.text(max_size=8)


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+40 21 555",
        "-2",
        "@SUM(A1)",
        " =1+1",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＠x",
        "=cmd|' /c'!A0",
    ],
)
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(formula):
    assert defuse(formula) == f"'{formula}"


@pytest.mark.parametrize("plain", ["", "-", "+", "Ada", "O'Hara", "'quoted'", "a=b", "a@b.org"])
def test_what_is_no_formula_stays_as_it_is(plain):
    assert defuse(plain) == plain
    assert restore(plain) == plain


@pytest.mark.parametrize(
    ("formula", "text"),
    [('="00123"', "00123"), ('=""', ""), ('="say ""hi"""', 'say "hi"'), ('="a\nb"', "a\nb")],
)
def test_a_formula_that_holds_a_text_is_that_text(formula, text):
    assert restore(formula) == text


@pytest.mark.parametrize("formula", ['="a"&"b"', '="a""', "=A1", '="', '="1"+1'])
def test_any_other_formula_stays_as_it_is(formula):
    assert restore(formula) == formula


@given(anything)
def test_a_cell_comes_back_as_it_was(text):
    assert restore(defuse(text)) == text


@given(anything)
def test_no_defused_cell_begins_as_a_formula_does(text):
    written = defuse(text)
    assert written[:1] not in tuple("\t\r\n")
    bare = written.lstrip()
    assert len(bare) < 2 or bare[0] not in "=+-@＝＋－＠"

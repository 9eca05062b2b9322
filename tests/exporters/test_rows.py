import csv

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.exporters.rows import write_rows


def test_rows_come_back_as_texts_with_formulas_made_harmless(tmp_path):
    rows = [("=1+1", "<b>Åsa</b>"), ("12", 'a "b", c')]
    assert write_rows(("@Row", "Value"), rows, tmp_path / "rows.csv") == 2
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        told = list(csv.reader(file))
    assert told == [["'@Row", "Value"], ["'=1+1", "<b>Åsa</b>"], ["12", 'a "b", c']]


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(TargetUnreachable):
        write_rows(("Row",), [], tmp_path / "gone" / "rows.csv")

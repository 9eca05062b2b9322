"""Badges are drawn both ways by what is measured, with as many people as one likes."""

from benchmarks import badges


def test_every_way_to_draw_badges_draws_them():
    figures = badges.measure(10)
    assert len(figures) == 5
    assert all(figure.ours > 0 for figure in figures)

"""Where nodes stand: within the frame, the same each time, apart, and near to what they are linked to."""

from math import dist, isfinite

from hypothesis import given, settings
from hypothesis import strategies as st
from made_networks import made_bonds, many_bonds

from readout.account.drawing import draw
from readout.account.layout import WIDE, layout
from readout.account.network import network
from readout.model import NetworkQuery

BOX = (0.02, 0.01)


@settings(max_examples=30, deadline=None)
@given(
    st.integers(0, 25), st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24), st.floats(1, 500)), max_size=60)
)
def test_all_stand_within_the_frame_and_none_on_another(count: int, links: list[tuple[int, int, float]]) -> None:
    some = tuple((a, b, w) for a, b, w in links if a < b < count)
    found = layout(count, some, (BOX,) * count)
    assert len(found) == count and len(set(found)) == count
    assert all(
        isfinite(x) and isfinite(y) and -1e-3 <= x <= WIDE + 1e-3 and -1e-3 <= y <= 1 + 1e-3 for x, y in found
    )


def test_the_same_network_is_laid_out_in_the_same_way() -> None:
    links = tuple((0, n, 3.0) for n in range(1, 30))
    first = layout(30, links, (BOX,) * 30)
    layout.cache_clear()
    assert layout(30, links, (BOX,) * 30) == first


def test_two_groups_that_one_link_joins_stand_apart() -> None:
    groups = [[*range(8)], [*range(8, 16)]]
    links = tuple((a, b, 20.0) for group in groups for a in group for b in group if a < b)
    places = layout(16, (*links, (0, 8, 1.0)), (BOX,) * 16)
    inside = [dist(places[a], places[b]) for a, b, _ in links]
    between = [dist(places[a], places[b]) for a in groups[0] for b in groups[1]]
    assert sum(inside) / len(inside) < 0.7 * sum(between) / len(between)


def test_labels_of_a_legible_number_of_nodes_cover_no_other_node() -> None:
    found = network(many_bonds(60, 500), NetworkQuery())
    drawing = draw(found)
    covered = sum(
        abs(a[0] - b[0]) < 20 and abs(a[1] - b[1]) < 8
        for n, a in enumerate(drawing.places)
        for b in drawing.places[:n]
    )
    assert covered == 0


def test_who_has_more_occasions_is_larger_and_everybody_has_a_place() -> None:
    found = network(made_bonds(), NetworkQuery())
    drawing = draw(found)
    assert len(drawing.places) == len(drawing.radii) == len(found.nodes) == drawing.labelled
    assert list(drawing.radii) == sorted(drawing.radii, reverse=True)
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in drawing.places)
    assert draw(network(made_bonds(), NetworkQuery(since="1999", until="1999"))).places == ()

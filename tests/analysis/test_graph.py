"""The networkx graph keeps parallel ties apart."""

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.analysis.graph import to_graph


def test_each_tie_is_an_edge_under_its_own_key(karabakh):
    chosen = choose(karabakh, Selection())
    graph = to_graph(karabakh, chosen.shown)
    assert graph.number_of_edges() == len(chosen.shown)
    assert {key for _, _, key in graph.edges(keys=True)} == set(chosen.shown.index)
    treaties = graph.get_edge_data("russia", "armenia")
    assert {"russia-armenia-friendship-treaty", "russia-armenia-base"} <= set(treaties)


def test_a_junction_is_no_actor(karabakh):
    graph = to_graph(karabakh, choose(karabakh, Selection()).shown)
    assert graph.nodes["bishkek-protocol"]["kind"] == "junction"
    assert graph.nodes["russia"]["kind"] == "state"

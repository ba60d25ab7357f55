"""Networks for other programs: well formed, whole, safe, and the same each time."""

import csv
from dataclasses import replace
from io import StringIO

from defusedxml import ElementTree
from made_networks import made_bonds

from readout.account.drawing import draw
from readout.account.network import network
from readout.export.graphs import to_csv, to_gexf, to_graphml
from readout.export.network_svg import network_svg, say_link, say_node, shortened
from readout.model import ContactStatus, MentionType, NetworkQuery

NETWORK = network(made_bonds(), NetworkQuery())
DRAWING = draw(NETWORK)
ML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
SVG = "{http://www.w3.org/2000/svg}"


def test_graphml_declares_every_key_and_refers_to_known_nodes() -> None:
    root = ElementTree.fromstring(to_graphml(NETWORK))
    keys = {k.get("id"): (k.get("for"), k.get("attr.name"), k.get("attr.type")) for k in root.iter(f"{ML}key")}
    nodes = {n.get("id"): {d.get("key"): d.text for d in n} for n in root.iter(f"{ML}node")}
    edges = list(root.iter(f"{ML}edge"))
    assert len(nodes) == 4 and len(edges) == 5
    assert nodes["ben"]["node_name"] == "Ben <Carr> & Sons" and nodes["ben"]["node_type"] == "person"
    assert {d.get("key") for n in root.iter(f"{ML}node") for d in n} <= keys.keys()
    first = {keys[d.get("key")][1]: d.text for d in edges[0]}
    assert (edges[0].get("source"), edges[0].get("target")) == ("ada", "ben")
    assert first == {
        "occasions": "3", "contacts": "1", "messages": "0", "statements": "2", "said_by_source": "1",
        "said_by_target": "1", "kinds": "meeting 1; request 1; state 1",
        "first": "2031-02-03", "last": "2031-05-01",
    }  # fmt: skip
    assert all(edge.get("source") in nodes and edge.get("target") in nodes for edge in edges)


def test_gexf_declares_its_attributes_and_places_its_nodes() -> None:
    root = ElementTree.fromstring(to_gexf(NETWORK, DRAWING))
    assert root.get("version") == "1.3"
    declared = {a.get("id"): a.get("type") for a in root.iter(f"{GEXF}attribute")}
    used = {v.get("for") for v in root.iter(f"{GEXF}attvalue")}
    assert used <= declared.keys() and set(declared.values()) == {"integer", "string"}
    assert [e.get("weight") for e in root.iter(f"{GEXF}edge")] == [str(k.occasions) for k in NETWORK.links]
    assert len(list(root.iter("{http://gexf.net/1.3/viz}position"))) == len(NETWORK.nodes)
    assert ElementTree.fromstring(to_gexf(NETWORK)).find(f".//{GEXF}node").get("label") == "Ada Roth"


def test_pairs_as_a_table_hold_no_formula() -> None:
    bonds = made_bonds()
    blank = tuple(replace(knot, name=f" {knot.name}") for knot in bonds.knots)
    rows, again = (
        list(csv.DictReader(StringIO(to_csv(made).removeprefix("\ufeff"))))
        for made in (NETWORK, network(replace(bonds, knots=blank), NetworkQuery()))
    )
    assert (rows[0]["source"], rows[0]["target"], rows[0]["occasions"]) == ("ada", "ben", "3")
    assert {r["target_name"] for r in rows if r["target"] == "dov"} == {"'=Dov Lee"}
    assert {r["target_name"] for r in again if r["target"] == "dov"} == {"' =Dov Lee"}


def test_characters_that_xml_forbids_are_left_out() -> None:
    bonds = made_bonds()
    odd = tuple(replace(knot, name=f"{knot.name}\x00\x0b\ufffe") for knot in bonds.knots)
    made = network(replace(bonds, knots=odd), NetworkQuery())
    for text in (to_graphml(made), to_gexf(made)):
        assert "Ada Roth" in text and ElementTree.fromstring(text) is not None


def test_a_picture_names_everything_and_writes_no_style() -> None:
    picture = network_svg(
        NETWORK, DRAWING, "Who & whom", href=lambda n: f"/p/{n.id}", pair_href=lambda a, b: f"/c?a={a.id}&b={b.id}"
    )
    root = ElementTree.fromstring(picture)
    assert root.get("aria-label") == "Who & whom"
    links = [a.get("href") for a in root.iter(f"{SVG}a")]
    assert "/p/ada" in links and "/c?a=ada&b=ben" in links and len(links) == 9
    assert all(a.get("tabindex") == "-1" and a.get("aria-label") for a in root.iter(f"{SVG}a"))
    assert "style" not in picture and "<script" not in picture
    assert {t.text for t in root.iter(f"{SVG}text")} >= {"Ada Roth", "Ben <Carr> & Sons", "person"}
    assert network_svg(NETWORK, DRAWING, "Who & whom").count("<a ") == 0


def test_each_type_has_a_shape_of_its_own() -> None:
    bonds = made_bonds()
    knots = tuple(replace(knot, type=type) for knot, type in zip(bonds.knots, MentionType, strict=True))
    made = network(replace(bonds, knots=knots), NetworkQuery(statuses=tuple(ContactStatus)))
    root = ElementTree.fromstring(network_svg(made, draw(made), "x"))
    corners = {
        e.get("class"): len(e.get("points", "").split())
        for e in root.iter()
        if (e.get("class") or "").startswith("net-") and e.tag in (f"{SVG}polygon", f"{SVG}circle")
    }
    assert (
        len(corners) == 5
        and corners["net-person"] == 0
        and corners["net-group"] == 3
        and corners["net-place"] == 6
    )


def test_what_is_said_of_nodes_and_links() -> None:
    assert say_node(NETWORK.nodes[0]) == "Ada Roth: 4 occasions with 3 others"
    assert say_link(NETWORK, NETWORK.links[0]) == "Ada Roth and Ben <Carr> & Sons: 1 contacts told, 2 statements"
    assert shortened("x" * 40) == "x" * 27 + "…"

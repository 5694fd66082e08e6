"""Places: the same every time, north up, nobody on top of another."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from gc import collect, get_objects
from itertools import combinations
from time import process_time
from weakref import ref

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.drawing.geography import place
from dashboard.analysis.drawing.layout import HEIGHT, WIDTH, layout
from dashboard.analysis.drawing.picture import Picture, picture
from dashboard.analysis.drawing.spots import spanning
from tests import generated

SEATED = ("state", "de_facto_state")


@pytest.fixture(params=["karabakh", "border"])
def tables(request):
    return request.getfixturevalue(request.param)


def _apart(places, one, other):
    gap = places.loc[one] - places.loc[other]
    return float(np.hypot(gap["x"], gap["y"]))


def _states(tables):
    kinds = tables.actors["kind"]
    return sorted(kinds.index[kinds.isin(SEATED)])


def test_the_same_tables_give_the_same_bytes(tables):
    assert layout(tables, "paper").to_csv() == layout(tables, "paper").to_csv()


def test_the_order_of_records_does_not_matter(tables):
    turned = replace(
        tables,
        actors=tables.actors[::-1],
        ties=tables.ties.sample(frac=1, random_state=1),
        records=tables.records[::-1],
    )

    pd.testing.assert_frame_equal(layout(turned, "paper"), layout(tables, "paper"))


def test_every_actor_and_junction_has_a_place_on_the_page(tables):
    places = layout(tables, "paper")

    ends = {*tables.ties["source"], *tables.ties["target"]}
    assert set(places.index) == ends | set(tables.actors.index)
    assert list(places.index) == sorted(places.index)
    assert places["x"].between(0, WIDTH).all()
    assert places["y"].between(0, HEIGHT).all()


def test_states_keep_80_px_from_each_other(tables):
    places = layout(tables, "paper")
    apart = [_apart(places, *pair) for pair in combinations(_states(tables), 2)]

    assert min(apart) >= 80


def test_nobody_stands_on_another(tables):
    places = layout(tables, "paper")
    apart = [_apart(places, *pair) for pair in combinations(places.index, 2)]

    assert min(apart) >= 40


@pytest.mark.parametrize("crowd", [(40, 400), (60, 900), (100, 1200)])
def test_nobody_stands_on_another_in_a_crowd(crowd):
    places = layout(generated.tables(*crowd, seed=4), "paper").to_numpy("float64")
    apart = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)

    assert apart.min() >= 40


def test_north_stays_north_and_west_stays_west(tables):
    x, y = layout(tables, "paper")["x"], layout(tables, "paper")["y"]
    actors = tables.actors
    lon = dict(zip(actors.index, actors["lon"].to_numpy("float64"), strict=True))
    lat = dict(zip(actors.index, actors["lat"].to_numpy("float64"), strict=True))
    for one, other in combinations(_states(tables), 2):
        east = lon[other] - lon[one]
        north = lat[other] - lat[one]
        if abs(east) > 2:
            assert east * (x[other] - x[one]) > 0
        if abs(north) > 1:
            assert north * (y[one] - y[other]) > 0


def test_the_caucasus_reads_as_on_a_map(karabakh):
    x, y = layout(karabakh, "paper")["x"], layout(karabakh, "paper")["y"]

    assert y["russia"] < y["armenia"]
    assert x["turkey"] < x["armenia"] < x["azerbaijan"]
    assert x["belarus"] < x["russia"] < x["kazakhstan"]


def test_persons_stand_around_the_state_they_speak_for(karabakh):
    places = layout(karabakh, "paper")

    for person, home in karabakh.actors["organisations"].items():
        if person != home:
            assert 50 <= _apart(places, person, home) <= 140


def test_one_seat_alone_stands_in_the_middle():
    box = np.array([[0.0, 0.0], [100.0, 60.0]])
    alone = place(np.array([[44.0, 40.0]]), np.ones(1), np.empty((0, 2), int), box)

    assert alone.tolist() == [[50.0, 30.0]]


def test_no_seats_give_no_places():
    box = np.array([[0.0, 0.0], [100.0, 60.0]])

    assert place(np.empty((0, 2)), np.ones(0), np.empty((0, 2), int), box).size == 0


def test_equal_seats_are_moved_apart():
    box = np.array([[0.0, 0.0], [400.0, 400.0]])
    seats = np.array([[10.0, 10.0], [10.0, 10.0], [20.0, 10.0]])
    spots = place(seats, np.ones(3), np.empty((0, 2), int), box)

    assert np.hypot(*(spots[0] - spots[1])) >= 80


def test_a_tree_goes_round_others():
    points = np.array([[0.0, 0.0], [200.0, 0.0], [0.0, 90.0], [200.0, 90.0]])
    straight = {frozenset(link) for link in spanning(points, np.empty((0, 2)))}
    beside = np.array([[-2.0, 45.0]])
    bent = {frozenset(link) for link in spanning(points, beside)}

    assert frozenset({0, 2}) in straight
    assert frozenset({0, 2}) not in bent


def test_a_crowded_picture_takes_seconds(tables_of):
    crowd = [f"crowd-{n}" for n in range(90)]
    seats = [{"lat": str(n * 37 % 60), "lon": str(n * 53 % 120)} for n in range(90)]
    pairs = [(n, (n * n + 7 * step) % 90) for n in range(90) for step in range(1, 10)]
    states = [
        {"id": name, "kind": "state", "name": name, "place": seat}
        for name, seat in zip(crowd, seats, strict=True)
    ]
    ties = [
        {
            "id": f"relation-{n}",
            "kind": "support",
            "actor": crowd[one],
            "recipient": crowd[other],
            "end": "..",
        }
        for n, (one, other) in enumerate(pairs)
        if one != other
    ]
    spells = [
        {"actor": name, "start": str(1960 + n), "end": ".."}
        for n, name in enumerate(crowd[::6])
    ]
    union = {"id": "union", "kind": "organisation", "name": "Union"}
    pact = {
        "id": "pact",
        "kind": "collective_defence",
        "organisation": "union",
        "members": spells,
    }
    tables = tables_of([*states, union], relations=ties, alliances=[pact])
    start = process_time()

    assert len(picture(tables, "states", "areas").areas) >= len(spells)
    assert process_time() - start < 6


def test_a_picture_is_made_once_whoever_asks(tables_of):
    tables = tables_of()
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda _: picture(tables, "states", "areas"), range(4)))

    assert len({id(one) for one in drawn}) == 1
    assert drawn[0] is not picture(tables, "people", "areas")


def test_a_picture_goes_with_its_tables(tables_of):
    collect()
    before = _pictures()
    tables = tables_of()
    drawn, gone = picture(tables, "states", "areas"), ref(tables)
    assert _pictures() == before + 1
    del tables, drawn
    collect()

    assert gone() is None
    assert _pictures() == before


def _pictures():
    return sum(isinstance(found, Picture) for found in get_objects())

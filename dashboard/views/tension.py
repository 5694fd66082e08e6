"""Tension: which triangles pull apart and which hold, each with its evidence."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.details.card import mark
from dashboard.analysis.sentence import as_of, plural
from dashboard.analysis.tension import Side, Tension, Triangle, in_words, tension
from dashboard.views.attributes import aria
from dashboard.views.empty import empty
from dashboard.views.samples import disc
from dashboard.views.view import View
from dashboard.views.ways import ways_out

_SIGNS = {1: ("plus", "close"), -1: ("minus", "hostile")}
_CORNERS = ("apex", "left-foot", "right-foot")
_SIDES = ("rising", "falling", "base")
"""Places of the sides in the drawing: apex to left, apex to right, left to right."""


def heading(chosen: Slice) -> str:
    """Names the day."""
    return f"Which triangles pull apart {as_of(chosen)}"


def sentence(chosen: Slice) -> str:
    """How many pull apart and hold, and how many triples cannot be judged."""
    found = tension(chosen)
    every = len(found.triangles)
    pull = "pulls" if found.apart == 1 else "pull"
    said = [
        f"{found.apart} of {plural(every, 'signed triangle')} {pull} apart, "
        f"{every - found.apart} hold",
        f"{plural(found.unsigned, 'triple')} of actors lack a sign",
    ]
    if found.both:
        said.append(
            f"{plural(len(found.both), 'pair')} left out for carrying both signs"
        )
    return "; ".join(said)


def shown(chosen: Slice) -> str:
    """How many triangles are drawn."""
    return plural(len(tension(chosen).triangles), "triangle")


def draw(chosen: Slice, theme: str) -> Component:
    """The triangles as small pictures, then as a table with their evidence."""
    found = tension(chosen)
    if not found.triangles:
        return _nothing(chosen)
    apart = [one for one in found.triangles if one.pulls_apart]
    held = [one for one in found.triangles if not one.pulls_apart]
    parts = [
        _group(chosen, title, triangles)
        for title, triangles in (("Pull apart", apart), ("Hold together", held))
        if triangles
    ]
    beside = html.Aside([_how(), *_both(chosen, found)])
    return html.Div(
        [html.Div([*parts, _table(chosen, found)]), beside], className="tension"
    )


def _nothing(chosen: Slice) -> Component:
    why = f"No three actors are tied by signs on all sides {as_of(chosen)}."
    told = "Only lasting cooperation, arms totals and hostility have a sign."
    return empty(why, told, ways_out(chosen, chosen.ties))


def _group(chosen: Slice, title: str, triangles: list[Triangle]) -> Component:
    drawn = [_picture(chosen, triangle) for triangle in triangles]
    return html.Section([html.H2(title), html.Div(drawn, className="triangles")])


def _picture(chosen: Slice, triangle: Triangle) -> Component:
    """Three actors and the strongest mark of each side, its sign in a disc."""
    corners = [
        disc(chosen, actor, f"corner {place}")
        for actor, place in zip(triangle.actors, _CORNERS, strict=True)
    ]
    sides = [
        _side(chosen, side, triangle, place)
        for side, place in zip(triangle.sides, _SIDES, strict=True)
    ]
    words = in_words(chosen, triangle)
    picture = html.Div(
        [*sides, *corners], className="triangle", role="group", **aria(label=words)
    )
    return html.Figure([picture, html.Figcaption(words)])


def _side(chosen: Slice, side: Side, triangle: Triangle, place: str) -> Component:
    """Up to three marks, each look once; an arrow points as its tie does."""
    ties = chosen.shown.loc[list(side.ties)]
    looks = {}
    for tie, record, tail, timing in zip(
        ties.index, ties["record"], ties["tail"], ties["timing"], strict=True
    ):
        look = f"sample {mark(chosen.tables.by_id[str(record)])} {timing}"
        looks.setdefault(look, (tie, tail))
    first, _ = (actor for actor in triangle.actors if actor in side.ends)
    marks = [
        html.Span(className=f"{look}{'' if tail == first else ' back'}")
        for look, (_, tail) in list(looks.items())[:3]
    ]
    sign, word = _SIGNS[side.sign]
    names = " and ".join(chosen.tables.names[end] for end in side.ends)
    disc = dcc.Link(
        html.Span(word, className="vh"),
        href=chosen.selection.link(path=side.ends, record=""),
        title=f"{names}: {word}, {plural(len(side.ties), 'tie')}",
        className=f"sign {sign}",
    )
    return html.Div(
        [html.Div(marks, className="line"), disc], className=f"side {place}"
    )


def _how() -> Component:
    """The rule, its words and where it comes from."""
    plus = html.Li(
        [html.Span(className="sign plus"), "lasting cooperation, arms totals"]
    )
    minus = html.Li([html.Span(className="sign minus"), "hostility, conflict"])
    return html.Section(
        [
            html.H2("How a triangle is judged"),
            html.P("The three signs are multiplied: plus holds, minus pulls apart."),
            html.Ul([plus, minus]),
            html.P(
                "Events, mediation and claims have no sign. It describes what the "
                "source reports and foretells nothing. Heider 1946; Cartwright and "
                "Harary 1956.",
                className="soft",
            ),
        ]
    )


def _both(chosen: Slice, found: Tension) -> list[Component]:
    """Pairs that carry plus and minus, each a way to its ties."""
    if not found.both:
        return []
    names = chosen.tables.names
    links = [
        dcc.Link(
            " and ".join(names[end] for end in pair),
            href=chosen.selection.link(path=pair, record=""),
        )
        for pair in found.both
    ]
    title = html.H2("Plus and minus at once")
    return [html.Section([title, html.Ul([html.Li(link) for link in links])])]


def _table(chosen: Slice, found: Tension) -> Component:
    heads = ("", "Triangle", "Signs", "Verdict", "On the day", "Ties", "Paragraphs")
    head = html.Thead(html.Tr([html.Th(word, scope="col") for word in heads]))
    body = [_row(chosen, n, one) for n, one in enumerate(found.triangles, 1)]
    caption = html.Caption("The same triangles as a table", className="vh")
    return html.Div(
        html.Table([caption, head, html.Tbody(body)]), className="tablewrap"
    )


def _row(chosen: Slice, number: int, triangle: Triangle) -> Component:
    signs = [html.Span(className=f"sign {_SIGNS[s.sign][0]}") for s in triangle.sides]
    spoken = ", ".join(_SIGNS[side.sign][0] for side in triangle.sides)
    cells = [
        number,
        html.B(_names(chosen, triangle)),
        html.Span(signs, role="img", **aria(label=spoken)),
        "pulls apart" if triangle.pulls_apart else "holds",
        "certain" if triangle.certain else "possible",
        len(triangle.ties),
        _paragraphs(chosen, triangle),
    ]
    return html.Tr([html.Td(cell) for cell in cells])


def _names(chosen: Slice, triangle: Triangle) -> list[Component | str]:
    """Its actors, each a way to its details."""
    parts: list[Component | str] = []
    for actor in triangle.actors:
        name, link = chosen.tables.names[actor], chosen.selection.link(record=actor)
        parts += [dcc.Link(name, href=link), ", "]
    return parts[:-1]


def _paragraphs(chosen: Slice, triangle: Triangle) -> str:
    records = chosen.ties.loc[list(triangle.ties), "record"]
    evidence = chosen.tables.evidence
    cited = evidence.loc[evidence["record"].isin(records), "paragraph"]
    return " ".join(f"¶{number}" for number in sorted(set(cited)))


VIEW = View("tension", "Tension", 10, heading, sentence, shown, draw)

"""Sources: the article paragraph by paragraph, and what was taken from each."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.coverage import Covered, paragraphs, speakers, standing
from dashboard.analysis.listing import listed, shown
from dashboard.analysis.sentence import plural, window_in_words
from dashboard.knowledge.records import Seed
from dashboard.knowledge.words import in_words
from dashboard.views.empty import empty
from dashboard.views.samples import linked
from dashboard.views.view import View
from dashboard.views.ways import ways_out

_AUTHOR = "The author"
_STATED = ("author", "title", "publisher", "place", "published", "language")

_CLIPPED = 240
"""Characters of a paragraph shown at first: about six lines of its column."""


def heading(chosen: Slice) -> str:
    """Names the only source where there is one."""
    seeds = list(chosen.tables.knowledge.seeds.values())
    whose = (
        seeds[0].author or seeds[0].id if len(seeds) == 1 else f"{len(seeds)} sources"
    )
    return f"{whose}, paragraph by paragraph, {window_in_words(chosen)}"


def sentence(chosen: Slice) -> str:
    """How many records come from how many paragraphs, and how many hold none."""
    found = _paragraphs(chosen)
    holding = sum(bool(one.records) for one in found)
    reasoned = sum(bool(one.reason) for one in found)
    every, kept = len(listed(chosen)), len(shown(chosen))
    of = "" if kept == every else f" of {every:,}"
    return (
        f"{kept:,}{of} records from {holding} of {plural(len(found), 'paragraph')}; "
        f"{reasoned} hold none, each with its reason"
    )


def counted(chosen: Slice) -> str:
    """How many paragraphs are listed: all, whatever the filters are."""
    return plural(len(_paragraphs(chosen)), "paragraph")


def draw(chosen: Slice, theme: str) -> Component:
    """The paragraphs of each source, who speaks, and how much rests on what."""
    if shown(chosen).empty:
        why = f"No record {window_in_words(chosen)} with these filters."
        return empty(why, "", ways_out(chosen, chosen.ties))
    seeds = chosen.tables.knowledge.seeds
    return html.Div(
        [_source(chosen, name, seed) for name, seed in seeds.items()],
        className="sources",
    )


def _paragraphs(chosen: Slice) -> list[Covered]:
    seeds = chosen.tables.knowledge.seeds
    return [one for source in seeds for one in paragraphs(chosen, source)]


def _source(chosen: Slice, name: str, seed: Seed) -> Component:
    found = paragraphs(chosen, name)
    rows = [_row(chosen, one, seed.language) for one in found]
    heads = ["¶", "Kind", "Digest, in our own words", "Taken from it", "Records"]
    if any(one.words for one in found):
        heads.insert(3, "The words")
    head = html.Tr([html.Th(word, scope="col") for word in heads])
    caption = html.Caption(f"Paragraphs of {seed.author or name}", className="vh")
    table = html.Table([caption, html.Thead(head), html.Tbody(rows)])
    beside = [_about(chosen, seed), _speakers(chosen, name), _standing(chosen, name)]
    return html.Section([table, html.Aside(beside)], className="source")


def _row(chosen: Slice, one: Covered, language: str | None) -> Component:
    selected = chosen.selection.record in one.records
    cells = [
        html.Th(one.number, scope="row"),
        html.Td(one.kind),
        html.Td(one.digest),
        *_words(one.words, language),
        *_taken(chosen, one),
    ]
    classes = "on" if selected else "" if one.records else "bare"
    return html.Tr(cells, className=classes)


def _words(words: str, language: str | None) -> list[Component]:
    """The paragraph itself, the rest of a long one on demand; nothing without it."""
    if not words:
        return []
    said: list[Any] = [words]
    if len(words) > _CLIPPED:
        # at a blank, or within a word that is longer than all that is shown
        end = words.rfind(" ", 1, _CLIPPED)
        end = end if end > 0 else _CLIPPED
        rest = [html.Summary("The rest"), words[end:].lstrip()]
        said = [words[:end], html.Details(rest)]
    quoted = html.Blockquote(said, lang=language, dir="auto")
    return [html.Td(quoted, className="words")]


def _taken(chosen: Slice, one: Covered) -> list[Component]:
    """Marks and their number; or why there are none."""
    if not one.records:
        return [html.Td(one.reason or "nothing in this window", colSpan=2)]
    marks = [linked(chosen, record) for record in one.records]
    return [html.Td(marks, className="taken"), html.Td(len(marks), className="num")]


def _about(chosen: Slice, seed: Seed) -> Component:
    """The bibliographic record; what the source does not say is said to be unknown."""
    stated = {key: getattr(seed, key) for key in _STATED}
    told = {
        key: in_words(value) if key == "published" and value else value
        for key, value in stated.items()
    }
    lines = {key.capitalize(): value or "not given" for key, value in told.items()}
    lines["Observed"] = in_words(seed.observed)
    lines["Reliability"] = seed.reliability or "not rated"
    original = chosen.tables.knowledge.originals.get(seed.id)
    kept = "kept here, its sha256 matches" if original else "not kept here"
    lines["Original text"] = (original and original.reason) or kept
    lines["Data version"] = chosen.tables.version
    lines["Checks"] = "all passed"
    return _facts("The source", lines)


def _standing(chosen: Slice, name: str) -> Component:
    found = standing(chosen, name)
    said = {
        "One source only": found.one_source,
        "Known only from an interested party": found.interested,
        "Without a date": found.undated,
    }
    return _facts(
        f"Of {plural(found.records, 'record')}",
        {words: f"{number:,}" for words, number in said.items()},
    )


def _facts(title: str, lines: dict[str, str]) -> Component:
    pairs = [html.Div([html.Dt(key), html.Dd(value)]) for key, value in lines.items()]
    return html.Section([html.H2(title), html.Dl(pairs)])


def _speakers(chosen: Slice, name: str) -> Component:
    """Bars of ink: how many records stand in whose words."""
    said = speakers(chosen, name)
    names, most = chosen.tables.names, max(said.values(), default=1)
    rows = [
        html.Li([_who(chosen, by, names), _bar(number / most), html.Span(number)])
        for by, number in said.items()
    ]
    return html.Section([html.H2("Who speaks"), html.Ul(rows, className="bars")])


def _who(chosen: Slice, by: str, names: dict[str, str]) -> Component:
    if not by:
        return html.Span(_AUTHOR)
    return dcc.Link(names[by], href=chosen.selection.link(record=by))


def _bar(share: float) -> Component:
    width = {"width": f"{100 * share:.1f}%"}
    return html.Span(html.Span(style=width), className="bar")


VIEW = View("sources", "Sources", 8, heading, sentence, counted, draw)

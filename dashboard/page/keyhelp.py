"""The help card: every key, how to switch single keys off, how to read the picture."""

from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from dashboard.knowledge.vocabulary import vocabulary
from dashboard.page.legend import sample
from dashboard.views.attributes import aria


class Key(NamedTuple):
    """Keys that do one thing, as the browser names them.

    `at` says where they must be pressed; those without it are heard everywhere
    and registered in `window.shortcuts`.
    """

    keys: tuple[str, ...]
    words: str
    at: str = ""


GROUPS = {
    "Everywhere": (
        Key(("/",), "search"),
        Key(("u", "U"), "undo, redo"),
        Key(("r",), "back to the default view"),
        Key(("Escape",), "one step back: card, details, pair, focus"),
        Key(("?",), "this card"),
    ),
    "Network": (
        Key(("f",), "focus on the selected actor, or leave it"),
        Key(("1", "2", "3"), "steps of the focus"),
        Key(("+", "=", "-"), "one step more, one less"),
        Key(
            ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
            "the nearest actor that way; the next tie",
            "in the picture",
        ),
        Key(
            ("Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"),
            "move the actor",
            "in the picture",
        ),
        Key(("Home", "End"), "first, last by name", "in the picture"),
        Key(("Enter", " "), "pin it: its details", "in the picture"),
        Key(("t",), "walk the ties of the actor", "in the picture"),
    ),
    "Time": (
        Key(("[", "]"), "previous, next change"),
        Key((" ",), "play, pause"),
        Key(("ArrowLeft", "ArrowRight"), "one moment", "on a handle"),
        Key(("PageDown", "PageUp"), "a tenth of the moments", "on a handle"),
        Key(("Home", "End"), "earliest, latest observed", "on a handle"),
    ),
    "Matrix": (
        Key(
            ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
            "the next cell",
            "in a cell",
        ),
        Key(("Home", "End"), "ends of the row", "in a cell"),
        Key(("x",), "the other way round", "in a cell"),
        Key(("Enter",), "its details", "in a cell"),
    ),
    "Table": (
        Key(
            ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
            "the next cell",
            "in a row",
        ),
        Key(("Enter",), "its details", "in a row"),
        Key(("Ctrl+C",), "copy the row", "in a row"),
    ),
    "Search": (
        Key(("ArrowUp", "ArrowDown"), "walk through what was found", "in the field"),
        Key(("Enter",), "open it, and move the picture to it", "in the field"),
    ),
}
"""What works today, by where it is used."""

_CAPS = {
    "ArrowLeft": "←",
    "ArrowRight": "→",
    "ArrowUp": "↑",
    "ArrowDown": "↓",
    "PageUp": "PgUp",
    "PageDown": "PgDn",
    "Escape": "Esc",
    "Home": "Home",
    "End": "End",
    "Enter": "Enter",
    "U": "⇧U",
    " ": "Space",
}

_DATES = {
    "certain": "certain",
    "possible": "possible: the source leaves it open",
    "undated": "the source gives no date",
    "past": "ended earlier",
}

_SHAPES = {
    "state": "state",
    "de_facto_state": "de facto entity",
    "organisation": "organisation",
    "government_body": "body or armed force",
    "person": "person",
}


def help_button() -> Component:
    """The button that opens the card; it works where single keys are off, too."""
    return html.Button(
        [
            html.Span("?", className="glyph"),
            html.Span("Keys, and how to read", className="word-menu"),
        ],
        id="open-help",
        className="btn icon plain",
        title="Keys, and how to read the picture (?)",
        **aria(label="Help: keys, and how to read the picture", haspopup="dialog"),
    )


def help_card() -> Component:
    """The card; `help.js` opens and closes it."""
    close = html.Button(
        html.Span(className="ico ico-close"),
        id="close-help",
        className="btn icon plain",
        title="Close (Esc)",
        **aria(label="Close"),
    )
    head = html.Div(
        [html.H2("Keys, and how to read the picture", id="help-title"), close],
        className="helphead",
    )
    body = html.Div([_keys(), _reading()], className="helpbody")
    return html.Dialog(
        [head, body], id="help", className="help", **aria(labelledby="help-title")
    )


def _keys() -> Component:
    switch = html.Button(
        [html.Span(className="knob"), html.Span("Single keys")],
        id="keys-switch",
        className="switch",
        role="switch",
        **aria(checked="true", describedby="keys-said"),
    )
    said = (
        "Switch them off where keys are pressed by accident or by voice: only ?, Esc, "
        "Space and the arrows stay. Kept in this browser."
    )
    parts = [
        part
        for title, keys in GROUPS.items()
        for part in (html.H3(title), html.Dl([_key(key) for key in keys]))
    ]
    note = html.P(said, id="keys-said", className="quiet")
    return html.Section([*parts, switch, note], **aria(label="Keys"))


def _key(key: Key) -> Component:
    caps = [html.Kbd(_cap(one)) for one in key.keys]
    where = [html.Span(f" {key.at}", className="quiet")] if key.at else []
    return html.Div([html.Dt(caps), html.Dd([key.words, *where])])


def _cap(key: str) -> str:
    """What stands on the key: "⇧←" where Shift is held."""
    shifted = "⇧" if key.startswith("Shift+") else ""
    plain = key.removeprefix("Shift+")
    return shifted + _CAPS.get(plain, plain.upper())


def _reading() -> Component:
    families = [
        (sample(key), f"{family.label}: {family.cue}")
        for key, family in vocabulary().families.items()
    ]
    dates = [(sample(key), words) for key, words in _DATES.items()]
    shapes = [(_shape(key), words) for key, words in _SHAPES.items()]
    says = (
        "A claim runs from who speaks to whom it is about, and says so on the line. "
        "What it says is never drawn as a tie between those it is about."
    )
    parts = [
        *_read("Colour and second mark: the kind of tie", families),
        *_read("Dash: how sure the date is, and nothing else", dates),
        *_read("Shape: the kind of actor", shapes),
        html.H3("An arrow that says: somebody’s claim"),
        html.P(says),
        html.H3("Pale: out of focus or filtered out"),
        html.P("Never a sign of doubt. The highlighter marks what is selected."),
    ]
    return html.Section(parts, **aria(label="How to read the picture"))


def _read(title: str, rows: list[tuple[Component, str]]) -> list[Component]:
    items = [html.Li([mark, html.Span(words)]) for mark, words in rows]
    return [html.H3(title), html.Ul(items)]


def _shape(kind: str) -> Component:
    return html.Span(className=f"shape {kind}", **aria(hidden="true"))

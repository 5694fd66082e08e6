"""One row of the ledger: the picture, what is claimed, who says it, who does not."""

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.analysis.asking.choosing import Slice
from dashboard.analysis.claims.ledger import Entry, Voices
from dashboard.analysis.claims.silence import concerned
from dashboard.analysis.claims.utterances import Place, Utterance
from dashboard.knowledge.records import Claim, Event, Relation
from dashboard.knowledge.vocabulary import vocabulary
from dashboard.knowledge.words import in_words
from dashboard.views.attributes import aria, data
from dashboard.views.claimpicture import missing, picture
from dashboard.views.samples import named

HEADS = ("Who of whom", "What is claimed", "Says", "Denies", "Silent", "Status")
_TWICE = 2

Words = list[Component | str]


def row(chosen: Slice, entry: Entry) -> Component:
    """A claim; each cell holds the head of its column, for windows without heads."""
    status = str(chosen.tables.records.at[entry.record, "status"])
    told = (
        _voices(chosen, entry, entry.says),
        _voices(chosen, entry, entry.denies),
        html.Div(_silent(chosen, entry)),
        html.Span(status, className=f"status {status}"),
    )
    cells = [
        html.Td(cell, **data(head=head))
        for head, cell in zip(HEADS[2:], told, strict=True)
    ]
    content = html.Th(
        [named(chosen, entry.record), html.P(_notes(chosen, entry))], scope="row"
    )
    selected = entry.holds(chosen.selection.record)
    first = html.Td(picture(chosen, entry))
    return html.Tr([first, content, *cells], className="on" if selected else "")


def _notes(chosen: Slice, entry: Entry) -> Words:
    """The claim in our words, or what a bare act is about; how often it is said."""
    record = chosen.tables.by_id[entry.record]
    notes: Words = []
    if isinstance(record, Claim) and record.name:
        notes += [record.text, " "]
    if isinstance(record, Relation):
        one, other = (chosen.tables.names[end] for end in record.ends)
        notes.append(f"{one} {vocabulary().kinds[record.kind].says} {other}. ")
    if isinstance(record, Event) and record.about:
        about = [named(chosen, name) for name in record.about]
        notes += ["About ", *_listed(about), "; its words are not recorded. "]
    often = len(entry.says.heard)
    if often > 1:
        does = "Reported" if entry.says.again else "Said"
        notes.append(f"{does} {'twice' if often == _TWICE else f'{often} times'}.")
    return notes


def _voices(chosen: Slice, entry: Entry, voices: Voices) -> Component:
    """A line for each time: speaker, day, paragraphs."""
    if not voices.heard:
        return html.Span(missing(voices), className="soft")
    said = [_voice(chosen, entry, one.utterance) for one in voices.heard]
    return html.Ul([html.Li(line) for line in said])


def _voice(chosen: Slice, entry: Entry, one: Utterance) -> Words:
    """The day leads to the speech act, a paragraph to its place among all."""
    when = in_words(one.on, short=True) if one.on else "day not given"
    day = html.Span(when)
    if one.act:
        name = str(chosen.tables.records.at[one.act, "name"])
        href = chosen.selection.link(record=one.act)
        day = dcc.Link(when, href=href, title=name)
    cited = [_paragraph(chosen, one.act or entry.record, place) for place in one.places]
    who = named(chosen, one.by) if one.by else html.Span("The author")
    return [who, html.Span([day, *cited], className="when")]


def _paragraph(chosen: Slice, record: str, place: Place) -> Component:
    source, number = place
    digest = chosen.tables.knowledge.seeds[source].paragraphs[number - 1].digest
    return dcc.Link(
        [
            html.Span(f"¶{number}", **aria(hidden="true")),
            html.Span(f" paragraph {number}", className="vh"),
        ],
        href=chosen.selection.link(view="sources", record=record),
        title=digest,
        className="para",
    )


def _silent(chosen: Slice, entry: Entry) -> Words:
    """Whom it concerns without a word of theirs; of the author nobody is asked."""
    if entry.group == "author":
        return ["nobody is asked"]
    if entry.silent:
        return _listed([named(chosen, actor) for actor in entry.silent])
    record = chosen.tables.by_id[entry.record]
    return ["nobody" if concerned(chosen.tables, record) else "nobody named"]


def _listed(links: Iterable[Component]) -> Words:
    return [part for link in links for part in (link, ", ")][:-1]

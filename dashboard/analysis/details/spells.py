"""The dates of the spell that a tie is drawn from, as its source gives them."""

from dashboard.analysis.details.card import Reader
from dashboard.analysis.rows import span_in_words, when_in_words
from dashboard.knowledge.records import Lasting
from dashboard.knowledge.rules.parts import spells, third_parties


def spell_in_words(reader: Reader, tie: str) -> str:
    """The dates of a member or a party; of any other tie those of its record."""
    row = reader.tables.ties.loc[tie].to_dict()
    record = reader.records[str(row["record"])]
    inside = [s for _, s in (*spells(record), *third_parties(record))]
    same = [spell for spell in inside if spell.actor == row["source"]]
    if not row["role"] or not same:
        return when_in_words(record)
    number = tie.rpartition(".")[2]
    spell = same[int(number) - 1 if number.isdigit() and len(same) > 1 else 0]
    return dates_in_words(spell) or when_in_words(record)


def dates_in_words(lasting: Lasting) -> str:
    """Start and end in a few words; empty where neither is given."""
    said = span_in_words(lasting)
    if lasting.end is not None and lasting.end.form == "open":
        return f"{said}, still so when observed" if said else "still so when observed"
    return said

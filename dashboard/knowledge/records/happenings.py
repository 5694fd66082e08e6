"""What happens, flows and is said: arms flows, events, claims."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from dashboard.knowledge.problems import shown
from dashboard.knowledge.records.base import (
    Count,
    Flag,
    Moment,
    Qualifier,
    Slug,
    Slugs,
    Strict,
    Text,
    WordOf,
    WrongField,
)
from dashboard.knowledge.records.common import (
    Fatalities,
    Lasting,
    Participants,
    Record,
)

Stage = Literal["ordered", "delivered", "financed", "pledged", "requested"]


def _duration(value: str) -> str:
    if not re.fullmatch(r"P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+D)?", value):
        raise ValueError(f"{shown(value)} is no duration such as P10Y")
    return value


def _currency(value: str) -> str:
    if not re.fullmatch("[A-Z]{3}", value):
        raise ValueError(f"{shown(value)} is no code such as USD")
    return value


class Happening(Record, Lasting):
    """Either an occurrence with a `date`, or a state with `start` and `end`."""

    date: Moment = None

    @model_validator(mode="after")
    def _date_or_span(self) -> "Happening":
        if self.date is not None and (self.start or self.end):
            message = "give either date, or start and end"
            raise WrongField(message, "date", "start", "end", field="date")
        return self


class Value(Strict):
    """Money in full units; an absent amount is not given, never zero."""

    amount: Count | None = None
    currency: Annotated[Text, AfterValidator(_currency)] | None = None
    """ISO 4217, such as USD."""
    qualifier: Qualifier = "exact"
    lower_than: Slug | None = None
    """The flow that the source says it is lower than."""
    note: Text | None = None

    @model_validator(mode="after")
    def _unit(self) -> "Value":
        if (self.amount is None) != (self.currency is None):
            given = "amount" if self.currency is None else "currency"
            message = "amount and currency come together, or not at all"
            raise WrongField(message, "amount", "currency", field=given)
        return self


class Item(Strict):
    """A weapon as the source names it (SIPRI's designation and description)."""

    designation: Text | None = None
    description: Text | None = None
    quantity: Count | None = None
    note: Text | None = None


class ArmsFlow(Happening):
    """Arms from a supplier to one recipient, or the money, pledge or wish for it."""

    supplier: Slug
    recipient: Slug
    stage: Stage
    items: tuple[Item, ...] = ()
    value: Value | None = None
    aggregate: Flag = False
    """A total over its whole period."""
    part_of: Slug | None = None
    finances: Slug | None = None
    """The flow that the money is for."""
    term: Annotated[Text, AfterValidator(_duration)] | None = None
    """ISO 8601 duration of a loan, such as P10Y."""


class Event(Record):
    """Something that happened or was said, once, at a date."""

    type: Annotated[str, WordOf("event")]
    actors: Participants = ()
    recipients: Participants = ()
    mediators: Participants = ()
    place: Text | None = None
    date: Moment = None
    about: Slugs = ()
    """Records or actors it is about; of a speech act, what was said."""
    part_of: Slug | None = None
    restates: Slug | None = None
    """The event that it reports again: counted once."""
    fatalities: Fatalities | None = None


class Claim(Happening):
    """The content of what somebody says, in our own words; never a tie."""

    text: Text
    actor: Slug | None = None
    target: Slug | None = None
    about: Slugs = ()

"""What happens, flows and is said: arms flows, events, claims."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from dashboard.knowledge.records.base import (
    Count,
    Fatalities,
    Flag,
    Lasting,
    Moment,
    Participants,
    Qualifier,
    Record,
    Slug,
    Slugs,
    Strict,
    Text,
    one_of,
)

Stage = Literal["ordered", "delivered", "financed", "pledged", "requested"]


def _duration(value: str) -> str:
    if not re.fullmatch(r"P(?=\d)(\d+Y)?(\d+M)?(\d+D)?", value):
        raise ValueError(f"{value!r} is no duration such as P10Y")
    return value


class Happening(Record, Lasting):
    """Either an occurrence with a `date`, or a state with `start` and `end`."""

    date: Moment = None

    @model_validator(mode="after")
    def _date_or_span(self) -> "Happening":
        if self.date is not None and (self.start or self.end):
            raise ValueError("date: give either date, or start and end")
        return self


class Value(Strict):
    """Money in full units; an absent amount is not given, never zero.

    `lower_than` keeps a comparison the source makes without a figure.
    """

    amount: Count | None = None
    currency: Text | None = None
    qualifier: Qualifier = "exact"
    lower_than: Slug | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _unit(self) -> "Value":
        if (self.amount is None) != (self.currency is None):
            raise ValueError("amount and currency come together, or not at all")
        if self.currency is not None and not re.fullmatch("[A-Z]{3}", self.currency):
            raise ValueError(f"currency: {self.currency!r} is no code such as USD")
        return self


class Item(Strict):
    """A weapon as the source names it (SIPRI's designation and description)."""

    designation: Text | None = None
    description: Text | None = None
    quantity: Count | None = None
    note: Text | None = None


class ArmsFlow(Happening):
    """Arms from a supplier to one recipient, or the money, pledge or wish for it.

    `aggregate` marks a total over its whole period.
    """

    supplier: Slug
    recipient: Slug
    stage: Stage
    items: tuple[Item, ...] = ()
    value: Value | None = None
    aggregate: Flag = False
    part_of: Slug | None = None
    finances: Slug | None = None
    term: Annotated[Text, AfterValidator(_duration)] | None = None


class Event(Record):
    """Something that happened or was said, once, at a date."""

    type: one_of("event")
    actors: Participants = ()
    recipients: Participants = ()
    mediators: Participants = ()
    place: Text | None = None
    date: Moment = None
    about: Slugs = ()
    part_of: Slug | None = None
    restates: Slug | None = None
    fatalities: Fatalities | None = None


class Claim(Happening):
    """The content of what somebody says, in our own words; never a tie."""

    text: Text
    actor: Slug | None = None
    target: Slug | None = None
    about: Slugs = ()

"""Why something is only possible, in words: never wrong, by an oracle of courses."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.asking.dated import Window, first_day, last_day, typed_date
from dashboard.analysis.asking.judging import LABELS
from dashboard.analysis.details.why import why
from dashboard.knowledge.dates import UNBOUNDED, parse
from dashboard.knowledge.words import in_words

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
DAY = timedelta(days=1)


# dates and records


@st.composite
def points(draw):
    year = draw(st.integers(2013, 2016))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    text = [f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{day:02d}"]
    return draw(st.sampled_from(text))


@st.composite
def dates(draw):
    one, other = sorted([draw(points()), draw(points())], key=lambda p: parse(p).first)
    forms = [one, f"{one}~", f"{one}?", f"[..{one}]", f"[{one}..]", f"[{one}..{other}]"]
    return draw(st.sampled_from(forms))


ends = st.one_of(st.none(), st.just(".."), dates())


@st.composite
def spans(draw):
    given_span = {"start": draw(st.none() | dates()), "end": draw(ends)}
    return {key: text for key, text in given_span.items() if text}


@st.composite
def sets(draw):
    """A relation, a total, an event, a pact of two spells and a young actor."""
    link = {"id": "link", "kind": "support", "actor": "ruritania"}
    link |= {"recipient": "young"} | draw(spans())
    sale = {"id": "sale", "supplier": "sylvania", "recipient": "borduria"}
    sale |= {"stage": "delivered", "aggregate": "true"} | draw(spans())
    talk = {"id": "talk", "type": "CONSULT", "actors": ["ruritania"]}
    talk |= {"recipients": ["sylvania"]}
    when = draw(st.none() | dates())
    talk |= {"date": when} if when else {}
    one = {"actor": "ruritania"} | draw(spans())
    other = {"actor": "sylvania"} | draw(spans())
    pact = {"id": "pact", "kind": "mutual_assistance", "members": [one, other]}
    young = {"id": "young", "kind": "state", "name": "Young"}
    young |= {"start": draw(points())} if draw(st.booleans()) else {}
    return [young], {
        "relations": [link],
        "arms_flows": [sale],
        "events": [talk],
        "alliances": [pact | draw(spans())],
    }


def read(words: str, which) -> date:
    """The first or last day of a date in words."""
    return which(typed_date(re.sub(r"the (end|beginning) of ", "", words)))


# the oracle


def courses(row, window):
    """Every course the bounds allow, at each day where an answer may change."""
    se, sl, ee, el = (row[name].date() for name in BOUNDS)
    turns = [se, sl, ee, el, *window]
    near = {
        d for turn in turns for d in (turn, turn - DAY if turn > UNBOUNDED else turn)
    }
    near |= {turn + DAY for turn in turns}
    starts = [d for d in near if se <= d <= sl]
    stops = [d for d in near if ee <= d <= el]
    return [(s, e) for s in starts for e in stops if s <= e]


def holds(said, runs, row, window):
    """Whether one phrase is true in the courses; KeyError where it is unknown."""
    first, last = min(s for s, _ in runs), max(e for _, e in runs)
    latest, soonest = max(s for s, _ in runs), min(e for _, e in runs)
    observed = row["observed_last"].date()

    def on(pattern, test):
        found = re.fullmatch(pattern, said)
        return None if found is None else test(*found.groups())

    def surely(start, end):
        return (latest, soonest) == (start, end)

    answers = [
        on(r"begun by (.+)", lambda d: latest <= read(d, last_day)),
        on(
            r"still so on the last observed day, (.+)",
            lambda d: soonest == observed == read(d, last_day),
        ),
        on(r"not ended before (.+)", lambda d: soonest >= read(d, first_day)),
        on(
            r"surely so from (.+) to the last observed day",
            lambda d: surely(read(d, last_day), observed),
        ),
        on(
            r"surely so only on (?:the last observed day, )?(.+)",
            lambda d: surely(read(d, last_day), read(d, first_day)),
        ),
        on(
            r"surely so from (.+) to ((?!the last observed).+)",
            lambda a, b: surely(read(a, last_day), read(b, first_day)),
        ),
        on(r"over by (.+)", lambda d: last <= read(d, last_day)),
        on(
            r"(?:it cannot have been|not) before (.+)",
            lambda d: first >= read(d, first_day),
        ),
        on(r"it may have begun as late as (.+)", lambda d: latest == read(d, last_day)),
        on(
            r"it may have ended as early as (.+)",
            lambda d: soonest == read(d, first_day),
        ),
        on(
            r"it may have ended any day up to (.+)", lambda d: last == read(d, last_day)
        ),
        on(
            r"dated only .+, so it may have been after (.+)",
            lambda d: latest > window.to == read(d, last_day),
        ),
        on(
            r"dated only .+, so it may have been before (.+)",
            lambda d: soonest < window.start == read(d, first_day),
        ),
        on(r"it may run past (.+)", lambda d: last > window.to == read(d, last_day)),
        on(
            r"it may begin before (.+)",
            lambda d: first < window.start == read(d, first_day),
        ),
        on(
            r"when it began is given only as .+|when it began is not said",
            lambda: latest > window.to,
        ),
        on(
            r"when it ended is given only as .+|whether and when it ended is not said"
            r"|whether it ended is not said, but not before .+",
            lambda: soonest < window.to,
        ),
        on(r"the source marks its date as uncertain", lambda: row["uncertain"]),
        on(r"the source gives none", lambda: row["undated"]),
        on(
            r"the last observed day is (.+)",
            lambda d: observed == read(d, last_day) < window.to,
        ),
        on(r"dated (?!only).+", lambda: True),
        on(r"(?:its whole|a total belongs to its whole) period.+", lambda: True),
    ]
    known = [answer for answer in answers if answer is not None]
    assert known, f"no oracle for {said!r}"
    return all(known)


def given_dates(raw):
    """All dates of a raw record in words, starts apart from ends."""
    parts = [raw, *raw.get("members", ())]
    return tuple(
        {in_words(parse(p[key])) for p in parts if key in p and p[key] != ".."}
        for key in ("start", "end", "date")
    )


def quoted_rightly(said, raw):
    starts, stops, happened = given_dates(raw)
    if said == "when it began is not said":
        return not starts
    if said == "whether and when it ended is not said":
        return not stops
    for prefix, valid in (
        ("when it began is given only as ", starts),
        ("when it ended is given only as ", stops),
    ):
        if said.startswith(prefix):
            return said.removeprefix(prefix) in valid
    if said.startswith("dated "):
        words = said.removeprefix("dated ").removeprefix("only ").split(", so ")[0]
        return words in happened
    return True


@given(sets(), st.tuples(points(), points()), st.booleans())
@settings(max_examples=120)
def test_no_reason_is_ever_wrong(tables_of, drawn, days, since):
    actors, lists = drawn
    tables = tables_of(actors, **lists)
    start, to = sorted(first_day(day) for day in days)
    window = Window(start if since else UNBOUNDED, to)
    raw = {record["id"]: record for records in lists.values() for record in records}
    records = tables.records.drop(tables.ties.index, errors="ignore")
    for table in (tables.ties, records):
        for name, row in table.to_dict("index").items():
            words = why(tables, name, window)
            label, _, reasons = words.partition(": ")
            runs = courses(row, window)
            assert label in LABELS.values()
            for said in reasons.split("; "):
                assert holds(said, runs, row, window), (words, row)
                assert quoted_rightly(said, raw[row.get("record", name)]), words
            if row["shape"] == "state" and to <= row["observed_last"].date():
                every_reason(label, reasons, runs, row, to)


def every_reason(label, reasons, runs, row, to):
    """A state is possible for each reason there is, and for no other."""
    inside = [s <= to <= e for s, e in runs]
    if row["undated"]:
        return
    sure = all(inside) and not row["uncertain"]
    assert (label == "certain") == sure
    assert (label == "possible") == (any(inside) and not sure)
    if label == "possible":
        late, soon = any(s > to for s, _ in runs), any(e < to for _, e in runs)
        assert bool(re.search("began|begun", reasons)) == late
        assert bool(re.search(r"it ended|have ended", reasons)) == soon
        assert ("uncertain" in reasons) == row["uncertain"]


@pytest.mark.parametrize(
    ("to", "record", "expected"),
    [
        (
            "1995-12-31",
            "csto-membership.armenia",
            "possible: when it began is not said; surely so from 2 April 2016 to the "
            "last observed day",
        ),
        (
            "1995-12-31",
            "csto-membership.azerbaijan",
            "possible: when it began is not said; over by the end of 1999",
        ),
        (
            "1999-06-30",
            "csto-membership.azerbaijan",
            "possible: when it began is not said; when it ended is given only as 1999; "
            "over by the end of 1999",
        ),
        (
            "2016-04-09",
            "csto-membership.azerbaijan",
            "ended earlier: over by the end of 1999",
        ),
        (
            "2016-04-09",
            "bishkek-protocol",
            "possible: whether and when it ended is not said",
        ),
        (
            "1997-03-01",
            "russia-armenia-friendship-treaty",
            "possible: when it began is given only as 1997; surely so from the end of "
            "1997 to the last observed day",
        ),
        (
            "2014-12-31",
            "russia-azerbaijan-arms",
            "possible: a total belongs to its whole period, since about 2011; it may "
            "run past 2014",
        ),
        (
            "2016-04-05",
            "erdogan-voices-support",
            "possible: dated only between 1 and 9 April 2016, so it may have been "
            "after 5 April 2016",
        ),
        (
            "2016-04-09",
            "russia-backs-armenia",
            "possible: whether it ended is not said, but not before 4 April 2016",
        ),
        (
            "2016-04-09",
            "azerbaijan-protests-loan",
            "without a date: the source gives none; it cannot have been before "
            "February 2016",
        ),
        (
            "2018-12-31",
            "russia-armenia-base",
            "planned: until 2020; the last observed day is 9 April 2016",
        ),
        (
            "2018-12-31",
            "csto-membership.armenia",
            "not observed: the last observed day is 9 April 2016",
        ),
    ],
)
def test_the_words_on_the_shipped_data(karabakh, to, record, expected):
    assert why(karabakh, record, Window(UNBOUNDED, date.fromisoformat(to))) == expected

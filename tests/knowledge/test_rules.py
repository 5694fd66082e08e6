"""What rules let pass: each line is the right side of one that is refused.

The wrong sides, with their messages and places, are the files in `broken/`.
"""

import pytest

RIGHT = {
    "an actor named by one it folds into": """
events:
  - {id: e, type: STATEMENT, actors: [{actor: premier, for: sylvania}], evidence: &}
""",
    "one person for two": """
events:
  - id: e
    type: CONSULT
    actors: [{actor: premier, for: cabinet}]
    recipients: [{actor: premier, for: sylvania}]
    evidence: &
""",
    "start and end in the same year, one finer": """
relations:
  - id: r
    kind: support
    actor: sylvania
    recipient: borduria
    start: 2002-05
    end: 2002
    evidence: &
""",
    "starts and ends on one day": """
relations:
  - id: r
    kind: support
    actor: sylvania
    recipient: borduria
    start: 2002-05-04
    end: 2002-05-04
    evidence: &
""",
    "about a year later than the end": """
relations:
  - id: r
    kind: support
    actor: sylvania
    recipient: borduria
    start: 1990~
    end: 1989
    evidence: &
""",
    "on the last observed day": """
events:
  - {id: e, type: CONSULT, date: 2003-05-09, evidence: &}
  - {id: f, type: CONSULT, date: 2003-05, evidence: &}
  - {id: g, type: CONSULT, date: "[2003..]", evidence: &}
""",
    "a planned end ahead": """
agreements:
  - id: a
    kind: basing
    end: 2010
    planned: true
    parties: [sylvania, borduria]
    evidence: &
""",
    "left and came again": """
alliances:
  - id: a
    kind: neutrality
    members:
      - borduria
      - {actor: sylvania, start: 1990, end: 1995}
      - {actor: sylvania, start: 1995, end: ..}
    evidence: &
""",
    "left and came again on one day": """
alliances:
  - id: a
    kind: neutrality
    members:
      - borduria
      - {actor: sylvania, start: 1990-01-01, end: 1995-05-04}
      - {actor: sylvania, start: 1995-05-04, end: ..}
    evidence: &
""",
    "two roles at once": """
  - id: general
    kind: person
    name: General
    roles: [{role: general, of: sylvania}, {role: minister, of: sylvania}]
    evidence: &
""",
    "a member in the founding year": """
alliances:
  - id: a
    kind: neutrality
    organisation: union
    members: [borduria, {actor: sylvania, start: 1960-01-01}]
    evidence: &
""",
    "a member of which less is known": """
alliances:
  - id: a
    kind: neutrality
    organisation: union
    members: [borduria, {actor: sylvania, start: "[..1965]", end: 2001}]
    evidence: &
""",
    "a total that reaches beyond a life": """
arms_flows:
  - id: f
    supplier: sylvania
    recipient: ruritania
    stage: delivered
    aggregate: true
    start: 1940
    end: 1950
    evidence: &
""",
    "in the last year of a life": """
events:
  - id: e
    type: CONSULT
    actors: [sylvania]
    recipients: [ruritania]
    date: 1999-12-31
    evidence: &
""",
    "a party that became the mediator": """
agreements:
  - id: a
    kind: ceasefire
    parties: [borduria, {actor: sylvania, start: 1990, end: 1995}]
    third_parties: [{actor: sylvania, role: mediator, start: 1996}]
    evidence: &
""",
    "one tie twice, years apart": """
relations:
  - {id: r, kind: security_link, between: [sylvania, borduria], end: 1995, evidence: &}
  - id: s
    kind: security_link
    between: [borduria, sylvania]
    start: 1996
    evidence: &
""",
    "one tie, and that there could be another": """
relations:
  - {id: r, kind: security_link, between: [sylvania, borduria], evidence: &}
  - id: s
    kind: security_link
    between: [sylvania, borduria]
    modality: hypothetical
    evidence: &
""",
    "two ways of one kind": """
relations:
  - {id: r, kind: hostility, actor: sylvania, recipient: borduria, evidence: &}
  - {id: s, kind: hostility, actor: borduria, recipient: sylvania, evidence: &}
""",
    "a chain that ends": """
events:
  - {id: e, type: CONSULT, part_of: f, evidence: &}
  - {id: f, type: CONSULT, part_of: g, about: e, evidence: &}
  - {id: g, type: CONSULT, evidence: &}
""",
    "about an actor": """
claims:
  - {id: c, text: A text., about: [premier, sylvania], target: union, evidence: &}
""",
    "counts that are equal": """
events:
  - {id: e, type: ASSAULT, fatalities: {low: 3, best: 3, high: 3}, evidence: &}
""",
    "a contested state": """
  - {id: freeland, kind: de_facto_state, name: Freeland, evidence: &}
relations:
  - {id: r, kind: non_recognition, actor: sylvania, recipient: freeland, evidence: &}
""",
    "a record called like another's list": """
events:
  - {id: actors, type: ASSAULT, evidence: &}
  - {id: "null", type: ASSAULT, evidence: &}
  - {id: on, type: ASSAULT, evidence: &}
""",
}


@pytest.mark.parametrize("added", RIGHT.values(), ids=RIGHT)
def test_the_right_side_passes(added, problems_with):
    assert problems_with(added) == []


def test_a_long_chain_is_walked_without_recursion(problems_with):
    chain = "events:\n" + "".join(
        f"  - {{id: e-{n}, type: CONSULT, part_of: e-{(n + 1) % 3000}, evidence: &}}\n"
        for n in range(3000)
    )
    assert problems_with(chain) == [
        "e-0: part_of: goes in a circle: e-0 -> e-1 -> e-2 -> e-3 -> e-4 -> e-5 -> … "
        "-> e-0"
    ]

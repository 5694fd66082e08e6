"""The view of the difference: its words, its marks, and where its links lead."""

from dashboard.analysis.asking.choosing import choose
from dashboard.analysis.asking.selection import Selection
from dashboard.page.legend import words_beside
from dashboard.views import difference as view
from dashboard.views.difference import VIEW
from tests.page.walking import links, text, walk, with_class


def asked(tables, **selection):
    return choose(tables, Selection(view="difference", **selection))


def drawn(tables, **selection):
    return VIEW.draw(asked(tables, **selection), "light")


def said(tables, **selection):
    chosen = asked(tables, **selection)
    return VIEW.heading(chosen), VIEW.sentence(chosen), VIEW.shown(chosen)


def group(page, key):
    """Rows of a group: name, then the lines below it."""
    (found,) = with_class(page, f"of-{key}")
    items = [part for part in walk(found) if type(part).__name__ == "Li"]
    return [[text(part) for part in item.children[1].children] for item in items]


def test_words_name_both_days_and_count_each_change(karabakh):
    assert said(karabakh, compare="1994-05") == (
        "May 1994 and 9 April 2016 compared",
        "2 ties new, 1 ended, 10 changed in certainty, 7 kept; "
        "16 happened in between; 13 records without a tie listed too",
        "36 ties, 13 records",
    )
    assert said(karabakh, to="1998", compare="2000")[:2] == (
        "1998 and 2000 compared",
        "0 ties new, 1 ended, 19 kept; 3 records without a tie listed too",
    )


def test_what_was_new_ended_and_kept_is_listed_by_name_who_and_when(karabakh):
    page = drawn(karabakh, compare="1994-05")
    assert group(page, "new") == [
        ["Base right in Armenia", "Russia to Armenia · 1995, planned until 2020"],
        ["Friendship treaty of 1997", "Russia and Armenia · since 1997"],
    ]
    assert group(page, "ended") == [
        [
            "Azerbaijan, member of CSTO",
            "until 1999",
            "possible at the end of May 1994: when it began is not said",
        ]
    ]
    assert [row[0] for row in group(page, "kept")] == [
        "Bishkek Protocol",
        "Nagorno-Karabakh conflict",
        "Turkey supports Azerbaijan, says Erdogan",
        "Russia backs Armenia, says Erdogan",
        "Hostilities, in Bordyuzha's words",
    ]
    assert group(page, "kept")[1][1:] == [
        "Azerbaijan, Armenia and Nagorno-Karabakh · since between 1985 and 1989",
        "certain on both days",
    ]


def test_a_certainty_that_changed_says_what_it_was_and_is(karabakh):
    changed = group(drawn(karabakh, compare="1994-05"), "changed")
    assert changed[0] == [
        "6 members of CSTO",
        "Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan "
        "· still so when observed",
        "possible at the end of May 1994: when it began is not said",
        "certain on 9 April 2016",
    ]
    assert len(changed) == 5


def test_what_is_only_possibly_new_says_why(tables_of):
    made = {"id": "perhaps", "kind": "support", "start": "[2016-04-06..2016-04-09]"}
    ends = {"actor": "ruritania", "recipient": "sylvania", "end": ".."}
    tables = tables_of(relations=[made | ends])
    page = drawn(tables, to="2016-04-08", compare="2016-04-04")
    assert group(page, "possibly-new")[0][2:] == [
        "possible on 8 April 2016: when it began is given only as "
        "between 6 and 9 April 2016"
    ]


def test_the_half_that_is_filled_is_the_day_on_which_it_is_certain(tables_of):
    who = {"kind": "support", "actor": "ruritania", "recipient": "sylvania"}
    begins = {"start": "[2016-04-03..2016-04-06]", "end": ".."}
    ends = {"start": "2016-04-02", "end": "[2016-04-05..2016-04-09]"}
    tables = tables_of(
        relations=[{"id": "begins"} | who | begins, {"id": "ends"} | who | ends]
    )
    page = drawn(tables, to="2016-04-08", compare="2016-04-04")
    (changed,) = with_class(page, "of-changed")
    rows = [part for part in walk(changed) if type(part).__name__ == "Li"]
    looks = {
        text(row.children[1].children[0]): row.children[0].children[0].className
        for row in rows
    }
    assert looks == {"begins": "chg later", "ends": "chg earlier"}


def test_what_is_only_possibly_in_between_says_so(karabakh):
    happened = group(drawn(karabakh, compare="2016-04-05"), "happened")
    by_name = {row[0]: row[1:] for row in happened}
    assert by_name["Turkey rejects the blame"][-1] == "possibly in between"
    assert by_name["Russian arms bought by Azerbaijan"][-1] == (
        "a total of its whole period, which may reach beyond the two days"
    )
    assert by_name["Medvedev meets Aliyev"] == ["Russia and Azerbaijan · 8 April 2016"]


def test_rows_lead_to_their_tie_or_record_and_keep_both_days(karabakh):
    page = drawn(karabakh, to="2000", compare="1998")
    hrefs = {text(link): link.href for link in links(page)}
    kept = "?view=difference&to=2000&compare=1998&record="
    assert hrefs["Azerbaijan, member of CSTO"] == f"{kept}csto-membership.azerbaijan"
    assert hrefs["6 members of CSTO"] == f"{kept}csto-membership"
    assert hrefs["Azerbaijan leaves the CSTO"] == f"{kept}azerbaijan-leaves-csto"


def test_the_selected_row_is_marked(karabakh):
    page = drawn(karabakh, compare="1998", record="csto-membership.azerbaijan")
    rows = [part for part in with_class(page, "on") if type(part).__name__ == "Li"]
    assert [text(row.children[1].children[0]) for row in rows] == [
        "Azerbaijan, member of CSTO"
    ]


def test_the_first_day_is_chosen_by_steps_or_among_the_moments(karabakh):
    page = drawn(karabakh, compare="1994-05", level="people")
    hrefs = {text(link): link.href for link in links(page)}
    start = "?view=difference&level=people&compare="
    assert hrefs["Previous change"] == f"{start}1991"
    assert hrefs["Next change"] == f"{start}1995"
    assert hrefs["Feb 2016"] == f"{start}2016-02"
    assert hrefs["2 Apr"] == f"{start}2016-04-02"
    assert not {"May 1994", "9 Apr"} & hrefs.keys()
    assert hrefs["Swap"] == (
        "?view=difference&to=1994-05&level=people&compare=2016-04-09"
    )


def test_without_a_choice_the_change_before_is_taken_and_said(karabakh):
    assert VIEW.heading(asked(karabakh)) == "8 April 2016 and 9 April 2016 compared"
    default = "the change before, by default"
    assert default in [text(one) for one in with_class(drawn(karabakh), "soft")]
    assert default not in text(drawn(karabakh, compare="2016-04-08"))
    assert "nothing comes before it" in text(drawn(karabakh, to="1850"))


def test_days_stand_by_date_whichever_the_time_bar_moves(karabakh):
    def terms(page):
        (found,) = with_class(page, "days")
        return [text(line) for line in found.children]

    first, second = terms(drawn(karabakh, to="1994-05", compare="2016-04-09"))
    assert first.startswith("First dayMay 1994moved on the time bar")
    assert second.startswith("Second day9 April 2016")


def test_one_day_is_not_compared_with_itself(karabakh):
    page = drawn(karabakh, compare="2016-04-09")
    (nothing,) = with_class(page, "empty")
    assert text(nothing).startswith("Both days are one day.")
    assert links(nothing)[0].href == "?view=difference&compare=2016-04-08"
    assert VIEW.sentence(asked(karabakh, compare="2016-04-09")).startswith("0 ties new")
    assert not with_class(page, "changes")


def test_nothing_left_by_the_filters_says_so_and_offers_ways_out(karabakh):
    page = drawn(karabakh, compare="1994-05", families=())
    (nothing,) = with_class(page, "empty")
    assert text(nothing).startswith("Nothing is in force on either day")
    assert [text(way) for way in links(nothing)][-1] == "Back to the default view"
    assert with_class(page, "days")


def test_what_cannot_be_compared_is_said(karabakh):
    page = drawn(karabakh, to="2018", compare="1998", from_="1990")
    assert [text(note) for note in with_class(page, "aside")] == [
        "The start of the window, 1990, plays no part: two days are compared.",
        "22 lasting ties and records cannot be compared: not observed after "
        "9 April 2016.",
        "Left out: 2 events or records without a date, before, in between or after.",
    ]
    assert "Of what can be compared, nothing began" in text(page)


def test_a_long_group_is_cut_and_says_by_how_many(karabakh, monkeypatch):
    monkeypatch.setattr(view, "MOST", 3)
    page = drawn(karabakh, compare="1994-05")
    assert [text(one) for one in with_class(page, "more")] == [
        "and 2 more; filters make the list shorter",
        "and 2 more; filters make the list shorter",
        "and 22 more; filters make the list shorter",
    ]


def test_the_legend_says_what_the_marks_of_the_second_day_mean(karabakh):
    turned = asked(karabakh, to="1994-05", compare="2016-04-09")
    words = [text(entry) for entry in words_beside(turned)]
    assert words == [
        "Certain",
        "Possible",
        "Undated",
        "Ended earlier",
        "No figure given",
        "Financing",
        "Listed only, not a tie",
        "Certain only on the second day",
    ]

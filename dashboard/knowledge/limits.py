"""Every limit on what is read, in one place, with its reason."""

MAX_FILE_BYTES = 20_000_000
"""A data set of 20,000 records is about 12 MB; more is not curated by hand."""

MAX_TEXT_BYTES = 2_000_000
"""Of an original text; a long book is about 1 MB, and all of it goes to the page."""

MAX_DEPTH = 20
"""A record nests five levels; deeper input is a mistake or an attack."""

MAX_TEXT = 10_000
"""Longest single value, in characters."""

MAX_SLUG = 64
"""Longest id, in characters."""

MAX_SHOWN = 60
"""Characters of a value that a message quotes."""

MAX_CHARACTERS_NAMED = 100
"""Refused characters named one by one; a binary file would have millions."""

MAX_COMPARED = 200_000
"""Ids compared to find nearest ones, in all: with a hundred misses in a large file
the trouble is another, and comparing would take minutes."""

EARLIEST_YEAR = 1000
LATEST_YEAR = 2999
"""Years outside are typing errors in every set we know."""

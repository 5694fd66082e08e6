"""Every limit on what is read, in one place, with its reason."""

MAX_FILE_BYTES = 20_000_000
"""A data set of 20,000 records is about 12 MB; more is not curated by hand."""

MAX_DEPTH = 20
"""A record nests five levels; deeper input is a mistake or an attack."""

MAX_TEXT = 10_000
"""Longest single value, in characters."""

MAX_SLUG = 64
"""Longest id, in characters."""

EARLIEST_YEAR = 1000
LATEST_YEAR = 2999
"""Years outside are typing errors in every set we know."""

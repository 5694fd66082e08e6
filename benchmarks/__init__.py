"""How long a change takes, beside the least that Dash can take: `make bench`."""

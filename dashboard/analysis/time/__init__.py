"""Along time: the moments one steps over, what a step changes, lanes."""

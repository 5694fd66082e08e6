"""Finding anything in a data set by any of its names."""

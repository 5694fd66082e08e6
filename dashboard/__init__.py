"""An interactive geopolitical network dashboard: dated ties, each with its source."""

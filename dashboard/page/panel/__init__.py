"""The parts of the detail panel, as components."""

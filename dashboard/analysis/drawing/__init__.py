"""The network picture as data: places, marks, words, areas; then frames."""

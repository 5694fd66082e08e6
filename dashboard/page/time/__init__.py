"""The time bar, and what a step in time is told with."""

"""Attributes whose names hold a dash; see `dashboard.views.attributes`."""

from dashboard.views.attributes import aria, data

__all__ = ["aria", "data"]

"""The views: each module here that has a VIEW is one, in the order it names."""

from importlib import import_module
from pkgutil import iter_modules

from dashboard.views.view import View


def _found() -> tuple[View, ...]:
    modules = (
        import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)
    )
    views = [module.VIEW for module in modules if hasattr(module, "VIEW")]
    keys = [view.key for view in views]
    if len(set(keys)) != len(keys):
        raise ValueError(f"two views have one key: {sorted(keys)}")
    return tuple(sorted(views, key=lambda view: view.order))


VIEWS = _found()
"""All views, in order."""

__all__ = ["VIEWS", "View"]

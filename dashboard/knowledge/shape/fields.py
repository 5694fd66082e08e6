"""Which fields a place in a file may have."""

from typing import get_args

from pydantic import BaseModel

from dashboard.knowledge.reading import Path


def fields_at(model: type[BaseModel], path: Path) -> list[str]:
    """Names that a file may write at a path below a model; empty if any name goes.

    The needed ones come first.

    Examples
    --------
    >>> from dashboard.knowledge.records import Actor
    >>> fields_at(Actor, ("place",))
    ['lat', 'lon', 'note']
    """
    inner: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, str) and inner is not None:
            inner = _below(inner, step)
    return list(_fields(inner)) if inner is not None else []


def _fields(model: type[BaseModel]) -> dict[str, object]:
    """Annotation of each field by the name that files use."""
    needed_first = sorted(
        model.model_fields.items(), key=lambda item: not item[1].is_required()
    )
    return {info.alias or name: info.annotation for name, info in needed_first}


def _below(model: type[BaseModel], field: str) -> type[BaseModel] | None:
    return _model_in(_fields(model).get(field))


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model inside `tuple[Annotated[Spell, ...], ...]` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in get_args(annotation))
    return next((model for model in inner if model is not None), None)

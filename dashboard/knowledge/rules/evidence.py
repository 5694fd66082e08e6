"""Evidence: each record says where it stands, and each paragraph is used."""

from collections.abc import Iterator

from dashboard.knowledge.problems import nearest
from dashboard.knowledge.reading import Fault
from dashboard.knowledge.rules.context import Context
from dashboard.knowledge.rules.parts import evidences


def sources_listed(context: Context) -> Iterator[Fault]:
    """Find evidence from a source that is not under `sources`."""
    if ("sources",) in context.lost:
        return
    listed = frozenset(context.sources)
    for above, record, _ in context.entries:
        for path, item in evidences(record):
            if item.source not in listed:
                near = nearest(item.source, context.sources)
                message = f"{item.source} is not listed under sources{near}"
                yield Fault((*above, *path, "source"), message)


def paragraphs_exist(context: Context) -> Iterator[Fault]:
    """Find evidence from a paragraph that its source does not have."""
    for above, record, _ in context.entries:
        for path, item in evidences(record):
            seed = context.seeds.get(item.source)
            count = len(seed.paragraphs) if seed is not None else 0
            for place, number in enumerate(item.paragraph if seed else ()):
                if number > count:
                    message = f"{item.source} has no paragraph {number}, only {count}"
                    yield Fault((*above, *path, "paragraph", place), message)


def sources_once(context: Context) -> Iterator[Fault]:
    """Find sources that are listed twice."""
    seen: set[str] = set()
    for number, source in enumerate(context.sources):
        if source in seen:
            yield Fault(("sources", number), f"{source} is listed twice")
        seen.update([source] if source else [])


def sources_used(context: Context) -> Iterator[Fault]:
    """Find sources that no record cites."""
    cited = _cited(context)
    if _may_be_cited_elsewhere(context):
        return
    for number, source in enumerate(context.sources):
        if source and source not in cited:
            yield Fault(("sources", number), f"no record cites {source}")


def paragraphs_used(context: Context) -> Iterator[Fault]:
    """Find paragraphs that no record cites and that do not say why, or do both."""
    cited = _cited(context)
    unsure = _may_be_cited_elsewhere(context)
    for source, seed in context.seeds.items():
        for number, paragraph in enumerate(seed.paragraphs, 1):
            path = ("paragraphs", number - 1)
            used = number in cited.get(source, ())
            if used and paragraph.no_record is not None:
                message = f"paragraph {number} is cited, and yet it has no_record"
                yield Fault((*path, "no_record"), message, seed=source)
            elif not (used or unsure or paragraph.no_record):
                message = f"no record cites paragraph {number}; say why in no_record"
                yield Fault(path, message, seed=source)


def _cited(context: Context) -> dict[str, set[int]]:
    """Numbers of the paragraphs that are cited, by source."""
    cited: dict[str, set[int]] = {}
    for _, record, _ in context.entries:
        for _, item in evidences(record):
            cited.setdefault(item.source, set()).update(item.paragraph)
    return cited


def _may_be_cited_elsewhere(context: Context) -> bool:
    """Whether evidence was among what had to be left out."""
    return any(_SAYS_WHERE.intersection(names) for names in context.lost)


_SAYS_WHERE = frozenset({"evidence", "source", "paragraph"})

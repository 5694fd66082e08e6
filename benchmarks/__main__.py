"""Measure the workloads named, or all: `python -m benchmarks S M L`."""

import argparse
import os
import platform
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks import views
from benchmarks.browser import Run, run
from benchmarks.server import built, parts
from dashboard.analysis.tables import Tables
from dashboard.page.library import open_library
from tests import generated

SHIPPED = Path(__file__).parent.parent / "data" / "karabakh-2016.yaml"
SEED = 4

WORKLOADS: dict[str, tuple[str, Callable[[], Tables], float | None]] = {
    "S": ("the shipped data set", open_library(SHIPPED), None),
    "M": ("200 actors, 2,000 ties", lambda: generated.tables(200, 2_000, SEED), 1.5),
    "L": ("250 actors, 20,000 ties", lambda: generated.tables(250, 20_000, SEED), 2.0),
}
"""What it is, how it is made, and the goal: times a callback that does nothing."""


def main() -> None:
    """Print what each workload takes."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("workloads", nargs="*", help="S, M, L; all when left out")
    asked.add_argument("--steps", type=int, default=64, help="steps of the date")
    asked.add_argument("--views", type=int, default=6, help="steps in each view")
    given = asked.parse_args()
    wanted = given.workloads or list(WORKLOADS)
    unknown = set(wanted) - set(WORKLOADS)
    if unknown:
        asked.error(f"no workload {', '.join(sorted(unknown))}; there are S, M and L")
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python", end=" ")
    print(platform.python_version())
    for name in wanted:
        what, make, goal = WORKLOADS[name]
        print(f"\n{name}: {what}")
        report(make(), given.steps, goal, given.views)


def report(tables: Tables, steps: int, goal: float | None, in_views: int) -> None:
    """Measure one workload and print it."""
    _line("made", built(tables), "{:.2f}")
    _line("server, ms", parts(tables, steps), "{:.1f}")
    if steps:
        _browser(run(tables, steps), goal)
    if in_views:
        _views(views.run(tables, in_views))


def _line(head: str, values: dict[str, float], form: str) -> None:
    words = ", ".join(f"{key} {form.format(value)}" for key, value in values.items())
    print(f"  {head}: {words}")


def _browser(taken: Run, goal: float | None) -> None:
    step, nothing = spread(taken.steps), spread(taken.nothing)
    ratios = [one / other for one, other in zip(step, nothing, strict=True)]
    print(f"  page stands after {taken.loaded:.0f} ms")
    print(
        f"  of a step: answered in {median(taken.server):.0f} ms, "
        f"applied after {median(taken.applied):.0f} ms; "
        f"{median(taken.bytes) / 1000:.1f} kB, "
        f"{median(taken.compressed) / 1000:.1f} kB compressed; "
        f"{min(taken.ties)} to {max(taken.ties)} ties drawn, always as the Slice says"
    )
    print(f"  {'ms':16}{'p50':>8}{'p95':>8}")
    print(f"  {'date step':16}{step[0]:8.1f}{step[1]:8.1f}")
    for name, times in (
        ("labels stand", taken.worded),
        ("page told", taken.told),
        ("jump", taken.jumps),
    ):
        half, most = spread(times)
        print(f"  {name:16}{half:8.1f}{most:8.1f}")
    print(f"  {'no-op callback':16}{nothing[0]:8.1f}{nothing[1]:8.1f}")
    met = "" if goal is None else f"   goal {goal}: {_met(ratios, goal)}"
    print(f"  {'ratio':16}{ratios[0]:8.2f}{ratios[1]:8.2f}{met}")


def _views(taken: Mapping[str, views.Timed]) -> None:
    """Each view beside the network, in ms and in times as long."""
    head = ("view", "stands", "step p50", "p95", "x stands", "x step")
    print(f"  {head[0]:12}" + "".join(f"{word:>10}" for word in head[1:]))
    network = taken["network"]
    usual = median(network.steps)
    for key, timed in taken.items():
        half, most = spread(timed.steps)
        times = timed.stands / network.stands, half / usual
        line = "".join(f"{ms:10.0f}" for ms in (timed.stands, half, most))
        print(f"  {key:12}{line}{times[0]:10.2f}{times[1]:10.2f}")


def _met(ratios: Sequence[float], goal: float) -> str:
    said = ("p50", "p95")
    missed = [name for name, r in zip(said, ratios, strict=True) if r > goal]
    return f"missed at {' and '.join(missed)}" if missed else "met"


def spread(times: Sequence[float]) -> tuple[float, float]:
    """The median, and what one in twenty takes longer than."""
    return median(times), quantiles(times, n=20, method="inclusive")[18]


if __name__ == "__main__":
    main()

"""How long text takes into store and index, against tantivy alone on the same texts; where the time goes."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import tantivy

from _corpus import arguments, pile, read_all
from _timing import MemoryWatch, machine
from _where import Steps
from readout.runner import Progress
from readout.workbench import AddReport, Collection, add

GOAL = 10.0
MEMORY_GOAL = 1.5


class Phases:
    """The seconds that each phase of adding took, from what it tells of its progress."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.done: dict[str, int] = {}

    def __call__(self, progress: Progress) -> None:
        self.seconds[progress.phase] = progress.seconds
        self.done[progress.phase] = progress.done


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the clock, and of all processes at work together (on a busy machine the steadier of the two)."""

    clock: float
    work: float


def measured(what: Callable[[], None]) -> Cost:
    """What a piece of work costs in this process."""
    start, worked = time.perf_counter(), time.process_time()
    what()
    return Cost(time.perf_counter() - start, time.process_time() - worked)


def tantivy_alone(folder: Path) -> None:
    """Read the files and index their text, and nothing else."""
    with tempfile.TemporaryDirectory() as scratch:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("text")
        index = tantivy.Index(builder.build(), path=scratch)
        writer = index.writer(128_000_000, 1)
        for name, text in read_all(folder).items():
            writer.add_document(tantivy.Document(id=name, text=text))
        writer.commit()
        writer.wait_merging_threads()


def print_breakdown(phases: Phases, total: float) -> None:
    """Seconds of wall clock by phase."""
    print("\nPhases of adding (reading is spread over the workers):")
    rest = total - sum(phases.seconds.values())
    for phase, seconds in [*phases.seconds.items(), ("the rest", rest)]:
        items = f"{phases.done[phase]:,} items" if phase in phases.done else ""
        print(f"  {phase:14} {seconds:7.2f} s  {100 * seconds / total:5.1f} %  {items}")


def print_steps(paths: list[Path], most: int) -> None:
    """Milliseconds a file by module, read in this process alone."""
    steps = Steps()
    steps.take(paths, most)
    each = steps.total / steps.files
    print(f"\nReading {steps.files} files in one process: {each * 1e3:.2f} ms a file, of which in")
    for module, seconds in steps.ranked(14):
        share = seconds / steps.total
        print(f"  {module:44} {share * each * 1e3:7.3f} ms  {100 * share:5.1f} %")


def main() -> None:
    """Measure both in one run and print the ratio."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--sample", type=int, default=300, metavar="N", help="files to profile step by step")
    options = parser.parse_args()
    with pile(options.data, options.limit) as (folder, what), tempfile.TemporaryDirectory() as scratch:
        print(f"{what}; {machine()}")
        alone = min((measured(lambda: tantivy_alone(folder)) for _ in range(3)), key=lambda cost: cost.clock)
        phases = Phases()
        reports: list[AddReport] = []
        with MemoryWatch() as memory, Collection.open(Path(scratch) / "collection", create=True) as collection:
            ours = measured(lambda: reports.append(add(collection, [folder], progress=phases)))
            documents = collection.index().count()
        report, ours = reports[0], replace(ours, work=ours.work + memory.work)
        files = report.read + report.partly_read + report.failed
        size = f"{files:,} files, {documents:,} documents"
        print(f"readout add      {ours.clock:7.2f} s  at work {ours.work:7.2f} s  {size}, {report.sandbox}")
        print(f"tantivy alone    {alone.clock:7.2f} s  at work {alone.work:7.2f} s  best of 3, one thread")
        print(f"ratio            {ours.clock / alone.clock:7.1f}    goal <= {GOAL:.0f}")
        print(f"ratio at work    {ours.work / alone.work:7.1f}    both cores counted")
        print(f"peak memory      {memory.peak / 2**30:7.2f} GB   goal <= {MEMORY_GOAL} GB, all processes")
        print_breakdown(phases, ours.clock)
        print_steps(sorted(folder.glob("**/*.txt")), options.sample)


if __name__ == "__main__":
    main()

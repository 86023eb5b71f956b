"""Measure the closure: CPU seconds of whole runs, of edits and of explanations, beside other engines.

    python benchmarks/closure.py                             our engine, all sizes, 5 runs each
    python benchmarks/closure.py --owlrl 2000 20000          also owlrl on market graphs of these sizes
    python benchmarks/closure.py --reasonable PYTHON         also reasonable, from an interpreter that has it
    python benchmarks/closure.py --files a.nt b.nt           N-Triples files of yours (ontology included) instead

Every engine gets the same triples and its facts are counted first: owlrl must infer the same set as we do, or the
run stops. Times are medians. Each measurement runs in a process of its own, so that memory is its own too.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import RdfFormat, parse, serialize
from pyoxigraph import Triple as RdfTriple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.closure_data import graph
from graph.closure import ProofFile, Reasoner, materialise

RUNS = 5
OTHER = """
import sys, time, json, reasonable
spent = []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    engine = reasonable.PyReasoner()
    engine.load_file(sys.argv[1])
    read = time.process_time()
    found = len(engine.reason())
    spent.append((time.process_time() - read, time.process_time() - start))
print(json.dumps({"inferred": found, "spent": spent}))
"""


def main() -> None:
    """Run what the command line asks for and print Markdown rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--owlrl", type=int, nargs="*", default=[])
    parser.add_argument("--reasonable", metavar="PYTHON")
    parser.add_argument("--files", type=Path, nargs="*")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(_TASKS[args.one[0]](Path(args.one[1]))))
        return
    with TemporaryDirectory() as folder:
        if args.files:
            for path in args.files:
                _report(path)
                print(f"| edits, {path.stem} | {_child('edits', path)} |", flush=True)
            return
        _all(Path(folder), args.owlrl, args.reasonable)


def _all(folder: Path, owlrl: list[int], reasonable: str | None) -> None:
    for kind, size in (("market", 2000), ("market", 20_000), ("market", 200_000), ("university", 119_000)):
        path = _write(folder, kind, size)
        _report(path)
        if kind == "market" and size in owlrl:
            print(f"| owlrl, {kind} {size} | {_child('owlrl', path)} |", flush=True)
        if kind == "university" and reasonable:
            print(f"| reasonable, {kind} {size} | {_reasonable(reasonable, path)} |", flush=True)
    print(f"| edits, market 20000 | {_child('edits', _write(folder, 'market', 20_000))} |")
    print(f"| explanations, market 20000 | {_child('explain', _write(folder, 'market', 20_000))} |")
    print(f"| university 1200000, from the file | {_child('stream', _write(folder, 'university', 1_200_000))} |")


def _report(path: Path) -> None:
    print(f"| ours, {path.stem} | {_child('ours', path)} |", flush=True)


def _write(folder: Path, kind: str, size: int) -> Path:
    path = folder / f"{kind}-{size}.nt"
    if not path.exists():
        serialize((RdfTriple(*triple) for triple in graph(kind, size)), str(path), RdfFormat.N_TRIPLES)
    return path


def _child(task: str, path: Path) -> str:
    command = [sys.executable, __file__, "--one", task, str(path)]
    return _shown(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _reasonable(python: str, path: Path) -> str:
    turtle = path.with_suffix(".ttl")
    turtle.write_bytes(path.read_bytes())
    done = subprocess.run([python, "-c", OTHER, str(turtle), str(RUNS)], check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    alone, whole = (statistics.median(column) for column in zip(*found["spent"], strict=True))
    return _shown({"reasoning alone, s": alone, "with reading, s": whole, "facts": found["inferred"]})


def _shown(found: dict[str, float]) -> str:
    return ", ".join(
        f"{name} {value:,.4g}" if value < 1000 else f"{name} {value:,.0f}" for name, value in found.items()
    )


def _read(path: Path) -> list[tuple[object, object, object]]:
    return [(quad.subject, quad.predicate, quad.object) for quad in parse(path=path)]


def _spent(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ours(path: Path) -> dict[str, float]:
    triples = _read(path)
    found, peak = len(materialise(triples).inferred), _memory()
    closed = statistics.median(_spent(lambda: materialise(triples)) for _ in range(RUNS))
    whole = statistics.median(_spent(lambda: materialise(triples).inferred) for _ in range(RUNS))
    return {"triples": len(triples), "inferred": found, "closed, s": closed, "as terms, s": whole, "MB": peak}


def _owlrl(path: Path) -> dict[str, float]:
    triples = _read(path)
    if materialise(triples, "owlrl").inferred != materialise(triples).inferred:
        raise SystemExit(f"{path.name}: owlrl and our engine infer different facts")
    spent = statistics.median(_spent(lambda: materialise(triples, "owlrl")) for _ in range(RUNS))
    return {"equal facts": 1, "as terms, s": spent}


def _edits(path: Path) -> dict[str, float]:
    triples = _read(path)
    facts = [triple for triple in triples if "#" not in str(triple[0]) and "_:" not in str(triple[0])]
    whole, less, more = [], [], []
    for run in range(RUNS):
        some = random.Random(run).sample(facts, 100)
        whole.append(_spent(lambda: Reasoner(triples).inferred))
        reasoner = Reasoner(triples)
        less.append(_spent(lambda: reasoner.remove(some)))  # noqa: B023 - called at once
        if reasoner.inferred != materialise([t for t in triples if t not in set(some)]).inferred:
            raise SystemExit("deletion and a new run differ")
        more += [_spent(lambda: reasoner.add([one])) for one in some]  # noqa: B023 - called at once
    full, minus = statistics.median(whole), statistics.median(less)
    return {"+1, ms": statistics.median(more) * 1e3, "-100, ms": minus * 1e3, "-100, % of a run": 100 * minus / full}


def _explain(path: Path) -> dict[str, float]:
    reasoner = Reasoner(_read(path))
    some = random.Random(1).sample(sorted(reasoner.inferred, key=str), 1000)
    with TemporaryDirectory() as folder:
        saving = _spent(lambda: reasoner.save_proofs(Path(folder) / "proofs.db"))
        file = ProofFile(Path(folder) / "proofs.db")
        memory, disk = ([_spent(lambda: source.explain(t)) for t in some] for source in (reasoner, file))  # noqa: B023
        found = {"median, ms": statistics.median(memory) * 1e3, "from file, ms": statistics.median(disk) * 1e3}
        file.close()
    return {**found, "slowest, ms": max(memory) * 1e3, "saving all, s": saving}


def _stream(path: Path) -> dict[str, float]:
    start = time.process_time()
    found = materialise((quad.subject, quad.predicate, quad.object) for quad in parse(path=path))
    closed = time.process_time() - start
    return {
        "closed, s": closed,
        "inferred": len(found.inferred),
        "as terms, s": time.process_time() - start,
        "MB": _memory(),
    }


_TASKS = {"ours": _ours, "owlrl": _owlrl, "edits": _edits, "explain": _explain, "stream": _stream}

if __name__ == "__main__":
    main()

"""The examples in the headers of reports, asked over HTTP of a graph that was built from the samples."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from queries.examples import faults
from tests.questions.asking import Ask, answer, reports
from tests.questions.conftest import ROOT, served
from tests.questions.test_questions import BASELINE

SAMPLES = ROOT / "samples"


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server with the samples."""
    with served(SAMPLES, tmp_path_factory.mktemp("samples")) as address:
        yield address


def test_at_least_as_many_examples_hold_on_the_samples_as_before(samples: str) -> None:
    found = {
        f"{name} {dict(example.params)}": faults(example, answer(samples, Ask(name, example.params, (), ())))
        for name, report in reports().reports.items()
        for example in report.examples
    }
    least = json.loads(BASELINE.read_text("utf-8"))["examples_on_samples"]
    assert sum(not each for each in found.values()) >= least, {name: each for name, each in found.items() if each}


def test_the_samples_are_enough_to_try_every_language_and_format() -> None:
    names = [path.name for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md") and path.stem != "README"]
    assert len(names) >= 14 and {name.rpartition(".")[2] for name in names} == {"txt", "md"}


def test_no_sample_shares_a_sentence_with_the_seeds() -> None:
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed documents are not at hand")
    seeds = "\n".join(path.read_text("utf-8") for path in folder.iterdir())
    sentences = {
        sentence.strip()
        for path in SAMPLES.iterdir()
        if path.suffix in (".txt", ".md")
        for sentence in path.read_text("utf-8").replace("。", "\n").replace(". ", "\n").splitlines()
    }
    assert [sentence for sentence in sentences if len(sentence) > 30 and sentence in seeds] == []

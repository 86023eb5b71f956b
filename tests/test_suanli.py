import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph import editions
from graph.store import open_store
from suanli import main
from tests.desk import NEWS, Desk

ROOT = Path(__file__).parent.parent
MERGERS = "SELECT ?s { ?s a <https://w3id.org/suanli/ontology#Statement> }"
COMMANDS = ["facts", "text", "load", "publish", "build", "serve", "query", "check", "evaluate", "names", "editions",
            "changes", "dump", "findings", "explain", "ontology", "sheets export", "sheets import", "accounts",
            "preview", "previews", "try", "alike", "adopt", "revert"]  # fmt: skip


def in_a_process(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "suanli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, **options)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_shows_an_example(command: str) -> None:
    assert f"suanli {command}" in CliRunner().invoke(main, [*command.split(), "--help"]).stdout


def test_there_are_no_other_commands() -> None:
    assert sorted(main.commands) == sorted({command.split()[0] for command in COMMANDS})


def test_the_help_says_what_the_exit_codes_mean() -> None:
    assert "Exit codes: 0 all is well" in CliRunner().invoke(main, ["--help"]).stdout


def test_facts_are_lines_of_json_whose_quotes_stand_in_the_text(desk: Desk) -> None:
    found = [json.loads(line) for line in desk("facts", desk.news).stdout.splitlines()]
    assert found and all(NEWS[fact["start"] : fact["end"]] == fact["quote"] for fact in found)


def test_facts_need_no_store(desk: Desk) -> None:
    desk("facts", desk.news)
    assert not desk.data.exists()


def test_text_is_printed_as_it_is_decoded(desk: Desk) -> None:
    path = desk.write("b.txt", "算力\r\n no end".encode("gb18030"))
    assert desk("text", path).stdout_bytes == "算力\r\n no end".encode()


def test_build_makes_an_edition_that_answers_queries(built: Desk) -> None:
    assert len(built("query", "-", given=MERGERS).stdout.splitlines()) > 1


def test_load_shows_readers_nothing_until_publish(built: Desk) -> None:
    before = built("dump").stdout
    built("load", built.write("b.txt", NEWS))
    assert built("dump").stdout == before


def test_publish_shows_readers_what_was_loaded(built: Desk) -> None:
    built("load", built.write("b.txt", NEWS))
    built("publish", "--no-closure")
    assert '"b.txt"' in built("dump").stdout


def test_a_removed_document_is_gone_from_the_next_edition(built: Desk) -> None:
    built("load", "--remove", "a.txt")
    built("publish", "--no-closure")
    assert '"a.txt"' not in built("dump").stdout


def test_removing_a_document_that_is_not_there_is_an_error(built: Desk) -> None:
    assert built("load", "--remove", "z.txt").exit_code == 1


def test_a_dump_of_an_older_edition_can_be_had(built: Desk) -> None:
    built("load", built.write("b.txt", NEWS))
    built("publish", "--no-closure")
    assert '"b.txt"' not in built("dump", "--edition", "1").stdout


def test_a_dump_as_trig_holds_as_many_quads(built: Desk) -> None:
    import pyoxigraph as ox

    trig = list(ox.parse(built("dump", "--format", "trig").stdout, format=ox.RdfFormat.TRIG))
    assert len(trig) == len(built("dump").stdout.splitlines())


def test_the_served_edition_is_marked_in_the_list(built: Desk) -> None:
    built("publish", "--no-closure")
    assert [line[:4] for line in built("editions").stdout.splitlines()] == ["  1 ", "* 2 "]


def test_one_can_go_back_to_an_edition(built: Desk) -> None:
    built("publish", "--no-closure")
    built("editions", "--use", "1")
    assert editions.current(built.data).number == 1


def test_a_half_written_edition_is_named_in_the_list(built: Desk) -> None:
    (built.data / "editions" / "2.tmp").mkdir()
    assert "2.tmp: half-written" in built("editions").stderr


def test_publish_cleans_a_half_written_edition_and_says_so(built: Desk) -> None:
    (built.data / "editions" / "2.tmp").mkdir()
    assert "editions/2.tmp was half-written" in built("publish", "--no-closure").stderr


def bad(desk: Desk, kind: str) -> Path:
    """Return a path that cannot be loaded."""
    if kind == "missing":
        return desk.news / "none.txt"
    if kind == "empty folder":
        (desk.news.parent / "empty").mkdir()
        return desk.news.parent / "empty"
    if kind == "large":
        with (desk.news / "large.txt").open("wb") as file:
            file.truncate(50 << 20)
        return desk.news / "large.txt"
    return desk.write(f"{kind}.txt", {"empty": b"", "binary": bytes(range(256)) * 20, "blank": b" \n\n"}[kind])


KINDS = ["missing", "empty folder", "large", "empty", "binary", "blank"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_bad_document_ends_with_1_and_is_listed_by_name_with_a_remedy(desk: Desk, kind: str) -> None:
    path = bad(desk, kind)
    ended = desk("load", desk.news / "a.txt", path)
    listed = [line for line in ended.stderr.splitlines() if line.strip().startswith(f"{path.name}:")]
    assert (ended.exit_code, len(listed)) == (1, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_bad_document_keeps_no_other_out(desk: Desk, kind: str) -> None:
    desk("load", bad(desk, kind), desk.news / "a.txt")
    with open_store(desk.data) as store:
        assert list(store.documents()) == ["a.txt"]


def test_where_nothing_could_be_loaded_build_makes_no_edition(desk: Desk) -> None:
    ended = desk("build", desk.news / "none.txt")
    assert (ended.exit_code, editions.editions(desk.data)) == (1, [])


def test_load_without_a_path_is_wrong_usage(desk: Desk) -> None:
    assert desk("load").exit_code == 2


@pytest.mark.parametrize("command", [["dump"], ["query", "-"], ["serve"]])
def test_without_an_edition_readers_are_told_to_publish(desk: Desk, command: Sequence[str]) -> None:
    ended = desk(*command, given=MERGERS)
    assert (ended.exit_code, "suanli build" in ended.stderr) == (3, True)


def test_a_second_writer_ends_with_3_and_names_the_first(desk: Desk) -> None:
    with open_store(desk.data):
        ended = in_a_process("--data", desk.data, "load", desk.news)
    assert (ended.returncode, f"process {os.getpid()} is writing" in ended.stderr) == (3, True)


def test_a_text_that_is_no_query_ends_with_5_and_its_place(built: Desk) -> None:
    ended = built("query", "-", given="SELECT ?s {\n nonsense }")
    assert (ended.exit_code, "line 2" in ended.stderr) == (5, True)


def test_a_query_that_would_bring_down_the_process_is_refused(built: Desk) -> None:
    assert built("query", "-", given="ASK " + "{" * 5000 + "?s ?p ?o" + "}" * 5000).exit_code == 5


def test_an_error_comes_without_traceback(desk: Desk) -> None:
    ended = in_a_process("--data", desk.data, "text", desk.news / "none.txt")
    assert ended.stderr.splitlines() == ["suanli: none.txt: does not exist. Check the path and its spelling."]


def test_nothing_but_data_comes_through_a_pipe(desk: Desk) -> None:
    ended = in_a_process("--data", desk.data, "facts", desk.news)
    assert (ended.stderr, [line[0] for line in ended.stdout.splitlines()]) == ("", ["{"] * ended.stdout.count("\n"))


def test_a_reader_that_goes_away_ends_the_command_quietly(desk: Desk) -> None:
    desk.write("b.txt", NEWS * 500)
    line = f'"{sys.executable}" -m suanli --data "{desk.data}" facts "{desk.news}" | head -1'
    ended = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.stderr == ""


def test_a_disk_that_takes_no_more_ends_with_3_and_keeps_the_last_edition(built: Desk) -> None:
    built.write("big.txt", NEWS + "A line without news.\n\n" * 1000)
    limit = "import resource, suanli; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); suanli.main()"
    command = [sys.executable, "-c", limit, "--data", str(built.data), "build", "--no-closure", str(built.news)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, "Make room" in ended.stderr, editions.current(built.data).number) == (3, True, 1)


def test_the_data_folder_can_be_named_by_the_environment(desk: Desk) -> None:
    ended = CliRunner().invoke(main, ["load", str(desk.news)], env={"SUANLI_DATA": str(desk.data)})
    assert (ended.exit_code, (desk.data / "store").is_dir()) == (0, True)


def test_an_inferred_triple_is_explained_by_sentences_of_documents(desk: Desk) -> None:
    desk("build", desk.news)
    told = desk("explain", "MetaX", "listedOn", "star-market").stdout.splitlines()
    assert told[0] == "metax listedOn star-market" and any("(a.txt, 2025-12-17" in line for line in told)


def test_a_triple_that_does_not_hold_ends_with_1(built: Desk) -> None:
    assert built("explain", "MetaX", "listedOn", "szse").exit_code == 1


def test_a_fault_in_the_ontology_ends_with_4_and_not_with_a_traceback(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise SyntaxError("line 3: expected a dot")

    monkeypatch.setattr("graph.terms.load", broken)
    ended = desk("load", desk.news)
    assert (ended.exit_code, "line 3" in ended.stderr) == (4, True)


def test_check_finds_the_ontology_and_its_examples_in_order(desk: Desk) -> None:
    ended = desk("check")
    assert (ended.exit_code, ended.stdout) == (0, "The ontology is in order.\n")


@pytest.fixture
def mine(desk: Desk, tmp_path: Path) -> Path:
    """Return an ontology of one's own in which a label is missing and an example fails."""
    desk("ontology", tmp_path / "mine")
    file = tmp_path / "mine" / "lexicon" / "people.ttl"
    file.write_text(file.read_text("utf-8") + 'id:zhou-wu a :Person ; rdfs:label "Zhou Wu"@en .\n', "utf-8")
    rule = '<https://w3id.org/suanli/rule/listing/debut> :example "MetaX sang. => metax | listedOn | sse | done" .\n'
    with (tmp_path / "mine" / "rules" / "listing.ttl").open("a", encoding="utf-8") as listing:
        listing.write(rule)
    return tmp_path / "mine"


def test_all_that_check_finds_is_told_at_once_with_its_file_and_ends_with_4(desk: Desk, mine: Path) -> None:
    ended = desk("--ontology", mine, "check")
    assert (ended.exit_code, [line.split(",")[0] for line in ended.stderr.splitlines()[:2]]) == (
        4, ["lexicon/people.ttl", "rules/listing.ttl"],
    )  # fmt: skip


def test_check_says_how_many_faults_there_are(desk: Desk, mine: Path) -> None:
    assert "2 faults" in desk("--ontology", mine, "check").stderr


def test_check_speaks_chinese(desk: Desk, mine: Path) -> None:
    assert "zhou-wu 没有“zh”标签" in desk("--ontology", mine, "check", "--quick", "--lang", "zh").stderr


def test_check_prints_faults_for_programs(desk: Desk, mine: Path) -> None:
    (line,) = desk("--ontology", mine, "check", "--quick", "--json").stdout.splitlines()
    assert json.loads(line)["code"] == "label-missing"


def test_a_quick_check_tries_no_rule(desk: Desk, mine: Path) -> None:
    assert "1 faults" in desk("--ontology", mine, "check", "--quick").stderr

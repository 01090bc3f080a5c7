"""A rule pack that cannot be used is refused with file, line and entry."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.packs import PackError, load, rules_folder
from factcheck.packs.load import PackModel, load_file


class Verb(PackModel):
    word: str
    change: int = 0


class Verbs(PackModel):
    verbs: list[Verb]
    groups: dict[str, Verb] | None = None


GOOD = "verbs:\n  - word: rise\n    change: 1\n  - word: fall\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "verbs.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, text: str) -> PackError:
    with pytest.raises(PackError) as caught:
        load_file(write(folder, text), Verbs)
    return caught.value


def test_a_good_pack_is_a_frozen_model(tmp_path):
    pack = load_file(write(tmp_path, GOOD), Verbs)
    assert pack == Verbs(verbs=[Verb(word="rise", change=1), Verb(word="fall")])
    with pytest.raises(ValueError, match="frozen"):
        pack.verbs[0].word = "soar"


@pytest.mark.parametrize(
    ("text", "line", "entry", "says"),
    [
        pytest.param(GOOD + "    chnage: -1\n", 5, "chnage: -1", "Extra inputs are not permitted", id="unknown key"),
        pytest.param(GOOD + "    change: much\n", 5, "change: much", "valid integer", id="wrong type"),
        pytest.param(GOOD + "  - change: 1\n", 5, "- change: 1", "Field required", id="missing key"),
        pytest.param(GOOD + "nouns: []\n", 5, "nouns: []", "Extra inputs are not permitted", id="unknown section"),
        pytest.param(
            GOOD + "groups:\n  up:\n    word: soar\n    size: 3\n",
            8,
            "size: 3",
            "groups.up.size",
            id="entry of a mapping",
        ),
        pytest.param("verbs: [\n  {word: rise}\n", 3, "", "is not YAML", id="unclosed list"),
        pytest.param("verbs:\n  - word: rise\n   change: 1\n", 3, "change: 1", "is not YAML", id="bad indentation"),
        pytest.param("", 1, "", "valid dictionary", id="empty file"),
        pytest.param("- rise\n- fall\n", 1, "- rise", "valid dictionary", id="list for a mapping"),
    ],
)
def test_a_bad_pack_is_refused_with_file_line_and_entry(tmp_path, text, line, entry, says):
    error = refusal(tmp_path, text)
    assert (error.path, error.line, error.entry) == (tmp_path / "verbs.yaml", line, entry)
    assert says in error.message
    quoted = str(error).splitlines()
    assert quoted[0].startswith(f"{tmp_path / 'verbs.yaml'}:{line}: ")
    assert [part.strip() for part in quoted[1:]] == ([entry] if entry else [])


def test_words_that_yaml_once_took_for_booleans_are_words(tmp_path):
    pack = load_file(write(tmp_path, "verbs: [{word: off}, {word: on}, {word: no}, {word: y}]\n"), Verbs)
    assert [verb.word for verb in pack.verbs] == ["off", "on", "no", "y"]
    assert "valid string" in refusal(tmp_path, "verbs: [{word: true}]\n").message


def test_yaml_that_would_build_objects_is_refused(tmp_path):
    error = refusal(tmp_path, "verbs: !!python/object/apply:os.getcwd []\n")
    assert (error.line, "is not YAML" in error.message) == (1, True)


def test_a_missing_or_unreadable_pack_is_refused(tmp_path):
    with pytest.raises(PackError, match="cannot be read"):
        load_file(tmp_path / "none.yaml", Verbs)
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"verbs: [{word: \xe9}]\n")
    with pytest.raises(PackError, match="cannot be read"):
        load_file(path, Verbs)


@given(st.text(max_size=60))
def test_any_text_is_a_pack_or_a_pack_error(tmp_path_factory, text):
    path = write(tmp_path_factory.mktemp("packs"), "")
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with suppress(PackError):
        assert load_file(path, Verbs).verbs is not None


def test_a_pack_that_is_not_there_names_the_rules_folder():
    with pytest.raises(PackError) as caught:
        load("no-such-pack", Verbs)
    assert caught.value.path == rules_folder() / "no-such-pack.yaml"

"""Settings files: where they are found, what they may say, and how errors name the place."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from factcheck.config import DEFAULTS, Config, ConfigError, Settings, find, load


def written(folder, text, name="factcheck.toml"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key(tmp_path):
    settings = load(
        written(
            tmp_path,
            'locale = "en-GB"\nbase-currency = "EUR"\nas-of = "today"\nfail-on = "warning"\nselect = ["FC1"]\n'
            'ignore = ["FC103"]\nexclude = ["drafts/*"]\n[severity]\nFC202 = "note"\n'
            '[published]\n"*.md" = 2025-02-23\n"a/*" = "2025-02-24T09:30Z"\n[aliases]\n"the Met" = "Met Office"\n',
        )
    ).settings
    assert settings == Settings(
        locale="en-GB",
        base_currency="EUR",
        as_of="today",
        fail_on="warning",
        select=("FC1",),
        ignore=("FC103",),
        severity={"FC202": "note"},
        published=(("*.md", date(2025, 2, 23)), ("a/*", datetime(2025, 2, 24, 9, 30, tzinfo=UTC))),
        aliases={"the Met": "Met Office"},
        exclude=("drafts/*",),
    )


def test_the_same_settings_have_the_same_hash():
    one, other = (Settings(severity={"FC101": "note"}, aliases={"a": "b", "c": "d"}) for _ in range(2))
    assert {one: 1}[other] == 1
    assert hash(one) != hash(DEFAULTS)


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        DEFAULTS.locale = "en-GB"


@pytest.mark.parametrize(
    ("text", "line", "said", "entry", "remedy"),
    [
        ("\nlocal = 'x'\n", 2, "unknown key `local`", "local = 'x'", "Did you mean `locale`?"),
        ("base_currency = 'EUR'\n", 1, "unknown key", "base_currency = 'EUR'", "Did you mean `base-currency`?"),
        ("zzz = 1\n", 1, "unknown key `zzz`", "zzz = 1", "Known keys: aliases, as-of,"),
        ("[publish]\n'a' = 2025-01-01\n", 1, "unknown key `publish`", "[publish]", "Did you mean `published`?"),
        ("fail-on = 'all'\n", 1, "`fail-on`: Input should be 'error'", "fail-on = 'all'", 'Expected "error", '),
        ("select = 'FC1'\n", 1, "`select`: Input should be", "select = 'FC1'", "Expected a list of codes"),
        ("[severity]\nFC1 = 'note'\nFC2 = 'bad'\n", 3, "`severity`: Input", "FC2 = 'bad'", "Expected code ="),
        ("[published]\n'a' = 2025-01-01\n'b/*' = 'x'\n", 3, "'x' is no date", "'b/*' = 'x'", 'Expected "glob"'),
        ("as-of = 'soon'\n", 1, "`as-of`: 'soon' is no date", "as-of = 'soon'", "Expected a date"),
        ("as-of = 3\n", 1, "`as-of`: '3' is no date", "as-of = 3", "Expected a date"),
        ("base-currency = 'euro'\n", 1, "`base-currency`: ", "base-currency = 'euro'", "Expected an ISO 4217"),
        ("locale 'x'\n", 1, "is not TOML: ", "locale 'x'", "Correct the line."),
    ],
)
def test_errors_quote_file_and_line(tmp_path, text, line, said, entry, remedy):
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    error = caught.value
    assert (error.path, error.line, error.entry) == (path, line, entry)
    assert error.message.startswith(said) or said in error.message
    assert error.remedy.startswith(remedy)
    assert str(error) == f"{path.as_posix()}:{line}: {error.message}"


def test_the_line_is_found_in_pyproject_too(tmp_path):
    path = written(tmp_path, "[project]\nlocal = 1\n[tool.factcheck]\nlocal = 1\n", "pyproject.toml")
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert caught.value.line == 4


def test_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "factcheck.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        load(path)


def test_the_nearest_file_upward_is_found(tmp_path):
    top = written(tmp_path, "[tool.factcheck]\nlocale = 'en-GB'\n", "pyproject.toml")
    inner = written(tmp_path / "a" / "b", "locale = 'en-US'\n")
    (tmp_path / "a" / "b" / "c").mkdir()
    assert find(tmp_path / "a" / "b" / "c") == inner.resolve()
    assert find(tmp_path / "a") == top.resolve()


def test_factcheck_toml_goes_before_pyproject_of_the_same_folder(tmp_path):
    written(tmp_path, "[tool.factcheck]\nlocale = 'en-GB'\n", "pyproject.toml")
    own = written(tmp_path, "locale = 'en-US'\n")
    assert find(tmp_path) == own.resolve()


@pytest.mark.parametrize("text", ["[tool.other]\nx = 1\n", "tool = 1\n", "[tool]\nfactcheck = 1\n", "not toml\n"])
def test_a_pyproject_without_our_section_is_passed_over(tmp_path, text):
    written(tmp_path / "a", text, "pyproject.toml")
    top = written(tmp_path, "locale = 'en-GB'\n")
    assert find(tmp_path / "a") == top.resolve()


@pytest.mark.parametrize(
    ("glob", "file", "fits"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/er/a.md", True),
        ("*.md", "a.txt", False),
        ("deep/*", "deep/a.md", True),
        ("deep/*", "deep/er/a.md", True),
        ("./deep/*.md", "deep/a.md", True),
        ("deep/*", "a.md", False),
        ("deep/*", "../deep/a.md", False),
    ],
)
def test_globs_are_relative_to_the_folder_of_the_settings(tmp_path, glob, file, fits):
    folder = tmp_path / "desk"
    config = Config(Settings(published={glob: "2025-02-23"}, exclude=(glob,)), folder / "factcheck.toml")
    assert config.published(folder / file) == (date(2025, 2, 23) if fits else None)
    assert config.excludes(folder / file) is fits


def test_the_last_glob_that_fits_decides():
    config = Config(Settings(published={"*.md": "2025-02-23", "a*": "2025-02-24"}), Path("factcheck.toml"))
    assert config.published(Path("a.md")) == date(2025, 2, 24)
    assert config.published(Path("b.md")) == date(2025, 2, 23)
    assert config.published(Path("b.txt")) is None

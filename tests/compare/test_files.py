"""Texts of two folders are paired by path, and renamed ones by what they say."""

from factcheck import Document
from factcheck.compare import counterparts
from factcheck.model.report import Problem
from factcheck.revision import revise

PORT = "The port of Lindow handled 168,000 boxes in 2023, its board said on Friday after a meeting of many hours."
MAYOR = "Nobody knows why the mayor left the town hall after 12 years, least of all the man who paid for her garden."


def documents(**texts):
    return [Document(text=text, id=name.replace("_", "/") + ".md") for name, text in texts.items()]


def test_by_path_below_the_two_folders():
    old, new = documents(old_a=PORT, old_b=MAYOR), documents(new_b=PORT, new_a=MAYOR)
    assert counterparts(old, new, ("old", "new")) == [(1, 0, "name"), (0, 1, "name")]


def test_two_files_are_a_pair_whatever_they_are_called():
    assert counterparts(documents(x=PORT), documents(y=MAYOR), ("x.md", "y.md")) == [(0, 0, "name")]


def test_a_renamed_text_is_found_by_its_words():
    old, new = documents(old_a=PORT, old_b=MAYOR), documents(new_c=MAYOR + " It is 2024.", new_a=PORT)
    assert counterparts(old, new, ("old", "new")) == [(1, 0, "content"), (0, 1, "name")]


def test_other_words_are_another_text():
    old, new = documents(old_a=PORT), documents(new_b=MAYOR)
    assert counterparts(old, new, ("old", "new")) == [(None, 0, None), (0, None, None)]


def test_the_current_folder_is_no_part_of_a_path():
    assert counterparts(documents(a=PORT), documents(new_a=PORT), (".", "new")) == [(0, 0, "name")]


def test_figures_of_a_text_without_counterpart_are_added_or_dropped():
    revision = revise(documents(old_a=PORT), documents(new_b=MAYOR), roots=("old", "new"))
    assert [(file.old, file.new, file.paired) for file in revision.files] == [
        (None, "new/b.md", None), ("old/a.md", None, None)
    ]  # fmt: skip
    assert [{change.kind for change in file.changes} for file in revision.files] == [{"added"}, {"dropped"}]


def test_nothing_is_said_of_a_text_whose_counterpart_could_not_be_read():
    problem = Problem("new/a.md", "is no text")
    revision = revise(documents(old_a=PORT), [], roots=("old", "new"), problems=((), (problem,)))
    assert (revision.files, revision.problems) == ((), (problem,))


def test_no_texts_at_all():
    assert revise([], []).files == ()

"""What the engine does with the documents it is given."""

from datetime import date

from factcheck import Document, check

DAY = date(2025, 2, 22)
ROSE = "Acme's sales rose 4% to $5 million in 2024."
FELL = "Acme's sales fell 6% to $3 million in 2024."


def documents(*given):
    return [Document(text=text, id=name, published=DAY) for name, text in given]


def test_the_same_document_twice_is_read_once():
    report = check(documents(("a", ROSE), ("a", ROSE)))
    assert [each.id for each in report.documents] == ["a"]
    assert [each.message for each in report.problems] == ["was given twice and is read once"]


def test_two_texts_under_one_id_are_kept_apart():
    report = check(documents(("a", ROSE), ("a", FELL)))
    assert [(each.id, each.text) for each in report.documents] == [("a", ROSE), ("a#2", FELL)]
    assert [each.document for each in report.coverage.documents] == ["a", "a#2"]
    assert {claim.document for claim in report.claims} == {"a", "a#2"}
    assert len({claim.id for claim in report.claims}) == len(report.claims)
    (problem,) = report.problems
    assert (problem.source, problem.message) == ("a", "is the id of several texts; this one is called a#2")


def test_texts_under_one_id_are_still_compared():
    assert check(documents(("a", ROSE), ("a", FELL))).findings
    assert len(check(documents(("a", ROSE), ("a", FELL))).links) == len(
        check(documents(("a", ROSE), ("b", FELL))).links
    )


def test_a_name_that_is_taken_is_not_given_again():
    report = check(documents(("a", ROSE), ("a#2", ROSE), ("a", FELL), ("a", "In 2023."), ("a", FELL)))
    assert [each.id for each in report.documents] == ["a", "a#2", "a#3", "a#4"]
    assert len(report.problems) == 3


def test_documents_may_be_any_iterable():
    assert check(iter(documents(("a", ROSE), ("a", FELL)))) == check(documents(("a", ROSE), ("a", FELL)))

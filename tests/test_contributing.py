"""The worked examples of CONTRIBUTING.md work."""

import importlib.util
import re

import pytest
import yaml

import factcheck
from factcheck.checks import View, registry, run
from factcheck.config import DEFAULTS
from factcheck.packs import load
from factcheck.packs.metrics import Metrics


def block(root, language):
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [code] = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return code


@pytest.fixture(scope="module")
def check(root, tmp_path_factory):
    file = tmp_path_factory.mktemp("checks") / "fc590.py"
    file.write_text(block(root, "python"), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("fc590", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.CHECK


def findings(check, example):
    documents = [
        factcheck.Document(text=text.text, id=f"{number}.txt", title=text.title, published=text.published)
        for number, text in enumerate(example.texts)
    ]
    report = factcheck.check(documents, as_of=example.as_of)
    view = View(report.documents, report.claims, report.links, report.as_of, DEFAULTS)
    found, problems = run(view, [check])
    assert problems == ()
    return [(finding, documents[0].text[finding.span.start : finding.span.end]) for finding in found]


def test_the_check_fires_where_it_says(check):
    for example in check.fires:
        [(finding, figure)] = findings(check, example)
        assert (finding.code, figure) == (check.code, example.figure)


def test_the_check_stays_silent_where_it_says(check):
    for example in check.silent:
        assert findings(check, example) == []


def test_the_check_takes_no_real_code(check):
    assert check.code not in {each.code for each in registry()}
    assert check.name not in {each.name for each in registry()}


def test_the_metric_is_an_entry_of_the_pack(root):
    pack = Metrics(metrics=yaml.safe_load(block(root, "yaml")))
    assert len(pack.metrics) == 1
    assert pack.metrics[0].examples
    assert pack.metrics[0].id not in {metric.id for metric in load("metrics", Metrics).metrics}

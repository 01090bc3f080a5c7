"""What a page's metadata says of its title, publisher and day: JSON-LD, then `<meta>`, then `<time>`."""

import json
from collections.abc import Iterator
from typing import Any

from factcheck.read.htmlblocks import PageParser
from factcheck.read.moments import moment_of
from factcheck.read.stated import Stated

__all__ = ["page_facts"]

ARTICLES = ("article", "posting", "report", "review", "column")
TITLES = ("og:title", "twitter:title", "dc.title", "headline")
SITES = ("og:site_name", "application-name", "dc.publisher", "publisher")
DAYS = (
    "article:published_time", "datepublished", "og:article:published_time", "article:published", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "cxenseparse:recs:publishtime",
)  # fmt: skip
# A `<time>` further down the text than this speaks of something in the article, not of the article.
HEAD = 600


def page_facts(page: PageParser) -> Stated:
    """Title, publisher and day that the page states, each with the place."""
    stated = Stated()
    for item in _articles(page.linked_data):
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        _take(stated, "JSON-LD", item.get("headline"), name, item.get("datePublished"))
    for keys, field in ((TITLES, "title"), (SITES, "publisher"), (DAYS, "published")):
        for key in keys:
            for name, content in page.metas:
                if name == key:
                    _take(stated, f"meta {key}", **{field: content})
    for moment in sorted(page.times, key=lambda each: not each.published):
        if moment.published or moment.offset < HEAD:
            _take(stated, "time element", published=moment.value)
    name = " ".join(page.title.split())
    stated.name = (name, "title element") if name else None
    return stated


def _take(stated: Stated, place: str, title: Any = None, publisher: Any = None, published: Any = None) -> None:
    """Fills in what is not yet known."""
    if stated.title is None and isinstance(title, str) and title.strip():
        stated.title = (" ".join(title.split()), place)
    if stated.publisher is None and isinstance(publisher, str) and publisher.strip():
        stated.publisher = (" ".join(publisher.split()), place)
    if stated.published is None and isinstance(published, str):
        moment = moment_of(published)
        if moment is not None:
            stated.published = (moment, place)


def _articles(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The items of linked data that are articles, in order; what is no JSON is passed over."""
    for script in scripts:
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [data]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                kinds = str(item.get("@type", "")).lower()
                if any(kind in kinds for kind in ARTICLES):
                    yield item
                waiting += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]

"""Makes factcheck/knowledge/data/lexicon.txt from Brill's tagger lexicon.

usage: python tools/lexicon.py PATH/TO/en-lexicon.txt   (from the textblob package, MIT licence)

A line of the result is a tag and the words that have it. Words that can be noun or verb get a tag of
their own, which the tagger resolves by context: `NV` (decline), `SV` (declines), `VD` (declined:
past tense or participle). The last lines are plurals and verb forms whose base no suffix rule gives, by simplemma.
"""

import sys
from collections import defaultdict
from pathlib import Path

import simplemma

from factcheck.knowledge.lexicon import DATA, base_by_rule, singular_by_rule

KEPT = {"NN", "NNS", "JJ", "JJR", "JJS", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "RB", "RBR", "IN", "DT", "PRP", "PRP$",
        "CC", "MD", "WDT", "WP", "WP$", "WRB", "CD", "EX"}  # fmt: skip
CLOSED = {
    "IN": "of in on at to from by with for as per than into after before during since until about over under between among "
    "against through across amid despite via within without toward towards upon beyond near below above off out up down "
    "because although though while whereas if unless that whether like unlike including excluding plus minus versus vs "
    "around along alongside inside outside past throughout notwithstanding lest ex amongst onto",
    "DT": "the a an this that these those each every all any some no both either neither another such",
    "PRP": "i you he she it we they me him us them itself himself herself themselves",
    "PRP$": "its his her their our my your",
    "CC": "and or but nor yet",
    "MD": "will would can could may might shall should must 'll ca wo",
    "WDT": "which what", "WP": "who whom", "WP$": "whose", "WRB": "when where why how", "EX": "there",
    "VBZ": "is has does 's says", "VBP": "are have do am 're 've", "VBD": "was were had did said", "VBN": "been done",
    "VBG": "being having", "VB": "be",
    "RB": "not also then now just only still already even ever never again too very so n't however meanwhile later earlier "
    "ago once soon often nearly almost roughly approximately about slightly sharply further overall",
    "JJ": "net gross total new last next first second third same other more most less least fewer few many several much "
    "own average annual quarterly monthly weekly daily current previous prior former late early high low big large small",
}  # fmt: skip
# Past tenses that simplemma takes for nouns.
NOUNS_TOO = {"rose": "rise", "fell": "fall", "left": "leave", "saw": "see", "was": "be", "were": "be", "is": "be", "are": "be",
             "has": "have", "had": "have", "been": "be", "shot": "shoot", "lost": "lose"}  # fmt: skip

# Plurals of the news that the tagger's lexicon lacks and the rule of suffixes gets wrong; simplemma knows them.
PLURALS = """avalanches quiches creches toothaches heartaches moustaches brioches cliches smoothies selfies hoodies foodies junkies
    newbies quizzes waltzes blitzes matrices vertices appendices emus stadia referenda memoranda octopuses walruses campuses
    viruses censuses consensuses surpluses bonuses buses minibuses choruses""".split()
# What simplemma gets wrong.
CORRECTED = {"tranches": "tranche", "lenses": "lens", "porsches": "porsche"}


def main(source: str) -> None:
    """Read the lexicon at `source` and write the table."""
    tags: dict[str, str] = {}
    for line in Path(source).read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if word.isascii() and word.isalpha() and word.islower() and tag.split("|")[0] in KEPT:
            tags[word] = tag.split("|")[0]
    verbs = set()
    for word, tag in tags.items():
        if tag in ("VBD", "VBN", "VBG"):
            verbs |= bases(word, tag) & tags.keys()
        if tag == "VB":
            verbs.add(word)
    result = {word: resolved(word, tag, verbs, tags) for word, tag in tags.items()}
    for tag, words in CLOSED.items():
        for word in words.split():
            result[word] = tag
    by_tag = defaultdict(list)
    for word, tag in sorted(result.items()):
        by_tag[tag].append(word)
    lines = [f"{tag} {' '.join(words)}" for tag, words in sorted(by_tag.items())]
    odd = []
    for word in sorted({*by_tag["NNS"], *by_tag["SV"], *PLURALS}):
        lemma = simplemma.lemmatize(word, lang="en")
        if lemma != singular_by_rule(word) and lemma != word and lemma.isascii():
            odd.append(f"{word}:{lemma}")
    odd += [f"{plural}:{noun}" for plural, noun in CORRECTED.items()]
    lines.append("SINGULAR " + " ".join(odd))
    verbs_of = [word for tag in ("VBD", "VBN", "VBG", "VBZ", "VD", "SV") for word in by_tag[tag]]
    based = ((word, simplemma.lemmatize(word, lang="en")) for word in sorted(verbs_of))
    known = result.keys()
    irregular = [f"{w}:{base}" for w, base in based if base.isascii() and base != w and base != base_by_rule(w, known)]
    irregular += [f"{w}:{base}" for w, base in NOUNS_TOO.items()]
    lines.append("BASE " + " ".join(irregular))
    DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


def resolved(word: str, tag: str, verbs: set[str], tags: dict[str, str]) -> str:
    """The tag of a word, of its own where it can be noun or verb, past tense or participle."""
    if word in verbs and tag in ("NN", "VB", "VBP"):
        return "NV" if tag == "NN" or noun_like(word, tags) else "VB"
    if tag in ("NNS", "VBZ") and word.endswith("s") and (stems(word) & verbs):
        return "SV" if tag == "NNS" or any(tags.get(stem) == "NN" for stem in stems(word)) else "VBZ"
    return "VD" if tag in ("VBD", "VBN") and word.endswith("ed") else tag


def bases(word: str, tag: str) -> set[str]:
    """The base forms that an -ing form, past tense or participle may have."""
    if tag == "VBG" and word.endswith("ing"):
        stem = word[:-3]
    elif word.endswith("ed"):
        stem = word[:-2]
    else:
        return {simplemma.lemmatize(word, lang="en")}
    found = {stem, stem + "e"}
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.add(stem[:-1])
    if stem.endswith("i"):
        found.add(stem[:-1] + "y")
    return found


def stems(word: str) -> set[str]:
    """The base forms that a third person may have."""
    found = {word[:-1]}
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    return found


def noun_like(word: str, tags: dict[str, str]) -> bool:
    """Whether the lexicon has the word's plural."""
    return tags.get(word + "s") == "NNS"


if __name__ == "__main__":
    main(sys.argv[1])

"""Patterns of a .gitignore file, as git understands them."""

import re
from dataclasses import dataclass

__all__ = ["GitPattern", "git_patterns"]

CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t-\\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
NAMED = re.compile(r"\[:([^\]]*):\]")
NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class GitPattern:
    """A line of a .gitignore file."""

    expression: re.Pattern[str]
    negated: bool
    folders_only: bool
    anchored: bool

    def matches(self, path: str, *, folder: bool) -> bool:
        """Whether it speaks of a path, which is relative to the file's folder and parted by `/`."""
        if self.folders_only and not folder:
            return False
        return self.expression.fullmatch(path if self.anchored else path.rpartition("/")[2]) is not None


def git_patterns(text: str) -> tuple[GitPattern, ...]:
    """The patterns of a file's text, in order."""
    lines = text.removeprefix("\ufeff").split("\n")
    return tuple(_pattern(line) for line in map(_trimmed, lines) if line and not line.startswith("#"))


def _trimmed(line: str) -> str:
    """The line without its end and without the blanks before it that no backslash keeps."""
    line = line.removesuffix("\r")
    bare = line.rstrip(" ")
    backslashes = len(bare) - len(bare.rstrip("\\"))
    return bare + " " if backslashes % 2 and len(line) > len(bare) else bare


def _pattern(line: str) -> GitPattern:
    negated = line.startswith("!")
    line = line.removeprefix("!")
    folders_only = line.endswith("/")
    line = line.removesuffix("/")
    anchored = "/" in line
    expression = _expression(line.removeprefix("/"), anchored=anchored)
    return GitPattern(re.compile(expression, re.DOTALL), negated, folders_only, anchored)


def _expression(glob: str, *, anchored: bool) -> str:
    """The regular expression of a glob; one that is broken off, such as `[a`, matches nothing."""
    made = []
    k = 0
    while k < len(glob):
        sign = glob[k]
        k += 1
        if sign == "*":
            end = k
            while glob[end : end + 1] == "*":
                end += 1
            alone = glob[: k - 1].endswith("/") or k == 1
            if end > k and anchored and alone and glob[end : end + 1] in ("", "/"):
                made.append(".*" if end == len(glob) else "(?:.*/)?")
                end += 1
            else:
                made.append("[^/]*")
            k = end
        elif sign == "?":
            made.append("[^/]")
        elif sign == "[":
            members, k = _set(glob, k)
            made.append(members)
        elif sign == "\\":
            made.append(re.escape(glob[k]) if k < len(glob) else NEVER)
            k += 1
        else:
            made.append(re.escape(sign))
    return "".join(made)


def _set(glob: str, k: int) -> tuple[str, int]:
    """The expression of the set that begins at `k`, behind its bracket, and where it ends."""
    negated = glob.startswith(("!", "^"), k)
    k += negated
    first = k
    parts = []
    while k == first or glob[k : k + 1] != "]":
        named = NAMED.match(glob, k)
        if named is not None:
            if named[1] not in CLASSES:
                return NEVER, len(glob)
            parts.append(CLASSES[named[1]])
            k = named.end()
            continue
        low, k = _member(glob, k)
        high = low
        if glob[k : k + 1] == "-" and glob[k + 1 : k + 2] not in ("", "]"):
            high, k = _member(glob, k + 1)
        if not low or not high:
            return NEVER, len(glob)
        parts.append(f"{re.escape(low)}-{re.escape(high)}" if low <= high else re.escape(low))
    return f"(?!/)[{'^' if negated else ''}{''.join(parts)}]", k + 1


def _member(glob: str, k: int) -> tuple[str, int]:
    """The character of a set at `k`, empty at the glob's end, and where the next one stands."""
    k += glob[k : k + 1] == "\\"
    return glob[k : k + 1], k + 1

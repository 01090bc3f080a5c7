"""What git ignores, by the .gitignore files from the repository's root down to a file."""

from pathlib import Path

from factcheck.read.gitpatterns import GitPattern, git_patterns

__all__ = ["Ignored"]


class Ignored:
    """The ignore rules that hold below a folder; `enter` each folder before asking of what is in it.

    A rule speaks of the very path that it names: who walks leaves out what is below an ignored folder, and a folder
    that the user names is read even if its parent's rules ignore it.
    """

    __slots__ = ("_patterns", "_tracked")

    def __init__(self, root: Path) -> None:
        self._patterns: dict[Path, tuple[GitPattern, ...]] = {}
        start = root.resolve()
        repository = next((parent for parent in (start, *start.parents) if (parent / ".git").exists()), None)
        self._tracked = repository is not None
        if repository is None:
            return
        self._add(repository, repository / ".git" / "info" / "exclude")
        for parent in reversed((start, *start.parents)):
            if parent.is_relative_to(repository) and parent != start:
                self._add(parent, parent / ".gitignore")

    def enter(self, folder: Path) -> None:
        """Takes in the folder's own .gitignore."""
        if self._tracked:
            resolved = folder.resolve()
            self._add(resolved, resolved / ".gitignore")

    def matches(self, path: Path, *, folder: bool) -> bool:
        """Whether git ignores the path: the last rule that speaks of it decides, the deepest file's last of all."""
        if not self._patterns:
            return False
        resolved = path.parent.resolve() / path.name
        verdict = False
        for base, patterns in self._patterns.items():
            if resolved.is_relative_to(base):
                name = resolved.relative_to(base).as_posix()
                said = next((each for each in reversed(patterns) if each.matches(name, folder=folder)), None)
                verdict = verdict if said is None else not said.negated
        return verdict

    def _add(self, base: Path, file: Path) -> None:
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return
        self._patterns[base] = self._patterns.get(base, ()) + git_patterns(text)

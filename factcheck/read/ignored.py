"""What git ignores, by the .gitignore files from the repository's root down to a file."""

from pathlib import Path

from pathspec import GitIgnoreSpec

__all__ = ["Ignored"]


class Ignored:
    """The ignore rules that hold below a folder; `enter` each folder before asking of what is in it."""

    __slots__ = ("_specs",)

    def __init__(self, root: Path) -> None:
        self._specs: dict[Path, GitIgnoreSpec] = {}
        start = root.resolve()
        repository = next((parent for parent in (start, *start.parents) if (parent / ".git").exists()), None)
        if repository is None:
            return
        self._add(repository, repository / ".git" / "info" / "exclude")
        for parent in reversed((start, *start.parents)):
            if parent.is_relative_to(repository) and parent != start:
                self._add(parent, parent / ".gitignore")

    def enter(self, folder: Path) -> None:
        """Takes in the folder's own .gitignore."""
        resolved = folder.resolve()
        self._add(resolved, resolved / ".gitignore")

    def matches(self, path: Path, *, folder: bool) -> bool:
        """Whether git ignores the path: the last rule that speaks of it decides, the deepest file's last of all."""
        resolved = path.parent.resolve() / path.name
        verdict = False
        for base, spec in self._specs.items():
            if resolved.is_relative_to(base):
                said = spec.check_file(resolved.relative_to(base).as_posix() + ("/" if folder else "")).include
                verdict = verdict if said is None else said
        return verdict

    def _add(self, base: Path, file: Path) -> None:
        try:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return
        before = self._specs.get(base)
        spec = GitIgnoreSpec.from_lines(lines)
        self._specs[base] = spec if before is None else before + spec

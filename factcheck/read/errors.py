"""What went wrong with an input, and what the user can do about it."""

__all__ = ["ReadError"]


class ReadError(Exception):
    """An input that cannot be read: its path, what is wrong, the remedy, and the line where there is one."""

    def __init__(self, path: str, message: str, remedy: str, line: int | None = None) -> None:
        self.path, self.message, self.remedy, self.line = path, message, remedy, line
        super().__init__(path, message, remedy, line)

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}. {self.remedy}"

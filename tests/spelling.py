"""Numbers in words, for tests that read them back."""

__all__ = ["spelled"]

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    """A whole number in British words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens = TENS[number // 10 - 2]
        return f"{tens}-{ONES[number % 10]}" if number % 10 else tens
    for worth, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= worth:
            head, rest = f"{spelled(number // worth)} {name}", number % worth
            return f"{head}{' and ' if rest < 100 else ' '}{spelled(rest)}" if rest else head
    raise AssertionError(number)

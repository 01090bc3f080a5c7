"""A plot of growth as SVG, both axes logarithmic."""

from collections.abc import Iterator, Sequence
from math import log10

__all__ = ["plot"]

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 560, 360, 60, 40, 300
SPAN = WIDTH - LEFT - 60
INK, TIME, MEMORY, PALE = "#333", "#1f6feb", "#bf5b04", "#ddd"


def plot(claims: Sequence[int], seconds: Sequence[float], memory: Sequence[float], slope: float) -> str:
    """Time and memory over the number of claims, each against its first value, with the line of straight growth."""
    ratio = claims[-1] / claims[0]

    def place(x: float, y: float) -> tuple[float, float]:
        return LEFT + SPAN * log10(x) / log10(ratio), BOTTOM - (BOTTOM - TOP) * log10(max(y, 0.1)) / log10(ratio * 1.5)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12" role="img">',
        f"<title>Growth of time and memory; time to the power of {slope:.2f}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for count in claims:
        x, _ = place(count / claims[0], 1)
        lines.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM}" stroke="{PALE}"/>')
        lines.append(f'<text x="{x:.1f}" y="{BOTTOM + 18}" text-anchor="middle" fill="{INK}">{count:,}</text>')
        _, y = place(1, count / claims[0])
        lines.append(
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="{INK}">{count / claims[0]:.0f}×</text>'
        )
    lines.append(f'<text x="{LEFT + SPAN / 2}" y="{BOTTOM + 40}" text-anchor="middle" fill="{INK}">claims</text>')
    straight = [place(1, 1), place(ratio, ratio)]
    lines.append(_line(straight, INK, dash=True))
    for name, colour, costs in (("time", TIME, seconds), ("peak memory", MEMORY, memory)):
        points = [place(count / claims[0], cost / costs[0]) for count, cost in zip(claims, costs, strict=True)]
        lines.append(_line(points, colour))
        lines += _dots(points, colour)
        x, y = points[-1]
        lines.append(f'<text x="{x - 8:.1f}" y="{y - 8:.1f}" text-anchor="end" fill="{colour}">{name}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def _line(points: Sequence[tuple[float, float]], colour: str, *, dash: bool = False) -> str:
    told = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    style = ' stroke-dasharray="4 4"' if dash else ' stroke-width="2"'
    return f'<polyline points="{told}" fill="none" stroke="{colour}"{style}/>'


def _dots(points: Sequence[tuple[float, float]], colour: str) -> Iterator[str]:
    for x, y in points:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'

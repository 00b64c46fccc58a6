"""Vector ornament: closed key fret, guilloche bands, rosettes. Lengths in mm, weights in points."""

from collections.abc import Callable, Sequence
from math import cos, pi, sin

from academy.printing.inks import GOLD, RED, Ink
from academy.printing.sheet import MM, Sheet

Point = tuple[float, float]
# Running key: in along the outer side, one spiral in, the same spiral out; depth 6, pitch 8 units.
KEY = ((0, 0), (0, 6), (7, 6), (7, 2), (3, 2), (3, 4), (5, 4), (5, 3), (6, 3), (6, 5), (1, 5), (1, 0))
PITCH, DEPTH = 8, 6


def frame_rules(sheet: Sheet, inset: float, width: float, ink: Ink = RED) -> None:
    """A rule of `width` mm all round, its middle `inset` mm from the trimmed edge."""
    sheet.rect(inset, inset, sheet.w - 2 * inset, sheet.h - 2 * inset, width * MM, ink)


def fret(
    sheet: Sheet, x: float, y: float, w: float, h: float, unit: float, ink: Ink = GOLD, weight: float = 0.42
) -> None:
    """Key fret whose corners close: whole keys a side, mirrored in the middle, 回 in each corner."""
    corner = (DEPTH + 1) * unit
    across, down = _side(w, corner, unit), _side(h, corner, unit)
    points = [(x, y), *((x + a, y + d) for a, d in across), (x + w, y)]
    points += [*((x + w - d, y + a) for a, d in down), (x + w, y + h)]
    points += [*((x + w - a, y + h - d) for a, d in across), (x, y + h)]
    points += [(x + d, y + h - a) for a, d in down]
    width = unit * MM * weight
    _polygon(sheet, points, width, ink)
    for cx, sx in ((x, 1), (x + w, -1)):
        for cy, sy in ((y, 1), (y + h, -1)):
            near, far, mid = unit, DEPTH * unit, (1 + DEPTH) / 2 * unit
            box = [
                (cx + sx * a, cy + sy * b) for a, b in ((near, near), (far, near), (far, far), (near, far))
            ]
            _polygon(sheet, box, width, ink)
            dot = unit / 2
            sheet.rect(cx + sx * mid - dot, cy + sy * mid - dot, 2 * dot, 2 * dot, 0, ink, tint=ink)


def _side(length: float, corner: float, unit: float) -> list[Point]:
    """Points of one side from corner to corner as (along, depth) in mm."""
    half = (length - 2 * corner) / 2
    count = max(1, round(half / (PITCH * unit)))
    step = half / count / PITCH
    left = [(corner + (number * PITCH + a) * step, d * unit) for number in range(count) for a, d in KEY]
    return left + [(length - a, d) for a, d in reversed(left)]


def _polygon(sheet: Sheet, points: Sequence[Point], width: float, ink: Ink) -> None:
    path = " l ".join(f"{sheet.x(a):.2f} {sheet.y(b):.2f}" for a, b in points[1:])
    x, y = points[0]
    sheet.ops.append(
        f"{ink.stroke} {width:.3g} w 0 j 0 J [] 0 d {sheet.x(x):.2f} {sheet.y(y):.2f} m {path} l s"
    )


def _curve(sheet: Sheet, points: Sequence[Point], width: float, ink: Ink, close: bool) -> None:
    """A smooth path through points (Catmull-Rom as Bezier)."""
    at = [(sheet.x(a), sheet.y(b)) for a, b in points]
    count = len(at)
    out = [f"{ink.stroke} {width:.3g} w 1 j [] 0 d {at[0][0]:.1f} {at[0][1]:.1f} m"]
    for number in range(count if close else count - 1):
        near = [number - 1, number, number + 1, number + 2]
        if close:
            near = [k % count for k in near]
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (at[min(max(k, 0), count - 1)] for k in near)
        out.append(
            f"{x1 + (x2 - x0) / 6:.1f} {y1 + (y2 - y0) / 6:.1f} "
            f"{x2 - (x3 - x1) / 6:.1f} {y2 - (y3 - y1) / 6:.1f} {x2:.1f} {y2:.1f} c"
        )
    sheet.ops.append(" ".join([*out, "s" if close else "S"]))


def _polar(
    cx: float, cy: float, angles: Sequence[float], radius: Callable[[float], float], turn: float = 0
) -> list[Point]:
    return [(cx + radius(t) * cos(t + turn), cy + radius(t) * sin(t + turn)) for t in angles]


def corner_rosette(
    sheet: Sheet, cx: float, cy: float, quarter: int, radius: float = 17, petals: int = 16, ink: Ink = GOLD
) -> None:
    """A quarter of the classic engraved rosette: waved circles turned against each other.

    `quarter` counts clockwise from the one below and to the right; a little more is drawn, for a clip to cut.
    """
    rings, depth, inner = 6, 0.34, 0.2
    steps = petals * 12
    angles = [
        2 * pi * step / steps for step in range(steps * quarter // 4 - 3, steps * (quarter + 1) // 4 + 4)
    ]
    for ring in range(rings):
        r = radius * (inner + (1 - inner) * (ring + 1) / rings) / (1 + depth / 2)
        for sign in (1, -1):

            def waved(t: float, r: float = r, sign: int = sign) -> float:
                return r * (1 + sign * depth / 2 * cos(petals * t))

            _curve(sheet, _polar(cx, cy, angles, waved), 0.3, ink, False)


# Of the ground figure, from outside in: inner and outer radius, how far each is waved (all of the figure's
# radius), strands, points a wave.
WOVEN = ((0.66, 0.94, 0.0, 0.06, 8, 12), (0.40, 0.64, 0.0, 0.03, 6, 10))


def weave(
    sheet: Sheet, cx: float, cy: float, radius: float, lobes: int = 16, ink: Ink = GOLD, weight: float = 0.35
) -> None:
    """A large pale ground figure as engravers draw it: bands of strands that swing between two waved rings.

    Mirror-symmetric, a smooth ring open in the middle, where a line of text may stand.
    """
    for low, high, dip, swell, strands, points in WOVEN:
        steps = lobes * points
        angles = [2 * pi * step / steps for step in range(steps)]
        for strand in range(strands):
            phase = 2 * pi * (strand + 0.5) / strands

            def swung(
                t: float, low: float = low, high: float = high, dip: float = dip, swell: float = swell,
                phase: float = phase,
            ) -> float:  # fmt: skip
                outer, inner = high + swell * cos(lobes * t), low + dip * cos(lobes * t)
                return radius * ((outer + inner) + (outer - inner) * cos(lobes * t + phase)) / 2

            _curve(sheet, _polar(cx, cy, angles, swung, -pi / 2), weight, ink, True)


def band(sheet: Sheet, x1: float, x2: float, y: float, depth: float = 3.2, waves: int = 14) -> None:
    """A guilloche band, thinning to both ends: strands of shifted sines between two waved envelopes."""
    strands, steps = 4, waves * 10
    for sign in (1, -1):
        for strand in range(strands):
            points = []
            for step in range(steps + 1):
                t = step / steps
                swing = depth / 2 * sin(pi * t) ** 0.6 * (0.68 + 0.32 * cos(pi * waves * (t - 0.5))) * sign
                phase = 2 * pi * waves * t + 2 * pi * strand / strands
                points.append((x1 + (x2 - x1) * t, y + swing * cos(phase)))
            _curve(sheet, points, 0.3, GOLD, False)

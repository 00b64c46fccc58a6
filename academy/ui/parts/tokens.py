"""Design tokens: every colour, size and space the window may use. Nothing else names a colour.

`checked_pairs` lists the pairs that must keep their contrast; a test walks it for both schemes.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        # ground
        "bg": "#F3F5F2",
        "surface": "#FFFFFF",
        "sunken": "#EBEEEA",
        "raised": "#FFFFFF",
        "line": "#DCE1DC",
        "control": "#818C87",
        "scrim": "#14211E",
        # ink
        "text": "#16211E",
        "text2": "#465450",
        "muted": "#5C6965",
        # navigation stays dark in both schemes
        "nav": "#14302B",
        "navRaised": "#21423C",
        "navHover": "#1A3933",
        "navText": "#D3DFDB",
        "navMuted": "#9DB3AC",
        "navLine": "#2B4B45",
        # pine green (松绿): what can be done
        "accent": "#17665A",
        "accentHover": "#115046",
        "accentSoft": "#E0EFEA",
        "hover": "#F2F7F5",
        "onAccent": "#FFFFFF",
        "focus": "#1E8575",
        # seal red (朱印): what goes on record
        "seal": "#B01E28",
        "sealHover": "#8F151E",
        "sealSoft": "#FBE9E8",
        "sealText": "#A61B25",
        "onSeal": "#FFFFFF",
        # meaning
        "ok": "#1C6B35",
        "okSoft": "#E3F2E5",
        "warn": "#805300",
        "warnSoft": "#FBF0D4",
        "danger": "#A8400B",
        "dangerSoft": "#FDEBDF",
        "info": "#1D5796",
        "infoSoft": "#E4EEF9",
        "ask": "#6A3D9A",
        "askSoft": "#F0E8F8",
        "neutral": "#4F5C58",
        "neutralSoft": "#E8ECE9",
        "chart": "#74998F",
        "paper": "#FFFFFF",
    }
)

DARK: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#101615",
        "surface": "#192120",
        "sunken": "#131B19",
        "raised": "#212B29",
        "line": "#2C3735",
        "control": "#73827D",
        "scrim": "#000000",
        "text": "#E6ECEA",
        "text2": "#B9C5C1",
        "muted": "#94A39E",
        "nav": "#0B1110",
        "navRaised": "#1B2A27",
        "navHover": "#131D1B",
        "navText": "#C9D5D1",
        "navMuted": "#8A9C96",
        "navLine": "#22302D",
        "accent": "#55BFA9",
        "accentHover": "#74D2BE",
        "accentSoft": "#1A3832",
        "hover": "#1D2826",
        "onAccent": "#05211B",
        "focus": "#6AD3BD",
        "seal": "#C22F35",
        "sealHover": "#CB3A40",
        "sealSoft": "#3A1B1C",
        "sealText": "#F58F8A",
        "onSeal": "#FFFFFF",
        "ok": "#79CB8E",
        "okSoft": "#1B3423",
        "warn": "#E5B968",
        "warnSoft": "#3A2F16",
        "danger": "#F2A073",
        "dangerSoft": "#3D2416",
        "info": "#8AB9F1",
        "infoSoft": "#1A2D44",
        "ask": "#C7A6EC",
        "askSoft": "#2E2340",
        "neutral": "#B4C0BC",
        "neutralSoft": "#27312F",
        "chart": "#57756D",
        "paper": "#FFFFFF",
    }
)

# Hues of classes on the timetable: (bar, soft ground, text). No reds: red is conflict and record.
CLASS_LIGHT = (
    ("#2F6FB2", "#E5EFFA", "#1B4C82"),
    ("#8A5BB5", "#F1E9F8", "#5F3588"),
    ("#B0791A", "#FAF0DA", "#6E4A05"),
    ("#3C8A54", "#E4F3E8", "#22603A"),
    ("#3E8E98", "#E0F2F4", "#175E67"),
    ("#6E7B86", "#EAEEF1", "#43505B"),
)
CLASS_DARK = (
    ("#6FA8E5", "#1B2D42", "#B5D4F6"),
    ("#B48ADB", "#2E2440", "#DAC4F1"),
    ("#D9A94A", "#392E17", "#F0D59C"),
    ("#6DBD85", "#1B3424", "#B2E2C0"),
    ("#64B9C4", "#17343A", "#ADE0E6"),
    ("#9AA8B3", "#28313A", "#CCD6DE"),
)

# Type, in px at 100 %. 12 is the floor.
TYPE: Mapping[str, int] = MappingProxyType(
    {"caption": 12, "table": 13, "body": 14, "section": 15, "title": 20, "figure": 28}
)
FAMILY: Mapping[str, str] = MappingProxyType({"ui": "Noto Sans SC", "song": "Noto Serif SC"})
REGULAR, STRONG, BOLD = 400, 600, 700  # the weights that exist as real files; Qt smears every other

TONES = ("ok", "warn", "danger", "info", "ask", "neutral", "seal", "accent")

_TEXT, _EDGE = 4.5, 3.0
_PAIRS = (
    *((ink, ground, 7.0) for ink, ground in (("text", "surface"), ("text", "bg"), ("text", "accentSoft"))),
    *(
        (ink, ground, _TEXT)
        for ink in ("text2", "muted")
        for ground in ("surface", "bg", "sunken", "accentSoft", "hover", "raised")
    ),
    *((ink, ground, _TEXT) for ink in ("navText", "navMuted") for ground in ("nav", "navRaised", "navHover")),
    ("navText", "navLine", _TEXT),
    ("onAccent", "accent", _TEXT),
    ("onAccent", "accentHover", _TEXT),
    *(("accent", ground, _TEXT) for ground in ("surface", "bg", "accentSoft", "hover")),
    ("onSeal", "seal", _TEXT),
    ("onSeal", "sealHover", _TEXT),
    *(("sealText", ground, _TEXT) for ground in ("surface", "sealSoft", "accentSoft")),
    *((tone, ground, _TEXT) for tone in TONES[:6] for ground in ("surface", f"{tone}Soft")),
    ("surface", "text", 7.0),  # toast and tips are the inverse of the page
    *((edge, ground, _EDGE) for edge in ("control", "focus", "chart") for ground in ("surface",)),
    ("control", "bg", _EDGE),
    ("focus", "bg", _EDGE),
)


def soft(tone: str) -> str:
    """The ground that belongs to a tone."""
    return f"{tone}Soft"


def ink(tone: str) -> str:
    """The text colour that belongs to a tone; seal red is too dark for text on dark ground."""
    return "sealText" if tone == "seal" else tone


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def checked_pairs(
    scheme: Mapping[str, str], hues: tuple[tuple[str, str, str], ...]
) -> Iterator[tuple[str, float, float]]:
    """(pair, measured, wanted) for every pair the window puts together."""
    for fore, back, wanted in _PAIRS:
        yield f"{fore} on {back}", contrast(scheme[fore], scheme[back]), wanted
    for index, (bar, ground, text) in enumerate(hues):
        yield f"class {index} text on its ground", contrast(text, ground), _TEXT
        yield f"class {index} bar on surface", contrast(bar, scheme["surface"]), _EDGE

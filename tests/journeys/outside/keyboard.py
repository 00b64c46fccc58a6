"""Keys and mouse as the X server has them from its devices (XTEST), through its own libraries."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p

BUTTON, WHEEL_UP, WHEEL_DOWN = 1, 4, 5
BETWEEN = 20  # milliseconds the X server lets pass between two clicks
SHIFT = "Shift_L"
NAMED = {
    " ": "space", "\t": "Tab", "\n": "Return", "-": "minus", ".": "period", ",": "comma", "/": "slash",
    "#": "numbersign", ":": "colon", "@": "at", "_": "underscore", ";": "semicolon",
}  # fmt: skip


class Devices:
    """A keyboard that has every character, and a mouse."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._declare()
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f"no X server at {display}")
        self._spare = self._free_codes()
        self._own: dict[int, int] = {}  # keysym: the key it was given; the last one used stands last

    def _declare(self) -> None:
        x, test = self._x, self._test
        x.XOpenDisplay.argtypes, x.XOpenDisplay.restype = [c_char_p], c_void_p
        x.XCloseDisplay.argtypes = [c_void_p]
        x.XSync.argtypes = [c_void_p, c_int]
        x.XStringToKeysym.argtypes, x.XStringToKeysym.restype = [c_char_p], c_ulong
        x.XKeysymToKeycode.argtypes, x.XKeysymToKeycode.restype = [c_void_p, c_ulong], ctypes.c_ubyte
        x.XkbKeycodeToKeysym.argtypes = [c_void_p, ctypes.c_ubyte, c_int, c_int]
        x.XkbKeycodeToKeysym.restype = c_ulong
        x.XDisplayKeycodes.argtypes = [c_void_p, POINTER(c_int), POINTER(c_int)]
        x.XChangeKeyboardMapping.argtypes = [c_void_p, c_int, c_int, POINTER(c_ulong), c_int]
        test.XTestFakeKeyEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        test.XTestFakeButtonEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        test.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]

    def _free_codes(self) -> Iterator[int]:
        first, last = c_int(), c_int()
        self._x.XDisplayKeycodes(self._display, byref(first), byref(last))
        return iter(
            [
                code for code in range(last.value, first.value, -1)
                if not any(self._x.XkbKeycodeToKeysym(self._display, code, 0, level) for level in (0, 1))
            ]
        )  # fmt: skip

    def _key(self, sign: str) -> tuple[int, bool]:
        """The key that writes this sign, and whether Shift goes with it."""
        plain = ord(sign) if len(sign) == 1 and sign.isascii() and sign not in NAMED else 0
        symbol = plain or self._x.XStringToKeysym(NAMED.get(sign, sign).encode()) or 0x01000000 + ord(sign)
        if symbol not in self._own and not self._x.XKeysymToKeycode(self._display, symbol):
            self._give(symbol)
        if symbol in self._own:  # written now: it is the last to give its key away
            self._own[symbol] = self._own.pop(symbol)
        code = self._own.get(symbol) or self._x.XKeysymToKeycode(self._display, symbol)
        return code, self._x.XkbKeycodeToKeysym(self._display, code, 0, 0) != symbol

    def _give(self, symbol: int) -> None:
        """A key of its own for a sign the layout lacks; it is kept, so that nobody reads it too late."""
        if (code := next(self._spare, 0)) == 0:  # what was written longest ago was read long ago
            code = self._own.pop(next(iter(self._own)))
        self._x.XChangeKeyboardMapping(self._display, code, 2, (c_ulong * 2)(symbol, symbol), 1)
        self._x.XSync(self._display, 0)
        self._own[symbol] = code

    @contextmanager
    def _held(self, *names: str) -> Iterator[None]:
        codes = [self._key(name)[0] for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        try:
            yield
        finally:
            for code in reversed(codes):
                self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
            self._x.XSync(self._display, 0)

    def press(self, chord: str) -> None:
        """`Return`, `ctrl+s`, `shift+Tab`: the X names of keys."""
        *modifiers, name = chord.split("+")
        held = [{"ctrl": "Control_L", "alt": "Alt_L", "shift": SHIFT}[each] for each in modifiers]
        code, shifted = self._key(name)
        with self._held(*held, *([SHIFT] if shifted and SHIFT not in held else [])):
            self._stroke(code)

    def write(self, text: str) -> None:
        for sign in text:
            code, shifted = self._key(sign)
            with self._held(*([SHIFT] if shifted else [])):
                self._stroke(code)

    def _stroke(self, code: int) -> None:
        self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        self._test.XTestFakeKeyEvent(self._display, code, 0, 0)

    def move(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XSync(self._display, 0)

    def click(self, x: int, y: int, button: int = BUTTON, times: int = 1) -> None:
        self.move(x, y)
        for each in range(times):  # two presses in one millisecond are no double click
            self._test.XTestFakeButtonEvent(self._display, button, 1, BETWEEN if each else 0)
            self._test.XTestFakeButtonEvent(self._display, button, 0, 0)
        self._x.XSync(self._display, 0)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
        """Pressed at the start, carried there, let go."""
        self.move(*start)
        self._test.XTestFakeButtonEvent(self._display, BUTTON, 1, 0)
        for step in range(1, steps + 1):
            at = [a + (b - a) * step // steps for a, b in zip(start, end, strict=True)]
            self.move(at[0], at[1])
        self._test.XTestFakeButtonEvent(self._display, BUTTON, 0, 0)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

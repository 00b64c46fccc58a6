"""Draws lots in a process of its own: one comes in, drawn it goes out, until nothing more comes.

Started by `paper_hands`, never by hand. Whoever started it is gone when the input ends: then it ends too.
"""

import pickle
import sys

from academy.base.problems import Refused
from academy.certificates.paper_lots import Lot, pressed


def main() -> None:
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            lot = pickle.load(source)
        except EOFError:
            return
        answer = _answer(lot)
        pickle.dump(answer, target, protocol=pickle.HIGHEST_PROTOCOL)
        target.flush()


def _answer(lot: Lot) -> object:
    try:
        return pressed(lot)
    except Refused as no:
        return no.problems


if __name__ == "__main__":
    main()

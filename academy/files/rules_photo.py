"""One-inch photos (25×35 mm at 300 dpi): which part of a picture, whose file it is. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from academy.base.problems import Problem, problem
from academy.files.facts_photo import Candidate, Frame, PhotoMatch
from academy.people.rules_identity import normalised
from academy.people.rules_names import tidy_name

WIDE, HIGH = 295, 413
"""Pixels of 25×35 mm at 300 dpi."""
LEAST_WIDE, LEAST_HIGH = 200, 280
"""Below this the print is visibly coarse."""
ENDINGS = (".jpg", ".jpeg", ".png")


def default_frame(wide: int, high: int) -> Frame:
    """The largest frame of the right shape: in the middle, and high, for heads are above the middle."""
    if wide * HIGH > high * WIDE:
        width = high * WIDE / HIGH
        return Frame((wide - width) / 2 / wide, 0.0, width / wide, 1.0)
    height = wide * HIGH / WIDE
    return Frame(0.0, min(0.15 * (high - height), high - height) / high, 1.0, height / high)


def box_of(frame: Frame, wide: int, high: int) -> tuple[int, int, int, int]:
    """The frame in pixels: left, top, right, bottom; inside the picture, of the photo's shape."""
    left, top = max(0.0, frame.left) * wide, max(0.0, frame.top) * high
    width = min(frame.width * wide, wide - left)
    height = min(width * HIGH / WIDE, high - top)
    width = height * WIDE / HIGH
    return round(left), round(top), round(left + width), round(top + height)


def frame_problems(box: tuple[int, int, int, int], name: str) -> list[Problem]:
    """A part so small that the print would be coarse is refused."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if wide < LEAST_WIDE or high < LEAST_HIGH:
        return [problem("files.photo_small", "photo", name=name, size=f"{wide} × {high}",
                        least=f"{LEAST_WIDE} × {LEAST_HIGH}")]  # fmt: skip
    return []


def matched(
    files: Sequence[str], people: Iterable[Candidate], mark: Mapping[str, str]
) -> tuple[list[PhotoMatch], list[Problem], list[Candidate]]:
    """File names to people: by document number, by person number, by a name only one has.

    `mark` gives the keyed hash of each number found in a name. Answers matches, what could not be matched,
    and who has no file.
    """
    everybody = list(people)
    by_mark = {each.doc_mark: each for each in everybody}
    by_number = {each.number.lower(): each for each in everybody}
    by_name: dict[str, list[Candidate]] = defaultdict(list)
    for each in everybody:
        by_name[each.name].append(each)
    found: dict[int, PhotoMatch] = {}
    problems: list[Problem] = []
    for file in files:
        stem = file.rsplit(".", 1)[0]
        whom = by_mark.get(mark.get(stem, "")) or by_number.get(stem.strip().lower())
        if whom is None:
            same = by_name.get(tidy_name(stem), [])
            if len(same) > 1:
                problems.append(problem("files.photo_several", "photo", name=_shown(stem), count=len(same)))
                continue
            whom = same[0] if same else None
        if whom is None:
            problems.append(problem("files.photo_nobody", "photo", name=_shown(stem)))
        elif whom.id in found:
            problems.append(problem("files.photo_twice", "photo", name=whom.name))
        else:
            found[whom.id] = PhotoMatch(file, whom)
    missing = [each for each in everybody if each.id not in found and not each.has_photo]
    return list(found.values()), problems, missing


def numbers_in(files: Iterable[str]) -> dict[str, str]:
    """File stems that may be document numbers, each with the number."""
    stems = {file.rsplit(".", 1)[0] for file in files}
    found = {stem: normalised(stem) for stem in stems}
    return {
        stem: number
        for stem, number in found.items()
        if len(number) >= 7 and any(c.isdigit() for c in number)
    }


def _shown(stem: str) -> str:
    """A file's name as it may be told: a document number only by its end."""
    number = normalised(stem)
    digits = sum(sign.isdigit() for sign in number)
    return f"…{number[-4:]}" if digits >= 7 else stem

"""Photos cut to one inch and kept by content; who of a class has one."""

from io import BytesIO

from PIL import Image, ImageOps
from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.archive import store as archive
from academy.archive.facts_files import FileLimits
from academy.archive.store_files import JPEG, cleaned
from academy.base.problems import Refused, problem
from academy.courses.records import Enrolment
from academy.files import rules_photo
from academy.files.facts_photo import Candidate, Frame
from academy.files.rules_photo import HIGH, WIDE
from academy.people.records import Person

LIMITS = FileLimits(megabytes=20, megapixels=60, pages=1, edge=4_000)
QUALITY = 92


def cut(content: bytes, frame: Frame | None, name: str) -> bytes:
    """A JPEG of 295×413 pixels at 300 dpi: upright, without place and other data, on white.

    Raises Refused for what is no picture, too large, or too small within the frame.
    """
    clean = cleaned(content, LIMITS, "photo", name)
    if clean.media not in (JPEG, "image/png"):
        raise Refused(problem("files.photo_kind", "photo", name=name))
    with Image.open(BytesIO(clean.content), formats=("JPEG", "PNG")) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    box = rules_photo.box_of(frame or rules_photo.default_frame(*upright.size), *upright.size)
    if found := rules_photo.frame_problems(box, name):
        raise Refused(*found)
    made = upright.crop(box).resize((WIDE, HIGH), Image.Resampling.LANCZOS)
    out = BytesIO()
    made.save(out, "JPEG", quality=QUALITY, dpi=(300, 300))
    return out.getvalue()


def put(db: Session, person_id: int, content: bytes, now: object) -> Person:
    """Keep the photo and let the person have it."""
    person = db.get(Person, person_id)
    if person is None:
        raise Refused(problem("record.gone"))
    person.photo_sha256 = archive.keep(db, content, JPEG, now)  # type: ignore[arg-type]
    return person


def candidates(db: Session, class_id: int) -> list[Candidate]:
    """People of a class in its order, without those who withdrew."""
    query = (
        select(Person.id, Person.number, Person.name, Person.doc_mark, Person.photo_sha256)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .where(Enrolment.class_id == class_id, Enrolment.state != "withdrawn")
        .order_by(Enrolment.place_in_list, Enrolment.id)
    )
    return [
        Candidate(key, number, name, mark, bool(photo))
        for key, number, name, mark, photo in db.execute(query)
    ]

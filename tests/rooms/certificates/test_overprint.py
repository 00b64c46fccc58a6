"""Printing on bought forms: a printer is measured, a run stops at a jam and goes on."""

import numpy as np
import pytest

from academy.base.problems import Refused
from academy.certificates.facts_overprint import Measured, Place, RunState
from academy.certificates.paper_overprint import moved
from academy.certificates.paper_overprint import test_sheet as calibration_sheet
from academy.certificates.rules_overprint import crosshairs, place_problems, placed
from tests.printing.pdf import complaints_of, page_count, picture_of, text_of
from tests.rooms.certificates.scene import Scene

SIZE = (297.0, 210.0)
PRINTER = "教务处针式打印机"


def seen(
    place: Place, rate: float, shift: tuple[float, float], point: tuple[float, float]
) -> tuple[float, float]:
    """Where a printer that stretches and shifts puts a point of a page that was moved before."""
    x, y = place.scale_x * point[0] + place.dx, place.scale_y * point[1] + place.dy
    return rate * x + shift[0], rate * y + shift[1]


@pytest.mark.parametrize("rate", [1.0, 0.985, 1.012])
@pytest.mark.parametrize("shift", [(0.0, 0.0), (2.3, -1.7), (-4.0, 3.1)])
@pytest.mark.parametrize("held", [Place(), Place(1.5, -0.8, 1.01, 0.99)])
def test_a_measured_printer_hits_the_crosshairs(rate: float, shift: tuple[float, float], held: Place) -> None:
    first, second = (seen(held, rate, shift, point) for point in crosshairs(SIZE))
    found = placed(Measured(*first, *second), SIZE, held)
    for point in ((20.0, 20.0), (148.5, 105.0), (277.0, 190.0)):
        again = seen(found, rate, shift, point)
        assert max(abs(again[0] - point[0]), abs(again[1] - point[1])) < 0.02


@pytest.mark.parametrize(
    ("measured", "code"),
    [
        (Measured(20, 20, 20, 20), "measured_wrong"),
        (Measured(20, 20, 250, 165), "scale_large"),
        (Measured(60, 20, 317, 190), "shift_large"),
    ],
)
def test_what_was_measured_wrongly_is_refused(measured: Measured, code: str) -> None:
    with pytest.raises(Refused) as refused:
        placed(measured, SIZE, Place())
    assert {found.code for found in refused.value.problems} == {f"overprint.{code}"}
    assert place_problems(Place(turn=90))[0].code == "overprint.turn_wrong"


@pytest.mark.parametrize(
    "place", [Place(), Place(3.4, -2.1), Place(-1.2, 0.7, 1.01, 0.985), Place(2, 1, 1, 1, 180)]
)
def test_the_printed_page_lies_where_the_place_says(place: Place, tmp_path: object) -> None:
    """Measured on the raster: the middle of crosshair 1, to a tenth of a millimetre."""
    dpi = 300
    data = calibration_sheet(SIZE, PRINTER, "经典", place)
    page = 255 - np.asarray(picture_of(data, dpi), dtype=float)
    x, y = (20.0, 20.0) if not place.turn else (SIZE[0] - 20, SIZE[1] - 20)
    x, y = place.scale_x * x + place.dx, place.scale_y * y + place.dy
    pixel = 25.4 / dpi
    for axis, at, across in ((0, x, y), (1, y, x)):
        reach = round(2.2 / pixel)
        middle, other = round(at / pixel), round((across + 4.5) / pixel)
        strip = (
            page[other - 2 : other + 3, middle - reach : middle + reach]
            if axis == 0
            else page[middle - reach : middle + reach, other - 2 : other + 3]
        )
        profile = strip.max(axis=axis)
        profile[profile < 150] = 0  # the grid is grey
        centre = (np.arange(len(profile)) * profile).sum() / profile.sum() + middle - reach + 0.5
        assert abs(centre * pixel - at) < 0.1


def test_a_run_prints_one_stops_at_a_jam_and_goes_on(scene: Scene) -> None:
    class_id, people = scene.class_of(5)
    keys = scene.issued(class_id, people).certificate_ids
    service, clerk = scene.service, scene.clerk
    before = [service.paper_bytes(clerk, key) for key in keys]
    service.keep_place(clerk, PRINTER, "classic", Place(1.5, -0.5))
    assert service.printer_place(clerk, PRINTER, "classic") == Place(1.5, -0.5)
    assert service.printer_place(clerk, "另一台", "classic") == Place()
    run = service.begin_run(clerk, keys, PRINTER, "classic")
    assert page_count(service.run_pdf(clerk, run, 1)) == 1
    service.note_printed(clerk, run, 1)
    rest = service.run_pdf(clerk, run)
    assert page_count(rest) == 4
    service.note_printed(clerk, run, 2)  # the fourth sheet jammed
    service.note_spoiled(clerk, run, "卡纸")
    (row,) = service.open_runs(clerk)
    assert (row.done, row.spoiled, row.state) == (3, 1, RunState.OPEN)
    assert row.next_number in text_of(service.run_pdf(clerk, run, 1))
    with pytest.raises(Refused):
        service.note_printed(clerk, run, 3)
    service.note_printed(clerk, run, 2)
    assert service.open_runs(clerk) == []
    assert service.run(clerk, run).state is RunState.FINISHED
    with pytest.raises(Refused):
        service.note_printed(clerk, run, 1)
    assert [len(service.certificate(clerk, key).prints) for key in keys] == [1] * 5
    assert [service.paper_bytes(clerk, key) for key in keys] == before


def test_a_run_that_is_ended_keeps_what_was_printed(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    keys = scene.issued(class_id, people).certificate_ids
    run = scene.service.begin_run(scene.clerk, keys, PRINTER, "classic")
    scene.service.note_printed(scene.clerk, run, 1)
    scene.service.close_run(scene.clerk, run)
    assert scene.service.open_runs(scene.clerk) == []
    assert [len(scene.service.certificate(scene.clerk, key).prints) for key in keys] == [1, 0, 0]
    with pytest.raises(Refused):
        scene.service.begin_run(scene.clerk, keys, " ", "classic")
    with pytest.raises(Refused):
        scene.service.note_spoiled(scene.clerk, run, "")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_sheet_is_shown_on_the_form_it_is_printed_on(scene: Scene) -> None:
    """The form stays where it is, what is printed on it moves."""
    (key,) = scene.issued(*scene.class_of(1)).certificate_ids
    service = scene.service
    name = service.certificate(scene.clerk, key).row.name
    at, moved_by = Place(), Place(dx=12, turn=180)
    shown, apart = (service.sheet_on_form(scene.clerk, key, "overprint", place) for place in (at, moved_by))
    for data in (shown, apart):
        assert name in text_of(data)
        assert "证书编号" in text_of(data)
        assert page_count(data) == 1
    first, second = (np.asarray(picture_of(data, 60), dtype=int) for data in (shown, apart))
    assert first.shape == second.shape
    assert (abs(first - second) > 60).any(), "moved"


def test_a_moved_file_is_sound_and_the_same_every_time(tmp_path: object) -> None:
    sheet = calibration_sheet(SIZE, PRINTER, "经典", Place())
    first, second = (moved([sheet, sheet], Place(1, 2, 1.01, 1, 180)) for _ in range(2))
    assert first == second
    assert page_count(first) == 2
    assert complaints_of(first, tmp_path) == ""  # type: ignore[arg-type]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_what_was_drawn_as_a_whole_does_not_go_on_a_bought_form(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    service, clerk = scene.service, scene.clerk
    whole = scene.issued(class_id, people[:1]).certificate_ids
    batch = service.prepare(clerk, scene.draft(class_id, people[1:], template="overprint"))
    service.submit(clerk, batch, scene.version(batch))
    for_forms = service.approve_and_issue(scene.approver, batch).certificate_ids
    assert service.overprint_choice(clerk, whole) == "classic"
    assert service.overprint_choice(clerk, for_forms) == "overprint"
    for keys, template in ((whole, "overprint"), (for_forms, "classic")):
        with pytest.raises(Refused) as refused:
            service.begin_run(clerk, keys, PRINTER, template)
        assert [each.code for each in refused.value.problems] == ["overprint.drawn_otherwise"]
    both = (*whole, *for_forms)
    (found,) = service.form_problems(clerk, both, "overprint")
    number = service.certificate(clerk, whole[0]).row.number
    assert {key: str(value) for key, value in found.values} == {
        "number": number, "count": "1", "title": "套打（A4 横，购买的空白证书）",
    }  # fmt: skip
    assert service.form_problems(clerk, whole, "modern") == [], "on plain paper only the place matters"
    assert service.begin_run(clerk, for_forms, PRINTER, "overprint")


def test_a_printer_is_asked_about_only_for_bought_forms_and_prints_to_its_place(scene: Scene) -> None:
    class_id, people = scene.class_of(3)
    service, clerk = scene.service, scene.clerk
    whole = scene.issued(class_id, people[:1]).certificate_ids
    batch = service.prepare(clerk, scene.draft(class_id, people[1:], template="overprint"))
    service.submit(clerk, batch, scene.version(batch))
    for_forms = service.approve_and_issue(scene.approver, batch).certificate_ids
    assert service.unmeasured(clerk, whole, PRINTER) == []
    (row,) = service.unmeasured(clerk, (*whole, *for_forms), PRINTER)
    assert row.key == "overprint"
    unmoved = service.export_for_printer(clerk, for_forms, PRINTER)
    place = Place(dx=5, dy=3)
    service.keep_place(clerk, PRINTER, "overprint", place)
    assert service.unmeasured(clerk, for_forms, f" {PRINTER} ") == []
    assert service.unmeasured(clerk, for_forms, "另一台") != []
    files = [service.paper_bytes(clerk, key) for key in for_forms]
    assert service.export_for_printer(clerk, for_forms, PRINTER) == moved(files, place)
    assert unmoved == moved(files, Place())
    both = service.export_for_printer(clerk, (*whole, *for_forms), PRINTER)
    assert page_count(both) == 3
    first = [picture_of(data, 60).tobytes() for data in (both, service.paper_bytes(clerk, whole[0]))]
    assert first[0] == first[1], "what is drawn as a whole stays where it is"
    assert service.export_for_printer(clerk, whole, PRINTER) == service.export_merged(clerk, whole)

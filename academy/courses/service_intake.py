"""Coming into a class: sign-up, waiting list, lots, late joiners, places given away."""

from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, problem
from academy.courses import (
    rules_intake,
    rules_states,
    store_intake,
    store_plan,
    store_settings,
    store_trainees,
)
from academy.courses.facts import ClassKind, ClassState, EnrolmentState
from academy.courses.facts_intake import (
    ApplicationRow,
    ApplicationState,
    Intake,
    IntakeSheet,
    IntakeState,
    Placed,
)
from academy.courses.records import TrainingClass
from academy.courses.records_class import Application
from academy.courses.service_desk import ClassDesk
from academy.people import store as people

SIGN_UP = rules_states.BEFORE | {ClassState.RUNNING}


class IntakeVerbs(ClassDesk):
    """Who comes in, in which order."""

    @reads("courses.read")
    def intake_sheet(self, act: Act, class_id: int) -> IntakeSheet:
        """The rules of sign-up, who waits in which order, who stayed away too often."""
        self._seen(act, class_id)
        record = store_plan.class_record(act.db, class_id)
        today = act.clock.today()
        rows = store_intake.applications(act.db, record, today)
        waiting = rules_intake.in_order(each for each in rows if each.state is ApplicationState.WAITING)
        past = tuple(each for each in rows if each.state is not ApplicationState.WAITING)
        state = store_intake.state_of(act.db, record)
        free = max(state.capacity - state.taken, 0)
        return IntakeSheet(
            Intake.of(record.intake), tuple(waiting), past, free, self._frozen(act, record),
            record.frozen_on, self._absent(act, record),
        )  # fmt: skip

    @writes("courses.manage", undoable=True)
    def set_intake(self, act: Act, class_id: int, version: int, intake: Intake) -> None:
        """The rules of sign-up; who is in the class already stays."""
        record = self._changing(act, class_id, SIGN_UP, version)
        if found := rules_intake.intake_problems(intake, record.capacity, record.starts):
            raise Refused(*found)
        record.intake = intake.as_json()
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True)
    def sign_up(self, act: Act, class_id: int, person_id: int, note: str = "") -> Placed:
        """A place while there is one and places go to who comes first, else the waiting list.

        Raises Refused with every rule of the class the person does not meet.
        """
        record = self._changing(act, class_id, SIGN_UP)
        self._demand_open(act, record, person_id)
        rules = store_intake.rules_of(act.db, record, act.clock.today())
        person = store_intake.candidates(act.db, record, [person_id])[person_id]
        if found := rules_intake.eligibility(person, rules):
            raise Refused(*found)
        state = store_intake.state_of(act.db, record)
        full = rules_intake.place_problems(person.unit, rules.intake, state)
        admitted = not full and not rules.intake.by_lot
        self._write_application(act, record, person_id, note, admitted)
        if admitted:
            store_trainees.enrol(act.db, record, person_id)
        act.db.flush()
        rows = store_intake.applications(act.db, record, act.clock.today())
        waiting = rules_intake.in_order(each for each in rows if each.state is ApplicationState.WAITING)
        order = [each.person_id for each in waiting]
        act.note("courses", class_id, record.branch_id, record.number)
        drawn = admitted or rules.intake.by_lot
        return Placed(admitted, 0 if drawn else order.index(person_id) + 1)

    @writes("courses.manage", undoable=True)
    def admit(self, act: Act, class_id: int, person_id: int) -> None:
        """One of the waiting list, out of its order. Refused where there is no place for him."""
        record = self._changing(act, class_id, SIGN_UP)
        waiting = store_intake.waiting_record(act.db, class_id, person_id)
        rules = store_intake.rules_of(act.db, record, act.clock.today())
        person = store_intake.candidates(act.db, record, [person_id])[person_id]
        state = store_intake.state_of(act.db, record)
        found = rules_intake.eligibility(person, rules)
        found += rules_intake.place_problems(person.unit, rules.intake, state)
        if self._frozen(act, record):
            found.append(problem("courses.roster_frozen", "person_id"))
        if found:
            raise Refused(*found)
        self._admit(act, record, waiting)
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True)
    def fill_places(self, act: Act, class_id: int) -> int:
        """Free places go to the waiting list in its order; answers how many were given."""
        record = self._changing(act, class_id, SIGN_UP)
        if self._frozen(act, record):
            raise Refused(problem("courses.roster_frozen", "person_id"))
        given = self._fill(act, record)
        act.note("courses", class_id, record.branch_id, record.number)
        return given

    @writes("courses.manage")
    def draw_lots(self, act: Act, class_id: int, seed: str) -> int:
        """Draw the places of a class by lot, once: `seed` is said in public, so that anybody can repeat it.

        An act of record. Answers how many got a place; everybody else keeps his lot in the waiting list.
        """
        record = self._changing(act, class_id, SIGN_UP)
        rows = store_intake.applications(act.db, record, act.clock.today())
        waiting = [each for each in rows if each.state is ApplicationState.WAITING]
        found = []
        if not Intake.of(record.intake).by_lot:
            found.append(problem("courses.no_lots"))
        if any(each.lot is not None for each in rows):
            found.append(problem("courses.drawn_already"))
        if not waiting:
            found.append(problem("courses.nobody_waits"))
        if not seed.strip():
            found.append(problem("courses.seed_missing", "seed"))
        if found:
            raise Refused(*found)
        drawn = rules_intake.lots([each.person_id for each in waiting], record.number, seed.strip())
        for person_id, lot in drawn.items():
            application = store_intake.waiting_record(act.db, class_id, person_id)
            application.lot = lot
            application.note = " ".join(filter(None, (application.note, f"seed {seed.strip()}")))
        act.db.flush()
        given = self._fill(act, record)
        act.note("courses", class_id, record.branch_id, record.number)
        return given

    @writes("courses.manage", undoable=True)
    def leave_waiting(self, act: Act, class_id: int, person_id: int) -> None:
        """Somebody does not want to wait any longer."""
        record = self._changing(act, class_id, rules_states.OPEN)
        store_intake.waiting_record(act.db, class_id, person_id).state = ApplicationState.WITHDRAWN.value
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True)
    def give_places_away(self, act: Act, class_id: int) -> int:
        """Night school: who stayed away too often loses his place, the waiting list moves up."""
        record = self._changing(act, class_id, SIGN_UP)
        gone = self._absent(act, record)
        if not gone:
            raise Refused(problem("courses.nobody_absent"))
        for person_id, _, times in gone:
            enrolment = store_trainees.enrolment_record(act.db, class_id, person_id)
            if enrolment is not None:
                enrolment.state, enrolment.note = EnrolmentState.WITHDRAWN.value, f"no show × {times}"
            application = store_intake.application_record(act.db, class_id, person_id)
            if application is not None:
                application.state = ApplicationState.NO_SHOW.value
        act.db.flush()
        given = self._fill(act, record)
        act.note("courses", class_id, record.branch_id, record.number)
        return given

    @writes("courses.manage", undoable=True)
    def freeze_roster(self, act: Act, class_id: int, version: int, frozen: bool) -> None:
        """From today on late joiners only; or the list is open again until the class's days close it."""
        record = self._changing(act, class_id, rules_states.OPEN, version)
        record.frozen_on = act.clock.today() if frozen else None
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.admit_late", undoable=True)
    def enrol_late(self, act: Act, class_id: int, person_id: int, reason: str) -> None:
        """Somebody joins after the roster was frozen: a branch's own decision, with its reason."""
        record = self._changing(act, class_id, SIGN_UP)
        self._demand_person(act, record, person_id)
        rules = store_intake.rules_of(act.db, record, act.clock.today())
        person = store_intake.candidates(act.db, record, [person_id])[person_id]
        found = rules_intake.eligibility(person, rules)
        found += rules_intake.place_problems(person.unit, rules.intake, store_intake.state_of(act.db, record))
        if not reason.strip():
            found.append(problem("courses.reason_missing", "reason"))
        if found:
            raise Refused(*found)
        store_trainees.enrol(act.db, record, person_id, late=True, note=reason.strip())
        act.note("courses", class_id, record.branch_id, record.number)

    def _frozen(self, act: Act, record: TrainingClass) -> bool:
        days = store_settings.freeze_days(act.db, record.branch_id, record.starts)
        state = ClassState(record.state)
        return rules_intake.is_frozen(state, record.starts, record.frozen_on, days, act.clock.today())

    def _absent(self, act: Act, record: TrainingClass) -> tuple[tuple[int, str, int], ...]:
        if record.kind != ClassKind.NIGHT.value or ClassState(record.state) not in SIGN_UP:
            return ()
        most = store_settings.no_shows(act.db, record.branch_id, record.starts)
        counted = {k: n for k, n in store_intake.absences(act.db, record.id).items() if n >= most}
        names = people.members(act.db, counted)
        return tuple((key, names[key].name, count) for key, count in counted.items())

    def _demand_open(self, act: Act, record: TrainingClass, person_id: int) -> None:
        """Sign-up is open, and the person is neither in the class nor waiting already."""
        self._demand_person(act, record, person_id)
        found = []
        if self._frozen(act, record):
            found.append(problem("courses.roster_frozen", "person_id"))
        closes = Intake.of(record.intake).closes_on
        if closes is not None and act.clock.today() > closes:
            found.append(problem("courses.sign_up_closed", "person_id", day=closes))
        application = store_intake.application_record(act.db, record.id, person_id)
        if application is not None and application.state == ApplicationState.WAITING.value:
            found.append(problem("courses.waits_already", "person_id"))
        if found:
            raise Refused(*found)

    def _demand_person(self, act: Act, record: TrainingClass, person_id: int) -> None:
        known = store_trainees.enrolled(act.db, record.id)
        if store_plan.unknown_people(act.db, [person_id]):
            raise Refused(problem("courses.person_gone", "person_id"))
        if known.get(person_id, EnrolmentState.WITHDRAWN) is not EnrolmentState.WITHDRAWN:
            raise Refused(problem("courses.enrolled_twice", "person_id"))

    def _write_application(
        self, act: Act, record: TrainingClass, person_id: int, note: str, admitted: bool
    ) -> None:
        found = store_intake.application_record(act.db, record.id, person_id)
        if found is None:
            found = Application(branch_id=record.branch_id, class_id=record.id, person_id=person_id)
            act.db.add(found)
        state = ApplicationState.ADMITTED if admitted else ApplicationState.WAITING
        found.applied_at, found.state = act.clock.now(), state.value
        found.lot, found.note = None, note.strip()
        if record.state in (ClassState.PLANNED.value, ClassState.ANNOUNCED.value):
            record.state = ClassState.ENROLLING.value

    def _admit(self, act: Act, record: TrainingClass, application: Application) -> None:
        application.state = ApplicationState.ADMITTED.value
        store_trainees.enrol(act.db, record, application.person_id)

    def _fill(self, act: Act, record: TrainingClass) -> int:
        rows = store_intake.applications(act.db, record, act.clock.today())
        waiting = rules_intake.in_order(each for each in rows if each.state is ApplicationState.WAITING)
        state: IntakeState = store_intake.state_of(act.db, record)
        chosen: list[ApplicationRow] = rules_intake.next_places(waiting, Intake.of(record.intake), state)
        for each in chosen:
            self._admit(act, record, store_intake.waiting_record(act.db, record.id, each.person_id))
        act.db.flush()
        return len(chosen)

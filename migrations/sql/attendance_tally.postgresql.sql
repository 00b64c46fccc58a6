-- Figures of attendance, kept by triggers: sums stand ready at any size. Statements end with a line "-- next".
CREATE OR REPLACE FUNCTION tally_entry(a attendance, s course_session, sign bigint) RETURNS void
LANGUAGE plpgsql AS $$ BEGIN
INSERT INTO attendance_tally AS t (branch_id, month, kind, state, entries, minutes)
VALUES (a.branch_id, to_char(s.day, 'YYYY-MM'), s.kind, a.state, sign, sign * CASE a.state
WHEN 'present' THEN s.hours * 45 WHEN 'makeup' THEN s.hours * 45
WHEN 'late' THEN greatest(s.hours * 45 - a.late_minutes, 0) ELSE 0 END)
ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET
entries = t.entries + excluded.entries, minutes = t.minutes + excluded.minutes;
IF a.state IN ('present', 'late', 'makeup') THEN
INSERT INTO trained AS t (branch_id, year, person_id, entries)
VALUES (0, to_char(s.day, 'YYYY'), a.person_id, sign), (a.branch_id, to_char(s.day, 'YYYY'), a.person_id, sign)
ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = t.entries + excluded.entries;
INSERT INTO attended AS t (class_id, person_id, branch_id, month, entries)
VALUES (s.class_id, a.person_id, a.branch_id, to_char(s.day, 'YYYY-MM'), sign)
ON CONFLICT (class_id, person_id) DO UPDATE SET entries = t.entries + excluded.entries;
IF sign < 0 THEN
DELETE FROM trained WHERE person_id = a.person_id AND branch_id IN (0, a.branch_id)
AND year = to_char(s.day, 'YYYY') AND entries <= 0;
DELETE FROM attended WHERE class_id = s.class_id AND person_id = a.person_id AND entries <= 0;
END IF; END IF; END $$
-- next
CREATE OR REPLACE FUNCTION tally_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE s course_session; BEGIN
IF TG_OP <> 'DELETE' THEN
SELECT * INTO s FROM course_session WHERE id = NEW.session_id; PERFORM tally_entry(NEW, s, 1); END IF;
IF TG_OP <> 'INSERT' THEN
SELECT * INTO s FROM course_session WHERE id = OLD.session_id; PERFORM tally_entry(OLD, s, -1); END IF;
RETURN NULL; END $$
-- next
CREATE OR REPLACE FUNCTION tally_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM tally_entry(a, NEW, 1), tally_entry(a, OLD, -1) FROM attendance a WHERE a.session_id = NEW.id;
RETURN NULL; END $$
-- next
CREATE OR REPLACE FUNCTION tally_heads() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record; sign bigint := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END; p text; BEGIN
IF TG_OP = 'INSERT' THEN r := NEW; ELSE r := OLD; END IF;
IF TG_TABLE_NAME = 'trained' THEN p := r.year; ELSE p := r.month; END IF;
INSERT INTO head_tally AS t (branch_id, period, heads) VALUES (r.branch_id, p, sign)
ON CONFLICT (branch_id, period) DO UPDATE SET heads = t.heads + excluded.heads;
RETURN NULL; END $$
-- next
CREATE TRIGGER attendance_tallied AFTER INSERT OR DELETE OR UPDATE OF state, late_minutes ON attendance
FOR EACH ROW EXECUTE FUNCTION tally_attendance()
-- next
CREATE TRIGGER course_session_moved AFTER UPDATE OF day, hours, kind ON course_session
FOR EACH ROW EXECUTE FUNCTION tally_moved()
-- next
CREATE TRIGGER trained_heads AFTER INSERT OR DELETE ON trained FOR EACH ROW EXECUTE FUNCTION tally_heads()
-- next
CREATE TRIGGER attended_heads AFTER INSERT OR DELETE ON attended FOR EACH ROW EXECUTE FUNCTION tally_heads()

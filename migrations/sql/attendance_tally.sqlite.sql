-- Figures of attendance, kept by triggers: sums stand ready at any size. Statements end with a line "-- next".
CREATE TRIGGER attendance_added AFTER INSERT ON attendance BEGIN
INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
  SELECT NEW.branch_id, substr(s.day, 1, 7), s.kind, NEW.state, 1, (CASE NEW.state WHEN 'present' THEN s.hours * 45 WHEN 'makeup' THEN s.hours * 45 WHEN 'late' THEN max(s.hours * 45 - NEW.late_minutes, 0) ELSE 0 END)
  FROM course_session s
  WHERE s.id = NEW.session_id
  ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET entries = entries + excluded.entries, minutes = minutes + excluded.minutes;
INSERT INTO trained (branch_id, year, person_id, entries)
  SELECT b.id, substr(s.day, 1, 4), NEW.person_id, 1
  FROM course_session s, (SELECT NEW.branch_id AS id UNION ALL
  SELECT 0) b
  WHERE s.id = NEW.session_id AND NEW.state IN ('present', 'late', 'makeup')
  ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = entries + excluded.entries;
INSERT INTO attended (class_id, person_id, branch_id, month, entries)
  SELECT s.class_id, NEW.person_id, NEW.branch_id, substr(s.day, 1, 7), 1
  FROM course_session s
  WHERE s.id = NEW.session_id AND NEW.state IN ('present', 'late', 'makeup')
  ON CONFLICT (class_id, person_id) DO UPDATE SET entries = entries + excluded.entries;
END
-- next
CREATE TRIGGER attendance_changed AFTER UPDATE OF state, late_minutes ON attendance BEGIN
INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
  SELECT NEW.branch_id, substr(s.day, 1, 7), s.kind, NEW.state, 1, (CASE NEW.state WHEN 'present' THEN s.hours * 45 WHEN 'makeup' THEN s.hours * 45 WHEN 'late' THEN max(s.hours * 45 - NEW.late_minutes, 0) ELSE 0 END)
  FROM course_session s
  WHERE s.id = NEW.session_id
  ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET entries = entries + excluded.entries, minutes = minutes + excluded.minutes;
INSERT INTO trained (branch_id, year, person_id, entries)
  SELECT b.id, substr(s.day, 1, 4), NEW.person_id, 1
  FROM course_session s, (SELECT NEW.branch_id AS id UNION ALL
  SELECT 0) b
  WHERE s.id = NEW.session_id AND NEW.state IN ('present', 'late', 'makeup')
  ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = entries + excluded.entries;
INSERT INTO attended (class_id, person_id, branch_id, month, entries)
  SELECT s.class_id, NEW.person_id, NEW.branch_id, substr(s.day, 1, 7), 1
  FROM course_session s
  WHERE s.id = NEW.session_id AND NEW.state IN ('present', 'late', 'makeup')
  ON CONFLICT (class_id, person_id) DO UPDATE SET entries = entries + excluded.entries;
INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
  SELECT OLD.branch_id, substr(s.day, 1, 7), s.kind, OLD.state, -1, -(CASE OLD.state WHEN 'present' THEN s.hours * 45 WHEN 'makeup' THEN s.hours * 45 WHEN 'late' THEN max(s.hours * 45 - OLD.late_minutes, 0) ELSE 0 END)
  FROM course_session s
  WHERE s.id = OLD.session_id
  ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET entries = entries + excluded.entries, minutes = minutes + excluded.minutes;
INSERT INTO trained (branch_id, year, person_id, entries)
  SELECT b.id, substr(s.day, 1, 4), OLD.person_id, -1
  FROM course_session s, (SELECT OLD.branch_id AS id UNION ALL
  SELECT 0) b
  WHERE s.id = OLD.session_id AND OLD.state IN ('present', 'late', 'makeup')
  ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = entries + excluded.entries;
INSERT INTO attended (class_id, person_id, branch_id, month, entries)
  SELECT s.class_id, OLD.person_id, OLD.branch_id, substr(s.day, 1, 7), -1
  FROM course_session s
  WHERE s.id = OLD.session_id AND OLD.state IN ('present', 'late', 'makeup')
  ON CONFLICT (class_id, person_id) DO UPDATE SET entries = entries + excluded.entries;
DELETE
  FROM trained
  WHERE person_id = OLD.person_id AND branch_id IN (0, OLD.branch_id) AND year IN (SELECT substr(day, 1, 4)
  FROM course_session
  WHERE id = OLD.session_id) AND entries <= 0;
DELETE
  FROM attended
  WHERE person_id = OLD.person_id AND entries <= 0 AND class_id IN (SELECT class_id
  FROM course_session
  WHERE id = OLD.session_id);
END
-- next
CREATE TRIGGER attendance_gone AFTER DELETE ON attendance BEGIN
INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
  SELECT OLD.branch_id, substr(s.day, 1, 7), s.kind, OLD.state, -1, -(CASE OLD.state WHEN 'present' THEN s.hours * 45 WHEN 'makeup' THEN s.hours * 45 WHEN 'late' THEN max(s.hours * 45 - OLD.late_minutes, 0) ELSE 0 END)
  FROM course_session s
  WHERE s.id = OLD.session_id
  ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET entries = entries + excluded.entries, minutes = minutes + excluded.minutes;
INSERT INTO trained (branch_id, year, person_id, entries)
  SELECT b.id, substr(s.day, 1, 4), OLD.person_id, -1
  FROM course_session s, (SELECT OLD.branch_id AS id UNION ALL
  SELECT 0) b
  WHERE s.id = OLD.session_id AND OLD.state IN ('present', 'late', 'makeup')
  ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = entries + excluded.entries;
INSERT INTO attended (class_id, person_id, branch_id, month, entries)
  SELECT s.class_id, OLD.person_id, OLD.branch_id, substr(s.day, 1, 7), -1
  FROM course_session s
  WHERE s.id = OLD.session_id AND OLD.state IN ('present', 'late', 'makeup')
  ON CONFLICT (class_id, person_id) DO UPDATE SET entries = entries + excluded.entries;
DELETE
  FROM trained
  WHERE person_id = OLD.person_id AND branch_id IN (0, OLD.branch_id) AND year IN (SELECT substr(day, 1, 4)
  FROM course_session
  WHERE id = OLD.session_id) AND entries <= 0;
DELETE
  FROM attended
  WHERE person_id = OLD.person_id AND entries <= 0 AND class_id IN (SELECT class_id
  FROM course_session
  WHERE id = OLD.session_id);
END
-- next
CREATE TRIGGER course_session_moved AFTER UPDATE OF day, hours, kind ON course_session BEGIN
INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
  SELECT a.branch_id, substr(NEW.day, 1, 7), NEW.kind, a.state, count(*), sum(CASE a.state WHEN 'present' THEN NEW.hours * 45 WHEN 'makeup' THEN NEW.hours * 45 WHEN 'late' THEN max(NEW.hours * 45 - a.late_minutes, 0) ELSE 0 END)
  FROM attendance a
  WHERE a.session_id = NEW.id GROUP BY a.branch_id, a.state
  ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET entries = entries + excluded.entries, minutes = minutes + excluded.minutes;
INSERT INTO trained (branch_id, year, person_id, entries)
  SELECT b.id, substr(NEW.day, 1, 4), a.person_id, 1
  FROM attendance a, (SELECT NEW.branch_id AS id UNION ALL
  SELECT 0) b
  WHERE a.session_id = NEW.id AND a.state IN ('present', 'late', 'makeup') AND substr(OLD.day, 1, 4) <> substr(NEW.day, 1, 4)
  ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = entries + excluded.entries;
INSERT INTO attendance_tally (branch_id, month, kind, state, entries, minutes)
  SELECT a.branch_id, substr(OLD.day, 1, 7), OLD.kind, a.state, -count(*), -sum(CASE a.state WHEN 'present' THEN OLD.hours * 45 WHEN 'makeup' THEN OLD.hours * 45 WHEN 'late' THEN max(OLD.hours * 45 - a.late_minutes, 0) ELSE 0 END)
  FROM attendance a
  WHERE a.session_id = NEW.id GROUP BY a.branch_id, a.state
  ON CONFLICT (branch_id, month, kind, state) DO UPDATE SET entries = entries + excluded.entries, minutes = minutes + excluded.minutes;
INSERT INTO trained (branch_id, year, person_id, entries)
  SELECT b.id, substr(OLD.day, 1, 4), a.person_id, -1
  FROM attendance a, (SELECT NEW.branch_id AS id UNION ALL
  SELECT 0) b
  WHERE a.session_id = NEW.id AND a.state IN ('present', 'late', 'makeup') AND substr(OLD.day, 1, 4) <> substr(NEW.day, 1, 4)
  ON CONFLICT (branch_id, year, person_id) DO UPDATE SET entries = entries + excluded.entries;
DELETE
  FROM trained
  WHERE year = substr(OLD.day, 1, 4) AND branch_id IN (0, NEW.branch_id) AND entries <= 0;
END
-- next
CREATE TRIGGER trained_insert AFTER INSERT ON trained BEGIN
INSERT INTO head_tally (branch_id, period, heads)
  VALUES (NEW.branch_id, NEW.year, 1)
  ON CONFLICT (branch_id, period) DO UPDATE SET heads = heads + excluded.heads;
END
-- next
CREATE TRIGGER trained_delete AFTER DELETE ON trained BEGIN
INSERT INTO head_tally (branch_id, period, heads)
  VALUES (OLD.branch_id, OLD.year, -1)
  ON CONFLICT (branch_id, period) DO UPDATE SET heads = heads + excluded.heads;
END
-- next
CREATE TRIGGER attended_insert AFTER INSERT ON attended BEGIN
INSERT INTO head_tally (branch_id, period, heads)
  VALUES (NEW.branch_id, NEW.month, 1)
  ON CONFLICT (branch_id, period) DO UPDATE SET heads = heads + excluded.heads;
END
-- next
CREATE TRIGGER attended_delete AFTER DELETE ON attended BEGIN
INSERT INTO head_tally (branch_id, period, heads)
  VALUES (OLD.branch_id, OLD.month, -1)
  ON CONFLICT (branch_id, period) DO UPDATE SET heads = heads + excluded.heads;
END

-- A book as the eighth kind of book: with what a plan needs of a long past found at once. Never changed again.
PRAGMA page_size = 512;
PRAGMA application_id = 1095128147;
PRAGMA user_version = 8;
BEGIN TRANSACTION;
CREATE TABLE complaints (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, what TEXT NOT NULL, opened_at INTEGER NOT NULL, resolved_at INTEGER, resolution TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
INSERT INTO "complaints" VALUES('complaint','anna','It wobbles',1791192600000000,NULL,'',1);
CREATE TABLE customers (
            id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, added_at INTEGER NOT NULL, active_since TEXT NOT NULL,
            clock_from TEXT NOT NULL, company TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
            address TEXT NOT NULL, language TEXT NOT NULL, channel TEXT, hot_buttons TEXT NOT NULL, birthday TEXT,
            cadence_days INTEGER, favourite INTEGER NOT NULL,
            referred_by TEXT REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
            notes TEXT NOT NULL, external_id TEXT NOT NULL, status TEXT NOT NULL, paused_until TEXT,
            status_since INTEGER, has_device INTEGER NOT NULL, review_at INTEGER, revision INTEGER NOT NULL,
            last_at INTEGER, last_in_at INTEGER, open_complaints INTEGER NOT NULL DEFAULT 0, broken_on TEXT,
            last_score INTEGER, standing_cadence INTEGER, standing_clock TEXT, first_at INTEGER) STRICT;
INSERT INTO "customers" VALUES('anna','Anna Weber',1791192600000000,'2026-10-05','2026-10-05','Weber & Söhne GmbH','+49 170 1234567','anna@example.org','','',NULL,'["espresso"]',NULL,NULL,0,NULL,'🙂','','active',NULL,NULL,0,NULL,1,1791192600000000,NULL,0,NULL,9,27,'2026-10-05',NULL);
CREATE TABLE feedback (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, at INTEGER NOT NULL, score INTEGER, suggestion TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
INSERT INTO "feedback" VALUES('feedback','anna',1791192600000000,9,'',1);
CREATE TABLE follow_ups (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, kind TEXT NOT NULL, created_at INTEGER NOT NULL, rule TEXT, cause TEXT NOT NULL,
            attempt INTEGER NOT NULL, order_id TEXT, due_day INTEGER, due_at INTEGER, due_minutes INTEGER, planned TEXT,
            first_due TEXT, limit_day TEXT, tentative INTEGER NOT NULL, channel TEXT, title TEXT NOT NULL,
            notes TEXT NOT NULL, checklist TEXT NOT NULL, facts TEXT NOT NULL, status TEXT NOT NULL, outcome TEXT,
            outcome_note TEXT NOT NULL, completed_at INTEGER, snoozed_until TEXT, holds TEXT NOT NULL,
            by_hand INTEGER NOT NULL, hidden INTEGER NOT NULL, announced TEXT NOT NULL,
            is_check_in INTEGER AS (kind = 'check_in'), revision INTEGER NOT NULL) STRICT;
INSERT INTO "follow_ups" VALUES('call','anna','custom',1791192600000000,NULL,'',1,NULL,739894,NULL,NULL,NULL,NULL,NULL,0,NULL,'','','','','open',NULL,'',NULL,NULL,'',0,0,'',1);
CREATE TABLE interactions (
            id TEXT NOT NULL, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
            at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, channel TEXT NOT NULL, direction TEXT NOT NULL,
            note TEXT NOT NULL, meeting INTEGER NOT NULL, ends_at INTEGER, follow_up_id TEXT,
            revision INTEGER NOT NULL) STRICT;
INSERT INTO "interactions" VALUES('talk','anna',1791192600000000,1791192600000000,'call','out','',0,NULL,NULL,1);
CREATE TABLE journal (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, way TEXT NOT NULL, user_id TEXT, import_id TEXT,
            final INTEGER NOT NULL, changes TEXT NOT NULL) STRICT;
INSERT INTO "journal" VALUES(1,1791192600000000,'import',NULL,'i1',0,'[["customers",["anna"],1,null],["orders",["order"],1,null],["follow_ups",["call"],1,null],["interactions",["talk","anna",1791192600000000],1,null],["promises",["promise"],1,null],["needs",["need"],1,null],["feedback",["feedback"],1,null],["complaints",["complaint"],1,null],["losses",["loss"],1,null],["timeline",["line","anna",1791192600000000],0,null]]');
CREATE TABLE losses (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, lost_at INTEGER NOT NULL, reason TEXT, reason_known_at INTEGER, note TEXT NOT NULL,
            returned_at INTEGER, revision INTEGER NOT NULL) STRICT;
INSERT INTO "losses" VALUES('loss','anna',1791192600000000,NULL,NULL,'',NULL,1);
CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('id','362af13004d8f84fb9061df9fcf4f8c4');
CREATE TABLE needs (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, what TEXT NOT NULL, noted_at INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
INSERT INTO "needs" VALUES('need','anna','A second chair',1791192600000000,1);
CREATE TABLE orders (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, product TEXT NOT NULL, ordered_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
            counts_for TEXT NOT NULL, promised_on TEXT, delivered_at INTEGER, delivery_recorded_at INTEGER,
            reference TEXT NOT NULL, source TEXT NOT NULL, walkthrough INTEGER NOT NULL, delivery TEXT NOT NULL,
            care TEXT NOT NULL, amount TEXT NOT NULL, currency TEXT NOT NULL, cancelled_at INTEGER,
            said_late_at INTEGER, revision INTEGER NOT NULL) STRICT;
INSERT INTO "orders" VALUES('order','anna','Sofa',1791192600000000,1791192600000000,'2026-10-05',NULL,NULL,NULL,'R1','shop',1,'later','full','','',NULL,NULL,1);
CREATE TABLE outbox (
            id TEXT NOT NULL PRIMARY KEY, recipient TEXT NOT NULL, tag TEXT NOT NULL, payload TEXT NOT NULL,
            created_at INTEGER NOT NULL, not_before INTEGER NOT NULL, customer_id TEXT, follow_up_id TEXT,
            token TEXT NOT NULL, tries INTEGER NOT NULL, last_error TEXT NOT NULL, sent_at INTEGER,
            closed_at INTEGER) STRICT;
INSERT INTO "outbox" VALUES('m1','phone','aftersale-call','{"title":"x"}',1791192600000000,1791192600000000,'anna','call','tok',0,'',NULL,NULL);
CREATE TABLE playbooks (
            version INTEGER PRIMARY KEY, at INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
INSERT INTO "playbooks" VALUES(1,1791192600000000,'{"P1":true}');
CREATE TABLE promises (id TEXT NOT NULL PRIMARY KEY, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED, what TEXT NOT NULL, due TEXT NOT NULL, made_at INTEGER NOT NULL, kept_at INTEGER,
            withdrawn_at INTEGER, broken_told INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
INSERT INTO "promises" VALUES('promise','anna','Send the fabric','2026-10-05',1791192600000000,NULL,NULL,0,1);
CREATE TABLE requests (
            id TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL, answer TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "requests" VALUES('r1',1791192600000000,'{"customer_id":"anna"}');
CREATE TABLE timeline (
            id TEXT NOT NULL, customer_id TEXT NOT NULL REFERENCES customers(id) DEFERRABLE INITIALLY DEFERRED,
            at INTEGER NOT NULL, event TEXT NOT NULL, way TEXT NOT NULL, user_id TEXT, follow_up_id TEXT,
            kind TEXT NOT NULL, data TEXT NOT NULL) STRICT;
INSERT INTO "timeline" VALUES('line','anna',1791192600000000,'customer_added','',NULL,NULL,'','{"name":"Anna"}');
CREATE INDEX customers_by_review ON customers (review_at) WHERE review_at IS NOT NULL;
CREATE INDEX customers_by_pause ON customers (paused_until) WHERE paused_until IS NOT NULL;
CREATE INDEX customers_by_referrer ON customers (referred_by) WHERE referred_by IS NOT NULL;
CREATE INDEX customers_by_score ON customers (last_score) WHERE last_score IS NOT NULL;
CREATE INDEX orders_by_customer ON orders (customer_id, ordered_at);
CREATE UNIQUE INDEX orders_by_reference ON orders (source, reference) WHERE reference <> '';
CREATE INDEX orders_by_moment ON orders (ordered_at);
CREATE UNIQUE INDEX follow_ups_by_cause ON follow_ups (customer_id, rule, cause, attempt);
CREATE INDEX follow_ups_by_due ON follow_ups (status, due_day, due_at, announced, is_check_in);
CREATE INDEX follow_ups_custom ON follow_ups (customer_id, due_day)
            WHERE status = 'open' AND kind = 'custom' AND rule IS NULL;
CREATE INDEX follow_ups_named ON follow_ups (customer_id) WHERE kind <> 'custom' AND rule IS NULL;
CREATE INDEX follow_ups_completed ON follow_ups (completed_at) WHERE status = 'done';
CREATE INDEX interactions_by_customer ON interactions (customer_id, at);
CREATE INDEX promises_by_customer ON promises (customer_id);
CREATE INDEX promises_by_due ON promises (due);
CREATE INDEX promises_open ON promises (due)
            WHERE kept_at IS NULL AND withdrawn_at IS NULL AND broken_told = 0;
CREATE INDEX needs_by_customer ON needs (customer_id);
CREATE INDEX feedback_by_customer ON feedback (customer_id);
CREATE INDEX complaints_by_customer ON complaints (customer_id);
CREATE INDEX losses_by_customer ON losses (customer_id);
CREATE INDEX timeline_by_customer ON timeline (customer_id, at);
CREATE INDEX outbox_unsent ON outbox (not_before) WHERE sent_at IS NULL AND closed_at IS NULL;
CREATE INDEX outbox_unclosed ON outbox (tag) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX outbox_by_token ON outbox (token) WHERE token <> '';
CREATE UNIQUE INDEX journal_by_import ON journal (import_id) WHERE import_id IS NOT NULL;
CREATE TABLE nudges (
            follow_up_id TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, times INTEGER NOT NULL, told_at INTEGER,
            held TEXT NOT NULL, digest_on TEXT, log TEXT NOT NULL) STRICT;
CREATE INDEX follow_ups_timed ON follow_ups (due_at) WHERE status = 'open' AND due_at IS NOT NULL;
INSERT INTO nudges VALUES('call','2026-03-02T13:00:00+00:00/',1,1772455500000000,'',NULL,'[{"at":"2026-03-02T12:45:00+00:00","event":"planned","push":"timed"}]');
ALTER TABLE customers ADD COLUMN changed_at INTEGER;
ALTER TABLE follow_ups ADD COLUMN changed_at INTEGER;
UPDATE follow_ups SET changed_at = 1791192700000000 WHERE id = 'call';
ALTER TABLE interactions ADD COLUMN letter TEXT;
CREATE INDEX interactions_with_letter ON interactions (customer_id, at) WHERE letter IS NOT NULL;
UPDATE interactions SET letter = 'tip' WHERE id = 'talk';
CREATE INDEX interactions_by_moment ON interactions (at);
CREATE INDEX interactions_noted ON interactions (customer_id, at) WHERE note <> '';
CREATE TABLE tallies (
            measure TEXT NOT NULL, day TEXT NOT NULL, what TEXT NOT NULL, count INTEGER NOT NULL,
            revision INTEGER NOT NULL, PRIMARY KEY (measure, day, what)) STRICT, WITHOUT ROWID;
INSERT INTO tallies VALUES('last_scores','','9',2,2);
INSERT INTO tallies VALUES('on_time','2026-10-05','in_time',3,3);
CREATE INDEX follow_ups_check_ins ON follow_ups (customer_id, completed_at) WHERE rule = 'P9';
CREATE INDEX interactions_theirs ON interactions (customer_id, at) WHERE direction = 'in';
CREATE INDEX interactions_met ON interactions (customer_id, at) WHERE meeting = 1;
COMMIT;

-- A data folder as the first release wrote it, in clear. Its secret, in hexadecimal:
-- 222ebda6df2988dc60541edb619e8a9f87177dbae9d66d8891ef1dc1e6bfd563
CREATE TABLE cases (
    organisation TEXT NOT NULL,
    reference TEXT NOT NULL,
    version INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    holder TEXT,
    sort_key TEXT NOT NULL,
    search TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (organisation, reference)
  ) STRICT, WITHOUT ROWID;
CREATE TABLE events (
    organisation TEXT NOT NULL,
    position INTEGER NOT NULL,
    reference TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    type TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (organisation, position),
    UNIQUE (organisation, reference, sequence),
    FOREIGN KEY (organisation, reference) REFERENCES cases
  ) STRICT;
CREATE TABLE attempts (
    organisation TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (organisation, key),
    FOREIGN KEY (organisation, reference) REFERENCES cases
  ) STRICT, WITHOUT ROWID;
INSERT INTO cases VALUES ('plus-dane', 'RD-0LD0-C45E', 19, 0, 'noor', '2026-08-10 2026-06-08 RD-0LD0-C45E', 'rd-0ld0-c45e ada example the roof over our kitchen has leaked since october.', '{"reference":"RD-0LD0-C45E","version":19,"name":"Ada Example","subject":"The roof over our kitchen has leaked since October.","kind":"complaint","service":{"en":"Repairs and maintenance","cy":"Atgyweirio a chynnal a chadw"},"status":"acknowledged","stage":{"en":"Stage 2","cy":"Cam 2"},"holder":{"id":"noor","name":"Noor Haddad"},"openedOn":"2026-06-08","next":{"duty":"respond","due":"2026-08-10"},"openActions":0}');
INSERT INTO cases VALUES ('plus-dane', 'RD-5ZNY-3VW7', 1, 0, NULL, '2026-11-27 2026-11-20 RD-5ZNY-3VW7', 'rd-5zny-3vw7 siân sample damp behind the wardrobe.', '{"reference":"RD-5ZNY-3VW7","version":1,"name":"Siân Sample","subject":"Damp behind the wardrobe.","kind":"complaint","service":{"en":"Repairs and maintenance","cy":"Atgyweirio a chynnal a chadw"},"status":"received","stage":{"en":"Stage 1","cy":"Cam 1"},"openedOn":"2026-11-20","next":{"duty":"acknowledge","due":"2026-11-27"},"openActions":0}');
INSERT INTO cases VALUES ('plus-dane', 'RD-Z0B1-R6C0', 3, 0, 'sam', '2026-11-27 2026-11-20 RD-Z0B1-R6C0', 'rd-z0b1-r6c0 ada example the roof over our kitchen has leaked since october.', '{"reference":"RD-Z0B1-R6C0","version":3,"name":"Ada Example","subject":"The roof over our kitchen has leaked since October.","kind":"complaint","service":{"en":"Repairs and maintenance","cy":"Atgyweirio a chynnal a chadw"},"status":"received","stage":{"en":"Stage 1","cy":"Cam 1"},"holder":{"id":"sam","name":"Sam Okafor"},"openedOn":"2026-11-20","next":{"duty":"acknowledge","due":"2026-11-27"},"openActions":0}');
INSERT INTO events VALUES ('plus-dane', 1, 'RD-Z0B1-R6C0', 1, 'submitted', '2026-11-20T10:00:00.000Z', '{"policy":{"id":"plus-dane","version":"2024-03"},"stage":"stage-1","intake":{"what":"The roof over our kitchen has leaked since October.\nThree visits were booked and nobody came.","when":{"roughly":"since early October","ongoing":true},"service":"repairs","wanted":"Mend the roof and tell me when somebody will come.","complainant":{"name":"Ada Example","email":"ada@example.org","prefers":"email","language":"en"}},"keyHash":"a084c9013eab9a53361a6ddada85e88c0eb81821bf0d021c16bd561c4f1401f3","told":[{"stage":"stage-1","duty":"acknowledge","due":"2026-11-27","calendar":"england-and-wales/2026-11"}],"type":"submitted","schema":2,"at":"2026-11-20T10:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","sequence":1}');
INSERT INTO events VALUES ('plus-dane', 2, 'RD-5ZNY-3VW7', 1, 'submitted', '2026-11-20T10:00:00.000Z', '{"policy":{"id":"plus-dane","version":"2024-03"},"stage":"stage-1","intake":{"what":"Damp behind the wardrobe.\nIt smells.","when":{"roughly":"since early October","ongoing":true},"service":"repairs","wanted":"Mend the roof and tell me when somebody will come.","complainant":{"name":"Siân Sample","email":"sian@example.org","prefers":"email","language":"en"}},"keyHash":"aaa93ca6db4a6afee1eb577a352b5901a54bbcb5d1877bf7a5bfc9ad2a44e145","told":[{"stage":"stage-1","duty":"acknowledge","due":"2026-11-27","calendar":"england-and-wales/2026-11"}],"type":"submitted","schema":2,"at":"2026-11-20T10:00:00.000Z","by":{"kind":"complainant","name":"Siân Sample"},"visibility":"customer","sequence":1}');
INSERT INTO events VALUES ('plus-dane', 3, 'RD-Z0B1-R6C0', 2, 'assigned', '2026-11-23T09:00:00.000Z', '{"stage":"stage-1","to":{"id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"type":"assigned","schema":2,"at":"2026-11-23T09:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","sequence":2}');
INSERT INTO events VALUES ('plus-dane', 4, 'RD-Z0B1-R6C0', 3, 'messageSent', '2026-11-23T09:00:00.000Z', '{"text":"It is raining in again.","type":"messageSent","schema":2,"at":"2026-11-23T09:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","sequence":3}');
INSERT INTO events VALUES ('plus-dane', 5, 'RD-0LD0-C45E', 1, 'submitted', '2026-06-08T10:00:00.000Z', '{"type":"submitted","schema":1,"at":"2026-06-08T10:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","policy":{"id":"plus-dane","version":"2024-03"},"stage":"stage-1","intake":{"what":"The roof over our kitchen has leaked since October.\nThree visits were booked and nobody came.","when":{"roughly":"since early October","ongoing":true},"service":"repairs","wanted":"Mend the roof and tell me when somebody will come.","complainant":{"name":"Ada Example","email":"ada@example.org","prefers":"email","language":"en"}},"keyHash":"hash-of-the-key","told":[{"stage":"stage-1","duty":"acknowledge","due":"2026-06-15","calendar":"england-and-wales/2026-11"}],"sequence":1}');
INSERT INTO events VALUES ('plus-dane', 6, 'RD-0LD0-C45E', 2, 'assigned', '2026-06-09T10:00:00.000Z', '{"type":"assigned","schema":1,"at":"2026-06-09T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","stage":"stage-1","to":{"id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"sequence":2}');
INSERT INTO events VALUES ('plus-dane', 7, 'RD-0LD0-C45E', 3, 'acknowledged', '2026-06-10T10:00:00.000Z', '{"type":"acknowledged","schema":1,"at":"2026-06-10T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","stage":"stage-1","understanding":"Your roof leaks and three visits were missed.","told":[{"stage":"stage-1","duty":"respond","due":"2026-06-24","calendar":"england-and-wales/2026-11"}],"sequence":3}');
INSERT INTO events VALUES ('plus-dane', 8, 'RD-0LD0-C45E', 4, 'noteAdded', '2026-06-10T10:00:00.000Z', '{"type":"noteAdded","schema":1,"at":"2026-06-10T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"staff","text":"Rang twice.","sequence":4}');
INSERT INTO events VALUES ('plus-dane', 9, 'RD-0LD0-C45E', 5, 'extensionProposed', '2026-06-11T10:00:00.000Z', '{"type":"extensionProposed","schema":1,"at":"2026-06-11T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","stage":"stage-1","to":"2026-07-31","reason":"The roofer comes next week.","goodReason":"The scaffold is late.","sequence":5}');
INSERT INTO events VALUES ('plus-dane', 10, 'RD-0LD0-C45E', 6, 'extensionDeclined', '2026-06-12T10:00:00.000Z', '{"type":"extensionDeclined","schema":1,"at":"2026-06-12T10:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","stage":"stage-1","sequence":6}');
INSERT INTO events VALUES ('plus-dane', 11, 'RD-0LD0-C45E', 7, 'extensionAgreed', '2026-06-13T10:00:00.000Z', '{"type":"extensionAgreed","schema":1,"at":"2026-06-13T10:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","stage":"stage-1","sequence":7}');
INSERT INTO events VALUES ('plus-dane', 12, 'RD-0LD0-C45E', 8, 'extensionApproved', '2026-06-14T10:00:00.000Z', '{"type":"extensionApproved","schema":1,"at":"2026-06-14T10:00:00.000Z","by":{"kind":"staff","id":"max","name":"Max Lind","roles":["service-improvement-manager"]},"visibility":"customer","stage":"stage-1","sequence":8}');
INSERT INTO events VALUES ('plus-dane', 13, 'RD-0LD0-C45E', 9, 'extended', '2026-06-14T10:00:00.000Z', '{"type":"extended","schema":1,"at":"2026-06-14T10:00:00.000Z","by":{"kind":"staff","id":"max","name":"Max Lind","roles":["service-improvement-manager"]},"visibility":"customer","stage":"stage-1","to":"2026-07-31","reason":"The roofer comes next week.","goodReason":"The scaffold is late.","from":"2026-06-24","calendar":"england-and-wales/2026-11","sequence":9}');
INSERT INTO events VALUES ('plus-dane', 14, 'RD-0LD0-C45E', 10, 'responded', '2026-06-20T10:00:00.000Z', '{"type":"responded","schema":1,"at":"2026-06-20T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","stage":"stage-1","outcome":"upheld","understanding":"Your roof leaks.","findings":"Three visits were booked and missed.","learning":"Visits are confirmed the day before.","sequence":10}');
INSERT INTO events VALUES ('plus-dane', 15, 'RD-0LD0-C45E', 11, 'actionAdded', '2026-06-20T10:00:00.000Z', '{"type":"actionAdded","schema":1,"at":"2026-06-20T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","stage":"stage-1","action":"action-1","what":"Mend the roof","due":"2026-07-01","sequence":11}');
INSERT INTO events VALUES ('plus-dane', 16, 'RD-0LD0-C45E', 12, 'messageSent', '2026-06-21T10:00:00.000Z', '{"type":"messageSent","schema":1,"at":"2026-06-21T10:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","text":"Thank you.","sequence":12}');
INSERT INTO events VALUES ('plus-dane', 17, 'RD-0LD0-C45E', 13, 'actionCompleted', '2026-06-30T10:00:00.000Z', '{"type":"actionCompleted","schema":1,"at":"2026-06-30T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","action":"action-1","note":"New slates.","sequence":13}');
INSERT INTO events VALUES ('plus-dane', 18, 'RD-0LD0-C45E', 14, 'closed', '2026-07-01T10:00:00.000Z', '{"type":"closed","schema":1,"at":"2026-07-01T10:00:00.000Z","by":{"kind":"staff","id":"sam","name":"Sam Okafor","roles":["complaint-resolution-officer"]},"visibility":"customer","sequence":14}');
INSERT INTO events VALUES ('plus-dane', 19, 'RD-0LD0-C45E', 15, 'escalationRequested', '2026-07-02T10:00:00.000Z', '{"type":"escalationRequested","schema":1,"at":"2026-07-02T10:00:00.000Z","by":{"kind":"complainant","name":"Ada Example"},"visibility":"customer","stage":"stage-2","reason":"It leaks.","told":[{"stage":"stage-2","duty":"acknowledge","due":"2026-07-09","calendar":"england-and-wales/2026-11"}],"sequence":15}');
INSERT INTO events VALUES ('plus-dane', 20, 'RD-0LD0-C45E', 16, 'assigned', '2026-07-03T10:00:00.000Z', '{"type":"assigned","schema":1,"at":"2026-07-03T10:00:00.000Z","by":{"kind":"staff","id":"noor","name":"Noor Haddad","roles":["senior-manager"]},"visibility":"customer","stage":"stage-2","to":{"id":"noor","name":"Noor Haddad","roles":["senior-manager"]},"sequence":16}');
INSERT INTO events VALUES ('plus-dane', 21, 'RD-0LD0-C45E', 17, 'acknowledged', '2026-07-04T10:00:00.000Z', '{"type":"acknowledged","schema":1,"at":"2026-07-04T10:00:00.000Z","by":{"kind":"staff","id":"noor","name":"Noor Haddad","roles":["senior-manager"]},"visibility":"customer","stage":"stage-2","understanding":"Your roof leaks and three visits were missed.","told":[{"stage":"stage-2","duty":"contact","due":"2026-07-10","calendar":"england-and-wales/2026-11"},{"stage":"stage-2","duty":"respond","due":"2026-07-31","calendar":"england-and-wales/2026-11"}],"sequence":17}');
INSERT INTO events VALUES ('plus-dane', 22, 'RD-0LD0-C45E', 18, 'contacted', '2026-07-05T10:00:00.000Z', '{"type":"contacted","schema":1,"at":"2026-07-05T10:00:00.000Z","by":{"kind":"staff","id":"noor","name":"Noor Haddad","roles":["senior-manager"]},"visibility":"customer","stage":"stage-2","how":"phone","summary":"Said who I am and what comes next.","sequence":18}');
INSERT INTO events VALUES ('plus-dane', 23, 'RD-0LD0-C45E', 19, 'extended', '2026-07-06T10:00:00.000Z', '{"type":"extended","schema":1,"at":"2026-07-06T10:00:00.000Z","by":{"kind":"staff","id":"noor","name":"Noor Haddad","roles":["senior-manager"]},"visibility":"customer","stage":"stage-2","to":"2026-08-10","reason":"The roofer comes next week.","from":"2026-07-31","calendar":"england-and-wales/2026-11","sequence":19}');
INSERT INTO attempts VALUES ('plus-dane', '00e88aa3904737e56c070c005c7973d713a637f047154183a1589662827d9081', '6b314d8d341778b90357cd1c08df024b92f1482d06cd96f97e22598eff0a517d', 'RD-Z0B1-R6C0', 1);
INSERT INTO attempts VALUES ('plus-dane', '0fa56a7bb94ff6fd3c8a1286530514de3d0b7ba4c9c93c8ba8ef9ca51b9acf84', '2a929a6986470830c25028f2d47b05a1016a1006e4e8585e3b8bdebc8e0f4945', 'RD-Z0B1-R6C0', 3);
INSERT INTO attempts VALUES ('plus-dane', '1ea57749e518c7c22557b4b633e68b7ea73f67b94b062c5e9df5a51b3bd76c6c', '2734cccaeb4712009d00fc2452447e4d84b794f60ade6809281e5fa659f3f478', 'RD-Z0B1-R6C0', 2);
INSERT INTO attempts VALUES ('plus-dane', '77bface79218b74e27ebd0b56e42bde18037e8ac25e373c829a89c9e30e17641', '8cd379bebaef9ac354da12f13a1b38c4ca66c1e23fab64dea912e011db2f210d', 'RD-5ZNY-3VW7', 1);
INSERT INTO attempts VALUES ('plus-dane', 'aaeee5016a01d1d85f63ff9def5b92952e454a0f3b214dda1cb5e87b9038d50f', 'fingerprint', 'RD-0LD0-C45E', 19);
CREATE INDEX cases_in_order ON cases (organisation, sort_key);
CREATE INDEX events_of_a_case ON events (organisation, reference, position);
CREATE TRIGGER events_are_added_at_the_end BEFORE INSERT ON events
  WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM events WHERE organisation = NEW.organisation)
  OR NEW.sequence <> (
    SELECT coalesce(max(sequence), 0) + 1 FROM events
    WHERE organisation = NEW.organisation AND reference = NEW.reference
  )
  BEGIN SELECT RAISE(ABORT, 'what happened is added at the end, without gaps'); END;
CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER events_stay BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;
PRAGMA user_version = 1;

import type {DatabaseSync} from 'node:sqlite';
import {StartError} from '../start-error.ts';

/**
 * Every step of the schema, oldest first. Steps are only ever added: a step that somebody has run is never changed. Each
 * table leads with the organisation, so that the log can be divided by it.
 */
const steps: readonly string[] = [
  `
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
  CREATE INDEX cases_in_order ON cases (organisation, sort_key);

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
  -- So that following one case never reads past the others.
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

  CREATE TABLE attempts (
    organisation TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (organisation, key),
    FOREIGN KEY (organisation, reference) REFERENCES cases
  ) STRICT, WITHOUT ROWID;
  `,
];

/** Runs the steps that a database has not had yet, each entirely or not at all. SQLite keeps the count in its header. */
export function migrate(database: DatabaseSync, folder: string): void {
  const {user_version: done} = database.prepare('PRAGMA user_version').get() as {user_version: number};
  if (done > steps.length) {
    throw new StartError(
      'folder/newer',
      `The data folder ${folder} was written by a newer Redress (step ${done}; this one knows ${steps.length}). Start that version again.`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index >= done) database.exec(`BEGIN EXCLUSIVE; ${step} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

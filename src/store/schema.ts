import type { DatabaseOptions } from '../database.js';

/**
 * The tables of a store. `words` is the full-text index: English words in any inflection (Porter's stems), all words without diacritics. An
 * `actor` is a holder by one of its names in lower case: its id, or its English without an article.
 */
const VERSION_1 = `
  CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    key TEXT UNIQUE,
    text_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    date TEXT,
    label TEXT NOT NULL,
    meta TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reports_by_text ON reports (text_hash);
  CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
    position INTEGER NOT NULL,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    row TEXT NOT NULL,
    UNIQUE (report, position)
  ) STRICT;
  CREATE TABLE actors (
    name TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
    PRIMARY KEY (name, record)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX actors_by_record ON actors (record);
  CREATE VIRTUAL TABLE words USING fts5 (english, dutch, subjects, tokenize = 'porter unicode61 remove_diacritics 2');
  CREATE TRIGGER records_deleted AFTER DELETE ON records BEGIN DELETE FROM words WHERE rowid = old.id; END;`;

/** One file, which can be copied, and read where nothing may be written. */
export const STORE: Pick<DatabaseOptions, 'application' | 'migrations' | 'journal'> = {
  application: 0x53746e64,
  migrations: [VERSION_1],
  journal: 'delete',
};

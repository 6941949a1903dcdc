-- Records in the order they were merged, how far each spool was read, and how far the journal goes.
CREATE TABLE records (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind <> ''),
  source TEXT NOT NULL CHECK (source IN ('user', 'synthetic')),
  ts TEXT NOT NULL,
  crc INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (body LIKE '{%')
) STRICT;

CREATE TABLE spools (
  name TEXT PRIMARY KEY,
  offset INTEGER NOT NULL CHECK (offset >= 0),
  last_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE export (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  segment INTEGER NOT NULL CHECK (segment >= 1),
  offset INTEGER NOT NULL CHECK (offset >= 0)
) STRICT;

INSERT INTO export (one, seq, segment, offset) VALUES (1, 0, 1, 0);

CREATE TABLE segments (
  n INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE remotes (
  name TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT;

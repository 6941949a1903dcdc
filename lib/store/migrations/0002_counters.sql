-- What statistics read: sums per hour and per day (UTC). Derived from the records up to `derived.seq`.
CREATE TABLE counters (
  bucket TEXT NOT NULL,
  name TEXT NOT NULL,
  n REAL NOT NULL,
  PRIMARY KEY (bucket, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE derived (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL
) STRICT;

INSERT INTO derived (one, seq) VALUES (1, 0);

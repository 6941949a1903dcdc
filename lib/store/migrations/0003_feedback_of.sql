-- Which feedback speaks of which rewrite; derived like the counters, which are filled anew with it.
CREATE TABLE feedback_of (
  record_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (record_id, seq)
) STRICT, WITHOUT ROWID;

DELETE FROM counters;
UPDATE derived SET seq = 0;

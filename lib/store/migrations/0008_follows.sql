-- Which prompt of a person's follows which: the next one of a conversation, or a second step with
-- answers. Feedback on one rewrite counts together, the last word standing. Derived, all anew.
CREATE TABLE follows (
  seq INTEGER PRIMARY KEY,
  record_id TEXT NOT NULL
) STRICT;

CREATE INDEX follows_of ON follows (record_id, seq);

DELETE FROM counters;
DELETE FROM feedback_of;
DELETE FROM lessons;
UPDATE derived SET seq = 0;

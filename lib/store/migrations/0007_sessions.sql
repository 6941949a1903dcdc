-- A person's prompts by conversation, so that one can be seen beside the one before; derived.
CREATE TABLE sessions (
  seq INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_in_order ON sessions (session_id, seq);

INSERT INTO sessions (seq, session_id)
SELECT seq, json_extract(body, '$.session_id') FROM records
WHERE kind = 'rewrite' AND source = 'user'
  AND CASE WHEN json_valid(body) THEN json_type(body, '$.session_id') = 'text' ELSE 0 END;

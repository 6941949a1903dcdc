-- How many bytes of the list of forgotten ids have been carried out in this database and its journal.
CREATE TABLE forgotten (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  applied INTEGER NOT NULL CHECK (applied >= 0)
) STRICT;

INSERT INTO forgotten (one, applied) VALUES (1, 0);

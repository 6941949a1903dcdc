-- Days and hours apart, `d2026-02-03` and `h2026-02-03T04`, so that a long time is read by its days alone.
DELETE FROM counters;
DELETE FROM feedback_of;
DELETE FROM lessons;
UPDATE derived SET seq = 0;

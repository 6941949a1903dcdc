-- Prompts that a hook only read are counted apart from those that were improved; derived, all anew.
DELETE FROM counters;
DELETE FROM feedback_of;
DELETE FROM lessons;
UPDATE derived SET seq = 0;

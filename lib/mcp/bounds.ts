/**
 * The bounds of one connection.
 *
 * @module
 */

/** Longest message that is read, in bytes: a prompt of the greatest length, escaped as JSON, and its context fit. */
export const MESSAGE_BYTES_MAX = 32 * 1024 * 1024;

/** Bytes read at once: what a pipe holds. */
export const READ_BYTES = 64 * 1024;

/** Bytes written at once, so that it shows whether a slow client still takes any. */
export const WRITE_BYTES = 8 * 1024;

/** Bytes of answers that wait for a slow reader before its requests wait too. */
export const OUTGOING_BYTES_MAX = 8 * 1024 * 1024;

/** Bytes of requests without an answer before further ones wait. */
export const IN_FLIGHT_BYTES_MAX = 2 * MESSAGE_BYTES_MAX;

/**
 * Time that requests in flight have for their answers once the client is gone, in milliseconds; while
 * the client still takes answers, at least WRITE_BYTES in that time, it begins anew.
 */
export const ANSWER_GRACE_MS = 1400;

/** Time from the client's going away to the process's end at most, in milliseconds, counted in the same way. */
export const SHUTDOWN_MS_MAX = 1750;

/** How often an end that is waited for is looked at, in milliseconds. */
export const STEP_MS = 50;

/** Longest pause before a background task that failed is tried again, in milliseconds. */
export const BACKOFF_MS_MAX = 5 * 60_000;

/** Shortest pause between two merges, in milliseconds, so that a busy server does not only merge. */
export const MERGE_PAUSE_MS = 1000;

/** Pause between two looks for sessions that are out of time, in milliseconds. */
export const SWEEP_PAUSE_MS = 60_000;

/** Pause between feedback and the look whether it is time to train, in milliseconds: more may follow. */
export const TRAINING_PAUSE_MS = 30_000;

/** Ids of records that a server remembers, to complete them. */
export const RECORD_IDS_MAX = 20;

/**
 * Time a form may stay open before the call is answered without it, in milliseconds: many clients give a
 * call one minute, Codex and those made with the official SDK among them, and what it found is lost then.
 */
export const FORM_MS_MAX = 50_000;

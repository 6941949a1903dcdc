/**
 * Every bound of the program in one place, with its unit in its name and its reason beside it.
 *
 * @module
 */

/** Longest prompt that is rewritten, in UTF-16 units; a longer one comes back as it was, with a warning. */
export const PROMPT_CHARS_MAX = 2 * 1024 * 1024;

/** Most bytes read from a pipe or a file; beyond it the input is refused before memory runs short. */
export const INPUT_BYTES_MAX = 64 * 1024 * 1024;

/** Time one rewrite may take before the original is returned, in milliseconds. */
export const DEADLINE_MS = 200;

/** Time the first rewrite of a process may take on top, in milliseconds: its code is compiled as it runs. */
export const WARM_UP_MS = 800;

/** Questions asked about one prompt: a fourth is not read : two short ones are fine, a third is tolerated. */
export const QUESTIONS_MAX = 3;

/** Passes over a prompt until no rule fires any more; a prompt that still moves then keeps the last stable text. */
export const PASSES_MAX = 4;

/** Levels that a client's file may be nested: more is no setting, and many more exhaust the stack. */
export const NESTING_MAX = 500;

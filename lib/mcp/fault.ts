/**
 * Failures as the calling model reads them: what it can do about one with its next call, or whom to
 * tell; never a flag of the command line.
 *
 * @module
 */

import type { ErrorCode, ImproverError } from "../errors.ts";

/** What no argument can mend. */
const ASK_THE_USER =
  "No argument mends that: go on with the prompt as it is, and tell the user to run `improver doctor`";

/** What to do about each failure; null where its own hint names the arguments. */
const ADVICE: Readonly<Record<ErrorCode, string | null>> = {
  usage: null,
  empty_prompt: 'Give the text of the user\'s prompt in "prompt"',
  prompt_too_large: 'Give the instruction alone in "prompt", without the data it is about',
  not_text: 'Give the text of the user\'s prompt in "prompt"',
  unknown_record: 'Give as "record_id" that of a result of improve_prompt, or "last"',
  busy: "Call again in some seconds",
  unreadable: ASK_THE_USER,
  unwritable: ASK_THE_USER,
  bad_config: ASK_THE_USER,
  bad_rule: ASK_THE_USER,
  bad_json: ASK_THE_USER,
  bad_toml: ASK_THE_USER,
  bad_weights: ASK_THE_USER,
  unknown_rule: ASK_THE_USER,
  unknown_name: ASK_THE_USER,
  disk_full: ASK_THE_USER,
  io_failure: ASK_THE_USER,
  unsafe_directory: ASK_THE_USER,
  damaged_store: ASK_THE_USER,
  remote_failure: ASK_THE_USER,
  not_found: ASK_THE_USER,
};

/**
 * Says what failed and what the calling model can do.
 *
 * @param error An expected failure.
 * @returns One or two sentences.
 */
export function faultText(error: ImproverError): string {
  return `${error.message}. ${ADVICE[error.code] ?? error.hint}`;
}

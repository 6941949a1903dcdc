/**
 * Failures a user can act on, told apart from bugs, so that each door can answer both properly.
 *
 * @module
 */

/**
 * Codes of expected failures. They are part of the interface: `--json` shows them and none is ever
 * reused for another meaning.
 */
export type ErrorCode =
  | "usage"
  | "empty_prompt"
  | "prompt_too_large"
  | "not_text"
  | "unreadable"
  | "unwritable"
  | "bad_config"
  | "bad_rule"
  | "bad_json"
  | "bad_toml"
  | "bad_weights"
  | "unknown_record"
  | "unknown_rule"
  | "unknown_name"
  | "busy"
  | "disk_full"
  | "io_failure"
  | "unsafe_directory"
  | "damaged_store"
  | "remote_failure"
  | "not_found";

/** An expected failure: what could not be done, and what to try next. */
export class ImproverError extends Error {
  /** Stable code of the failure. */
  readonly code: ErrorCode;
  /** The next thing to try, as a sentence without a full stop. */
  readonly hint: string;

  /**
   * Makes an expected failure.
   *
   * @param code Stable code of the failure.
   * @param message `Cannot <do what>: <what is>`, without a full stop.
   * @param hint The next thing to try.
   * @param cause The error that led here, when there is one.
   */
  constructor(code: ErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ImproverError";
    this.code = code;
    this.hint = hint;
  }
}

/**
 * Says in one clause what a parser did not like.
 *
 * @param error What it threw.
 * @returns The first line of its message, with the line of the file where the error tells it.
 */
export function parserFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [reason = ""] = error.message.split("\n");
  const { line } = error as { line?: unknown };
  return typeof line === "number" ? `${reason}, line ${line}` : reason;
}

/**
 * Stops the program when something holds that can only be a bug.
 *
 * @param condition What must be true.
 * @param message What is wrong when it is not.
 * @throws Error when the condition is false.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}

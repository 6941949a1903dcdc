/**
 * What a kind of rule is: it checks the fields of a rule file and turns them into something that finds.
 *
 * @module
 */

import type { Licence } from "../check.ts";
import type { FieldReader } from "../field_reader.ts";
import type { Finding, Situation } from "../rule.ts";

/** One way in which rules can act. */
export interface Kind {
  /** What it may do beyond the promises of every rule; nothing when absent. */
  readonly licences?: readonly Licence[];
  /**
   * Reads and checks the kind's own fields of a rule file.
   *
   * @param fields The fields of the file.
   * @returns Plain data for {@linkcode Kind.finder}.
   * @throws ImproverError `bad_rule` with file and line.
   */
  check(fields: FieldReader): unknown;
  /**
   * Makes what finds.
   *
   * @param fields What `check` returned.
   * @returns A function from a situation to findings, linear in the length of the prompt.
   */
  finder(fields: unknown): (situation: Situation) => Finding[];
}

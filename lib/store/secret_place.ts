/**
 * What a place is in which a secret is known by what stands around it.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** A secret known by where it stands. */
export interface Place {
  /** What the secret is. */
  readonly kind: string;
  /** Pieces of which every such place has one, in lower case: others need not be searched. */
  readonly hints: readonly string[];
  /** What no such place is without: a digit, or a long run without a blank in it. */
  readonly needs?: "digit" | "run";
  /**
   * Its first group that matched is the secret, all of it where there is no group; the group `bare` is
   * a run of characters that the secret begins.
   */
  readonly pattern: () => RegExp;
  /** Tells the secret from what else may stand there. */
  readonly accepts: (value: string) => boolean;
  /** Finds the secrets in what the pattern matched, where there may be several; in its first group. */
  readonly inner?: RegExp;
}

/**
 * A pattern that is made when it is first needed.
 *
 * @param source Its source.
 * @param flags Its flags; upper and lower case are the same unless they say otherwise.
 * @returns What gives the pattern, the same one every time.
 */
export function patternOf(source: string, flags = "gi"): () => RegExp {
  return onDemand(() => new RegExp(source, flags));
}

/** A run of characters without quotes around it; what of it is the value is told afterwards. */
export const BARE: string = "(?<bare>[^\\s\"'`{(<\\[][^\\s]{5,511})";
/** A value in quotes or without. */
export const VALUE: string = String
  .raw`(?:[bru@]{0,2}\\?(?:"([^"\r\n]{6,256})"|'([^'\r\n]{6,256})'|\`([^\`\r\n]{6,256})\`)|["'\`]?${BARE})`;

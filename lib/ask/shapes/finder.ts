/**
 * What a shape is, and how it is found.
 *
 * @module
 */

import { holdsHint, onDemand } from "../../text/hints.ts";

/** What the shape of a request leaves open, and what is asked. */
export interface Shape {
  /** Finds it in the prompt's prose on one line: gives its noun, or nothing where there is none. */
  find(prose: string): string | null;
  /** What the prompt must not say: patterns, or what tells as they do. */
  readonly unless?: readonly Told[];
  /** Score of the gap model below which it is too general a question; none where it always fits. */
  readonly from?: number;
  /** Whether an order is none of it. */
  readonly onlyQuestions?: true;
  /** Key of the answer. */
  readonly slot: string;
  /** How much an answer changes the result, in [0,1]. */
  readonly importance: number;
  /** At most ten words; `%` stands for the noun that was found. */
  readonly question: string;
  /** Three or four answers. */
  readonly options: readonly string[];
}

/** One pattern: pieces in small letters, divided by commas, of which every match holds one, and its source. */
export type PatternRow = readonly [pieces: string, source: string];

/**
 * Finds the first of some patterns; those whose pieces a prompt does not hold are never compiled.
 *
 * @param rows The patterns; a group in one is the noun.
 * @returns A function that gives the noun, "it" where none is named, and nothing where no pattern is found.
 */
export function anyOf(...rows: readonly PatternRow[]): Shape["find"] {
  const patterns = onDemand(() =>
    rows.map(([pieces, source]) => ({
      pieces: pieces.split(","),
      pattern: onDemand(() => new RegExp(source, "i")),
    }))
  );
  return (prose: string): string | null => {
    const lower = prose.toLowerCase();
    for (const { pieces, pattern } of patterns()) {
      const found = holdsHint(lower, pieces) ? pattern().exec(prose) : null;
      if (found !== null) return found.slice(1).find((group) => group !== undefined) ?? "it";
    }
    return null;
  };
}

/** Something that a prompt may tell; a pattern is one, too. */
export type Told = Pick<RegExp, "test">;

/**
 * Tells whether one of some patterns is in a prompt, as anyOf does.
 *
 * @param rows The patterns.
 * @returns What tells it.
 */
export function toldBy(...rows: readonly PatternRow[]): Told {
  const find = anyOf(...rows);
  return { test: (prose) => find(prose) !== null };
}

/**
 * Bars that a measured number must reach, and how they are shown.
 *
 * @module
 */

/** A number and its bar. */
export interface Gate {
  /** What was measured. */
  readonly name: string;
  /** What came out. */
  readonly value: number;
  /** What it must be: at least, or at most, this. */
  readonly bar: number;
  /** On which side of the bar is good. */
  readonly side: "at least" | "at most";
}

/** A bar to reach from below. */
export function atLeast(name: string, value: number, bar: number): Gate {
  return { name, value, bar, side: "at least" };
}

/** A bar to stay under. */
export function atMost(name: string, value: number, bar: number): Gate {
  return { name, value, bar, side: "at most" };
}

/** Whether a number reaches its bar; one that could not be measured does not. */
export function holds({ value, bar, side }: Gate): boolean {
  return side === "at least" ? value >= bar : value <= bar;
}

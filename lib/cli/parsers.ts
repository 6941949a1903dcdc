/**
 * How the values of flags are read; what is thrown becomes part of a usage message.
 *
 * @module
 */

/** Takes text as it is. */
export const text = (input: string): string => input;

/**
 * Reads `key=value`; the value may hold further equals signs.
 *
 * @param input What was typed.
 * @returns Key and value.
 * @throws Error when there is no key.
 */
export function pair(input: string): readonly [string, string] {
  const at = input.indexOf("=");
  if (at < 1) throw new Error("write it as key=value");
  return [input.slice(0, at).trim(), input.slice(at + 1)];
}

/**
 * Reads a positive number.
 *
 * @param input What was typed.
 * @returns The number, above 0.
 * @throws Error when it is none.
 */
export function positive(input: string): number {
  const value = Number(input);
  if (input.trim() === "" || !Number.isFinite(value) || value <= 0) {
    throw new Error("write a number above 0");
  }
  return value;
}

/**
 * Reads a whole number.
 *
 * @param input What was typed.
 * @returns The number, 0 or above.
 * @throws Error when it is none.
 */
export function wholeNumber(input: string): number {
  if (!/^\d{1,9}$/.test(input.trim())) throw new Error("write a whole number");
  return Number(input);
}

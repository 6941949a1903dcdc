/**
 * Patterns in two forms: Unicode's classes of letters take long to make, and most prompts are ASCII.
 *
 * @module
 */

// deno-lint-ignore no-control-regex
const BEYOND_ASCII = /[^\x00-\x7f]/;

/**
 * Pairs a pattern with its plain form.
 *
 * @param plain What finds the same in ASCII text.
 * @param full Makes the pattern for all other text; called once, when first needed.
 * @returns A function that gives the pattern for a text.
 */
export function byAlphabet(plain: RegExp, full: () => RegExp): (text: string) => RegExp {
  let made: RegExp | undefined;
  return (text) => BEYOND_ASCII.test(text) ? made ??= full() : plain;
}

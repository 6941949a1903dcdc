/**
 * Tells tokens without meaning, such as `x7Qp2LmK9`, from names made of words.
 *
 * @module
 */

const CHARS_MIN = 7;
const CHARS_MAX = 16;
/** Characters between changes of case or to digits: names are made of longer pieces. */
const PIECE_CHARS_MAX = 2.5;

/**
 * Tells whether a token looks drawn by chance.
 *
 * @param token A token without blanks.
 * @returns True for letters of both cases, or with digits, that change all the time.
 */
export function isRandomToken(token: string): boolean {
  if (token.length < CHARS_MIN || token.length > CHARS_MAX || !/^[A-Za-z\d]+$/.test(token)) {
    return false;
  }
  if (!/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false;
  const pieces = token.match(/[A-Z]+[a-z]*|[a-z]+|\d+/g)?.length ?? 1;
  return token.length / pieces <= PIECE_CHARS_MAX;
}

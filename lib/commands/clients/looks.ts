/**
 * Commands that only look whether a program is there, before it is run.
 *
 * @module
 */

import type { Token } from "./command_line.ts";

/** A redirect that leaves nothing behind. */
const INTO_NOTHING = /^(?:(?:&?>>?|>\||<)(?:\/dev\/null|nul|\$null)|[<>]&[\d-])$/i;
/** A look at one program, which stands as `@`, and at nothing else. */
const LOOK =
  /^(?:\[ -[efnx] @ \]|\[\[ -[efnx] @ \]\]|test -[efnx] @|(?:command -v|which|type|hash) @)$/;

/**
 * Leaves redirects out that leave nothing behind.
 *
 * @param tokens A command's words and redirects.
 * @returns The others.
 */
export function withoutIdleRedirects(tokens: readonly Token[]): Token[] {
  const goesNowhere = (at: number) =>
    tokens[at]?.kind === "redirect" &&
    INTO_NOTHING.test(tokens[at].value + (tokens[at + 1]?.value ?? ""));
  return tokens.filter(({ value, end }, at) => {
    const isDescriptor = /^\d$/.test(value) && tokens[at + 1]?.start === end;
    return !goesNowhere(at) && !goesNowhere(at - 1) && !(isDescriptor && goesNowhere(at + 1));
  });
}

/**
 * Tells whether a command looks at one program and does nothing else.
 *
 * @param tokens The command's words and redirects.
 * @param isLookedAt Whether a word names that program.
 * @returns True when it does.
 */
export function isLookAt(
  tokens: readonly Token[],
  isLookedAt: (word: string) => boolean,
): boolean {
  const words = withoutIdleRedirects(tokens).map(({ value }) => isLookedAt(value) ? "@" : value);
  return LOOK.test(words.join(" "));
}

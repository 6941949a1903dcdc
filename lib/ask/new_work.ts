/**
 * Tells an order for something new, in which a failure is only a case that is to be met: "build a bot
 * that writes when the build fails". Word by word, as a pattern of it takes long to compile.
 *
 * @module
 */

import { wordSet } from "../text/hints.ts";

const WISHES = wordSet("need want would like i'd");
/** What makes something wherever it stands first. */
const MAKES = wordSet(
  "write create generate add implement compose draft translate invent imagine recommend suggest",
);
/** What does so only before an article: "build" and "design" are things, too. */
const MAKES_A = wordSet("build design make develop plan prepare list give do set come");
const ARTICLES = wordSet("a an some one two three four five six ten");
/** What mends rather than makes. */
const MENDS = wordSet("fix solution way hand hint bug help advice support assistance");
/** What stands behind such a verb where it names a thing: "add to cart", "write error". */
const NOT_MADE = wordSet("to error errors fails failed access react");
/** Something that is there and broken, up to the clause that says when or which. */
const BROKEN =
  /^(?:(?! (?:when|whenever|if|that|which|who|so|because)\b)[^,.;!?])*?\b(?:fail(?:s|ed)?|broken|crash(?:es|ed)|is down|does nothing|(?:is|does|do|are)(?: not|n['’]?t) work(?:ing)?)\b/i;
/** Code units among which such an order stands. */
const OPENING_CHARS = 120;

/**
 * Tells whether a prompt orders something new.
 *
 * @param prose The prompt's prose.
 * @returns True for "add a retry", "i need a script", "build me a bot"; false for "build fails".
 */
export function ordersNewWork(prose: string): boolean {
  if (BROKEN.test(prose.slice(0, OPENING_CHARS))) return false;
  const read = prose.slice(0, OPENING_CHARS).toLowerCase().replaceAll("’", "'")
    .match(/[a-z\d']+/g) ?? [];
  let at = 0;
  if (read[0] === "i" || read[0] === "we") at++;
  while (WISHES.has(read[at] ?? "")) at++;
  const isWish = at > 0;
  if (isWish && read[at] === "you") at++;
  if (isWish && read[at] === "to") at++;
  const isThing = isWish && ARTICLES.has(read[at] ?? "");
  const verb = read[at] ?? "";
  if (!isThing) at++;
  // "Set up", "come up with", "make up".
  const isPhrase = read[at] === "up";
  while (read[at] === "up" || read[at] === "with" || read[at] === "me" || read[at] === "us") at++;
  const hasArticle = ARTICLES.has(read[at] ?? "") || /^\d+$/.test(read[at] ?? "");
  if (MENDS.has(read[hasArticle ? at + 1 : at] ?? "")) return false;
  return isThing || (MAKES.has(verb) && !NOT_MADE.has(read[at] ?? "")) ||
    (MAKES_A.has(verb) && (isPhrase || hasArticle));
}

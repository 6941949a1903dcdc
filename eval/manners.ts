/**
 * Other ways of writing the same prompt, which lack the same: what is asked should not change.
 *
 * @module
 */

import { isOrder } from "../lib/ask/kind.ts";
import { openRandom } from "../lib/learn/random.ts";
import { typedInHaste } from "../scripts/shipped/examples.ts";
import { mistype } from "../scripts/shipped/worsening.ts";
import { SHIPPED_SEED } from "../scripts/train_shipped.ts";

/** What each manner makes of a prompt, by its name. */
export const MANNERS: Readonly<Record<string, (text: string) => string>> = {
  "typed in haste": typedInHaste,
  "asked as a favour": askedAsFavour,
  "misspelt": (text) => mistype(text, openRandom(SHIPPED_SEED)) ?? text,
};

/** As people ask somebody: with a greeting and thanks, an order as a question. */
function askedAsFavour(text: string): string {
  const order = /^[A-Za-z]+/.exec(text)?.[0].toLowerCase() ?? "";
  if (!isOrder(order)) return `Hi, ${text.trimEnd()} Thanks!`;
  const bare = text.replace(/^./, (letter) => letter.toLowerCase()).replace(/[.!?]\s*$/, "");
  return `Hello, could you please ${bare}? Thank you so much!`;
}

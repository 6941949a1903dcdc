/**
 * Finds everything in a prompt that must survive byte for byte: code, quotes, links, names, numbers.
 *
 * @module
 */

import { findBlocks } from "./blocks.ts";
import { findBracketed } from "./brackets.ts";
import { findChunks } from "./chunks.ts";
import { findCommands } from "./commands.ts";
import { findElements, findMarkup } from "./markup.ts";
import type { Surroundings } from "./names.ts";
import { findNamedWords } from "./named_words.ts";
import { findQuotes } from "./quotes.ts";
import { type Span, uniteSpans } from "./span.ts";
import { findMessages } from "./traces.ts";

/** Share of capitals among letters from which a text is shouted. */
const SHOUTED_SHARE = 0.6;
/** Characters that are looked at to tell a shouted text. */
const SAMPLE_CHARS = 2000;

/**
 * Finds the protected stretches of a text. Blocks of lines are found first; in what stands between
 * them, each finder looks for its own, so that no quotation can begin in one block and end in another.
 * Brackets and elements are matched over the whole, since data holds lines of every look.
 *
 * @param text Any string.
 * @returns Sorted, disjoint, non-empty spans.
 */
export function findSpans(text: string): Span[] {
  const blocks = findBlocks(text);
  const surroundings: Surroundings = {
    hasCode: blocks.some((span) => span.kind !== "quote" && span.kind !== "table") ||
      /`[^`\n]+`/.test(text),
    isShouted: isShouted(text),
  };
  const found = [...findBracketed(text), ...findElements(text), ...blocks];
  let from = 0;
  for (const block of blocks) {
    addInline(text, from, block.start, surroundings, found);
    from = block.end;
  }
  addInline(text, from, text.length, surroundings, found);
  return uniteSpans(found);
}

function addInline(
  text: string,
  from: number,
  to: number,
  surroundings: Surroundings,
  found: Span[],
): void {
  if (to <= from) return;
  const piece = text.slice(from, to);
  for (
    const spans of [
      findMarkup(piece),
      findQuotes(piece),
      findNamedWords(piece),
      findCommands(piece),
      findMessages(piece),
      findChunks(piece, surroundings),
    ]
  ) {
    for (const span of spans) {
      found.push({ start: from + span.start, end: from + span.end, kind: span.kind });
    }
  }
}

function isShouted(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARS);
  const upper = sample.match(/[A-Z]/g)?.length ?? 0;
  const lower = sample.match(/[a-z]/g)?.length ?? 0;
  return upper > 20 && upper / (upper + lower) > SHOUTED_SHARE;
}

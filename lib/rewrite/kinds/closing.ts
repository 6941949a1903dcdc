/**
 * Closes a code fence that was left open at the end of a prompt.
 *
 * @module
 */

import type { Kind } from "./kind.ts";

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;
/** So many plain words in a row may be prose after a forgotten end: then nobody can tell. */
const PROSE_WORDS_MIN = 4;

/** Has no fields of its own. */
export const closing: Kind = {
  check: () => ({}),
  finder: () => ({ prompt: { text, spans } }) => {
    const last = spans.at(-1);
    if (last?.kind !== "code_fence" || text.slice(last.end).trim() !== "") return [];
    const block = text.slice(last.start, last.end).trimEnd();
    const fence = FENCE.exec(block)?.[1];
    if (fence === undefined) return [];
    const lines = block.split("\n");
    const closed = lines.length > 1 && FENCE.exec(lines.at(-1)!)?.[1]?.startsWith(fence);
    if (closed || lines.length < 2 || block.slice(3).includes(fence)) return [];
    if (isProse(lines.at(-1)!)) return [];
    const end = text.trimEnd().length;
    return [[{ start: end, end, after: `\n${fence}` }]];
  },
};

function isProse(line: string): boolean {
  const words = line.match(/(?<![\w.(="'])[a-z']+(?![\w.(="'])/gi)?.length ?? 0;
  return words >= PROSE_WORDS_MIN && (!/[;{}()=<>]/.test(line) || /[a-z][.?!]$/i.test(line));
}

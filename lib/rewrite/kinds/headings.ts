/**
 * Removes headings that were left without anything below them.
 *
 * @module
 */

import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

const HEADING = /^(#{1,6}) [^\n]*\S[^\n]*$/gm;

/** Has no fields of its own. */
export const headings: Kind = {
  check: () => ({}),
  finder: () => ({ prompt: { text }, isOpen }) => {
    const all = [...text.matchAll(HEADING)].filter(({ 0: line, index }) =>
      isOpen(index, index + line.length)
    );
    const findings: Finding[] = [];
    for (let i = 0; i + 1 < all.length; i++) {
      const { 0: line, 1: level, index: start } = all[i]!;
      const next = all[i + 1]!;
      const deeper = next[1]!.length > level!.length;
      // A heading of the first line is a title; one at the end waits for the answer.
      if (deeper || start === 0 || text.slice(start + line.length, next.index).trim() !== "") {
        continue;
      }
      findings.push([{ start, end: next.index, after: "" }]);
    }
    return findings.filter(([one]) => isOpen(one!.start, one!.end));
  },
};

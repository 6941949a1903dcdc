/**
 * Writes look-alike letters of other scripts inside Latin words as the Latin letters they pose as.
 *
 * @module
 */

import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly pairs: readonly (readonly [string, string])[];
}

const FOREIGN = /[\u00ff-\uffff]|[\ud800-\udbff][\udc00-\udfff]/;
const LATIN = /[a-zA-Z]/g;

/** `[pairs]` from letter to the look-alikes of it, in one text. */
export const homoglyphs: Kind = {
  licences: ["respell_names"],
  check(reader) {
    const pairs = reader.pairs("pairs");
    const wrong = pairs.find(([letter]) => !/^[a-zA-Z]$/.test(letter));
    if (wrong === undefined) return { pairs } satisfies Fields;
    throw reader.fault("pairs", `has "${wrong[0]}"`, 'Write "a" = "its look-alikes"', wrong[0]);
  },
  finder(fields) {
    const letters = new Map<string, string>();
    for (const [letter, alikes] of (fields as Fields).pairs) {
      for (const alike of alikes) if (alike.trim() !== "") letters.set(alike, letter);
    }
    let alike: RegExp | undefined;
    return (situation) => {
      const { text } = situation.prompt;
      if (!FOREIGN.test(text)) return [];
      alike ??= new RegExp(`[${[...letters.keys()].join("")}]`, "u");
      if (!alike.test(text)) return [];
      const findings: Finding[] = [];
      for (const { 0: token, index: start } of text.matchAll(/(?:\p{L}|\p{M}|\p{Nl}){2,64}/gu)) {
        const after = [...token].map((character) => letters.get(character) ?? character).join("");
        const latin = token.match(LATIN)?.length ?? 0;
        const foreign = [...token].length - latin;
        // A mixed word in which Latin letters prevail, and nothing foreign is left over.
        if (after === token || latin < foreign || !/^[a-zA-Z]+$/.test(after)) continue;
        const end = start + token.length;
        if (situation.isOpen(start, end)) findings.push([{ start, end, after }]);
      }
      return findings;
    };
  },
};

/**
 * Sets each pair of an input and its output apart as one example.
 *
 * @module
 */

import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly pairs: readonly (readonly [string, string])[];
  readonly open: string;
  readonly close: string;
}

/** One pair is the task itself as often as an example. */
const PAIRS_MIN = 2;

/** `[pairs]` from the label of an input to that of its output; `open` and `close`: lines put round a pair. */
export const pairing: Kind = {
  check(reader) {
    return {
      pairs: reader.pairs("pairs"),
      open: reader.text("open"),
      close: reader.text("close"),
    } satisfies Fields;
  },
  finder(fields) {
    const { pairs, open, close } = fields as Fields;
    const label = (name: string) => `${name.replace(/\W/g, "")}(?: ?\\d{1,2})?:[ \\t]`;
    const patterns = pairs.map(([input, output]) =>
      new RegExp(`^${label(input)}[^\\n]*\\S[^\\n]*\\n${label(output)}[^\\n]*\\S[^\\n]*$`, "gim")
    );
    return ({ prompt: { text } }) => {
      if (!text.trim().includes("\n") || text.includes(open)) return [];
      const found = patterns.map((pattern) => [...text.matchAll(pattern)])
        .find((matches) => matches.length >= PAIRS_MIN) ?? [];
      return found.map(({ 0: pair, index: start }): Finding => [
        { start, end: start + pair.length, after: `${open}\n${pair}\n${close}` },
      ]);
    };
  },
};

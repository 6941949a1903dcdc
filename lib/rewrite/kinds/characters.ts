/**
 * Removes or replaces single characters that no one sees, where they mean nothing.
 *
 * @module
 */

import { speaksOfCharacters } from "../mention.ts";
import type { Finding } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly drop: readonly string[];
  readonly blank: readonly string[];
}

const RANGE = /^[0-9A-F]{4,6}(?:-[0-9A-F]{4,6})?$/;
/** Scripts in which joiners and direction marks carry meaning (Hebrew to Myanmar, Khmer, Mongolian), and emoji. */
const MEANT_BESIDE =
  /[\u0590-\u109f\u1780-\u18af\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ud800-\udfff\ufb1d-\ufdff\ufe0f\ufe70-\ufefc]/;

/** `drop` and `blank`: code points or ranges in hexadecimal that go, or become a space. */
export const characters: Kind = {
  licences: ["respell_names"],
  check(reader) {
    const read = (key: string) => {
      const ranges = reader.words(key, []);
      const wrong = ranges.find((range) => !RANGE.test(range));
      if (wrong === undefined) return ranges;
      throw reader.fault(key, `has "${wrong}"`, "Write code points as 200B or 200B-200D", wrong);
    };
    return { drop: read("drop"), blank: read("blank") } satisfies Fields;
  },
  finder(fields) {
    const { drop, blank } = fields as Fields;
    const dropped = drop.length === 0 ? null : new RegExp(`^[${classOf(drop)}]`, "u");
    const runs = new RegExp(`[${classOf([...drop, ...blank])}]{1,64}`, "gu");
    return (situation) => {
      const { text } = situation.prompt;
      const findings: Finding[] = [];
      let meant: boolean | undefined;
      for (const { 0: run, index: start } of text.matchAll(runs)) {
        const end = start + run.length;
        if (!situation.isOpen(start, end)) continue;
        const beside = text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2);
        if (MEANT_BESIDE.test(beside)) continue;
        if (start > 0 && (meant ??= speaksOfCharacters(text))) break;
        const kept = [...run].filter((character) => !dropped?.test(character));
        findings.push([{ start, end, after: " ".repeat(kept.length) }]);
      }
      return findings;
    };
  },
};

function classOf(ranges: readonly string[]): string {
  return ranges.map((range) => range.split("-").map((point) => `\\u{${point}}`).join("-")).join("");
}

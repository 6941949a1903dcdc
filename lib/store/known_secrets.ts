/**
 * Secrets that were recognised somewhere in a record, to be found wherever else they stand in it: the
 * words that give a password away often stand beside one of its places only.
 *
 * @module
 */

/** A place where a known secret stands. */
export interface Sighting {
  /** First UTF-16 unit. */
  readonly at: number;
  /** The secret. */
  readonly value: string;
  /** What it is. */
  readonly kind: string;
}

/** Known secrets, ready to be looked for. */
export interface KnownSecrets {
  /** Where they stand in a text, in order; of those that begin at one place the longest. */
  in(text: string): Iterable<Sighting>;
}

/** Where nothing is known. */
export const NONE_KNOWN: KnownSecrets = { in: () => [] };

/** What is shorter, such as `1234`, stands in a text for many reasons. */
const CHARS_MIN = 6;
/** Letters alone are a word of the language unless there are so many of them. */
const LETTERS_MIN = 12;
/** Letters and digits mixed are the secret even amid other letters, if there are so many of them. */
const MIXED_MIN = 8;

/**
 * Prepares secrets to be looked for.
 *
 * @param secrets The secrets; those that might be an ordinary word or number are left out.
 * @returns What finds them, in a time that grows with the text and hardly with their number.
 */
export function knownSecrets(
  secrets: readonly { readonly value: string; readonly kind: string }[],
): KnownSecrets {
  const kinds = new Map<string, string>();
  /** Lengths of the secrets that begin alike, the longest first. */
  const lengths = new Map<string, number[]>();
  for (const { value, kind } of secrets) {
    if (kinds.has(value) || !isTelling(value)) continue;
    kinds.set(value, kind);
    const head = value.slice(0, CHARS_MIN);
    const known = lengths.get(head);
    if (known === undefined) lengths.set(head, [value.length]);
    else if (!known.includes(value.length)) known.push(value.length);
  }
  if (kinds.size === 0) return NONE_KNOWN;
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  const firsts = new Set([...lengths.keys()].map((head) => head.charCodeAt(0)));
  return {
    *in(text) {
      for (let at = 0; at + CHARS_MIN <= text.length; at++) {
        if (!firsts.has(text.charCodeAt(at))) continue;
        for (const length of lengths.get(text.slice(at, at + CHARS_MIN)) ?? []) {
          const value = text.slice(at, at + length);
          const kind = kinds.get(value);
          if (kind === undefined || !standsAlone(text, at, value)) continue;
          yield { at, value, kind };
          at += length - 1;
          break;
        }
      }
    },
  };
}

function isTelling(value: string): boolean {
  return value.length >= (/^[a-z]+$/i.test(value) ? LETTERS_MIN : CHARS_MIN);
}

function standsAlone(text: string, at: number, value: string): boolean {
  if (value.length >= MIXED_MIN && /\d/.test(value) && /[A-Za-z]/.test(value)) return true;
  const meets = (left: string, right: string) => /\w/.test(left) && /\w/.test(right);
  return !meets(text.charAt(at - 1), value[0]!) &&
    !meets(value.at(-1)!, text.charAt(at + value.length));
}

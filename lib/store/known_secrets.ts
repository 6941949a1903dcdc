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

/** Secrets that end at one place and are tried whether they stand alone; all but the longest hardly ever matter. */
const ENDING_TOGETHER_MAX = 16;

/**
 * Prepares secrets to be looked for, all of them in one walk over the text (Aho and Corasick, "Efficient
 * string matching", 1975).
 *
 * @param secrets The secrets; those that might be an ordinary word or number are left out.
 * @returns What finds them, in a time that grows with the text, however many there are and however alike.
 */
export function knownSecrets(
  secrets: readonly { readonly value: string; readonly kind: string }[],
): KnownSecrets {
  const kinds = new Map<string, string>();
  for (const { value, kind } of secrets) {
    if (!kinds.has(value) && isTelling(value)) kinds.set(value, kind);
  }
  if (kinds.size === 0) return NONE_KNOWN;
  const trie = growTrie([...kinds.keys()]);
  return {
    *in(text) {
      let [state, from] = [0, 0];
      let best: { readonly at: number; readonly end: number } | null = null;
      for (let end = 1; end <= text.length; end++) {
        state = trie.follow(state, text.charCodeAt(end - 1));
        // Nothing that is still open begins at the best one or before it.
        if (best !== null && end - trie.depth[state]! > best.at) {
          yield sighting(text, best, kinds);
          [from, best] = [best.end, null];
        }
        const at = longestAlone(text, end, state, from, trie);
        if (at !== null && (best === null || at <= best.at)) best = { at, end };
      }
      if (best !== null) yield sighting(text, best, kinds);
    },
  };
}

function sighting(
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
  kinds: ReadonlyMap<string, string>,
): Sighting {
  const value = text.slice(at, end);
  return { at, value, kind: kinds.get(value)! };
}

/** Where the longest secret begins that ends at a place and stands alone; null where none does. */
function longestAlone(
  text: string,
  end: number,
  state: number,
  from: number,
  { depth, ends, shorter }: Trie,
): number | null {
  let node = ends[state] ? state : shorter[state]!;
  for (let tried = 0; node > 0 && tried < ENDING_TOGETHER_MAX; tried++, node = shorter[node]!) {
    const at = end - depth[node]!;
    if (at >= from && standsAlone(text, at, text.slice(at, end))) return at;
  }
  return null;
}

/** Words letter by letter, each node with the way to go on where the next letter does not fit. */
interface Trie {
  /** Letters to each node. */
  readonly depth: readonly number[];
  /** Whether a word ends at a node. */
  readonly ends: readonly boolean[];
  /** The node of the longest word that the letters to a node end in, beside themselves; 0 where there is none. */
  readonly shorter: readonly number[];
  /** The node of the longest beginning of a word that a text ends in, one letter later. */
  follow(node: number, letter: number): number;
}

function growTrie(words: readonly string[]): Trie {
  const edges = new Map<number, number>();
  const [depth, parent, letters] = [[0], [0], [0]];
  const ends = [false];
  const edge = (node: number, letter: number) => edges.get(node * 0x10000 + letter);
  for (const word of words) {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const letter = word.charCodeAt(at);
      let next = edge(node, letter);
      if (next === undefined) {
        next = depth.push(at + 1) - 1;
        parent.push(node);
        letters.push(letter);
        ends.push(false);
        edges.set(node * 0x10000 + letter, next);
      }
      node = next;
    }
    ends[node] = true;
  }
  const suffix = depth.map(() => 0);
  const shorter = depth.map(() => 0);
  const follow = (node: number, letter: number): number => {
    for (let at = node;; at = suffix[at]!) {
      const next = edge(at, letter);
      if (next !== undefined) return next;
      if (at === 0) return 0;
    }
  };
  // Shallow nodes first, since a suffix is shorter.
  for (const node of [...depth.keys()].sort((a, b) => depth[a]! - depth[b]!)) {
    if (depth[node]! < 2) continue;
    suffix[node] = follow(suffix[parent[node]!]!, letters[node]!);
    shorter[node] = ends[suffix[node]!] ? suffix[node]! : shorter[suffix[node]!]!;
  }
  return { depth, ends, shorter, follow };
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

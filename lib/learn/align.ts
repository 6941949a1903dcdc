/**
 * Which words of one text went unchanged into another: a difference in nearly linear time that
 * would rather leave a word unmatched than match it wrongly.
 *
 * @module
 */

/** A word, a run of white space or one other character, by UTF-16 offsets, end excluded. */
export interface Token {
  /** First UTF-16 unit. */
  readonly start: number;
  /** UTF-16 unit after the last one. */
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

/** A token of the first text that stands, unchanged and in order, in the second. */
export interface Match {
  /** In the first text. */
  readonly from: Token;
  /** In the second text. */
  readonly to: Token;
}

const TOKEN = /[\p{L}\p{N}\p{M}_]+|\s+|[^]/gu;

/** Rounds of looking for unique words within gaps; each takes time linear in the texts. */
const ROUNDS_MAX = 12;

/** Largest gap without a unique word that is still compared word by word, in pairs of tokens. */
const GAP_PAIRS_MAX = 2500;

/** Cuts a text into tokens; together they are the whole text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }));
}

/**
 * Matches the tokens of two texts, in order: common beginnings and ends, then words that occur once
 * in both (after Cohen's patience diff), then the same again between those.
 */
export function alignTexts(from: string, to: string): Match[] {
  const left = tokensOf(from);
  const right = tokensOf(to);
  const partners = new Int32Array(left.length).fill(-1);
  let gaps: Gap[] = [[0, left.length, 0, right.length]];
  for (let round = 0; round < ROUNDS_MAX && gaps.length > 0; round++) {
    gaps = gaps.flatMap((gap) => splitGap(left, right, partners, gap));
  }
  const matches: Match[] = [];
  partners.forEach((partner, at) => {
    if (partner >= 0) matches.push({ from: left[at] as Token, to: right[partner] as Token });
  });
  return matches;
}

/** Stretches not matched yet: begin and end in the first text, begin and end in the second. */
type Gap = [number, number, number, number];

/** Matches what it can within a gap, and gives the smaller gaps that remain. */
function splitGap(
  left: readonly Token[],
  right: readonly Token[],
  partners: Int32Array,
  gap: Gap,
): Gap[] {
  const [a0, a1, b0, b1] = trimGap(left, right, partners, gap);
  if (a0 === a1 || b0 === b1) return [];
  const anchors = increasing(uniquePairs(left, right, [a0, a1, b0, b1]));
  if (anchors.length === 0) {
    if ((a1 - a0) * (b1 - b0) <= GAP_PAIRS_MAX) {
      matchWordByWord(left, right, partners, [a0, a1, b0, b1]);
    }
    return [];
  }
  const gaps: Gap[] = [];
  let [a, b] = [a0, b0];
  for (const [nextA, nextB] of anchors) {
    partners[nextA] = nextB;
    gaps.push([a, nextA, b, nextB]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  gaps.push([a, a1, b, b1]);
  return gaps;
}

/** Matches the common beginning and end of a gap. */
function trimGap(
  left: readonly Token[],
  right: readonly Token[],
  partners: Int32Array,
  [a0, a1, b0, b1]: Gap,
): Gap {
  const isSame = (a: number, b: number): boolean => left[a]?.text === right[b]?.text;
  while (a0 < a1 && b0 < b1 && isSame(a0, b0)) partners[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && isSame(a1 - 1, b1 - 1)) partners[--a1] = --b1;
  return [a0, a1, b0, b1];
}

/** Finds the tokens that occur once on either side of a gap, in the order of the first text. */
function uniquePairs(
  left: readonly Token[],
  right: readonly Token[],
  [a0, a1, b0, b1]: Gap,
): [number, number][] {
  const places = (tokens: readonly Token[], from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = from; at < to; at++) {
      const text = (tokens[at] as Token).text;
      found.set(text, found.has(text) ? -1 : at);
    }
    return found;
  };
  const others = places(right, b0, b1);
  const pairs: [number, number][] = [];
  for (const [text, at] of places(left, a0, a1)) {
    const other = others.get(text);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return pairs.sort((one, two) => one[0] - two[0]);
}

/** Keeps the longest run of pairs that also rises in the second text (patience sorting). */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] as number] as [number, number])[1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tops[low - 1] as number;
    tops[low] = at;
  });
  const run: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) {
    run.push(pairs[at] as [number, number]);
  }
  return run.reverse();
}

/** Matches a small gap by its longest common run of tokens. */
function matchWordByWord(
  left: readonly Token[],
  right: readonly Token[],
  partners: Int32Array,
  [a0, a1, b0, b1]: Gap,
): void {
  const width = b1 - b0 + 1;
  const longest = new Int32Array((a1 - a0 + 1) * width);
  const isSame = (a: number, b: number): boolean => left[a]?.text === right[b]?.text;
  for (let a = a1 - 1; a >= a0; a--) {
    for (let b = b1 - 1; b >= b0; b--) {
      const at = (a - a0) * width + (b - b0);
      longest[at] = isSame(a, b)
        ? 1 + (longest[at + width + 1] as number)
        : Math.max(longest[at + width] as number, longest[at + 1] as number);
    }
  }
  for (let a = a0, b = b0; a < a1 && b < b1;) {
    const at = (a - a0) * width + (b - b0);
    if (isSame(a, b)) partners[a++] = b++;
    else if ((longest[at + width] as number) >= (longest[at + 1] as number)) a++;
    else b++;
  }
}

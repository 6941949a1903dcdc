/**
 * Edits: which of several overlapping ones stand, how they are applied, and how those of many phases
 * become one list with offsets in the original.
 *
 * @module
 */

import { invariant } from "../errors.ts";

/** One change of a prompt, as it is reported. */
export interface Edit {
  /** Number among all edits and suggestions of one rewrite, from 1. */
  readonly id: number;
  /** The rule that made it; of several that met in one place, the one that replaced most. */
  readonly rule: string;
  /** UTF-16 offset in the original of the first code unit. */
  readonly start: number;
  /** UTF-16 offset in the original after the last code unit. */
  readonly end: number;
  /** The text of the original between them. */
  readonly before: string;
  /** The text that stands there now. */
  readonly after: string;
  /** The reason, to the user. */
  readonly why: string;
  /** Probability, 0 to 1, that the user accepts it. */
  readonly probability: number;
}

/** A change not yet numbered. */
export interface Change {
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** UTF-16 offset after the last code unit. */
  readonly end: number;
  /** The text that stands there instead. */
  readonly after: string;
  /** The rule that replaced most of it. */
  readonly rule: string;
  /** The reasons of all rules that had part in it, that rule's first. */
  readonly why: readonly string[];
  /** Probability, 0 to 1, that the user accepts it: that of the least likely part. */
  readonly probability: number;
  /** How many code units beside blanks that rule replaced or brought in. */
  readonly weight: number;
}

/** Changes that stand or fall together. */
export type Proposal = readonly Change[];

/**
 * Chooses among proposals for one text: the earlier start wins, then the higher probability.
 *
 * @param proposals Proposals in any order, each sorted and disjoint in itself.
 * @returns The changes that stand: sorted and disjoint.
 */
export function withoutOverlaps(proposals: readonly Proposal[]): Proposal[] {
  const ordered = proposals.filter((proposal) => proposal.length > 0).sort((a, b) =>
    a[0]!.start - b[0]!.start || b[0]!.probability - a[0]!.probability ||
    b[0]!.end - a[0]!.end || (a[0]!.rule < b[0]!.rule ? -1 : 1)
  );
  const chosen: Proposal[] = [];
  const taken: Change[] = [];
  for (const proposal of ordered) {
    if (proposal.some((change) => overlapsAny(taken, change))) continue;
    chosen.push(proposal);
    for (const change of proposal) taken.splice(placeOf(taken, change.start), 0, change);
  }
  return chosen;
}

/** The index of the first of some sorted changes that starts at or after an offset. */
function placeOf(changes: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two insertions at one place overlap too: their order would be a guess. */
function overlapsAny(taken: readonly Change[], change: Change): boolean {
  const place = placeOf(taken, change.start);
  const before = taken[place - 1];
  const after = taken[place];
  if (before !== undefined && before.end > change.start) return true;
  return after !== undefined && (after.start < change.end || after.start === change.start);
}

/**
 * Applies changes to the text they were made for.
 *
 * @param text The text.
 * @param changes Sorted, disjoint changes.
 * @returns The changed text.
 */
export function applyChanges(
  text: string,
  changes: readonly { readonly start: number; readonly end: number; readonly after: string }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, after } of changes) {
    invariant(start >= at && end >= start && end <= text.length, "changes overlap or lie outside");
    pieces.push(text.slice(at, start), after);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/**
 * Joins changes of the original with later ones of the text they made, so that all are of the
 * original; those that overlap or touch become one.
 *
 * @param earlier Changes of the original, sorted and disjoint.
 * @param current The text they made.
 * @param later Changes of that text, sorted and disjoint.
 * @returns Changes of the original that make the same text as both one after the other.
 */
export function composeChanges(
  earlier: readonly Change[],
  current: string,
  later: readonly Change[],
): Change[] {
  const composed: Change[] = [];
  let i = 0;
  let k = 0;
  let shift = 0;
  const startOf = (change: Change) => change.start + shift;
  while (i < earlier.length || k < later.length) {
    const old = earlier[i];
    const fresh = later[k];
    if (fresh !== undefined && (old === undefined || fresh.end < startOf(old))) {
      composed.push({ ...fresh, start: fresh.start - shift, end: fresh.end - shift });
      k++;
    } else if (fresh === undefined || fresh.start > startOf(old!) + old!.after.length) {
      composed.push(old!);
      shift += growthOf(old!);
      i++;
    } else {
      const from = Math.min(startOf(old!), fresh.start);
      const start = from - shift;
      const [firstOld, firstFresh] = [i, k];
      let to = from;
      // They meet: what meets them in turn is gathered too, in the current text's offsets.
      for (;;) {
        const [o, f] = [earlier[i], later[k]];
        if (o !== undefined && (i === firstOld || startOf(o) <= to)) {
          to = Math.max(to, startOf(o) + o.after.length);
          shift += growthOf(o);
          i++;
        } else if (f !== undefined && f.start <= to) {
          to = Math.max(to, f.end);
          k++;
        } else break;
      }
      const parts = [earlier.slice(firstOld, i), later.slice(firstFresh, k)] as const;
      composed.push({ ...unite(current.slice(from, to), from, ...parts), start, end: to - shift });
    }
  }
  return composed.filter((change) => change.end > change.start || change.after !== "");
}

/** Code units that a change adds to the text, negative when it takes some away. */
function growthOf(change: Change): number {
  return change.after.length - (change.end - change.start);
}

function unite(
  text: string,
  offset: number,
  olds: readonly Change[],
  freshes: readonly Change[],
): Omit<Change, "start" | "end"> {
  const local = freshes.map((change) => ({
    start: change.start - offset,
    end: change.end - offset,
    after: change.after,
  }));
  const after = applyChanges(text, local);
  // Nothing is left of words that were mended first and deleted then: that is the deletion's doing.
  const lasting = olds.filter((old) => after.trim() !== "" || old.after.trim() === "");
  const parts = [...lasting, ...freshes];
  const leading = parts.reduce((most, part) => part.weight > most.weight ? part : most);
  return {
    after,
    rule: leading.rule,
    why: [...new Set([...leading.why, ...parts.flatMap((part) => part.why)])],
    probability: Math.min(...parts.map((part) => part.probability)),
    weight: leading.weight,
  };
}

/**
 * Numbers changes and names what they replace.
 *
 * @param original The text they are changes of.
 * @param changes Changes of it.
 * @param first The number of the first.
 * @returns Edits in the same order; changes that change nothing are left out.
 */
export function nameEdits(original: string, changes: readonly Change[], first: number): Edit[] {
  const edits: Edit[] = [];
  for (const { rule, start, end, after, why, probability } of changes) {
    const before = original.slice(start, end);
    if (before === after) continue;
    edits.push({
      id: first + edits.length,
      rule,
      start,
      end,
      before,
      after,
      why: why.join(" "),
      probability,
    });
  }
  return edits;
}

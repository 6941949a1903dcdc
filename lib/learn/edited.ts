/**
 * Reads from the text a user really sent which of the proposed edits they kept.
 *
 * @module
 */

import { alignTexts, type Match } from "./align.ts";

/** An edit as it was shown; offsets are UTF-16 units in the original, end excluded. */
export interface ShownEdit {
  /** Number among the edits and suggestions of its rewrite. */
  readonly id: number;
  /** Id of the rule that proposed it. */
  readonly rule: string;
  /** First UTF-16 unit in the original. */
  readonly start: number;
  /** UTF-16 unit in the original after the last one. */
  readonly end: number;
  /** The original's text from start to end. */
  readonly before: string;
  /** What it would become. */
  readonly after: string;
  /** Probability of acceptance it was shown with. */
  readonly probability: number;
}

/**
 * What became of an edit. An applied edit is kept or reverted, a suggestion adopted or ignored;
 * unknown where the user rewrote the place, so that it tells nothing.
 */
export type Outcome = "kept" | "reverted" | "adopted" | "ignored" | "unknown";

/** Share of the shorter text that must be common, in characters, for the edits to be judged at all. */
const COMMON_SHARE_MIN = 0.5;

/** Readings of one stretch that are followed at once; a stretch with more tells nothing. */
const READINGS_MAX = 64;

/**
 * Finds out what became of each edit and suggestion. Changes the user made elsewhere do not matter;
 * where they touch an edit so that it cannot be told, its outcome is unknown.
 *
 * @param original The prompt as it was.
 * @param edits Applied edits, which do not overlap.
 * @param suggestions Edits that were only proposed.
 * @param editedText What the user sent.
 * @returns The outcome of each edit and suggestion, by id.
 */
export function alignEdited(
  original: string,
  edits: readonly ShownEdit[],
  suggestions: readonly ShownEdit[],
  editedText: string,
): Map<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  for (const { id } of [...edits, ...suggestions]) outcomes.set(id, "unknown");
  const { improved, sites } = layOut(original, edits, suggestions);
  const sent = likeLineEnds(editedText, improved);
  const matches = alignTexts(improved, sent);
  if (commonShare(matches, improved, sent) < COMMON_SHARE_MIN) return outcomes;
  for (const stretch of stretchesOf(improved, sent, sites, matches)) {
    readStretch(stretch).forEach((isOther, at) => {
      const site = stretch.sites[at] as Site;
      if (isOther !== null) {
        const [same, other] = site.isApplied ? ["kept", "reverted"] : ["ignored", "adopted"];
        outcomes.set(site.id, (isOther ? other : same) as Outcome);
      }
    });
  }
  return outcomes;
}

/** A place of the improved text where either of two texts may stand. */
interface Site {
  readonly id: number;
  readonly isApplied: boolean;
  /** Offsets in the improved text. */
  readonly start: number;
  readonly end: number;
  /** What stands there in the improved text, and what would stand there otherwise. */
  readonly same: string;
  readonly other: string;
}

/** Applies the edits, and finds each edit's and suggestion's place in the result. */
function layOut(
  original: string,
  edits: readonly ShownEdit[],
  suggestions: readonly ShownEdit[],
): { improved: string; sites: Site[] } {
  const marked = [
    ...edits.map((edit) => ({ edit, isApplied: true })),
    ...freeOf(edits, suggestions).map((edit) => ({ edit, isApplied: false })),
  ].sort((one, two) => one.edit.start - two.edit.start || one.edit.end - two.edit.end);
  let improved = "";
  let done = 0;
  const sites: Site[] = [];
  for (const { edit, isApplied } of marked) {
    improved += original.slice(done, edit.start);
    const same = isApplied ? edit.after : edit.before;
    const other = isApplied ? edit.before : edit.after;
    const start = improved.length;
    improved += same;
    sites.push({ id: edit.id, isApplied, start, end: improved.length, same, other });
    done = edit.end;
  }
  return { improved: improved + original.slice(done), sites };
}

/** Leaves out suggestions that overlap an edit or an earlier suggestion: their place is not their own. */
function freeOf(edits: readonly ShownEdit[], suggestions: readonly ShownEdit[]): ShownEdit[] {
  const byStart = (one: ShownEdit, two: ShownEdit): number =>
    one.start - two.start || one.end - two.end;
  const taken = [...edits].sort(byStart);
  const free: ShownEdit[] = [];
  let next = 0;
  let lastEnd = 0;
  for (const suggestion of [...suggestions].sort(byStart)) {
    while (next < taken.length && (taken[next] as ShownEdit).end <= suggestion.start) next++;
    const edit = taken[next];
    const isClear = edit === undefined || edit.start >= suggestion.end;
    const isAtSamePoint = edit?.start === suggestion.start && edit.end === suggestion.end;
    if (!isClear || isAtSamePoint || suggestion.start < lastEnd) continue;
    lastEnd = suggestion.end;
    free.push(suggestion);
  }
  return free;
}

/** Undoes what an editor does on its own: other line ends, and one more at the end of the file. */
function likeLineEnds(editedText: string, improved: string): string {
  const text = improved.includes("\r\n") ? editedText : editedText.replaceAll("\r\n", "\n");
  return text.endsWith("\n") && !improved.endsWith("\n") ? text.slice(0, -1) : text;
}

function commonShare(matches: readonly Match[], improved: string, sent: string): number {
  const inked = (text: string): number => text.replace(/\s+/g, "").length;
  const common = matches.reduce((sum, { from }) => sum + inked(from.text), 0);
  return common / Math.max(1, Math.min(inked(improved), inked(sent)));
}

/** The sites between two neighbouring matches, with the text around them on both sides. */
interface Stretch {
  readonly sites: readonly Site[];
  /** Fixed text before the first site, between sites, and after the last: one more than sites. */
  readonly fixed: readonly string[];
  /** What the user sent in this place. */
  readonly sent: string;
}

/** Cuts the texts at matches that touch no site. */
function stretchesOf(
  improved: string,
  sent: string,
  sites: readonly Site[],
  matches: readonly Match[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, to, first] = [0, 0, 0];
  const cutAt = (nextFrom: number, nextTo: number): void => {
    let end = first;
    while (end < sites.length && (sites[end] as Site).end <= nextFrom) end++;
    const within = sites.slice(first, end);
    if (within.length > 0) {
      const edges = [from, ...within.flatMap(({ start, end }) => [start, end]), nextFrom];
      const fixed = Array.from(
        { length: within.length + 1 },
        (_, at) => improved.slice(edges[2 * at], edges[2 * at + 1]),
      );
      stretches.push({ sites: within, fixed, sent: sent.slice(to, nextTo) });
    }
    first = end;
  };
  for (const match of matches) {
    let next = first;
    while (next < sites.length && (sites[next] as Site).end <= match.from.start) next++;
    const site = sites[next];
    if (site !== undefined && site.start < match.from.end) continue;
    cutAt(match.from.start, match.to.start);
    [from, to] = [match.from.end, match.to.end];
  }
  cutAt(improved.length, sent.length);
  return stretches;
}

/** For each site of a stretch: whether the other text stands there, or null where it cannot be told. */
function readStretch(stretch: Stretch): (boolean | null)[] {
  const loosely = (text: string): string => text.replace(/\s+/g, " ");
  const reading = readExactly(stretch) ?? readExactly({
    sites: stretch.sites.map((site) => ({
      ...site,
      same: loosely(site.same),
      other: loosely(site.other),
    })),
    fixed: stretch.fixed.map(loosely),
    sent: loosely(stretch.sent),
  });
  return reading ?? readEdges(stretch);
}

/**
 * Reads a stretch in which nothing but the sites may differ. Follows every choice at once, by the
 * place it has reached in the sent text.
 *
 * @returns Null where no choice gives the sent text.
 */
function readExactly({ sites, fixed, sent }: Stretch): (boolean | null)[] | null {
  let readings = new Map<number, (boolean | null)[]>([[0, []]]);
  const advance = (text: string): void => {
    readings = new Map(
      [...readings].filter(([at]) => sent.startsWith(text, at))
        .map(([at, choices]) => [at + text.length, choices]),
    );
  };
  advance(fixed[0] as string);
  for (let at = 0; at < sites.length; at++) {
    const site = sites[at] as Site;
    const next = new Map<number, (boolean | null)[]>();
    for (const [place, choices] of readings) {
      for (const isOther of [false, true]) {
        const text = isOther ? site.other : site.same;
        if (!sent.startsWith(text, place)) continue;
        const reached = place + text.length;
        const rival = next.get(reached);
        const mine = [...choices, isOther];
        next.set(reached, rival ? mine.map((c, n) => c === rival[n] ? c : null) : mine);
      }
    }
    readings = next;
    if (readings.size > READINGS_MAX) return sites.map(() => null);
    advance(fixed[at + 1] as string);
  }
  return readings.get(sent.length) ?? null;
}

/**
 * Reads a stretch in which the user changed more than the sites: only a site at its very edge, next
 * to a word that went unchanged, can still be told, by the text that the stretch begins or ends with.
 */
function readEdges({ sites, fixed, sent }: Stretch): (boolean | null)[] {
  const result: (boolean | null)[] = sites.map(() => null);
  const last = sites.length - 1;
  if (fixed[last + 1] === "") result[last] = readEdge(sites[last] as Site, sent, "end");
  if (fixed[0] === "") result[0] ??= readEdge(sites[0] as Site, sent, "start");
  return result;
}

function readEdge({ same, other }: Site, sent: string, edge: "start" | "end"): boolean | null {
  const stands = (text: string): boolean => {
    const isThere = edge === "start" ? sent.startsWith(text) : sent.endsWith(text);
    if (text.trim() === "" || !isThere) return false;
    const seam = edge === "start" ? text.length : sent.length - text.length;
    return !/^[\p{L}\p{N}]{2}$/u.test(sent.slice(seam - 1, seam + 1));
  };
  const isSame = stands(same);
  const isOther = stands(other);
  if (isSame && isOther) return other.length > same.length;
  return isSame || isOther ? isOther : null;
}

/**
 * Finds secrets in a text: keys and tokens by the formats that their issuers publish, passwords by
 * where they stand, also behind look-alike characters and one level of base64 or percent encoding.
 *
 * Linear in the text's length, and nothing in the text can switch it off.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";
import { type KnownSecrets, NONE_KNOWN } from "./known_secrets.ts";
import { secretFormats } from "./secret_formats.ts";
import type { Place } from "./secret_place.ts";
import { PERSONAL, PLACES, PREFIXED } from "./secret_places.ts";
import { bareValue, isToken } from "./secret_values.ts";
import { base64Runs, normalisedView, percentView, type View } from "./secret_views.ts";

/** A secret found in a text: UTF-16 offsets, end excluded. */
export interface Secret {
  /** First UTF-16 unit. */
  readonly start: number;
  /** UTF-16 unit after the last one. */
  readonly end: number;
  /** What it is: `github_token`, `password` … */
  readonly kind: string;
  /** The secret itself as it reads when decoded, so that equal ones can be linked. */
  readonly value: string;
}

/** What to look for beyond secrets. */
export interface SecretOptions {
  /** Also e-mail addresses and card numbers; default false. */
  readonly personal?: boolean;
}

/** Every published format is at least this long and has no space in it; prose has no such runs. */
const RUN_CHARS = 20;

/** A published format never comes in small letters alone; names and paths often do. */
const UNLIKE_WORDS = /[0-9A-Z]/;

/** What base64 of the shortest secret looks like at least. */
const BASE64_RUN = /[A-Za-z0-9+/_-]{24}/;

/** What text looks like; base64 that is none decodes to noise. */
const READABLE = /[\x20-\x7e]{12}/;

const COMPILED = new Map<string, RegExp>();

/**
 * Finds the secrets of a text.
 *
 * @param text Any text.
 * @param options What else to look for.
 * @param known Secrets that were recognised elsewhere; they are found wherever they stand.
 * @returns Secrets in order, none overlapping another.
 */
export function findSecrets(
  text: string,
  options: SecretOptions = {},
  known: KnownSecrets = NONE_KNOWN,
): Secret[] {
  return disjoint(readings(text, options, known));
}

/**
 * Finds the secrets of a text in every way to read it.
 *
 * @param text Any text.
 * @param options What else to look for.
 * @param known Secrets that were recognised elsewhere.
 * @returns Secrets in no order; where two overlap, each is there as it was read.
 */
export function readings(
  text: string,
  options: SecretOptions = {},
  known: KnownSecrets = NONE_KNOWN,
): Secret[] {
  const found: Secret[] = [];
  const scan = (view: View, runs: string, into: Secret[]) => {
    scanView(view, runs, options, into);
    for (const { at, value, kind } of known.in(view.text)) add(view, at, value, kind, into);
  };
  const view = normalisedView(text);
  const runs = longRuns(view.text);
  scan(view, runs, found);
  const decoded = percentView(view);
  if (decoded !== null) scan(decoded, longRuns(decoded.text), found);
  if (!BASE64_RUN.test(runs)) return found;
  for (const run of base64Runs(view.text)) {
    if (!READABLE.test(run.decoded)) continue;
    const inside: Secret[] = [];
    const hidden = { text: run.decoded, starts: null, ends: null };
    scan(hidden, longRuns(run.decoded), inside);
    for (const { kind, value } of inside) {
      found.push({
        start: view.starts?.[run.start] ?? run.start,
        end: lastOf(view, run.end),
        kind,
        value,
      });
    }
  }
  return found;
}

/** The runs without a space that are long enough, with spaces between; empty for prose. */
function longRuns(text: string): string {
  let runs = "";
  for (let start = 0; start + RUN_CHARS <= text.length;) {
    let at = start + RUN_CHARS - 1;
    while (at >= start && text.charCodeAt(at) > 0x20) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + RUN_CHARS;
    while (end < text.length && text.charCodeAt(end) > 0x20) end++;
    const run = text.slice(start, end);
    if (UNLIKE_WORDS.test(run)) runs += `${run} `;
    start = end + 1;
  }
  return runs;
}

function scanView(view: View, runs: string, options: SecretOptions, found: Secret[]): void {
  if (runs !== "") scanFormats(view, runs, found);
  const lower = view.text.toLowerCase();
  const has = { digit: /\d/.test(lower), run: runs !== "" };
  /** Places share their hints, so each list is looked for once. */
  const held = new Map<readonly string[], boolean>();
  const places = [...PLACES, PREFIXED, ...(options.personal ? PERSONAL : [])];
  for (const place of places) {
    if (place.needs !== undefined && !has[place.needs]) continue;
    let holds = held.get(place.hints);
    if (holds === undefined) held.set(place.hints, holds = holdsHint(lower, place.hints));
    if (holds) scanPlace(view, place, found);
  }
}

function scanPlace(view: View, place: Place, found: Secret[]): void {
  const { kind, accepts } = place;
  for (const match of view.text.matchAll(place.pattern())) {
    const group = match.slice(1).find((part) => part !== undefined) ?? match[0];
    const at = match.index + match[0].lastIndexOf(group);
    for (const [value, from] of valuesIn(group, match.groups?.bare === group, place)) {
      if (value !== "" && accepts(value)) add(view, at + from, value, kind, found);
    }
  }
}

/** The values in what a pattern matched, and where in it they begin. */
function valuesIn(group: string, isBare: boolean, { inner }: Place): [string, number][] {
  if (inner === undefined) return [[isBare ? bareValue(group) : group, 0]];
  return [...group.matchAll(inner)].map((
    match,
  ) => [match[1]!, match.index + match[0].length - match[1]!.length]);
}

/** A pattern is compiled when its letters first turn up, since all of them together take 4 ms. */
function scanFormats(view: View, runs: string, found: Secret[]): void {
  for (const { kind, letters, pattern } of secretFormats()) {
    if (!letters.some((part) => runs.includes(part))) continue;
    let compiled = COMPILED.get(kind);
    if (compiled === undefined) {
      compiled = new RegExp(`(?<![A-Za-z0-9])(?:${pattern})`, "g");
      COMPILED.set(kind, compiled);
    }
    for (const match of view.text.matchAll(compiled)) {
      if (isToken(match[0])) add(view, match.index, match[0], kind, found);
    }
  }
}

function add(view: View, at: number, value: string, kind: string, found: Secret[]): void {
  const start = view.starts?.[at] ?? at;
  found.push({ start, end: lastOf(view, at + value.length), kind, value });
}

/** The offset in the text behind the view's character before `end`. */
function lastOf(view: View, end: number): number {
  return view.ends === null ? end : view.ends[end - 1]!;
}

/** Sorts by place; of two that overlap, one range over both under the kind of the first. */
function disjoint(found: Secret[]): Secret[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Secret[] = [];
  for (const secret of found) {
    const last = kept.at(-1);
    if (last === undefined || secret.start >= last.end) kept.push(secret);
    else if (secret.end > last.end) kept[kept.length - 1] = { ...last, end: secret.end };
  }
  return kept;
}

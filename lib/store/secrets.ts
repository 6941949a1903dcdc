/**
 * Finds secrets in a text: keys and tokens by the formats that their issuers publish, passwords by
 * where they stand, also behind look-alike characters and one level of base64 or percent encoding.
 *
 * Linear in the text's length, and nothing in the text can switch it off.
 *
 * @module
 */

import { holdsHint } from "../text/hints.ts";
import { secretFormats } from "./secret_formats.ts";
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

const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'+,|>]|[A-Z][A-Za-z-]{2,20}: [^\r\n]{0,120}\n)*[A-Za-z0-9+\/=]{16,}(?:(?:\s|\\[nr]|["'+,|>])+[A-Za-z0-9+\/=]{4,})*(?:(?:\s|\\[nr]|["'+,|>])*-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g;

/** A secret known by where it stands. */
interface Place {
  readonly kind: string;
  /** Pieces of which every such place has one, in lower case: others need not be searched. */
  readonly hints: readonly string[];
  /** Its first group that matched is the secret; without a group, all of it. */
  readonly pattern: RegExp;
}

const PLACES: readonly Place[] = [
  { kind: "private_key", hints: ["private key"], pattern: PRIVATE_KEY },
  {
    kind: "url_password",
    hints: ["://"],
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@\/"'<>]{0,80}:([^\s@\/"'<>]{3,200})@[\w.\[-]/gi,
  },
  {
    kind: "connection_key",
    hints: ["accountkey", "sharedaccesskey"],
    pattern: /\b(?:AccountKey|SharedAccessKey)\s*=\s*([A-Za-z0-9+\/]{40,90}={0,2})/gi,
  },
  {
    kind: "signature",
    hints: ["sig=", "signature="],
    pattern: /[?&](?:sig|X-Amz-Signature|X-Goog-Signature)=([A-Za-z0-9%+\/_-]{40,}={0,2})/gi,
  },
  {
    kind: "bearer_token",
    hints: ["bearer", "token"],
    pattern: /\b(?:Bearer|token)[ \t]+([A-Za-z0-9._~+\/-]{20,}={0,2})/gi,
  },
  {
    kind: "basic_auth",
    hints: ["basic ", "basic\t"],
    pattern: /\bBasic[ \t]+([A-Za-z0-9+\/]{12,}={0,2})/gi,
  },
  {
    kind: "login_password",
    hints: ["sshpass", "curl"],
    pattern:
      /(?:\bsshpass\s+-p\s*|\bcurl\b[^\n]{0,80}?\s-u\s*["']?[\w.@-]{1,64}:)["']?([^\s"']{6,128})/g,
  },
  { kind: "api_key", hints: ["ssws"], pattern: /\bSSWS\s+([A-Za-z0-9_-]{40,})/g },
  {
    kind: "assigned_secret",
    hints: ["secret", "token", "key", "credential", "_auth"],
    pattern:
      /(?:secret|token|api[ _-]?key|access[ _-]?key|auth[ _-]?key|private[ _-]?key|account[ _-]?key|encryption[ _-]?key|credentials?|_key|apikey|_auth)["'`]?[ \t]*(?:\]|\))?[ \t]*(?::=|=>|[:=]|\bis\b)[ \t]*["'`]?([A-Za-z0-9+\/_.~=-]{16,})/gi,
  },
  {
    kind: "password",
    hints: ["pass", "pwd"],
    pattern:
      /(?:passw(?:or)?d|passphrase|passwort|pwd|\bpass)["'`]?[ \t]*(?::=|=>|[:=])[ \t]*(?:"([^"\s]{6,128})"|'([^'\s]{6,128})'|([^\s"'`,;()<>{}]{6,128}))/gi,
  },
];

/** A token behind a prefix that its issuer did not publish; only a long run can hold one. */
const PREFIXED: Place = {
  kind: "prefixed_token",
  hints: ["_", "-"],
  pattern:
    /(?<![A-Za-z0-9])([a-z][a-z0-9]{1,9}[_-](?:[a-z0-9]{1,10}[_-]){0,3}[A-Za-z0-9]{24,128})(?![A-Za-z0-9])/g,
};

const PERSONAL: readonly Place[] = [
  {
    kind: "email",
    hints: ["@"],
    pattern: /\b([\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4})\b/g,
  },
  { kind: "card_number", hints: [..."0123456789"], pattern: /\b(\d(?:[ -]?\d){12,18})\b/g },
];

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
 * @returns Secrets in order, none overlapping another.
 */
export function findSecrets(text: string, options: SecretOptions = {}): Secret[] {
  const found: Secret[] = [];
  const view = normalisedView(text);
  const runs = longRuns(view.text);
  scanView(view, runs, options, found);
  const decoded = percentView(view);
  if (decoded !== null) scanView(decoded, longRuns(decoded.text), options, found);
  if (!BASE64_RUN.test(runs)) return disjoint(found);
  for (const run of base64Runs(view.text)) {
    if (!READABLE.test(run.decoded)) continue;
    const inside: Secret[] = [];
    const hidden = { text: run.decoded, starts: null, ends: null };
    scanView(hidden, longRuns(run.decoded), options, inside);
    for (const { kind, value } of inside) {
      found.push({
        start: view.starts?.[run.start] ?? run.start,
        end: lastOf(view, run.end),
        kind,
        value,
      });
    }
  }
  return disjoint(found);
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
  for (const place of PLACES) scanPlace(view, lower, place, found);
  if (runs !== "") scanPlace(view, lower, PREFIXED, found);
  if (options.personal) { for (const place of PERSONAL) scanPlace(view, lower, place, found); }
}

function scanPlace(view: View, lower: string, place: Place, found: Secret[]): void {
  const { kind, hints, pattern } = place;
  if (!holdsHint(lower, hints)) return;
  for (const match of view.text.matchAll(pattern)) {
    const value = match[1] ?? match[2] ?? match[3] ?? match[0];
    if (!isPlausible(kind, value)) continue;
    add(view, match.index + match[0].lastIndexOf(value), value, kind, found);
  }
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
      add(view, match.index, match[0], kind, found);
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

/** Tells a secret from the word, the variable or the placeholder that stands in the same place. */
function isPlausible(kind: string, value: string): boolean {
  switch (kind) {
    case "assigned_secret":
      return looksRandom(value) && !/^\w+(?:\.\w+)+$/.test(value.replace(/\d/g, "a")) ||
        /^[a-f0-9]{32,}$/i.test(value);
    case "bearer_token":
      return looksRandom(value);
    case "prefixed_token":
      return isMixed(value);
    case "basic_auth":
      return isBasicAuth(value);
    case "url_password":
    case "login_password":
      return !isPlaceholder(value);
    case "password":
      return !isPlaceholder(value) && isPasswordLike(value);
    case "card_number":
      return isCardNumber(value);
    default:
      return true;
  }
}

/** Letters and digits mixed, or small and capital letters as no name mixes them, and many different ones. */
function looksRandom(value: string): boolean {
  const count = (pattern: RegExp) => value.match(pattern)?.length ?? 0;
  const [digits, small, capital] = [count(/\d/g), count(/[a-z]/g), count(/[A-Z]/g)];
  const isMixedCase = value.length >= 20 && Math.min(small, capital) >= 0.3 * value.length;
  if (!isMixedCase && (digits < (value.length < 32 ? 2 : 1) || small + capital < 4)) return false;
  return new Set(value).size >= Math.min(10, value.length * 0.4) && !/(.)\1{5}/.test(value);
}

/** What no word, date or checksum is: small and capital letters and digits, several of each. */
function isMixed(value: string): boolean {
  const several = (pattern: RegExp) => (value.match(pattern)?.length ?? 0) >= 4;
  return several(/[a-z]/g) && several(/[A-Z]/g) && several(/\d/g) && looksRandom(value);
}

function isPasswordLike(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value) || /[!#%^&*+?@]/.test(value);
}

const PLACEHOLDER =
  /^(?:[$%<{*.]|\[REDACTED:|x{3,}|y?our|my|the|change|example|placeholder|redacted|(?:some|user|db|root|admin)?[_-]?(?:pass(?:word|wd)?|pwd|secret|token)\d{0,3}$)|[(){}\[\]<>]|\*{3}/i;

function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}

function isBasicAuth(value: string): boolean {
  try {
    return /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(atob(value));
  } catch {
    return false;
  }
}

/** The check digit of Luhn, which one number in ten has by chance. */
function isCardNumber(value: string): boolean {
  const digits = value.replace(/\D/g, "");
  if (!/^(?:3[47]|4|5[1-5]|2[2-7]|6(?:011|5))/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
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

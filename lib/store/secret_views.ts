/**
 * Other ways to read a text, so that a secret is seen through look-alike characters, invisible ones,
 * percent encoding and base64. Every view knows where its characters stand in the text.
 *
 * @module
 */

import { onDemand } from "../text/hints.ts";

/** A text to scan, and where each of its UTF-16 units begins and ends in the original; null when they are the same. */
export interface View {
  /** What is scanned. */
  readonly text: string;
  /** Where each unit begins in the original. */
  readonly starts: ArrayLike<number> | null;
  /** Where each unit ends in the original. */
  readonly ends: ArrayLike<number> | null;
}

/** A run of base64 in a text: offsets, end excluded, and what it decodes to, one character a byte. */
export interface Base64Run {
  /** First unit of the run. */
  readonly start: number;
  /** Unit after the last one. */
  readonly end: number;
  /** One character a byte. */
  readonly decoded: string;
}

// deno-lint-ignore no-control-regex
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** Cyrillic and Greek letters that look like Latin ones, which NFKC leaves alone. */
const lookalikes = onDemand(() =>
  new Map(
    "АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiјjѕsԁdһhΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv".match(/../gu)!
      .map((pair) => [pair[0]!, pair[1]!]),
  )
);

/**
 * The text under NFKC, without invisible characters and with look-alikes as Latin letters.
 *
 * @param text Any text.
 * @returns The view; the text itself when it is plain ASCII.
 */
export function normalisedView(text: string): View {
  if (!BEYOND_ASCII.test(text)) return { text, starts: null, ends: null };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = character < "\x80" ? character : plainOf(character);
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: parts.join(""), starts, ends };
}

function plainOf(character: string): string {
  const alike = lookalikes().get(character);
  if (alike !== undefined) return alike;
  return /^[\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]$/u.test(character)
    ? ""
    : character.normalize("NFKC");
}

/**
 * A view with every `%41` read as its character.
 *
 * @param view The view to decode.
 * @returns The decoded view, or null when nothing in it is percent-encoded.
 */
export function percentView(view: View): View | null {
  if (!/%[0-9A-Fa-f]{2}/.test(view.text)) return null;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const { text } = view;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at) === 0x25 ? hexAt(text, at + 1) : -1;
    const length = code < 0 ? 1 : 3;
    parts.push(code < 0 ? text[at]! : String.fromCharCode(code));
    starts.push(view.starts?.[at] ?? at);
    ends.push(view.ends?.[at + length - 1] ?? at + length);
    at += length;
  }
  return { text: parts.join(""), starts, ends };
}

function hexAt(text: string, at: number): number {
  const digits = text.slice(at, at + 2);
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? parseInt(digits, 16) : -1;
}

const BLOCK_BYTES = 8192;

/** A run that can hold the shortest secret; lines that follow on belong to it. */
const BASE64 =
  /[A-Za-z0-9+/_-]{24,}(?:\r?\n[A-Za-z0-9+/_-]{20,})*(?:\r?\n[A-Za-z0-9+/_-]{1,19}(?=={0,2}\s))?={0,2}/g;

/**
 * The runs of base64 in a text, decoded.
 *
 * @param text Any text.
 * @returns Every run that decodes, in order; most of them are no base64 at all and decode to noise.
 */
export function base64Runs(text: string): Base64Run[] {
  const runs: Base64Run[] = [];
  for (const match of text.matchAll(BASE64)) {
    const decoded = decodeBase64(match[0]);
    if (decoded !== null) {
      runs.push({ start: match.index, end: match.index + match[0].length, decoded });
    }
  }
  return runs;
}

/** Bytes to a character each; whole blocks at once, since a call takes only so many arguments. */
function charactersOf(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    characters += String.fromCharCode(...bytes.subarray(at, at + BLOCK_BYTES));
  }
  return characters;
}

function decodeBase64(run: string): string | null {
  const plain = run.replace(/[\r\n=]/g, "").replaceAll("-", "+").replaceAll("_", "/");
  try {
    const bytes = Uint8Array.fromBase64(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
    return charactersOf(bytes);
  } catch {
    return null;
  }
}

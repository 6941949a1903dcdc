/**
 * Finds keys and passwords that a prompt is about to hand on.
 *
 * @module
 */

import { holdsHint } from "../../text/hints.ts";
import { type Flag, telling } from "../flag.ts";
import type { Reading } from "../reading.ts";

const KEY =
  /\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{50,}|\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}|\bxox[abpr]-[A-Za-z0-9-]{20,}|\bAIza[0-9A-Za-z_-]{35}\b|-----BEGIN (?:RSA |EC |OPENSSH |)PRIVATE KEY-----|\bglpat-[A-Za-z0-9_-]{20,}/;
const ASSIGNED =
  /\b(?:password|passwd|api[_-]?key|secret(?:[_-]?key)?|access[_-]?token)["']?\s*[:=]\s*["']?(?!["'\s]|\$|<|\{|\[|x{3}|\*{3}|your|example|changeme|password|secret|process\.|os\.|env)(?=[^\s"']*\d)(?=[^\s"']*[A-Za-z])[^\s"',;)]{10,}/i;

/** What every key begins with, and what a password stands behind. */
const KEY_HINTS = ["AKIA", "gh", "sk-", "xox", "AIza", "-----BEGIN", "glpat-"];
const ASSIGNED_HINTS = ["password", "passwd", "api", "secret", "access"];

/**
 * Warns of a key or password in the prompt, without repeating it.
 *
 * @param reading What is read of the prompt.
 * @returns A warning, or null.
 */
export function secret(reading: Reading): Flag | null {
  if (!holdsKey(reading.text)) return null;
  return telling(
    "secret",
    "The prompt seems to hold a key or password: replace it by a placeholder",
  );
}

function holdsKey(text: string): boolean {
  return holdsHint(text, KEY_HINTS) && KEY.test(text) ||
    holdsHint(text.toLowerCase(), ASSIGNED_HINTS) && ASSIGNED.test(text);
}

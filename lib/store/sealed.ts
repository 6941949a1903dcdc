/**
 * JSON with a check over all of it as its last member, so that damage is seen before it is believed.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { checksumOf } from "../learn/hash.ts";

const CHECK_MARK = ',"check":"';

/**
 * Writes an object with its check.
 *
 * @param body An object with one member at least.
 * @returns One line of JSON, ended.
 */
export function seal(body: object): string {
  const open = JSON.stringify(body).slice(0, -1);
  return `${open}${CHECK_MARK}${checkOf(open)}"}\n`;
}

/**
 * Reads a file back that was written with {@linkcode seal}.
 *
 * @param path The file.
 * @param format What its member `format` must say.
 * @returns The object; null where there is no file.
 * @throws ImproverError `bad_weights` when it is damaged or something else.
 */
export function readSealed(path: string, format: string): Record<string, unknown> | null {
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    const isAside = error instanceof Deno.errors.NotADirectory;
    const fault = isAside ? "a file stands where its directory should be" : "it cannot be read";
    throw refusal(path, fault, error);
  }
  const mark = text.lastIndexOf(CHECK_MARK);
  const open = text.slice(0, Math.max(mark, 0));
  if (mark < 0 || text.slice(mark).trimEnd() !== `${CHECK_MARK}${checkOf(open)}"}`) {
    throw refusal(path, "it is damaged");
  }
  const body = JSON.parse(`${open}}`) as Record<string, unknown>;
  if (body.format !== format) throw refusal(path, `it is not of the format ${format}`);
  return body;
}

function refusal(path: string, fault: string, cause?: unknown): ImproverError {
  return new ImproverError(
    "bad_weights",
    `Cannot use "${path}": ${fault}`,
    "The model in use goes on; `improver flush` puts a damaged list of models right, and `improver train` makes a new model",
    cause,
  );
}

function checkOf(text: string): string {
  return checksumOf(text).toString(16).padStart(8, "0");
}

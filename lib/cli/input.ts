/**
 * The texts that a command is given: in a file, or on standard input.
 *
 * @module
 */

import { readPromptFile } from "../store/prompt_file.ts";
import { note } from "./door.ts";
import { decodePrompt, readStdin, refuseTooLarge } from "./terminal.ts";

/**
 * Reads a text that the user named.
 *
 * @param path A file, or `-` for standard input.
 * @returns The text.
 * @throws ImproverError `unreadable`, `prompt_too_large` or `not_text`.
 */
export function readInput(path: string): string {
  if (path === "-") {
    if (Deno.stdin.isTerminal()) note("type the prompt, then press Ctrl-D");
    return decodePrompt(readStdin(), "standard input");
  }
  const name = JSON.stringify(path);
  const bytes = readPromptFile(path);
  refuseTooLarge(bytes.length, name);
  return decodePrompt(bytes, name);
}

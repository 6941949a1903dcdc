/**
 * Which model a client talks to, so that `auto` can do better than guess.
 *
 * @module
 */

import type { Profile } from "./rule.ts";

const CLIENT_PROFILES: readonly (readonly [RegExp, Profile])[] = [
  [/claude/i, "claude"],
  [/codex|openai|chatgpt/i, "gpt"],
  [/gemini/i, "gemini"],
];

/**
 * Chooses a profile by the client's name.
 *
 * @param client What the client calls itself, such as `claude-code`.
 * @returns The profile of its maker's models, or `auto` for a client that may use any.
 */
export function profileOfClient(client: string | undefined): Profile {
  if (client === undefined) return "auto";
  return CLIENT_PROFILES.find(([name]) => name.test(client))?.[1] ?? "auto";
}

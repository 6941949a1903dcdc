/**
 * Which client stands for which models.
 *
 * @module
 */

import assert from "node:assert/strict";
import { profileOfClient } from "../../lib/rewrite/client_profile.ts";

Deno.test("profileOfClient() knows the clients of one maker, and guesses no other", () => {
  const rows = [
    ["claude-code", "claude"],
    ["hook-claude", "claude"],
    ["Claude Desktop", "claude"],
    ["codex-mcp-client", "gpt"],
    ["gemini-cli-mcp-client", "gemini"],
    ["cursor-vscode", "auto"],
    ["cli", "auto"],
    [undefined, "auto"],
  ] as const;
  for (const [client, profile] of rows) assert.equal(profileOfClient(client), profile);
});

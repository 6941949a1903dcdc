/**
 * Real prompts, and what the fresh program does to them.
 *
 * @module
 */

import { type App, openApp } from "../../lib/app.ts";
import { readConfig } from "../../lib/config.ts";
import { computeImprovement } from "../../lib/improve.ts";
import { type EditFeatures, lengthBucket } from "../../lib/learn/features.ts";
import { merge } from "../../lib/store/merge.ts";
import { Driver, improverOn } from "../../tests/mcp/driver.ts";

const DATA = new URL("../../../shared/data/", import.meta.url);

/** Sets of prompts, and how many of each at most, so that no set outweighs the others. */
const SETS: readonly (readonly [file: string, most: number])[] = [
  ["arena_hard_half.jsonl", 250],
  ["ifeval_half.jsonl", 271],
  ["self_instruct_half.jsonl", 214],
  ["in3_train.jsonl", 1261],
  ["awesome_prompts.jsonl", 300],
];

/** Opens the program on a data directory, and closes it afterwards. */
export async function withApp<T>(
  dataDirectory: string,
  body: (app: App) => Promise<T>,
): Promise<T> {
  const settings = { deadline: 60_000 };
  const app = openApp(await readConfig({ dataDirectory, settings }, () => undefined));
  try {
    return await body(app);
  } finally {
    await app.close();
  }
}

/** Runs the MCP server on a data directory, and merges what it leaves. */
export async function withServer(
  dataDirectory: string,
  body: (server: Driver) => Promise<void>,
): Promise<void> {
  const server = new Driver(improverOn(dataDirectory));
  await server.initialize();
  await body(server);
  await server.close();
  await merge(dataDirectory);
}

/** Calls a tool; a result that is an error ends the run. */
export async function call<T>(server: Driver, tool: string, input: object): Promise<T> {
  const { error, result } = await server.call(tool, input);
  if (error !== undefined || result.isError === true) {
    throw new Error(`${tool}: ${JSON.stringify(error ?? result.content)}`);
  }
  return result.structuredContent;
}

/** Prompts that the fresh program does something about. */
export interface UsablePrompts {
  /** Those it edits, and the rules that fire. */
  readonly edited: { readonly prompt: string; readonly edits: readonly EditFeatures[] }[];
  /** Those it asks something about. */
  readonly asked: string[];
}

/** Finds the prompts that the fresh program does something about; null where the data is absent. */
export async function usablePrompts(): Promise<UsablePrompts | null> {
  const parent = Deno.makeTempDirSync({ prefix: "improver-bench-" });
  try {
    return await withApp(`${parent}/data`, async (app) => {
      const usable: UsablePrompts = { edited: [], asked: [] };
      for (const [file, most] of SETS) {
        for (const prompt of textsOf(file).slice(0, most)) {
          const { result } = await computeImprovement({ prompt, store: false }, app);
          if (result.questions.length > 0) usable.asked.push(prompt);
          if (result.edits.length === 0) continue;
          const rules = new Set([...result.edits, ...result.suggestions].map(({ rule }) => rule));
          const { task } = result;
          const length = lengthBucket(prompt);
          usable.edited.push({
            prompt,
            edits: Array.from(rules, (rule) => ({ rule, task, length })),
          });
        }
      }
      return usable.edited.length > 0 ? usable : null;
    });
  } finally {
    Deno.removeSync(parent, { recursive: true });
  }
}

function textsOf(file: string): string[] {
  try {
    return Deno.readTextFileSync(new URL(file, DATA)).trim().split("\n")
      .map((line) => String(JSON.parse(line).text));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/**
 * Real prompts, and what the fresh program does to them.
 *
 * @module
 */

import { type App, openApp } from "../../lib/app.ts";
import { readConfig } from "../../lib/config.ts";
import { computeImprovement } from "../../lib/improve.ts";
import { type EditFeatures, lengthBucket } from "../../lib/learn/features.ts";

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

/** Prompts that the fresh program edits, and the rules that fire; null where the data is absent. */
export async function usablePrompts(): Promise<
  { readonly prompt: string; readonly edits: readonly EditFeatures[] }[] | null
> {
  const parent = Deno.makeTempDirSync({ prefix: "improver-bench-" });
  try {
    return await withApp(`${parent}/data`, async (app) => {
      const usable: { prompt: string; edits: EditFeatures[] }[] = [];
      for (const [file, most] of SETS) {
        for (const prompt of textsOf(file).slice(0, most)) {
          const { result } = await computeImprovement({ prompt, store: false, ask: "off" }, app);
          if (result.edits.length === 0) continue;
          const rules = new Set([...result.edits, ...result.suggestions].map(({ rule }) => rule));
          const { task } = result;
          const length = lengthBucket(prompt);
          usable.push({ prompt, edits: Array.from(rules, (rule) => ({ rule, task, length })) });
        }
      }
      return usable.length > 0 ? usable : null;
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

/**
 * Reads the public data sets that shipped weights are trained on, from a folder outside the project.
 *
 * @module
 */

/** A prompt of a set, with what its authors said of it. */
export interface Sample {
  /** Name of the set. */
  readonly set: string;
  /** What the set calls it; empty where it has no name. */
  readonly id: string;
  /** The prompt. */
  readonly text: string;
  /** 1 when its authors found that something is missing, 0 when not; null where they did not say. */
  readonly label: number | null;
  /** What is missing, in the authors' words. */
  readonly slots: readonly string[];
  /** Importance of each missing detail, 1 to 3. */
  readonly importance: readonly number[];
}

/** Two versions of one prompt, one of which made a model answer worse. */
export interface Pair {
  /** How the worse one came to be. */
  readonly kind: string;
  /** The better one. */
  readonly better: string;
  /** The worse one. */
  readonly worse: string;
}

/**
 * Reads one set of prompts.
 *
 * @param directory Folder with the data sets.
 * @param file Name of the file, without `.jsonl`.
 * @returns Its prompts in the order of the file.
 */
export function readSamples(directory: string, file: string): Sample[] {
  return readRows(directory, file).map((row) => ({
    set: file.replace(/_half$|_train$/, ""),
    id: String(row.id ?? ""),
    text: String(row.text),
    label: typeof row.label === "number" ? row.label : null,
    slots: Array.isArray(row.slots) ? row.slots.map(String) : [],
    importance: Array.isArray(row.imp) ? row.imp.map(Number) : [],
  }));
}

/** Our own prompts, some complete and some not. */
const OWN = new URL("../../training_data/needs.jsonl", import.meta.url);

/**
 * Reads our own prompts.
 *
 * @returns Them in the order of the file.
 */
export function readOwnSamples(): Sample[] {
  return Deno.readTextFileSync(OWN).trim().split("\n").map((line) => {
    const { prompt, complete } = JSON.parse(line) as { prompt: string; complete: boolean };
    const label = complete ? 0 : 1;
    return { set: "own", id: "", text: prompt, label, slots: [], importance: [] };
  });
}

/**
 * Reads the pairs of prompts and their attacked versions.
 *
 * @param directory Folder with the data sets.
 * @returns The pairs whose attack lowered a model's accuracy, in the order of the file.
 */
export function readPairs(directory: string): Pair[] {
  return readRows(directory, "promptbench_attacks").map((row) => ({
    kind: String(row.attack),
    better: String(row.better),
    worse: String(row.worse),
  }));
}

function readRows(directory: string, file: string): Record<string, unknown>[] {
  return Deno.readTextFileSync(`${directory}/${file}.jsonl`).split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

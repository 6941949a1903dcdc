/**
 * The search for secrets: time per 2 KB of different kinds of text, what it finds, and what it only
 * believes to find.
 *
 * @module
 */

import { findSecrets } from "../../lib/store/secrets.ts";
import { percentile, printTable } from "../figures.ts";
import { verdict } from "./sample.ts";
import { SECRET_KINDS } from "./secret_kinds.ts";

const BYTES = 2048;
const ROUNDS = 2_000;

const KINDS: Readonly<Record<string, string>> = {
  "English prose": "Please write a short summary of the attached report for the sales team. ",
  "code with links":
    "const response = await fetch('https://api.example.com/v1/items?id=42'); // see README_first.md\n",
  "settings with passwords":
    'db_password = "correct-horse-9"\napi_key: 4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c\n',
  "Russian prose": "Пожалуйста, напиши короткое письмо о встрече в пятницу. ",
  "base64": btoa("Nothing to see here, only a picture of a cat. ".repeat(3)),
};

const TRIES = 20;
/** Of as many tries, so many must be found for a kind to count: a random password may look like a word. */
const FOUND_MIN = 19;

const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  "zero-width spaces between all letters": (text) => text.split("").join("\u200b"),
  "full-width letters": (text) =>
    text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  base64: btoa,
  "percent encoding": encodeURIComponent,
};

const SETS = [
  "arena_hard_half",
  "awesome_prompts",
  "ifeval_half",
  "in3_train",
  "self_instruct_half",
];

/** Prints how many kinds of made-up secrets are found, and in how many real prompts one is seen. */
function benchRecall(): void {
  const kinds = Object.entries(SECRET_KINDS);
  const rows = Object.entries(DISGUISES).map(([name, disguise]) => {
    const missed = kinds.filter(([, secret]) => {
      const tries = Array.from(
        { length: TRIES },
        () => `Please use ${disguise(secret())} to call it.`,
      );
      return tries.filter((text) => findSecrets(text).length > 0).length < FOUND_MIN;
    });
    return [
      name,
      `${kinds.length - missed.length} of ${kinds.length}`,
      missed.map(([kind]) => kind).join(" "),
    ];
  });
  printTable("Kinds of made-up secrets that are found", ["", "found", "missed"], rows);
  const data = new URL("../../../shared/data/", import.meta.url);
  try {
    const texts = SETS.flatMap((set) =>
      Deno.readTextFileSync(new URL(`${set}.jsonl`, data)).trim().split("\n").map((row) =>
        JSON.parse(row).text
      )
    );
    const hits = texts.filter((text) => findSecrets(text).length > 0).length;
    console.log(`\n  False hits: ${hits} of ${texts.length} prompts`);
  } catch {
    console.log("\n  False hits: skipped, the data sets are not on this machine");
  }
}

/** Prints the time for 2 KB, then what is found. */
export function benchRedact(): Promise<void> {
  const rows = Object.entries(KINDS).map(([name, unit]) => {
    const text = unit.repeat(Math.ceil(BYTES / unit.length));
    const length = [...text].findIndex((_, index) =>
      new TextEncoder().encode(text.slice(0, index)).length >= BYTES
    );
    const times = timesOf(text.slice(0, length));
    const median = percentile(times, 0.5);
    return [
      name,
      median.toFixed(3),
      percentile(times, 0.99).toFixed(3),
      verdict(median < 0.5, "< 0.5"),
    ];
  });
  printTable("Searching 2 KB for secrets, in ms", ["", "p50", "p99", "bar"], rows);
  benchRecall();
  return Promise.resolve();
}

function timesOf(text: string): number[] {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    findSecrets(text);
    times.push(performance.now() - started);
  }
  return times;
}

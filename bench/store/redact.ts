/**
 * The search for secrets: time per 2 KB of different kinds of text, beside a copy of the same text.
 *
 * @module
 */

import { findSecrets } from "../../lib/store/secrets.ts";
import { percentile, printTable } from "../figures.ts";
import { verdict } from "./sample.ts";

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

/** Prints the median and the 99th percentile of the time for 2 KB. */
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

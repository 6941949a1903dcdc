/**
 * Facts and answers: woven in where the prompt does not tell them, never lost, never told twice.
 *
 * @module
 */

import assert from "node:assert/strict";
import { warnOfUnsaid } from "../../lib/rewrite/details.ts";
import { improve } from "./fixture.ts";

interface Case {
  readonly prompt: string;
  readonly context?: Record<string, string | string[]>;
  readonly answers?: Record<string, string>;
  /** The slots that the prompt leaves open. */
  readonly open?: readonly string[];
  /** The lines of the list; none where the prompt tells all. */
  readonly lines: readonly string[];
}

const CASES: readonly Case[] = [
  // Told already.
  { prompt: "Plan a weekend in Porto.", context: { place: "Porto" }, lines: [] },
  { prompt: "Write a Go parser for log lines.", context: { language: "Go" }, lines: [] },
  {
    prompt: "Write a SQL query for the ten newest orders.",
    context: { language: "sql" },
    lines: [],
  },
  { prompt: "Write an essay of 500 words.", context: { length: "500 words" }, lines: [] },
  { prompt: "We live in the US, plan a trip.", context: { country: "US" }, lines: [] },
  {
    prompt: "Write it for the new hires. No jokes.",
    context: { audience: "new hires" },
    lines: [],
  },
  {
    prompt: "Write a Python function that does not use recursion.",
    context: { language: "Python" },
    lines: [],
  },
  {
    prompt: "Nothing else worked last time. Plan a weekend in Porto, without museums.",
    context: { place: "Porto" },
    lines: [],
  },
  { prompt: "I want a plan for Porto.", context: { place: "Porto" }, lines: [] },
  { prompt: "Write it in Python 3 or later.", context: { language: "Python" }, lines: [] },
  { prompt: "Give one or more Python examples.", context: { language: "Python" }, lines: [] },
  { prompt: "Make an HTML/CSS page.", context: { language: "CSS" }, lines: [] },
  { prompt: "Drop duplicate rows in pandas.", context: { library: "pandas" }, lines: [] },
  // Only the words turn up.
  {
    prompt: "Recommend a laptop, I hated my last one, it was from Apple.",
    context: { system: "Apple" },
    lines: ["- System: Apple"],
  },
  {
    prompt: "Plan a new trip for me, I am bored of beaches.",
    context: { interests: "beaches" },
    lines: ["- Interests: beaches"],
  },
  {
    prompt: "Write a function, do not use python.",
    context: { language: "Python" },
    lines: ["- Language: Python"],
  },
  {
    prompt: "My last trip was to Rome. Plan a new one.",
    context: { destination: "Rome" },
    lines: ["- Destination: Rome"],
  },
  {
    prompt: "Plan a holiday, anywhere but I have already been to Rome.",
    context: { destination: "Rome" },
    lines: ["- Destination: Rome"],
  },
  { prompt: "Help us plan a trip.", context: { country: "US" }, lines: ["- Country: US"] },
  {
    prompt: "Go through the log lines and write a parser.",
    context: { language: "GO" },
    lines: ["- Language: GO"],
  },
  {
    prompt: "Write a parser for a csv file.",
    context: { options: ["a", "b", "c"] },
    lines: ["- Options: a, b, c"],
  },
  {
    prompt: "There is no car, so plan a train trip.",
    context: { children: "no" },
    lines: ["- Children: no"],
  },
  { prompt: "Split 3 apples.", context: { people: "3" }, lines: ["- People: 3"] },
  // More of the number, of the name or of the list stands there.
  { prompt: "We made 500,000 euros.", context: { budget: "500" }, lines: ["- Budget: 500"] },
  { prompt: "A bike for $5,000.", context: { deposit: "$5" }, lines: ["- Deposit: $5"] },
  {
    prompt: "It runs on Node 3.11.2.",
    context: { version: "Node 3.11" },
    lines: ["- Version: Node 3.11"],
  },
  { prompt: "Use a non-Python tool.", context: { tool: "Python" }, lines: ["- Tool: Python"] },
  {
    prompt: "Do not use Java, Kotlin, Scala, Groovy, Clojure, Ruby or Python.",
    context: { language: "Python" },
    lines: ["- Language: Python"],
  },
  {
    prompt: "Plan a week for us. Rome was last year.",
    context: { place: "Rome" },
    lines: ["- Place: Rome"],
  },
  // One of several to choose from, or left out.
  {
    prompt: "Plan a trip to Paris or Rome.",
    context: { destination: "Rome" },
    lines: ["- Destination: Rome"],
  },
  {
    prompt: "Java or Python? Write the parser.",
    context: { language: "Java" },
    lines: ["- Language: Java"],
  },
  {
    prompt: "Both of my kids come along.",
    context: { floors: "both" },
    lines: ["- Floors: both"],
  },
  {
    prompt: "It should be free of nuts.",
    context: { topping: "nuts" },
    lines: ["- Topping: nuts"],
  },
  {
    prompt: "Python vs. JavaScript for scraping?",
    context: { language: "JavaScript" },
    lines: ["- Language: JavaScript"],
  },
  {
    prompt: "Plan a trip to Paris, New York or Rome.",
    context: { destination: "Paris" },
    lines: ["- Destination: Paris"],
  },
  {
    prompt: "We mustnt skip Rome this time.",
    context: { destination: "Rome" },
    lines: ["- Destination: Rome"],
  },
  // A name that is a word of everyday too.
  { prompt: "Go through the log.", context: { language: "Go" }, lines: ["- Language: Go"] },
  { prompt: "May I ask for a plan?", context: { when: "May" }, lines: ["- When: May"] },
  { prompt: "HELP US PLAN A TRIP!", context: { place: "US" }, lines: ["- Place: US"] },
  {
    prompt: "Say how users react to the page.",
    context: { framework: "React" },
    lines: ["- Framework: React"],
  },
  // Several lines.
  { prompt: "Plan a trip.", context: { dates: "Mon\nTue" }, lines: ["- Dates: Mon", "  Tue"] },
  { prompt: "Buy disks.", context: { sizes: "- a\n- b" }, lines: ["- Sizes: - a", "  - b"] },
  // One of several that are named, or what is to go.
  {
    prompt: "Pick between Stripe and Mollie and write the checkout.",
    context: { provider: "Mollie" },
    lines: ["- Provider: Mollie"],
  },
  {
    prompt: "Our options are Stripe, Adyen and Mollie. Write the checkout.",
    context: { provider: "Stripe" },
    lines: ["- Provider: Stripe"],
  },
  {
    prompt: "Replace React with something lighter.",
    context: { framework: "React" },
    lines: ["- Framework: React"],
  },
  {
    prompt: "We migrate away from Oracle this year, write the plan.",
    context: { database: "Oracle" },
    lines: ["- Database: Oracle"],
  },
  { prompt: "Remove duplicate rows in Python.", context: { language: "Python" }, lines: [] },
  { prompt: "Replace all tabs in Vim.", context: { editor: "Vim" }, lines: [] },
  { prompt: "Migrate from MySQL to Postgres.", context: { database: "Postgres" }, lines: [] },
  { prompt: "Replace jQuery with React.", context: { framework: "React" }, lines: [] },
  {
    prompt: "Plan a trip to Rome and Florence in May.",
    context: { places: ["Rome", "Florence"] },
    lines: [],
  },
  {
    prompt: "Write a REST API in Python and deploy it to AWS.",
    context: { language: "Python" },
    lines: [],
  },
  // What is left open is told, whatever turns up in the prompt.
  {
    prompt: "Plan a weekend trip, we like Rome and Lisbon a lot.",
    answers: { destination: "Lisbon" },
    open: ["destination"],
    lines: ["- Destination: Lisbon"],
  },
  {
    prompt: "I live in Berlin. Plan a weekend trip by train for two people.",
    answers: { destination: "Berlin" },
    open: ["destination"],
    lines: ["- Destination: Berlin"],
  },
  {
    prompt: "My boss writes formal emails. Draft a reply to his last one.",
    answers: { tone: "formal" },
    open: ["tone"],
    lines: ["- Tone: formal"],
  },
  {
    prompt: "Write it for the new hires. No jokes.",
    answers: { audience: "new hires" },
    open: ["tone"],
    lines: [],
  },
  // Listed already, whole or not.
  {
    prompt: "Write a letter to Ann.\n\nDetails:\n- Tone: formal or friendly",
    context: { tone: "friendly" },
    lines: ["- Tone: friendly"],
  },
  {
    prompt: "Write a letter to Ann.\n\nDetails:\n- Tone: not formal",
    answers: { tone: "formal" },
    lines: ["- Tone: formal"],
  },
  {
    prompt: "Plan a weekend.\n\nDetails:\n- Destination: Rome, Lisbon\n- Travellers: two",
    answers: { destination: "rome, lisbon", travellers: "two" },
    lines: [],
  },
];

Deno.test("what a prompt only mentions is no fact that it tells", () => {
  for (const { prompt, context = {}, answers = {}, open = [], lines } of CASES) {
    const leavesOpen = (slot: string) => open.includes(slot);
    const { improved } = improve(prompt, { context, answers, leavesOpen });
    const heading = prompt.includes("\nDetails:\n") ? [] : ["", "Details:"];
    const expected = lines.length === 0 ? prompt : [prompt, ...heading, ...lines].join("\n");
    assert.equal(improved, expected);
    const again = improve(improved, { context, answers, leavesOpen }).improved;
    assert.equal(again, improved, "told twice");
    assert.deepEqual(warnOfUnsaid(improved, context, answers, leavesOpen, false), []);
  }
});

Deno.test("a label that stands twice holds what both lines say", () => {
  const prompt = "Plan a trip.\n\nDetails:\n- Interests: wine\n- Interests: jazz";
  const answers = { interests: "wine" };
  assert.equal(improve(prompt, { answers }).improved, prompt);
});

Deno.test("a fact that speaks of details is no list of them", () => {
  const answers = { interests: "wine", notes: "See the list\nDetails: on paper" };
  const { improved } = improve("Plan a trip.", { answers });
  assert.match(improved, /- Interests: wine\n- Notes: See the list\n {2}Details: on paper$/);
  assert.equal(improve(improved, { answers }).improved, improved);
});

Deno.test("what was not woven in is named, with the reason", () => {
  const warn = (isFallback: boolean) =>
    warnOfUnsaid(
      "*leave this",
      { team: "payments" },
      { dates: "Mon\nTue" },
      () => false,
      isFallback,
    )[0];
  assert.match(warn(false)!, /^Not woven in: "team", "dates"\. The prompt asks to be left alone/);
  assert.match(warn(true)!, /^Not woven in: "team", "dates"\. The prompt came back as it was/);
});

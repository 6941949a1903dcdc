/**
 * What made-up prompts are made of: requests with details, and what fills their slots.
 *
 * @module
 */

/** A request and what else a good prompt says, the most telling detail first. */
export interface Template {
  /** The request; `{slot}` is filled. */
  readonly request: string;
  /** Sentences that follow. */
  readonly details: readonly string[];
}

/** Texts for each slot. */
export const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  language: ["Python", "TypeScript", "Go", "Rust", "Java", "SQL"],
  file: ["`src/app.ts`", "`main.py`", "`parser.go`", "`lib/cart.rb`", "`Invoice.java`"],
  error: [
    "`TypeError: x is undefined`",
    "`KeyError: 'id'`",
    "`connection refused`",
    "`index out of range`",
  ],
  data: [
    "a list of orders",
    "the monthly sales",
    "log lines from a web server",
    "a table of customers",
    "temperatures of one year",
  ],
  audience: [
    "new colleagues",
    "children of ten years",
    "managers without a technical background",
    "students in their first year",
    "our customers",
  ],
  topic: [
    "how tides come about",
    "the history of coffee",
    "safe passwords",
    "solar panels on old houses",
    "learning a second language",
    "the water cycle",
  ],
  place: ["Lisbon", "the Alps", "Kyoto", "the Scottish coast", "Montreal"],
  product: [
    "a refillable pen",
    "a bicycle light",
    "a budgeting app",
    "a lunch box",
    "a small tent",
  ],
  count: ["three", "five", "seven", "ten"],
  words: ["100", "150", "200", "400"],
  tone: ["friendly", "plain", "formal", "humorous"],
  foreign: ["French", "German", "Spanish", "Japanese", "Polish"],
};

/** The requests, of all kinds of tasks. */
export const TEMPLATES: readonly Template[] = [
  {
    request: "Write a {language} function that sorts {data} by date.",
    details: ["It must keep the order of equal dates.", "Return a new list and add a short test."],
  },
  {
    request: "Find out why {file} stops with {error} and fix it.",
    details: [
      "It happens only when the input is empty.",
      "Change as little as possible because others work on the file now.",
    ],
  },
  {
    request: "Review {file} and list the problems you find.",
    details: ["Look for mistakes in error handling first.", "Give at most {count} points."],
  },
  {
    request: "Explain {topic} to {audience}.",
    details: ["Use about {words} words.", "Begin with an example from daily life."],
  },
  {
    request: "Summarise the article below about {topic}.",
    details: ["Keep it to {count} sentences for {audience}.", "Name the source of each number."],
  },
  {
    request: "Write an email to {audience} about {product}.",
    details: ["The tone should be {tone}.", "Use at most {words} words and end with a question."],
  },
  {
    request: "Translate the text below to {foreign}.",
    details: ["Keep the names and the numbers as they are.", "The readers are {audience}."],
  },
  {
    request: "Plan a trip of {count} days to {place}.",
    details: [
      "We travel by train with two children.",
      "Please say which days to keep free if it rains.",
    ],
  },
  {
    request: "Compare {count} ways to store {data}.",
    details: ["The most important thing is low cost.", "Show the result as a table."],
  },
  {
    request: "Extract the dates and the amounts from {data}.",
    details: ["Return JSON with the keys `date` and `amount`.", "Leave out lines without a date."],
  },
  {
    request: "Sort the comments of {audience} into praise, complaint and question.",
    details: ["Give one label for each comment.", "Say so if you are not sure."],
  },
  {
    request: "Suggest {count} names for {product}.",
    details: ["They should sound {tone} and be easy to say.", "Explain each in one sentence."],
  },
  {
    request: "Analyse {data} and tell me what changed most.",
    details: ["Compare the last two months.", "Write for {audience} in about {words} words."],
  },
  {
    request: "Rewrite the paragraph below to make it shorter.",
    details: ["Keep every number.", "The tone should stay {tone} for {audience}."],
  },
];

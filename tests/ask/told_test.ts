/**
 * What a prompt tells already, which nobody is to be asked for, beside prompts of the same wording that
 * leave it open.
 *
 * @module
 */

import assert from "node:assert/strict";
import { ask } from "../../lib/ask/ask.ts";
import { DETECTORS } from "../../lib/ask/flags.ts";
import { type Known, NOTHING_KNOWN } from "../../lib/ask/known.ts";
import { READING_CHARS_MAX, readPrompt } from "../../lib/ask/reading.ts";
import { questionOfShape } from "../../lib/ask/shapes.ts";
import { parsePrompt } from "../../lib/text/prompt.ts";
import { shippedAsk } from "./shipped.ts";

/** A score at which every shape is looked for. */
const HIGH = 5;

function shapeOf(text: string): string | null {
  return questionOfShape(readPrompt(parsePrompt(text)), HIGH)?.question ?? null;
}

/** What may be asked of any order, where the score is as high as here. */
const GENERAL = "What exactly should it do or contain?";

/** A question, prompts that tell its answer, and prompts that do not. */
interface Case {
  readonly question: RegExp;
  readonly told: readonly string[];
  readonly open: readonly string[];
}

const CASES: readonly Case[] = [
  {
    question: /^What does “.*” mean, /,
    told: [
      "Is it cold in Tromsø when the ferry runs? I need to know what to pack.",
      "Can you answer the second reviewer for me, he asks for more samples",
    ],
    open: ["Can you move it to the top?", "swap the second picture for a better one"],
  },
  {
    question: /^What do(?:es)? the .* say\?$/,
    told: [
      "The leaflet says no alcohol for two days. Does that include cough syrup?",
      "My test results came back with vitamin D at 12. Is that low?",
      "The vet's report says that our cat has a heart murmur. What does that mean?",
      "the system log says disk quota reached on /home, how do i find big files on debian",
      "I got an email from my landlady asking me to trim the hedge. Thank her in three friendly lines.",
      "I got a message from my bank saying my card is blocked. Is that a scam?",
      "My landlord sent us a letter that the rent goes up by ten percent in May. Is that allowed in Austria?",
      "i received a note from school, it says my son forgot his homework twice. how do i help him remember",
      "My results came back negative. Can I go back to work?",
      "The garage gave me a quote of 900 euros for new brakes on a Fiat Panda. Is that fair?",
      "My teacher gave me a list of words, apple, pear and plum. Make a sentence with each.",
    ],
    open: [
      "My test results came back this morning. Is that bad?",
      "i cannot make out what the report says about our cat, it came today",
      "the log says something about a quota i think. what does it mean?",
      "my boss sent me an email, can I ignore it?",
      "my sister showed me a letter that the school sent her, is it serious?",
      "my teacher gave me a list of books, what is the best one?",
      "We received the report from the surveyor with some numbers that nobody gets. Is the house ok?",
    ],
  },
  {
    question: /^Which message, /,
    told: [
      "Our Django server stops at startup with EADDRNOTAVAIL on port 8000, how do I see which address is free?",
      "The worker container keeps exiting with code 139 after an hour, limit 1 GB. Is that a segmentation fault?",
      "git push is rejected with non-fast-forward on our main branch, what is the safe way out?",
      "Our site returns 502 from the proxy since the move to port 8080. Where do I look first?",
      "My app crashes with signal 11 when I turn the phone, on Android 14, which logs help?",
      "Build a bot that writes to our channel when a deploy fails",
      "Add a timeout to the api client for when the server is down",
      "i need a script that finds broken links on a page",
      "Write a cookie notice for our site, which does not track anybody",
      "Our app doesn't store passwords. Draft two sentences on this for the help page.",
      "My browser game isn't out yet. Suggest three headlines for its page.",
    ],
    open: [
      "build is broken on every branch",
      "it says permission denied",
      "our app doesn't load on old phones, what is it?",
      "the server won't answer since the update. write a fix",
      "the worker container keeps dying, compose file looks fine to me, i checked the ports",
      "make my site stop crashing",
    ],
  },
  {
    question: /^What happens, what changed, /,
    told: [
      "My tablet is stuck on the logo since last night's update, it shows error 0x80070057, how do I get out?",
      "My basil has brown leaves since I moved it to the south window three days ago, should I move it back?",
      "Our cat refuses to eat since we changed her food two days ago, no vomiting. Should I worry?",
      "My shoulder hurts when I lift my arm, for three weeks now, which stretches help?",
      "My dog is limping on his left front leg since this morning, should we see the vet tonight?",
      "My brother won't come to my wedding. Write a short, calm text to him about it.",
      "Our hamster died and my son feels bad. Give me two lines to read at the grave.",
      "My niece is sad because her rabbit died. Draw up a card for her about rabbits.",
      "My friend feels bad about her exam. What three kind things could I do?",
      "Create a test plan for our sign-in page that covers wrong passwords",
    ],
    open: [
      "my dog is limping since yesterday, is it serious?",
      "our washing machine smells weird again",
      "my phone is dead again",
      "my back hurts. suggest exercises",
      "my boss is acting weird, our mood is bad about it",
      "my tap is stuck, give me five ways to free it",
    ],
  },
  {
    question: /^What happened, /,
    told: [
      "What do I do with stale bread?",
      "what should we do if a flight is cancelled",
      "what can i do to sleep better",
      "What should I write in a card for my niece who turns five?",
      "How would I explain photosynthesis to a ten year old?",
      "How do I tell if an egg is still good?",
      "How do I handle exceptions in Python?",
      "My brother lied to our parents about me. How do I tell him that I know?",
      "how do i tell my boss i'm leaving in june",
      "What should I say to a friend who lost her job?",
      "Write an apology to my neighbour for waking her with my drums",
      "Write a complaint about the heating that has been off since Monday in room 12",
      "The note on the parcel says left with a neighbour at number 12. What should I do?",
      "The warning sign at our pool is rusty, how do I clean it?",
    ],
    open: [
      "what should I do with that?",
      "What do I say to him?",
      "How do I tell my parents?",
      "how should we deal with my neighbour?",
      "how can I explain this to my kids",
      "draft an apology to our neighbours",
      "write a complaint to the bus company by tonight",
      "what do I write to them to get out of it?",
    ],
  },
  {
    question: /^Which ones are there, /,
    told: [
      "We have narrowed it down to three names, Ida, Mia and Ella. Which sounds best with Novak?",
      "we narrowed it down to two names, ida and mia. which sounds best with novak?",
      "Help me choose between the two colleges St Anne and Green Park for my son",
      "We have two schools to choose from, the music school and the local primary. Which fits a shy child?",
      "I have two job offers, a bakery in Bonn and a bank in Basel. Which is the safer bet?",
      "which of my subs should go first, music, films or games?",
      "Compare Lisbon and Porto, which one should we visit?",
      "I'm down to three colours for the kitchen, sage, cream and navy. Which goes with oak?",
    ],
    open: [
      "I have narrowed it down to two, which is better for a family?",
      "which of the two flats should Tom and I take?",
      "help me pick one of the three names",
      "we have three candidates, time is short and I am tired. whom should we choose?",
      "I can't decide between the two schools, both are nice and close. Which one?",
      "compare the two flats for me, I have to say yes or no by five",
    ],
  },
  {
    question: /^Which examples should it accept, /,
    told: [
      "Create a regex that matches our ticket ids, which are three letters and five digits",
      "I need a pattern for my file names such as report_2024",
      "write a parser for our room codes, they start with B and end with a floor",
    ],
    open: ["a regex for our ticket ids please", "write a parser for the bank's files"],
  },
];

for (const { question, told, open } of CASES) {
  Deno.test(`${question.source} is asked only where it is open`, () => {
    for (const text of told) assert.ok([null, GENERAL].includes(shapeOf(text)), text);
    for (const text of open) assert.match(shapeOf(text) ?? "nothing", question, text);
  });
}

/** Orders that bring their text behind a comma, and orders that say something else there. */
Deno.test("no message is asked for that is told, nor one of a program that is to be made", () => {
  const told = [
    "Set up an action that emails me when the tests fail",
    "My app crashes with signal 11 when I turn the phone, which logs should I look at?",
    "npm install fails with EINTEGRITY on my laptop, should I delete the lock file?",
    "Our fridge is broken and the kitchen makes weird noises. Draft a note to all tenants.",
  ];
  for (const text of told) {
    const reading = readPrompt(parsePrompt(text));
    assert.deepEqual(
      DETECTORS.map((detect) => detect(reading)?.question).filter(Boolean),
      [],
      text,
    );
  }
});

Deno.test("after an answer the shape of a request asks for nothing more, under whichever name", () => {
  const slots = (text: string, known: Partial<Known>) =>
    ask(parsePrompt(text), { ...NOTHING_KNOWN, ...known }, shippedAsk())
      .questions.map(({ slot }) => slot);
  const rows: readonly (readonly [prompt: string, slot: string, shape: string])[] = [
    ["my cat is limping again", "signs", "symptom"],
    ["our sink is leaking again", "symptoms", "symptom"],
    ["my landlord sent me a letter, what do I reply", "situation", "source"],
    ["my blood results came back. is that bad", "anything", "source"],
  ];
  for (const [text, slot, shape] of rows) {
    const answers = { [slot]: "told", animal: "told", problem: "told", tone: "told" };
    assert.ok(!slots(text, { answers }).includes(shape), text);
  }
  // What a caller knows of the writer in general is no answer.
  const context = { name: "Ada" };
  assert.ok(slots("my blood results came back. is that bad", { context }).includes("source"));
});

Deno.test("no repeated piece keeps the search for what is told busy", () => {
  const heads = ["", "my results came ", "which of my ", "translate my text, ", "apology about "];
  const pieces = [
    "two a, ",
    "A B and ",
    "my dog ",
    "which ",
    "she said ",
    "report ",
    "since i ",
    "a-",
  ];
  for (const head of heads) {
    for (const piece of pieces) {
      const text = `${head}${piece.repeat(READING_CHARS_MAX / piece.length)} x`;
      const started = performance.now();
      shapeOf(text);
      assert.ok(performance.now() - started < 1000, text.slice(0, 40));
    }
  }
});

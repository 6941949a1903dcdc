/**
 * Finds orders for a work that say nothing of what it is to be about: "write a blog post".
 *
 * @module
 */

import { onDemand, wordSet } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { firstWord, type Reading } from "../reading.ts";

/** What is asked about a kind of work. */
interface Gap {
  /** Lower-case names of the works, as a pattern. */
  readonly works: string;
  readonly slot: string;
  readonly question: string;
  readonly options: readonly string[];
  /** Whether it goes to somebody, which says nothing of what it is about. */
  readonly isSent?: true;
}

const POSTING = ["a posting I paste next", "I name it", "jobs like my last one"];
const NAMED = ["I name it", "a page I link to", "a draft I paste next"];

/** The particular works before the general ones. */
const GAPS: readonly Gap[] = [
  { works: "cover letter", slot: "job", question: "For which job?", options: POSTING },
  {
    works: "job (?:description|ad|posting)",
    slot: "position",
    question: "For which position?",
    options: ["I name it", "a draft I paste next", "one like our last"],
  },
  { works: "product description", slot: "product", question: "Which product?", options: NAMED },
  {
    works:
      "(?:marketing|sales|social media|content|go-to-market|growth|seo|branding) (?:plan|strategy|campaign|calendar)|business (?:plan|model|case)|pitch deck|elevator pitch|slogan|tagline|landing page|(?:ad|sales|website|web) copy|advert(?:isement)?|flyer|brochure|swot analysis|value proposition",
    slot: "product",
    question: "For which product or business?",
    options: NAMED,
  },
  {
    works: "(?:party |birthday |wedding )?invitation",
    slot: "occasion",
    question: "For which occasion?",
    options: ["a birthday", "a wedding", "an event at work", "I name it"],
  },
  {
    works: "quiz|survey|questionnaire|rubric|lesson plan|worksheet|flash ?cards",
    slot: "subject",
    question: "On which subject?",
    options: ["one from school", "a product or service", "my team at work", "I name it"],
  },
  {
    works: "(?:database |db |sql )?schema|database|data ?base design|data model|er diagram",
    slot: "data",
    question: "What should it store?",
    options: ["customers and orders", "users and their posts", "I list it next"],
  },
  {
    works:
      "(?:mobile |web |android |ios |iphone )?app|application|web ?site|web ?page|(?:rest |graphql )?api|chat ?bot|discord bot|telegram bot|browser extension|saas",
    slot: "purpose",
    question: "What should it be for?",
    options: ["a shop", "a club or community", "a tool for myself", "I describe it next"],
  },
  {
    works: "dashboard",
    slot: "figures",
    question: "Which figures should it show?",
    options: ["sales", "use of an app", "health of a system", "I list them next"],
  },
  {
    works: "contract|agreement",
    slot: "matter",
    question: "Which matter, and between whom?",
    options: ["work for a client", "rent", "a sale", "I describe it next"],
  },
  {
    works:
      "name for (?:my|our|a|the) (?:new )?(?:company|business|start-?up|brand|product|app|band|podcast|shop|store|blog|channel)",
    slot: "purpose",
    question: "What does it do or sell?",
    options: ["I describe it next", "a service", "a product", "software"],
  },
  {
    works:
      "(?:birthday|wedding|best man(?:'s)?|maid of honou?r|retirement|graduation|farewell|funeral) speech|eulogy|toast|(?:birthday|get-well|condolence|thank[- ]you|farewell|christmas|anniversary|wedding) (?:message|card|note|wish(?:es)?)",
    slot: "person",
    question: "For whom, and what is special?",
    options: ["a parent", "a friend", "a colleague", "I tell you next"],
  },
  {
    works:
      "(?:formal |business |complaint )?(?:e-?mail|letter|mail)|complaint|(?:text |linkedin )?message",
    slot: "topic",
    question: "What should it be about?",
    options: ["a request", "a thank-you", "a complaint", "I name it"],
    isSent: true,
  },
  {
    works: "story|poem|song|haiku|limerick|lyrics",
    slot: "topic",
    question: "What should it be about?",
    options: ["love", "adventure", "nature", "I name it"],
  },
  {
    works: "essay|(?:research )?paper|report",
    slot: "topic",
    question: "What should it be about?",
    options: ["a book", "an event in history", "a current issue", "I name it"],
  },
  {
    works: "speech|presentation|slide deck",
    slot: "topic",
    question: "What should it be about?",
    options: ["a wedding", "work", "school", "I name it"],
  },
  {
    works:
      "(?:linkedin |blog ?|instagram |facebook |social media )?post|tweet|thread|article|newsletter|(?:press )?release|description|video script|podcast script",
    slot: "topic",
    question: "What should it be about?",
    options: ["my work", "a hobby", "news of my field", "I name it"],
  },
];

const works = onDemand(() => GAPS.map(({ works }) => new RegExp(`^(?:${works})$`, "i")));
/** The order is the whole prompt: one more word of substance and it is about something. */
const order = onDemand(() =>
  new RegExp(
    `^\\W*(?:(?:i need to|i have to|i want to|help me(?: to)?|please)\\W+)*(?:(?:write|draft|compose|create|generate|make|build|design|develop|prepare|give me|i need|i want|come up with|think of|suggest|find)\\s+)?(?:me\\s+|us\\s+)?(?:an?|some|my|the)\\s+(?:(?:short|long|brief|good|great|nice|quick|simple|new|modern|formal|informal|professional|detailed|creative|funny|original|compelling|interesting|engaging|persuasive|argumentative|academic|basic|small|full|complete|beautiful|\\d+[- ](?:words?|questions?))\\s+)*(${
      GAPS.map(({ works }) => works).join("|")
    })(\\s+to\\s+(?:my|our|the|an?)\\s+[\\w-]+(?:\\s+(?:friend|manager|teacher|department|company|team))?)?(?:\\s+(?:for (?:me|today|tomorrow|tonight|school|class|work|(?:next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week))|please|pls|now|today|asap))*\\W*$`,
    "i",
  )
);
/** What opens such an order; without it there is nothing to find. */
const OPENINGS = wordSet(
  "write draft compose create generate make build design develop prepare give i help please come think suggest find a an some",
);
const ORDER_WORDS_MAX = 16;

/**
 * Asks what an ordered work is to be about.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the subject, or null.
 */
export function subjectGap(reading: Reading): Flag | null {
  if (
    reading.wordCount > ORDER_WORDS_MAX || reading.hasMaterial || !OPENINGS.has(firstWord(reading))
  ) return null;
  const [, work, receiver] = order().exec(reading.prose) ?? [];
  if (work === undefined) return null;
  const gap = GAPS[works().findIndex((pattern) => pattern.test(work))]!;
  if (receiver !== undefined && gap.isSent === undefined) return null;
  return asking("subject_gap", gap.slot, 0.7, gap.question, gap.options);
}

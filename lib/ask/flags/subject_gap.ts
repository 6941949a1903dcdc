/**
 * Finds orders for a work that say nothing of what it is to be about: "write a blog post".
 *
 * @module
 */

import { onDemand, wordSet } from "../../text/hints.ts";
import { asking, type Flag } from "../flag.ts";
import { firstWord, holdsAny, type Reading } from "../reading.ts";
import { tellsNothing } from "../tail.ts";

/** What is asked about a kind of work. */
interface Gap {
  /** Lower-case names of the works, as a pattern. */
  readonly works: string;
  readonly slot: string;
  readonly question: string;
  readonly options: readonly string[];
  /** Whether it goes to somebody, or is for somebody or some place, which says nothing of what it is about. */
  readonly isSent?: true;
}

const POSTING = ["a posting I paste next", "I name it", "jobs like my last one"];
const NAMED = ["I name it", "a page I link to", "a draft I paste next"];

/** The particular works before the general ones. */
const GAPS: readonly Gap[] = [
  {
    works: "cover letter",
    slot: "job",
    question: "For which job, and what is your background?",
    options: POSTING,
  },
  {
    works: "job (?:description|ad|posting)",
    slot: "position",
    question: "For which position, and what matters most?",
    options: ["I name it", "a draft I paste next", "one like our last"],
    isSent: true,
  },
  {
    works: "tracker",
    slot: "contents",
    question: "What should it track, and what for?",
    options: ["expenses", "habits", "tasks", "I list it next"],
    isSent: true,
  },
  {
    works: "product description",
    slot: "product",
    question: "Which product, for whom, and what is special?",
    options: NAMED,
  },
  {
    works:
      "(?:marketing|sales|social media|content|go-to-market|growth|seo|branding) (?:plan|strategy|campaign|calendar)|business (?:plan|model|case)|pitch deck|elevator pitch|slogan|tagline|landing page|(?:ad|sales|website|web) copy|advert(?:isement)?|flyer|brochure|swot analysis|value proposition",
    slot: "product",
    question: "Which product or business, and for whom?",
    options: NAMED,
  },
  {
    works: "(?:party |birthday |wedding )?invitation",
    slot: "occasion",
    question: "For which occasion, when, where and for whom?",
    options: ["a birthday", "a wedding", "an event at work", "I name it"],
  },
  {
    works: "quiz|survey|questionnaire|rubric|lesson plan|worksheet|flash ?cards",
    slot: "subject",
    question: "On which subject, and what is it for?",
    options: ["one from school", "a product or service", "my team at work", "I name it"],
    isSent: true,
  },
  {
    works: "(?:database |db |sql )?schema|database|data ?base design|data model|er diagram",
    slot: "data",
    question: "What should it store, and for which use?",
    options: ["customers and orders", "users and their posts", "I list it next"],
  },
  {
    works:
      "(?:mobile |web |android |ios |iphone )?app|application|web ?site|web ?page|(?:rest |graphql )?api|chat ?bot|discord bot|telegram bot|browser extension|saas",
    slot: "purpose",
    question: "What is it for, and who uses it?",
    options: ["a shop", "a club or community", "a tool for myself", "I describe it next"],
  },
  {
    works: "dashboard",
    slot: "figures",
    question: "Which figures should it show, and to whom?",
    options: ["sales", "use of an app", "health of a system", "I list them next"],
  },
  {
    works: "contract|agreement",
    slot: "matter",
    question: "Which matter, between whom, in which country?",
    options: ["work for a client", "rent", "a sale", "I describe it next"],
  },
  {
    works:
      "name for (?:my|our|a|the) (?:new )?(?:company|business|start-?up|brand|product|app|band|podcast|shop|store|blog|channel)",
    slot: "purpose",
    question: "What does it do or sell, for whom?",
    options: ["I describe it next", "a service", "a product", "software"],
  },
  {
    works:
      "(?:birthday|wedding|best man(?:'s)?|maid of honou?r|retirement|graduation|farewell|funeral) speech|eulogy|toast|(?:birthday|get-well|condolence|thank[- ]you|farewell|christmas|anniversary|wedding) (?:message|card|note|wish(?:es)?)",
    slot: "person",
    question: "For whom, and what is special?",
    options: ["a parent", "a friend", "a colleague", "I tell you next"],
    isSent: true,
  },
  {
    works:
      "(?:(?:annual |yearly )?performance )review|appraisal|reference letter|letter of (?:recommendation|reference)|recommendation letter",
    slot: "achievements",
    question: "What has the person done, and how well?",
    options: ["I list it next", "good work all year", "good and bad"],
    isSent: true,
  },
  {
    works: "grant (?:application|proposal)|funding (?:application|proposal|request)",
    slot: "project",
    question: "For which project, from which funder?",
    options: ["I describe it next", "a course or event", "a building or equipment"],
    isSent: true,
  },
  {
    works: "bio|biography|about (?:me )?(?:page|section|text)|linkedin (?:profile|summary)",
    slot: "facts",
    question: "What should it say about you, for whom?",
    options: ["I list the facts next", "my work", "my work and my life"],
    isSent: true,
  },
  {
    works: "thank[- ]you (?:letter|e-?mail|mail|speech)",
    slot: "reason",
    question: "What do you thank them for?",
    options: ["a gift", "help or time", "a donation", "I name it"],
    isSent: true,
  },
  {
    works: "excuse",
    slot: "occasion",
    question: "What for, and to whom?",
    options: ["being late", "missing an event", "a late payment", "I name it"],
    isSent: true,
  },
  {
    works: "prayer|sermon|devotional",
    slot: "occasion",
    question: "For which occasion, for whom, in which faith?",
    options: ["a meeting", "a wedding", "a funeral", "I name it"],
  },
  {
    works:
      "(?:formal |business |complaint |cold |sales |follow-?up )?(?:e-?mail|letter|mail)|complaint|(?:text |linkedin )?message|announcement|memo|notice|something|(?:a )?few words|text|paragraph",
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
    isSent: true,
  },
  {
    works: "speech|presentation|slide ?deck|slides|talk",
    slot: "topic",
    question: "What should it be about?",
    options: ["a wedding", "work", "school", "I name it"],
    isSent: true,
  },
  {
    works:
      "(?:linkedin |blog ?|instagram |facebook |social media )?post|tweet|thread|article|newsletter|(?:press )?release|description|video script|podcast script|posts|tweets|captions?",
    slot: "topic",
    question: "What should it be about?",
    options: ["my work", "a hobby", "news of my field", "I name it"],
    isSent: true,
  },
];

const works = onDemand(() => GAPS.map(({ works }) => new RegExp(`^(?:${works})$`, "i")));
/** Whom or what a text is for, which does not say what it should be about. */
const NOT_SUBJECT =
  "(?:class|classes|students|pupils|kids|team|school|course|homework|assignment|web ?site|site|blog|newsletter|bulletin|instagram|linkedin|facebook|twitter|page|channel|boss|manager|teacher|professor|colleagues?|coworkers?|neighbou?rs?|landlord|meeting|presentation|event|family|mom|mum|mother|dad|father|wife|husband|sister|brother|friend|clients?|customers?|staff|employees|donors|parents|listing|shop|store|nonprofit|charity|club|church|company|wedding|funeral|party|congregation|products?|service|brand|business|start-?up|role|position|opening|vacancy|readers|audience)";
/** The order is the whole prompt but for what tells nothing: one more word of substance and it is about something. */
const order = onDemand(() =>
  new RegExp(
    `^\\W*(?:(?:(?:i|we) (?:need|have|want|gotta|got) to|i['’]?ve been asked to|help (?:me|us)(?: to)?|please)\\W+)*(?:(?:write|draft|compose|create|generate|make|build|design|develop|prepare|do|give (?:me|us)|(?:i|we) need|(?:i|we) want|come up with|think of|brainstorm|put together|suggest|find|wanna write)\\s+(?:me\\s+|us\\s+)?(?:(?:an?|some|my|our|the)\\s+)?|(?:an?|some|my|our|the)\\s+|(?=[^.!?\\n]{0,80}\\b(?:pls|please|asap|for|to)\\b))(?:(?:short|long|brief|good|great|nice|quick|simple|new|modern|formal|informal|professional|detailed|creative|funny|original|compelling|interesting|engaging|persuasive|argumentative|academic|basic|small|full|complete|beautiful|heartfelt|catchy|believable|\\d+[- ](?:words?|questions?))\\s+)*(${
      GAPS.map(({ works }) => works).join("|")
    })(?![\\w-])((?:\\s+(?:to|for)\\s+(?:my|our|the|an?|all)\\s+(?:[\\w-]+\\s+){0,2}${NOT_SUBJECT}\\b|\\s+(?:to|for)\\s+(?:my|our|the|an?)\\s+[\\w-]+(?:\\s+(?:friend|manager|teacher|department|company|team))?(?=\\W*$)|\\s+(?:for|to) (?!me\\b|us\\b|free\\b|fun\\b|to(?:day|night|morrow)\\b|next\\b|work\\b|school\\b|class\\b|\\w+day\\b)[a-z]{3,12}(?=\\W*$))*)(?:\\s+for (?:me|us|work|school|class|(?:next )?week))?`,
    "i",
  )
);
/** Works in which the writer speaks. */
const OWN_WORDS =
  /mail|(?<!cover )letter|message|text|note|words|something|complaint|excuse|post|tweet/i;
/** What opens such an order; without it there is nothing to find. */
const OPENINGS = wordSet(
  "write draft compose create generate make build design develop prepare do give i we help please come think brainstorm put suggest find wanna a an some lesson thank cover grant slogan poem essay quiz blog job cold business marketing product birthday wedding speech story email letter bio slides presentation performance announcement report article",
);
/** Words of which every work has one. */
const WORK_WORDS =
  "tracker letter letters mail email message description ad posting plan strategy campaign calendar model case deck pitch slogan tagline page copy advertisement advert flyer brochure analysis proposition invitation quiz survey questionnaire rubric worksheet cards flashcards schema database design diagram app application website site webpage api chatbot bot extension saas dashboard contract agreement name speech eulogy toast card note wish wishes complaint announcement memo notice something words text paragraph review appraisal reference recommendation proposal request bio biography section profile summary excuse prayer sermon devotional story poem song haiku limerick lyrics essay paper report presentation slides slidedeck talk post posts tweet tweets thread article newsletter release script caption captions"
    .split(" ");
const ORDER_WORDS_MAX = 28;

/**
 * Asks what an ordered work is to be about.
 *
 * @param reading What is read of the prompt.
 * @returns A question about the subject, or null.
 */
export function subjectGap(reading: Reading): Flag | null {
  if (
    reading.wordCount > ORDER_WORDS_MAX || reading.hasMaterial || reading.hasQuote ||
    !OPENINGS.has(firstWord(reading)) || !holdsAny(reading, WORK_WORDS)
  ) return null;
  const match = order().exec(reading.prose);
  if (match === null) return null;
  const [all, work = "", receiver] = match;
  if (!tellsNothing(reading.prose.slice(all.length), OWN_WORDS.test(work))) return null;
  const gap = GAPS[works().findIndex((pattern) => pattern.test(work))]!;
  if (receiver !== "" && gap.isSent === undefined) return null;
  return asking("subject_gap", gap.slot, 0.7, gap.question, gap.options);
}

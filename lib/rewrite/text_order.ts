/**
 * Tells orders that are about a text: to check, judge, answer or change it. What people tell of
 * themselves often stands behind the same words, so an order counts only where it names a text or speaks of
 * language. It is read word by word, since so long a pattern takes longer to compile than a prompt to rewrite.
 *
 * @module
 */

import { holdsHint, wordSet } from "../text/hints.ts";

/** An order, read: `words` in lower case without courtesies, `said` the same between blanks. */
export interface Order {
  /** Its words from the first that says something. */
  readonly words: readonly string[];
  /** The same, one blank before and after each. */
  readonly said: string;
}

const COURTESY = wordSet(
  "hi hey hello so and but now then also please pls plz kindly can could would will you u i want need to help me quickly just",
);
const PLEASE = wordSet("please pls plz kindly");
/** What is handed over, as people call it. */
const TEXT = wordSet(
  "text texts article articles passage paragraph paragraphs email emails e-mail essay essays story stories sentence sentences phrase phrases document documents transcript review reviews conversation dialogue dialog chat chats message messages msg letter letters poem poems lyrics haiku tweet tweets post posts comment comments caption captions draft drafts statement statements answer answers queries headline headlines title titles bio bios cv resume speech wording writing english grammar grammer homework note notes summary introduction feedback complaint reply replies dm jokes joke",
);
/** What someone may call their own story or skill, which no more than the prompt tells of. */
const OWN = wordSet(
  "story stories feedback complaint statement answer answers note notes english writing speech cv resume bio",
);
/** What only a text has. */
const LANGUAGE = wordSet(
  "grammar grammer spelling punctuation wording language tone tense dialect accent sentiment emotion sarcasm typo typos verb verbs noun nouns adjective adjectives keyword keywords entities",
);
const POINTS = wordSet(
  "this these that those my the following her his their our your each every below",
);
const DEIXIS = wordSet("this these that it");
const BE = wordSet("is are does was did");

/** Verbs that are only ever about a text. */
const TEXT_VERBS = wordSet(
  "translate rephrase reword paraphrase proofread proof-read punctuate transcribe unscramble spellcheck spell-check tl tldr",
);
/** Those that are where they say "this" and no more. */
const THIS_VERBS = wordSet(
  "correct shorten simplify summarize summarise capitalize capitalise decode decipher classify categorize categorise interpret critique polish grade edit label tag",
);
/** Alone before a colon. */
const ALONE = wordSet(
  "correct correction shorten simplify summarize summarise capitalize capitalise decode decipher classify grammar grammer spelling punctuation",
);
/** Those that are where they name a text, and those of them that are nouns unless they come first. */
const WORK_VERBS = wordSet(
  "correct shorten simplify summarize summarise capitalize capitalise decode decipher classify categorize categorise interpret critique polish check improve fix analyze analyse evaluate roast detect identify judge expand guess",
);
const FIRST_VERBS = wordSet("label tag grade rate score review edit");
const SURE_PHRASES =
  "spell check,spelling check,grammar check,tone check,fact check,add punctuation,add commas,add capitals,add accents,add emojis,what does this mean,what does that mean,count the words,count the letters,count the characters,count the vowels,count the syllables,say this in"
    .split(",").map((phrase) => ` ${phrase} `);
const NAMING_PHRASES =
  "feedback on,thoughts on,opinion on,think of,think about,answer this,answer these,answer my,answer the,answer that,how does,what does,what do these,what is this,what is that,what are these,wrong with"
    .split(",").map((phrase) => ` ${phrase} `);
const REPLIES =
  "reply to,replying to,respond to,responding to,response to,react to,reacting to,comeback to,comeback for"
    .split(",").map((phrase) => ` ${phrase} `);
const TURNS = wordSet("convert change turn put");
/** How a text can be better. */
const REGISTER = wordSet(
  "sound formal informal polite concise rhyme grammatical shorter longer nicer clearer simpler friendlier politer kinder softer funnier smoother",
);
const QUALITIES = wordSet(
  "correct incorrect rude polite impolite offensive sarcastic toxic grammatical grammatically formal informal professional spam ham phishing hate passive-aggressive english native natural",
);
const FINDS = wordSet("find extract highlight underline list mark count identify");
/** What an order says last of the form of the answer: what follows is no text. */
const SAYS_HOW = wordSet(
  "format formats style way ways manner order rule rules step steps structure requirements points criteria question questions instructions conditions categories labels scale template topic topics thing things aspects factors needs goals options",
);
/** What goes on behind "this" where no other noun does: "fix this error" is no order about a text. */
const AFTER_THIS = wordSet("for to into so in more less sound as and with a read look appear if");
const AFTER_NOUN = wordSet(
  "from of by on or that which i he she they below above more better using is are was",
);
/** Words of an order in which the text it works on is named. */
const NAMED_WORDS_MAX = 5;

/**
 * Reads an order.
 *
 * @param text The order, in any case.
 * @returns Its words.
 */
export function readOrder(text: string): Order {
  const all = text.toLowerCase().replaceAll("’", "'").match(/[a-z0-9]+(?:['-][a-z0-9]+)*/g) ?? [];
  let [first, end] = [0, all.length];
  while (first < end - 1 && COURTESY.has(all[first]!)) first++;
  while (end > first + 1 && PLEASE.has(all[end - 1]!)) end--;
  const words = all.slice(first, end);
  return { words, said: ` ${words.join(" ")} ` };
}

/**
 * Tells whether an order is about a text that stands behind it.
 *
 * @param order The order, up to its colon or the end of its line.
 * @returns True where it works on that text.
 */
export function worksOnText({ words, said }: Order): boolean {
  const [first = "", last = first] = [words[0], words.at(-1)];
  if (SAYS_HOW.has(last)) return false;
  if (words.some((_, at) => worksAt(words, at)) || holdsHint(said, SURE_PHRASES)) return true;
  const named = words.some((word, i) => i > 0 && TEXT.has(word) && words[i + 1] !== "to");
  if (named && holdsHint(said, NAMING_PHRASES)) return true;
  const toWhom = named || DEIXIS.has(last) || /^(?:him|her|them)$/.test(last);
  if (toWhom && holdsHint(said, REPLIES)) return true;
  return words.length === 1 && ALONE.has(first) || turnsLanguage(words) || makesBetter(words) ||
    asksOf(words) ||
    FINDS.has(first) && LANGUAGE.has(last) ||
    / (?:mistakes?|errors|typos?) /.test(said) &&
      /^ (?:find|spot|count|mark|correct|are there any|is there any|any|how many) |mistakes? (?:did|do|does|has|have) .{1,20} ma[kd]e $/
        .test(said) ||
    /^ what does .{1,40} mean in (?:this|that|the) |^ which .{0,60}(?:correct|right) $/
      .test(said) ||
    /^ what (?:language|tone|mood|tense|genre|style|dialect|accent) (?:is|are|was) (?:this|that|it|used|my|the following) /
      .test(said);
}

/** "rephrase", "correct this", "check my grammar": a verb that works on a text, where one stands there. */
function worksAt(words: readonly string[], at: number): boolean {
  const verb = words[at]!;
  if (TEXT_VERBS.has(verb)) return at === 0 || POINTS.has(words[at + 1] ?? "");
  if (THIS_VERBS.has(verb) && pointsOnly(words, at + 1)) return at === 0 || words[at - 1] === "and";
  return (WORK_VERBS.has(verb) || at === 0 && FIRST_VERBS.has(verb)) &&
    words.slice(at + 1, at + NAMED_WORDS_MAX).some((word, i) =>
      (TEXT.has(word) || LANGUAGE.has(word)) && endsName(words[at + i + 2])
    );
}

/** Whether a noun is no part of a longer name, such as "email sync", judged by the word behind it. */
function endsName(next: string | undefined): boolean {
  return next === undefined || AFTER_NOUN.has(next) || AFTER_THIS.has(next) || REGISTER.has(next) ||
    TEXT.has(next) || LANGUAGE.has(next) || QUALITIES.has(next) || /^\d|ly$/.test(next);
}

/** "this" or "them", with no other noun behind it. */
function pointsOnly(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  return (DEIXIS.has(words[at] ?? "") || words[at] === "them") &&
    (next === undefined || AFTER_THIS.has(next) || REGISTER.has(next));
}

/** "make this sound better", "make my mail shorter". */
function makesBetter(words: readonly string[]): boolean {
  if (words[0] !== "make") return false;
  const rest = words.slice(2, 8);
  if (DEIXIS.has(words[1] ?? "") && rest.slice(0, 3).some((word) => REGISTER.has(word))) {
    return true;
  }
  return POINTS.has(words[1] ?? "") &&
    rest.slice(0, 2).some((word, i) => TEXT.has(word) && endsName(rest[i + 1]));
}

/** "is this rude", "is my note clear", "tell me if this mail is fine". */
function asksOf(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === "if" || word === "whether");
  const asked = words.slice(at + 1);
  const [one = "", two = "", three] = asked;
  if (BE.has(one)) {
    return (DEIXIS.has(two) || two === "my") && TEXT.has(three ?? "") ||
      judgesText({ words: asked });
  }
  return at >= 0 && (POINTS.has(one) || one === "it") &&
    (TEXT.has(two) && endsName(three) || QUALITIES.has(asked.at(-1)!));
}

/**
 * Tells whether an order on a line of its own names the text that follows, or is about language alone.
 *
 * @param order The order.
 * @returns True where the lines behind it are that text.
 */
export function namesText({ words, said }: Order): boolean {
  const named = words.some((word, i) =>
    TEXT.has(word) &&
    (words[i + 1] === "below" || words.slice(Math.max(0, i - 4), i).some((one) => POINTS.has(one)))
  );
  return named || words.includes("sentiment") || said.includes(" add punctuation ") ||
    /^ which (?:sentence|one|of these|is) /.test(said) || turnsLanguage(words) ||
    /\bmistakes? (?:did|do|does|has|have) (?:my|this|the|he|she|i) /.test(said);
}

const FORMS = wordSet(
  "passive active plural singular formal informal haiku english french german spanish italian",
);
const FORM_NOUNS = wordSet("speech voice tense person form perfect continuous language");

/** "convert it to the passive voice", "turn this into a poem". */
function turnsLanguage(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === "to" || word === "into");
  if (!TURNS.has(words[0] ?? "") || at < 0 || at > 3) return false;
  const rest = words.slice(at + 1, at + 5);
  const end = rest.findIndex((word) => AFTER_THIS.has(word) && word !== "a");
  const form = end < 0 ? rest : rest.slice(0, end), last = form.at(-1) ?? "";
  return form.some((word) => FORM_NOUNS.has(word)) || FORMS.has(last) ||
    TEXT.has(last);
}

const SOUNDS = /^ (?:how )?does (?:this|that|it|my|the)(?: [a-z]+)? (?:sound|read|come across) /;
const OF_LANGUAGE = / (?:(?:grammatical|grammatically|grammar|spelling|punctuation) |english $)/;
const REWORKS = wordSet("rewrite make turn put convert rate grade edit review");

/**
 * Tells whether an order works on a text that stands before it.
 *
 * @param order The last sentence of a prompt.
 * @returns True where it points back.
 */
export function worksOnTextBefore(order: Order): boolean {
  const { words, said } = order;
  const [first = "", second = "", third = ""] = words;
  const rewords = TEXT_VERBS.has(first) || first === "rewrite";
  const points = said.includes(" the above ") || pointsOnly(words, 1);
  if (points && (rewords || THIS_VERBS.has(first))) return true;
  if (rewords || WORK_VERBS.has(first) || REWORKS.has(first)) {
    if (LANGUAGE.has(second) || namesPointed(words)) return true;
  }
  if (turnsLanguage(words) || makesBetter(words) && second !== "my") return true;
  if (BE.has(first) && (DEIXIS.has(second) || /^(?:my|the|teh)$/.test(second))) {
    if (TEXT.has(third) && (DEIXIS.has(second) || words.some((word) => QUALITIES.has(word)))) {
      return true;
    }
    if (OF_LANGUAGE.test(said)) return true;
  }
  return soundsLike(order) ||
    / the above (?:text|message|e?-?mail|sentence|paragraph|essay) $/.test(said) ||
    / (?:mistakes|words|letters|typos|sentences) (?:[a-z]+ ){0,4}(?:this|that|above) $/.test(
      said,
    ) ||
    /^ what (?:language|tense|tone|mood) is (?:this|that|it) $/.test(said);
}

/** "this text", "that short email", with no other noun behind it; "my English" is no text that was given. */
function namesPointed(words: readonly string[]): boolean {
  const at = TEXT.has(words[2] ?? "") ? 2 : 3;
  const [noun = "", next] = words.slice(at);
  return POINTS.has(words[1] ?? "") && TEXT.has(noun) && !(words[1] === "my" && OWN.has(noun)) &&
    endsName(next);
}

/** "does this sound natural", "how does that sentence sound". */
function soundsLike({ words, said }: Order): boolean {
  return SOUNDS.test(said) && words.some((word) => QUALITIES.has(word) || TEXT.has(word));
}

/**
 * Tells whether a question is of how something is worded, or of what kind of message it is.
 *
 * @param order The question.
 * @returns True where it does.
 */
export function judgesText({ words }: Pick<Order, "words">): boolean {
  if (!BE.has(words[0] ?? "") || !DEIXIS.has(words[1] ?? "")) return false;
  const at = words.findIndex((word) => QUALITIES.has(word));
  return at > 1 && at < 6 && !/^(?:to|that|for|if|when|in)$/.test(words[at + 1] ?? "");
}

/**
 * Tells whether a question asks of a text that follows it: "is this sentence right? …".
 *
 * @param order The question.
 * @returns True where it does.
 */
export function asksOfTextBehind(order: Order): boolean {
  const { words, said } = order;
  const [one = "", two = "", three = ""] = words;
  if (soundsLike(order) || said.startsWith(" what does this ") && TEXT.has(words[3] ?? "")) {
    return true;
  }
  return BE.has(one) && (DEIXIS.has(two) || two === "my") && TEXT.has(three) ||
    judgesText(order) && OF_LANGUAGE.test(said);
}

/**
 * Tells what a sentence presents: "here is my essay".
 *
 * @param order The sentence.
 * @returns "text" where that follows; "own" where only lines of its own make it a text, as "my story" may
 *   as well be told in the prompt itself; nothing where the sentence says more than that.
 */
export function readPresented({ words, said }: Order): "text" | "own" | undefined {
  const from = /^ (?:here is|here are|this is|below is) /.test(said) ? 2 : 1;
  if (from === 1 && words[0] !== "here's") return undefined;
  const presented = words.slice(from).filter((word) => word !== "below");
  const [whose = "", noun = ""] = [presented[0], presented.at(-1)];
  if (presented.length > 3 || !TEXT.has(noun) || whose !== "a" && !POINTS.has(whose)) {
    return undefined;
  }
  return OWN.has(noun) || words.includes("first") ? "own" : "text";
}

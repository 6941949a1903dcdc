/**
 * Tells orders that are about a text: to check, judge, answer or change it. They are read word by word,
 * since a pattern of so many alternatives takes longer to compile than a whole prompt takes to rewrite.
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
  "hi hey hello so and but now then also please pls plz kindly can could would will you u i how want need to help me quickly just",
);
/** What is handed over, as people call it. */
const TEXT = wordSet(
  "text texts article articles passage paragraph paragraphs email emails e-mail essay essays story stories sentence sentences sentance phrase phrases document documents transcript review reviews conversation dialogue dialog chat chats message messages msg letter letters poem poems lyrics tweet tweets post posts comment comments caption captions draft drafts statement statements answer answers queries headline headlines title titles bio bios cv resume speech wording writing english grammar grammer homework note notes summary introduction application feedback complaint reply replies dm jokes joke",
);
const POINTS = wordSet(
  "this these that those my the following her his their our your each every below",
);

/** Verbs that are only ever about a text, and those that are where an order begins with them. */
const TEXT_VERBS = wordSet(
  "spellcheck spell-check proofread punctuate capitalize capitalise decode decipher unscramble transcribe simplify shorten summarize summarise rephrase reword paraphrase classify categorize categorise analyze analyse interpret evaluate critique roast tl tldr sentiment emotion",
);
const FIRST_VERBS = wordSet(
  "expand label tag grade rate score detect identify guess judge review edit",
);
const PHRASES =
  "spell check,spelling check,grammar check,grammer check,tone check,fact check,feedback on,thoughts on,opinion on,think of,think about,reply to,replying to,respond to,responding to,response to,react to,reacting to,comeback to,comeback for,answer this,answer these,answer my,answer the,answer that,check this,check these,check it,correct this,corect this,correct these,correct it,improve this,improve these,improve it,add punctuation,add commas,add capitals,add accents,add emojis,how does this,how does that,how does it,what does this,what does that,what do these,what is this,what is that,what are these,wrong here,wrong with this,wrong with these,wrong with my,wrong with the,count the words,count the letters,count the characters,count the vowels,count the syllables,say this,which of these,what language,which language,what tone,what mood,what tense,what genre,what style,what dialect,what accent"
    .split(",").map((phrase) => ` ${phrase} `);
const MENDS = wordSet("check correct corect improve fix");
const MENDED = wordSet("grammar grammer gramar english punctuation spelling wording");
const TURNS = wordSet("convert change turn put");
const BETTER = wordSet(
  "sound read look more less formal informal polite professional concise clear rhyme natural grammatical",
);
const FINDS = wordSet("find extract highlight underline list mark count get pull pick");
const FOUND_LAST = wordSet(
  "in from verb verbs noun nouns adjective adjectives keyword keywords names entities",
);
const SAID_LAST = wordSet("said says wrote replied posted tweeted");
const SENT_LAST =
  " sent me , texted me , wrote me , emailed me , messaged me , sent us , sent him , sent her "
    .split(",");
const SAID_BY = wordSet("he she they my the a our his her");
const BE = wordSet("is are does was did");
const DEIXIS = wordSet("this these that it");
/** What an order says last of the form of the answer: what follows is no text. */
const SAYS_HOW = wordSet(
  "format formats style way ways manner order rule rules step steps structure requirements points criteria question questions instructions conditions categories labels scale template topic topics thing things aspects factors needs goals options",
);

/**
 * Reads an order.
 *
 * @param text The order, in any case.
 * @returns Its words.
 */
export function readOrder(text: string): Order {
  const all = text.toLowerCase().replaceAll("’", "'").match(/[a-z0-9]+(?:['-][a-z0-9]+)*/g) ?? [];
  let first = 0;
  while (first < all.length - 1 && COURTESY.has(all[first]!)) first++;
  const words = all.slice(first);
  return { words, said: ` ${words.join(" ")} ` };
}

/**
 * Tells whether an order is about a text that stands behind it.
 *
 * @param order The order, up to its colon or the end of its line.
 * @returns True where it works on that text.
 */
export function worksOnText({ words, said }: Order): boolean {
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  if (first === "" || SAYS_HOW.has(last)) return false;
  if (first === "edit" ? !second.startsWith("a") : FIRST_VERBS.has(first) && !/^\d/.test(second)) {
    return true;
  }
  if (holdsHint(said, PHRASES) || words.some((word) => TEXT_VERBS.has(word))) return true;
  const namesText = words.some((word) => TEXT.has(word));
  const mends = words.some((word) => MENDS.has(word));
  if (mends && (namesText || words.some((word) => MENDED.has(word)))) return true;
  if (words.length === 1 && (MENDS.has(first) && first.startsWith("cor") || MENDED.has(first))) {
    return true;
  }
  return turnsInto(words) || makesBetter(words) || asksOf(words, namesText) ||
    /\b(?:mistakes?|errors?|typos?) /.test(said) &&
      /\b(?:what|which|many|any|find|spot|count) /.test(said) ||
    words.some((word) => FINDS.has(word)) && FOUND_LAST.has(last) ||
    (said.startsWith(" what does ") || said.startsWith(" which ")) &&
      /\b(?:mean in|correct|right|grammatical) /.test(said) ||
    isQuoted(words, said);
}

/** "convert to the past tense", "turn this into a haiku". */
function turnsInto(words: readonly string[]): boolean {
  const verb = words.findIndex((word) => TURNS.has(word));
  return verb >= 0 &&
    words.slice(verb + 1, verb + 5).some((word) => word === "to" || word === "into");
}

/** "make this sound better", "make my mail shorter". */
function makesBetter(words: readonly string[]): boolean {
  const at = words.indexOf("make");
  if (at < 0 || !DEIXIS.has(words[at + 1] ?? "") && words[at + 1] !== "my") return false;
  return words.slice(at + 2, at + 8).some((word) => BETTER.has(word) || /[a-z]{3}er$/.test(word));
}

/** "is this rude", "is my note clear", "tell me if this mail is fine". */
function asksOf(words: readonly string[], namesText: boolean): boolean {
  const at = words.findIndex((word) => word === "if" || word === "whether");
  const from = at < 0 ? 0 : at + 1;
  const [one = "", two = ""] = words.slice(from);
  if (BE.has(one) && (DEIXIS.has(two) || (two === "my" && namesText))) return true;
  return at >= 0 && (DEIXIS.has(one) || namesText && POINTS.has(one)) &&
    words.slice(from + 1).some((word) => BE.has(word) || word === "sounds" || word === "reads");
}

/** "my aunt sent me this", "he said". */
function isQuoted(words: readonly string[], said: string): boolean {
  const end = words.at(-1) === "this" || words.at(-1) === "that" ? words.length - 1 : words.length;
  const short = end === words.length ? said : said.slice(0, said.trimEnd().lastIndexOf(" ") + 1);
  if (SENT_LAST.some((phrase) => short.endsWith(phrase))) return true;
  const [by = "", who = "", verb = ""] = words.slice(Math.max(0, end - 3), end);
  return SAID_LAST.has(verb) && (/^(?:he|she|they)$/.test(who) || SAID_BY.has(by)) ||
    end === 2 && SAID_LAST.has(who) && /^(?:he|she|they)$/.test(by);
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
  "reported indirect direct passive active past present future first second third plural singular formal informal",
);
const LANGUAGES = wordSet("english french german spanish italian");

/** "convert it to the passive voice". */
function turnsLanguage(words: readonly string[], languages = false): boolean {
  const verb = words.findIndex((word) => TURNS.has(word) || (languages && word === "translate"));
  if (verb !== 0) return false;
  const at = words.findIndex((word) => word === "to" || word === "into");
  if (at < 0 || at > 3) return false;
  const form = words[at + 1] === "the" ? words[at + 2] : words[at + 1];
  return form !== undefined && (FORMS.has(form) || (languages && LANGUAGES.has(form)));
}

const REWORKS = wordSet(
  "translate rephrase reword rewrite paraphrase proofread proof-read summarize summarise simplify shorten correct edit polish punctuate spell-check spellcheck improve check grade convert analyze analyse classify make turn put fix rate",
);
/** What goes on behind "this" where no other noun does: "fix this error" is no order about a text. */
const AFTER_THIS = wordSet(
  "for to into so in more less sound as and with please pls plz a read look appear",
);
const REWORKS_IT = wordSet("translate rephrase reword rewrite paraphrase proofread punctuate");
const JUDGED = wordSet("correct right rude polite grammatical grammatically");

/**
 * Tells whether an order works on a text that stands before it.
 *
 * @param order The last sentence of a prompt.
 * @returns True where it points back.
 */
export function worksOnTextBefore({ words, said }: Order): boolean {
  const [first = "", second = "", third = "", fourth = ""] = words;
  if (REWORKS.has(first)) {
    if (said.includes(" the above ")) return true;
    const points = second === "this" || second === "that";
    if (points && (third === "" || AFTER_THIS.has(third) || /[a-z]{3}er$/.test(third))) return true;
    if (TEXT.has(second) || (POINTS.has(second) && (TEXT.has(third) || TEXT.has(fourth)))) {
      return true;
    }
    if (
      second === "it" && (REWORKS_IT.has(first) || (first === "make" && isRegister(words.slice(2))))
    ) {
      return true;
    }
  }
  if (turnsLanguage(words, true)) return true;
  if ((first === "is" || first === "was") && /^(?:this|that|it)$/.test(second)) {
    const goesOn = /^(?:that|to|if|for|when)$/;
    if (JUDGED.has(third)) return !goesOn.test(fourth);
    return JUDGED.has(fourth) && !goesOn.test(words[4] ?? "") || said.includes(" good english ");
  }
  return /^ (?:how )?does (?:this|that|it) sound /.test(said) ||
    / (?:errors|mistakes|words|letters|typos|sentences) .{0,30}(?:this|that|above) /.test(said) ||
    / the above(?: [a-z]+)? $/.test(said) ||
    /^ what (?:language|tense|tone|mood) is (?:this|that|it) /.test(said);
}

function isRegister(words: readonly string[]): boolean {
  return words.slice(0, 4).some((word) =>
    BETTER.has(word) && !/^(?:sound|read|look|more|less|clear|rhyme)$/.test(word)
  );
}

const TEXT_QUALITIES = wordSet(
  "right correct incorrect wrong rude polite offensive sarcastic toxic grammatical grammatically formal informal professional spam ham phishing hate written too passive-aggressive english",
);

/**
 * Tells whether a question asks of a text that follows it: "is this rude? …".
 *
 * @param order The question.
 * @returns True where it does.
 */
export function asksOfTextBehind({ words, said }: Order): boolean {
  if (
    /^ (?:how )?does (?:this|that|it)(?: [a-z]+)? (?:sound|read|flow|come across|make sense) /.test(
      said,
    )
  ) {
    return true;
  }
  const [one = "", two = "", three = ""] = words;
  if (said.startsWith(" what does this ") && TEXT.has(words[3] ?? "")) return true;
  if (!BE.has(one) || !(DEIXIS.has(two) || (two === "my" && TEXT.has(three)))) return false;
  const quality = words.slice(2, 7).findIndex((word) => TEXT_QUALITIES.has(word));
  return quality >= 0 && words.length <= quality + 7;
}

/**
 * Tells whether a sentence presents a text, which follows: "here is my essay".
 *
 * @param order The sentence.
 * @returns True where it does.
 */
export function presentsText({ words, said }: Order): boolean {
  const from = /^ (?:here is|here are|this is|below is) /.test(said)
    ? 2
    : words[0] === "here's"
    ? 1
    : 0;
  const [whose = "", one = "", two = ""] = words.slice(from);
  return from > 0 && (whose === "a" || POINTS.has(whose)) && (TEXT.has(one) || TEXT.has(two));
}

const JUDGES = wordSet(
  "classify categorize categorise label tag rate score rank grade detect correct check",
);

/**
 * Tells whether an order judges things one by one, so that a list behind it holds them.
 *
 * @param order The order.
 * @returns True where it does.
 */
export function judges({ words, said }: Order): boolean {
  return words.some((word) => JUDGES.has(word)) || said.startsWith(" which ");
}

const POLITE = wordSet(
  "hi hello hey please pls plz kindly can could would you u help me now ok to",
);
const ORDER_VERBS = wordSet(
  "write draft compose create generate give tell explain make build design develop code plan act imagine what how why which who when where describe list suggest show find implement solve compare recommend provide do answer add using use in for",
);

/**
 * Tells whether a text begins as an order, so that what follows about it is yet to be written.
 *
 * @param text The beginning of a prompt.
 * @returns True where it does.
 */
export function beginsAsOrder(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const first = Math.max(0, words.findIndex((word) => !POLITE.has(word)));
  const said = words.slice(first, first + 3).join(" ");
  return ORDER_VERBS.has(words[first] ?? "") || words[0] === "you" ||
    /^(?:i|we) (?:need|want|would like|am trying)\b|^i'm trying\b/.test(said);
}

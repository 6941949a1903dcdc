/**
 * Finds text that a prompt hands over to be checked, judged, answered or changed: behind the order
 * ("is this rude: …"), before it ("… make this letter better"), or told by its form, such as a mail with
 * its headers and a chat with its speakers.
 *
 * @module
 */

import { holdsHint, onDemand } from "../text/hints.ts";
import type { Prompt } from "../text/prompt.ts";
import type { Stretch } from "./material.ts";

/** What is handed over, as people call it. */
const TEXT =
  "texts?|articles?|passages?|paragraphs?|e-?mails?|essays?|stor(?:y|ies)|sent[ae]nces?|phrases?|documents?|transcripts?|reviews?|conversations?|dialog(?:ue)?s?|chats?|messages?|msgs?|letters?|poems?|lyrics|tweets?|posts?|comments?|captions?|drafts?|statements?|answers?|queries|headlines?|titles?|bios?|cvs?|resumes?|speech|wording|writing|english|grammar|homework|notes?|summary|introduction|application|feedback|complaint|repl(?:y|ies)|dms?|jokes?";

/** Characters of an order before or behind the text. */
const ORDER_CHARS_MAX = 200;
/** Fewer words before an order are no text but its opening. */
const TEXT_WORDS_MIN = 3;

/** What every order behind which a text stands holds. */
const AHEAD_HINTS =
  "check,punctuat,capital,decod,deciph,unscramble,transcri,tldr,tl;dr,feedback,think,thought,opinion,summar,repl,respon,react,comeback,convert,turn,classif,categor,label,tag,grade,rate,score,detect,identify,guess,count,mistake,error,wrong,right,this,these,that,gram,english,answer,make,improve,review,critique,roast,analy,interpret,judge,evaluate,edit,simplif,shorten,expand,rephras,reword,correct,corect,fix,sound,sentiment,emotion,here,find,extract,highlight,underline,said,says,wrote,sent,posted,tweeted,tone,mood,language,is my,tense,genre,dialect"
    .split(",");

/** Words before an order. */
const COURTESY =
  "^(?:(?:hi|hey|hello|so|and|but|now|please|pls|plz|kindly|can|could|would|will|you|u|i|how|want|need|to|help|me|quickly|just|help),? ){0,6}";

/** Orders that are only ever about a text: what stands behind their colon is that text. */
const worksOnText = onDemand(() =>
  new RegExp(
    [
      String
        .raw`\b(?:(?:spell|spelling|grammar|grammer|tone|fact)[- ]?check|punctuate|capitali[sz]e|decode|decipher|unscramble|transcribe|simplify|shorten|summari[sz]e|rephrase|reword|classify|categori[sz]e|analy[sz]e|interpret|evaluate|critique|roast)\b`,
      `${COURTESY}(?:expand|label|tag|grade(?! \\d)|rate|score|detect|identify|guess|judge|review|edit(?! an?\\b))\\b`,
      String.raw`\btl;?dr\b|\b(?:feedback|thoughts|opinion) on\b|\bthink (?:of|about)\b`,
      String
        .raw`\b(?:reply|replying|respond|responding|response|react|reacting|comeback) to\b|\banswer (?:this|these|my|the|that)\b`,
      String
        .raw`\b(?:convert|change|turn|put) (?:[a-z]+ ){0,3}(?:in)?to\b|\badd (?:punctuation|commas|capitals|accents|emojis)\b`,
      String
        .raw`\b(?:check|corr?ect|improve|fix)\b.{0,40}\b(?:gramm?[ae]r|english|punctuation|spelling|wording|${TEXT})\b|\b(?:check|corr?ect|improve) (?:this|these|it)\b|^(?:corr?ect|grammar|spelling|punctuation)$`,
      String
        .raw`\bmake (?:this|that|it|these|my)\b.{0,30}\b(?:sound|read|look|more|less|[a-z]+er|formal|polite|professional|concise|clear|rhyme)\b`,
      String
        .raw`${COURTESY}(?:tell )?(?:me )?(?:if |whether )?(?:(?:is|are|does|was|did) (?:this|these|that|it|my (?:${TEXT}))|do (?:these|those))\b|\b(?:if|whether) (?:this|these|it|that|(?:this|these|my|the) (?:${TEXT})) (?:is|are|sounds?|reads?|makes?)\b`,
      String
        .raw`\bhow does (?:this|that|it)\b|\bwhat (?:does|do|is|are) (?:this|these|that)\b|\bwhat does .{1,20} mean in\b|\bwhich\b.{0,20}\b(?:correct|right|grammatical)\b`,
      String
        .raw`\bwhat(?:['’]?s| is) wrong (?:here|with (?:this|these|my|the))\b|\b(?:what|which|how many|any|find|spot|count)\b.{0,40}\b(?:mistakes?|errors?|typos?)\b`,
      String
        .raw`\b(?:find|extract|highlight|underline|list|mark|count|get|pull|pick)\b.{0,40}\b(?:in|from|verbs?|nouns?|adjectives?|keywords?|names|entities)$|\bcount the (?:words|letters|characters|vowels|syllables)\b`,
      String
        .raw`\b(?:what|which) (?:language|tone|mood|emotion|sentiment|tense|genre|style|dialect|accent) (?:is|are|does)\b|\b(?:sentiment|emotion)\b.{0,30}$`,
      String
        .raw`\b(?:sent|texted|wrote|emailed|messaged) (?:me|us|him|her|them)(?: this| that| back)?$|\b(?:he|she|they|(?:my|the|a|our|his|her) [a-z]+) (?:said|says|wrote|replied|posted|tweeted)(?: this| that)?$`,
    ].join("|"),
  )
);
/** What an order says of the form of the answer is no text. */
const SAYS_HOW =
  /\b(?:format|formats|style|way|ways|manner|order|rules?|steps?|structure|requirements?|points?|criteria|questions?|instructions?|conditions?|categories|labels|scale|template|topics?|things?|aspects?|factors?|needs?|goals?|options?)\W*$/;

/** The same on a line of its own: there it must name the text, or be about language alone. */
const namesText = onDemand(() =>
  new RegExp(
    String
      .raw`\b(?:this|these|that|those|my|the|following|her|his|their|our|your|each|every|below|student['’]?s?) (?:[\w-]+ ){0,3}(?:${TEXT})\b|\b(?:${TEXT}) below\b|\bwhich (?:sentence|one|of these|is)\b|\badd punctuation\b|\bsentiment\b|\bmistakes? (?:did|does|do|has|have) (?:my|this|the|he|she|i)\b|\b(?:convert|change|turn|put) (?:(?:this|it|these|the following) )?(?:in)?to (?:the )?(?:reported|indirect|direct|passive|active|past|present|future|first|second|third|plural|singular|formal|informal)\b`,
  )
);
/** Where a question is answered before its text could be: only these ask about the text that follows. */
const asksOfText = onDemand(() =>
  new RegExp(
    String
      .raw`^(?:is|are|does|do|was) (?:this|these|that|it|my (?:${TEXT})) (?:[\w-]+ ){0,3}(?:right|correct|incorrect|wrong|rude|polite|offensive|sarcastic|toxic|grammatical|grammatically|formal|informal|professional|spam|ham|phishing|hate speech|well written|good english|passive aggressive|too [a-z]+)(?: [\w-]+){0,3}\?$|^(?:does|how does) (?:this|that|it) (?:[\w-]+ ){0,2}(?:sound|read|come across|flow|make sense)(?: [\w-]+){0,4}\?$`,
  )
);
/** What is said behind these words is spoken of. */
const SAYING =
  /^(?:is|was|would) it (?:be )?(?:[\w-]+ )?(?:correct|incorrect|wrong|proper|right|better) (?:english )?to (?:say|write)(?=\W)/;
/** A sentence that presents a text, which follows. */
const presents = onDemand(() =>
  new RegExp(
    `^\\W*(?:here(?:['’]?s| is| are)|this is|below is) (?:my|the|her|his|our|their|a) (?:[\\w-]+ )?(?:${TEXT})\\b[^.:!?\\n]{0,60}(?:[.:!]|$)`,
  )
);
const PRESENT_HINTS = ["here", "this is", "below is"];
/** A second paragraph or sentence that goes on asking is the user's, too. */
const GOES_ON =
  /^\s*(?:please|you (?:are|will|should|must|can)|make sure|ensure|do not|don['’]?t|use|return|output|write|give|provide|include|keep|explain|if you|i (?:want|need|would)|rules?\b|requirements?\b|instructions?\b|format\b|focus|be\b|tell me|what|how|why)/i;
const LISTED = /^\s*(?:[-*•]|\d{1,3}[.)])\s/;
const JUDGES =
  /\b(?:classify|categori[sz]e|label|tag|rate|score|rank|grade|detect|correct|check)\b/;

/** What every order that stands behind its text holds. */
const BEHIND_HINTS =
  "this,that,it,above,convert,change,turn,translat,english,grammar,grammer,spelling,letter".split(
    ",",
  );
const worksOnWhatStandsBefore = onDemand(() =>
  new RegExp(
    [
      String
        .raw`^(?:(?:now|then|so|and|also|please|pls|plz|kindly|can|could|would|will|you|u|help me|i need you to|i want you to),? ){0,4}(?:translate|rephrase|reword|rewrite|paraphrase|proof-?read|summari[sz]e|simplify|shorten|correct|edit|polish|punctuate|spell-?check|improve|check|grade|convert|analy[sz]e|classify|make|turn|put|fix|rate) (?:this|that|the above|(?:this |that |the |my )?(?:${TEXT})|(?:this|that|these|the|my) (?:[\w-]+ )?(?:${TEXT})(?: above)?)\b(?!['’-])`,
      String
        .raw`^(?:(?:now|then|please|pls|plz|can|could|you|u),? ){0,3}(?:translate|rephrase|reword|rewrite|paraphrase|proof-?read|punctuate) it\b|^make it (?:sound )?(?:a bit |a little |more |less |much )*(?:formal|informal|polite|professional|grammatical|natural|concise)\b`,
      String
        .raw`^(?:(?:now|then|please|pls|plz|can|could|you|u),? ){0,3}(?:convert|change|turn|put|translate) (?:(?:this|that|it|them) )?(?:in)?to (?:the )?(?:reported|indirect|direct|passive|active|past|present|future|first|second|third|plural|singular|formal|informal|english|french|german|spanish|italian)\b`,
      String
        .raw`^(?:so |but |and )?(?:is|was) (?:this|that|it) (?:[\w-]+ )?(?:correct|right|rude|polite|grammatical|grammatically|good english|too (?:rude|formal|informal|harsh))\b(?! (?:that|to|if|for|when)\b)|^(?:does|how does) (?:this|that|it) sound\b|\bhow many (?:errors|mistakes|words|letters|typos|sentences)\b.{0,30}\b(?:this|that|above)\b|\b(?:the above|above (?:${TEXT}))[.?!]?$|^what (?:language|tense|tone|mood) is (?:this|that|it)\b`,
    ].join("|"),
  )
);
/** The same words in an unfinished sentence, where no mark or line break parts the order from its text. */
const TRAILING =
  /\b(?:(?:can|could|would) (?:you|u) (?:please |pls )?(?:make|check|fix|correct|improve|proof-?read|translate|rewrite|rephrase) (?:this|my) (?:[\w-]+ )?(?:text|e-?mail|essay|sentence|message|letter|paragraph|poem|post)\b[^.?!\n]{0,60}|is (?:this|that|it) (?:grammatically )?correct)\W{0,3}$/;
const TRAILING_HINTS = [" this ", " my ", "correct"];
/** Where the prompt begins with an order, what an order behind it works on is yet to be written. */
const BEGINS_AS_ORDER =
  /^\W*(?:(?:hi|hello|hey|please|pls|plz|kindly|can you|could you|would you|can u|could u|help me|i want you to|i need you to|now|ok)[,! ]+)*(?:write|draft|compose|create|generate|give|tell|explain|make|build|design|develop|code|plan|act|you are|imagine|what|how|why|which|who|when|where|describe|list|suggest|show|find|help|i (?:need|want|would like|am trying|['’]?m trying)|we (?:need|want)|implement|solve|compare|recommend|provide|do|answer|add|using|use|in|for)\b/;

/** A header of a mail, and a line of a chat with its speaker. */
const HEADER = /^(?:from|to|cc|bcc|subject|sent|date|re|fwd): ?\S/i;
const SPOKEN =
  /^\W{0,2}(?:\[?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?\]?[\s,–-]{0,3})?([a-z][\w.'’-]{0,20}(?: [a-z][\w.'’-]{0,15})?)\W?: ?\S/i;
const SPEAKERS =
  /^(?:user|agent|customer|client|support|bot|assistant|me|you|him|her|he|she|mom|mum|dad|boss|friend|teacher|student|seller|buyer|interviewer|caller|operator|patient|doctor|person [a-z]|speaker [a-z0-9])$/i;
const MAIL_HEADERS_MIN = 2;
const SPOKEN_LINES_MIN = 2;

/**
 * Finds what is handed over.
 *
 * @param prompt A prompt taken apart.
 * @param end UTF-16 offset where its own text ends: the program's details are no material.
 * @returns At most one stretch.
 */
export function findHandedOver(prompt: Prompt, end: number): Stretch[] {
  const { text } = prompt;
  return mailOrChat(text, end) ?? behindOrder(text, end) ?? beforeOrder(prompt, end) ?? [];
}

/** From the first line with a header or speaker: a mail to its end or to the last paragraph, a chat to its last line. */
function mailOrChat(text: string, end: number): Stretch[] | null {
  if (!text.includes(":") || !text.includes("\n")) return null;
  let [start, last, headers, spoken] = [-1, -1, 0, 0];
  const speakers = new Map<string, number>();
  for (let from = 0; from < end;) {
    const to = text.indexOf("\n", from) < 0 ? end : Math.min(end, text.indexOf("\n", from));
    const line = text.slice(from, Math.min(to, from + ORDER_CHARS_MAX));
    const speaker = HEADER.test(line) ? null : SPOKEN.exec(line)?.[1]?.toLowerCase();
    if (speaker !== undefined) {
      if (start < 0) start = from;
      last = to;
      if (speaker === null) headers++;
      else {
        spoken++;
        speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
      }
    }
    from = to + 1;
  }
  if (headers >= MAIL_HEADERS_MIN) return [{ start, end: lastParagraph(text, last, end) }];
  const named = [...speakers].filter(([name]) => SPEAKERS.test(name)).length;
  const taken = [...speakers.values()].filter((count) => count > 1).length;
  const isChat =
    spoken >= SPOKEN_LINES_MIN && speakers.size > 1 && (named > 1 || taken > 0 && spoken > 2) ||
    spoken >= SPOKEN_LINES_MIN && /^\W{0,2}\[?\d{1,2}[:.]\d{2}/.test(text.slice(start, start + 8));
  return isChat ? [{ start, end: last }] : null;
}

/** Where a short last paragraph, which says what to do, begins behind a place; else the end. */
function lastParagraph(text: string, from: number, end: number): number {
  const gap = text.slice(0, end).trimEnd().lastIndexOf("\n\n");
  return gap > from && end - gap <= ORDER_CHARS_MAX && text.slice(from, gap).trim() !== ""
    ? gap
    : end;
}

/** Behind the colon, the line or the question that closes an order at the beginning. */
function behindOrder(text: string, end: number): Stretch[] | null {
  const lead = text.length - text.trimStart().length;
  const line = text.slice(lead, Math.min(end, lead + ORDER_CHARS_MAX)).split("\n", 1)[0]!;
  const closed = lead + line.length < end && text[lead + line.length] === "\n";
  const lower = line.toLowerCase();
  if (!holdsHint(lower, AHEAD_HINTS)) return null;
  const stretch = (length: number) => {
    const start = lead + length;
    return text.slice(start, end).trim() === "" ? null : [{ start, end }];
  };
  const spoken = (lower.includes(" to ") ? SAYING.exec(lower) : null) ??
    (holdsHint(lower.slice(0, 12), PRESENT_HINTS) ? presents().exec(lower) : null);
  if (spoken !== null) return stretch(spoken[0].length);
  const colon = lower.search(/:(?:\s|$)/);
  if (colon >= 0 && colon + 1 < end - lead) {
    const order = lower.slice(0, colon);
    if (worksOnText().test(order) && !SAYS_HOW.test(order)) return stretch(colon + 1);
  }
  const question = lower.search(/\?\s/) + 1;
  if (question > 0 && asksOfText().test(lower.slice(0, question))) return stretch(question);
  const rest = text.slice(lead + line.length, lead + line.length + ORDER_CHARS_MAX);
  if (!closed || !worksOnText().test(lower)) return null;
  if (!namesText().test(lower)) return null;
  const goesOn = LISTED.test(rest) ? !JUDGES.test(lower) : GOES_ON.test(rest);
  return goesOn ? null : stretch(line.length);
}

/** Before the last sentence, where that is an order to work on what was said. */
function beforeOrder({ text, sentences }: Prompt, end: number): Stretch[] | null {
  const last = sentences.findLast(({ start }) => start < end);
  if (last === undefined) return null;
  const order = text.slice(last.start, last.end).toLowerCase();
  if (!holdsHint(order.slice(-ORDER_CHARS_MAX), BEHIND_HINTS)) return null;
  const trailing = holdsHint(order.slice(-ORDER_CHARS_MAX), TRAILING_HINTS)
    ? TRAILING.exec(order.slice(-ORDER_CHARS_MAX))
    : null;
  const start = trailing === null
    ? last.start
    : last.start + Math.max(0, order.length - ORDER_CHARS_MAX) + trailing.index;
  if (trailing === null && order.length > ORDER_CHARS_MAX) return null;
  const before = text.slice(0, start);
  if (before.trim().split(/\s+/, TEXT_WORDS_MIN).length < TEXT_WORDS_MIN) return null;
  if (BEGINS_AS_ORDER.test(before.slice(0, ORDER_CHARS_MAX).toLowerCase())) return null;
  return trailing !== null || worksOnWhatStandsBefore().test(order)
    ? [{ start: 0, end: start }]
    : null;
}

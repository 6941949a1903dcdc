/**
 * Finds what a writer speaks of rather than uses: "is it recieve or receive?", "why do people write
 * recieve?", "rename the variable lenght", "git statsu does nothing", "my regex does not match it".
 *
 * @module
 */

import { findCommands } from "../text/commands.ts";
import { holdsHint, wordSet } from "../text/hints.ts";
import { isNamed } from "./naming.ts";

const BETWEEN = String
  .raw`["'’“”]? ?(?:,? (?:or|vs\.?|versus|not|and not|instead of|rather than|and|to|into|with|by|for|as|(?:is |are )?short for|stands? for|means?|(?:the )?same as)|/|[-=]?>|→|=) ?["'“”]?`;
/** Characters on one side that hold the other word and what stands between. */
const REACH_CHARS = 24;
/** Characters on one side that hold what shows that a word is spoken of. */
const SPEAKING_CHARS = 80;

/** What stands before a word that is spoken of: its name, or someone who writes it. */
const SPOKEN_BEFORE =
  /\b(?:(?:the|teh|hte) (?:words?|spellings?|typos?|misspellings?|abbreviations?|contractions?|acronyms?|slang)(?: of)?|(?:keeps?|kept) (?:on )?(?:writing|typing|saying)|spell(?:s|ed|ing)?|misspell(?:s|ed|ing)?|pronounce[sd]?|(?:people|many|some|others|everyone|everybody|students|children|kids|americans|they|we|i)(?: (?:still|often|always|sometimes|all|keep|must|should|usually|wrongly|just)){0,2} (?:write|writes|wrote|writing|type|types|typed|typing|say|says|said|saying))(?: (?:it |that |this )?(?:as|like|is|was))?$/;
const HINTS_BEFORE =
  "word,spell,typo,abbrev,contraction,acronym,slang,writ,wrote,typ,say,said,pronounce".split(",");
/** What stands after it. */
const SPOKEN_AFTER =
  /^,? (?:(?:(?:is|was|are|counts as|being) )?(?:not )?(?:really |actually |even |definitely |definately |often |just |still |such )?(?:a |an |the )?(?:very |most )?(?:common(?:ly)?|frequent(?:ly)?|popular|usual|real|proper|wrong(?:ly)?|correct(?:ly)?|incorrect(?:ly)?)?(?: way of writing)? ?(?:mis-?spell(?:ed|ing)|mis-?spelt|typos?|spell(?:ed|ing)|spelt|slips?)|(?:is|was|are|being) (?:not )?(?:really |actually |even |definitely |just |still )?(?:wrong|correct|incorrect)\b|(?:really |actually |even )?(?:wrong|correct|incorrect)(?: english| spelling| or not)?(?=\W*$|[.,;?!\n])|(?:is |was |are |isn['’]?t |not )(?:not |really |actually |even )?an? (?:[a-z]+ )?(?:word|contraction|abbreviation|acronym|command|keyword)\b|(?:is|was|means|being) (?:not )?(?:the |an? )?(?:[a-z]+ )?(?:word|term|name|abbreviation|acronym|slang|short) (?:for|of|in)\b|(?:is|are|was) (?:undefined|not defined|not recogni[sz]ed|unrecogni[sz]ed)|(?:one word|two words)\b|with (?:the |an? )?(?:wrong |one |two |double |single )[a-z]|instead of|rather than)/;
/** An adverb belongs to what follows it: "this is definitely wrong", "I always spell it so". */
const ADVERB = /ly$|^(?:always|often|never|almost|quite|too|sometimes|maybe|perhaps|indeed)$/;
const JUDGED = /^ (?:wrong|correct|incorrect|mis-?spel|spel)/;
const HINTS_AFTER =
  "spell,spelt,typo,slip,wrong,correct,word,with ,instead of,rather than,contraction,abbrev,acronym,command,term,name,short,defined,recogni"
    .split(",");

/** What stands before a word that is asked about as a word, and the words before it in a row. */
const ASKED_ABOUT =
  /\b(?:define|(?:rhymes?|rhyming) with|(?:anagrams?|synonyms?|antonyms?|definitions?|meanings?|etymology|plural|past tense|pronunciation|abbreviations?) (?:of|for)|(?:stands?|short) for|(?:confus(?:e|es|ed|ing)|mix(?:es|ed|ing)? up)(?: [\w'’-]+ (?:with|and))?|(?:how many|count(?: the)?|which|what|number of) (?:letters?|characters|chars|vowels|consonants|syllables|[a-z]['’]?s?)(?: [a-z]+){0,3} (?:in|of|does)|(?:letters?|times) [a-z ]{0,24}(?:appears?|occurs?) in|(?:grep|ctrl[ +-]?f|regex) for|regex (?:that |which )?match(?:es|ing)?|underlin(?:e|es|ed|ing)|(?:towns?|city|village) of)$/;
const HINTS_ASKED =
  "define,rhym,gram,nym,defin,mean,etym,plural,tense,pronun,abbrev,stand,short,confus,mix,how many,appear,occur,count,which,what,number,grep,ctrl,regex,underlin,town,city,village"
    .split(",");

/** Words compared with each other: both are spoken of where they are nearly alike. */
const COMPARED = /\b(?:diff(?:erence)?s?|distinction) between (?:([\w'’-]+) and )?$/;
const COMPARED_WITH = /^(?: \([^()\n]{0,60}\))? and ([\w'’-]+)/;
/** Two forms of one word begin alike, or one is part of the other. */
const ALIKE_CHARS_MIN = 3;

/** Words whose meaning is asked for. */
const ASKED_BEFORE = /\b(?:do|does|did) (?:[\w'’-]+(?:, (?:and |or )?| (?:and|or) )){0,8}$/;
const ASKED_AFTER =
  /^["'”’]?(?:(?:, (?:and |or )?| (?:and|or) )[\w'’-]+){0,8} (?:really |actually |even )?(?:mean|stand for)\b/;
const HINTS_ASKING = [" mean", " stand for"];

/** A word that is asked whether it is one. */
const DOUBTED_BEFORE = /(?:^|[.,;:!?\n]\s?|\b(?:whether|if|but|and|so) )(?:is|are|was|isn['’]?t) $/;
const DOUBTED_AFTER =
  /^ (?:really |actually |even )?an? (?:[a-z]+ )?(?:word|contraction|abbreviation|acronym|command|keyword)\b/;

/** What replaces a word, and is replaced by it. */
const REPLACED_BEFORE =
  /\b(?:renam|replac|chang|swap|substitut|convert)\w* (?:(?:all|every|each|the|any) )?(?:[a-z]+ of )?$/;
const REPLACED_AFTER = /^ (?:to|with|into|by|->|=>|→) /;
const REPLACING_BEFORE =
  /\b(?:renam\w*|(replac\w*|chang\w*|swap\w*)) (?:(?:all|every|each|the|any|my) )?(?:[a-z]+ )?(?:of )?[\w'’-]+ (?:to|with|into|as|by)$/;
const REPLACING_AFTER = /^ (?:in|across|throughout|everywhere)\b/;
const HINTS_REPLACED = "renam,replac,chang,swap,substitut,convert".split(",");

/** Words that nothing can be said of: they name something only where nothing goes on after them. */
const CLOSED = wordSet(
  "the and have you that want with make how what which because your about from for this when then than where were would could should there their they a also just very really through",
);
const CLAUSE_END = /^["'”’)\]]*(?:\s*$|\s*[.,;:!?)](?:\s|$)|\n)/;
/** After these words nothing can stand that does not go on with them. */
const UNUSABLE: Readonly<Record<string, RegExp>> = {
  the:
    /^["'”’)\]]*(?:\s*$|[.,;:!?)](?:\s|$)| (?:is|are|was|were|has|had|of|and|or|with|vs|versus|than|means?|stands|by|that)(?![\w'’-]))/,
  your:
    /^["'”’)\]]*(?:\s*$|[.,;:!?)](?:\s|$)| (?:is|are|was|were|has|had|of|and|or|with|vs|versus|than|means?|stands|by|in|on|to|at|for|from|so|not|very|too|as|the|an?|this|that|going|gonna|just|really|always|welcome|located|when|during|under)(?![\w'’-]))/,
  and: /^["'”’)\]]*(?:\s*$|[.!?)](?:\s|$)| (?:is|was|means?|stands) )/,
};

/** Words written in code near by, with a mark on one side. */
const NEARBY_CHARS = 200;

/** A word that would be replaced. */
export interface Slip {
  /** UTF-16 offset of its first code unit. */
  readonly start: number;
  /** UTF-16 offset after its last code unit. */
  readonly end: number;
  /** What would replace it. */
  readonly after: string;
}

/**
 * Leaves out the words that are spoken of, wherever they stand: what is a name in one place is one in
 * the next.
 *
 * @param text The prompt.
 * @param slips Words that would be replaced.
 * @returns Those that are used, in the same order.
 */
export function withoutMentioned<One extends Slip>(text: string, slips: readonly One[]): One[] {
  const lower = ({ start, end }: One) => text.slice(start, end).toLowerCase();
  const mentioned = new Set(
    slips.filter(({ start, end, after }) => isMentioned(text, start, end, after)).map(lower),
  );
  return mentioned.size === 0 ? [...slips] : slips.filter((slip) => !mentioned.has(lower(slip)));
}

/**
 * Tells whether a stretch is spoken of, so that changing it would change what the prompt is about: it
 * stands beside its replacement, beside words on how it is written, or where only a name can stand.
 *
 * @param text The prompt.
 * @param start UTF-16 offset of the stretch.
 * @param end UTF-16 offset after it.
 * @param after What would replace it.
 * @returns True where it is spoken of.
 */
export function isMentioned(text: string, start: number, end: number, after: string): boolean {
  const word = after.trim().toLowerCase();
  const before = text.slice(Math.max(0, start - SPEAKING_CHARS), start).toLowerCase();
  const behind = text.slice(end, end + SPEAKING_CHARS).toLowerCase();
  const slip = text.slice(start, end).toLowerCase();
  return UNUSABLE[word]?.test(behind) || standsBeside(text, start, end, word) ||
    holdsHint(before, HINTS_BEFORE) && SPOKEN_BEFORE.test(before.trimEnd()) ||
    holdsHint(behind, HINTS_AFTER) &&
      (SPOKEN_AFTER.test(behind) && !(ADVERB.test(word) && JUDGED.test(behind)) ||
        DOUBTED_AFTER.test(behind) && DOUBTED_BEFORE.test(before)) ||
    holdsHint(behind, HINTS_ASKING) && ASKED_AFTER.test(behind) && ASKED_BEFORE.test(before) ||
    isCompared(before, behind, slip, word) || isReplaced(before, behind) ||
    isWrittenNearby(text, start, end, slip) ||
    (!isClosed(word) || CLAUSE_END.test(behind)) &&
      (isAskedAbout(before) || isNamed(before, behind, word)) ||
    isCommand(before, behind, word);
}

function isClosed(word: string): boolean {
  return CLOSED.has(word) || word.includes("'");
}

/** Beside its replacement. */
function standsBeside(text: string, start: number, end: number, word: string): boolean {
  const reach = word.length + REACH_CHARS;
  const right = text.slice(end, end + reach).toLowerCase();
  const left = text.slice(Math.max(0, start - reach), start).toLowerCase();
  // Patterns are made for the few that hold the word at all.
  const other = () => word.replace(/[^\p{L}\p{N}\s]/gu, "\\$&");
  return right.includes(word) && new RegExp(`^${BETWEEN}${other()}(?![\\w-])`).test(right) ||
    left.includes(word) && new RegExp(`(?<![\\w-])${other()}${BETWEEN}$`).test(left);
}

function isAskedAbout(before: string): boolean {
  return holdsHint(before, HINTS_ASKED) && ASKED_ABOUT.test(before.trimEnd());
}

/** One of two words that are compared, and look alike. */
function isCompared(before: string, behind: string, slip: string, word: string): boolean {
  const compared = before.includes(" between ") ? COMPARED.exec(before) : null;
  if (compared === null) return false;
  const other = compared[1] ?? COMPARED_WITH.exec(behind)?.[1];
  return other !== undefined && (other === word || areAlike(other, slip));
}

function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short.slice(0, Math.max(ALIKE_CHARS_MIN, short.length - 2)));
}

function isReplaced(before: string, behind: string): boolean {
  if (!holdsHint(before, HINTS_REPLACED)) return false;
  if (REPLACED_AFTER.test(behind) && REPLACED_BEFORE.test(before)) return true;
  const replacing = REPLACING_BEFORE.exec(before.trimEnd());
  if (replacing === null) return false;
  return REPLACING_AFTER.test(behind) || replacing[1] === undefined && CLAUSE_END.test(behind);
}

/** What a program is told to do ("git statsu"): mended, it would be a command. */
function isCommand(before: string, behind: string, word: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (!/[a-z3] $/.test(line) || /\b(?:go|service) $/.test(line)) return false;
  // "A git commit" is a thing, "the git commit command" is what one types.
  if (OF_PROGRAM.test(line) && !/^ command\b/.test(behind)) return false;
  if (isClosed(word)) return line.endsWith("grep ");
  if (SHELL_BEFORE.test(line)) return true;
  const mended = line + word;
  return findCommands(mended).some(({ start, end, kind }) =>
    kind === "command" && start < line.length && end === mended.length
  );
}

/** A program's name that belongs to the word behind it. */
const OF_PROGRAM =
  /\b(?:an?|my|this|that|last|each|every|another|some|first|new|old) [a-z\d-]{2,20} $/;
/** Programs whose names are no words of prose, before what they are given. */
const SHELL_BEFORE = /(?:^|[^\w./-])(?:cd|grep|mkdir|rmdir|cp|mv|rm|ls|chmod|chown) $/;

/** In capitals or with marks of code, close to where it is written as a word. */
function isWrittenNearby(text: string, start: number, end: number, slip: string): boolean {
  if (slip.length < 3 || !/^[a-z]+$/.test(slip)) return false;
  const near = text.slice(Math.max(0, start - NEARBY_CHARS), start) + "\n" +
    text.slice(end, end + NEARBY_CHARS);
  if (near.includes(slip.toUpperCase())) return true;
  return near.includes(slip) &&
    new RegExp(`["'\u0060“‘._$]${slip}(?![\\w-])|(?<!\\w)${slip}(?:["'\u0060”’_(=[]|\\.\\w)`).test(
      near,
    );
}

/** Talk of text as a machine sees it, character by character. */
const OF_CHARACTERS =
  /\b(?:reg-?ex\w*|regular expression|unicode|utf-?\d|ascii|code ?points?|invisible|zero[- ]width|non-?breaking|nbsp|byte order|bom\b|soft hyphen|white ?space|strings?\b|(?:hidden|special|strange|weird|odd|extra|unknown|bad|control|which|what) (?:\w+ )?(?:characters?|chars?|symbols?|bytes?|blanks?|spaces?)\b|(?:does|do|did)(?: not|n['’]?t) (?:equal|match)|not (?:equal|matching)|mojibake)/i;

/**
 * Tells whether a prompt is about characters themselves, so that even those that no one sees may be what
 * is asked about.
 *
 * @param text The prompt.
 * @returns True where it speaks of them.
 */
export function speaksOfCharacters(text: string): boolean {
  return OF_CHARACTERS.test(text);
}

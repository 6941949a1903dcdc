/**
 * Ends the last sentence of a prompt with the mark it lacks.
 *
 * @module
 */

import { onDemand } from "../../text/hints.ts";
import { compilePatterns, firstCharacters, matcherOf } from "../pattern.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly questions: readonly string[];
  readonly questionsFirst: string | null;
  readonly asides: readonly string[];
  readonly asidesFirst: string | null;
  readonly links: readonly string[];
  readonly linked: readonly string[];
  readonly linkedFirst: string | null;
  readonly unlessOpening: readonly string[];
  readonly unlessOpeningFirst: string | null;
  readonly unless: readonly string[];
  readonly unlessWords: readonly string[];
  readonly openers: readonly string[];
  readonly verbs: readonly string[];
  readonly leads: readonly string[];
  readonly except: readonly string[];
  readonly dangling: readonly string[];
}

/** Fewer words are a title or a search, not a sentence. */
const SENTENCE_WORDS_MIN = 4;
/** Items between commas from which a line is a list of keywords, as image models take them. */
const KEYWORDS_MIN = 4;
const LAST_KEYWORD_WORDS_MAX = 2;
/** Words that ask where they stand behind what leads into a sentence, as in "in winter how do bees live". */
const ASKING = /^(?:what|who|how|why|where|which|whose|whom|(?:what|who|how|where)'?s)$/;
/** What opens a sentence or the description of a picture. */
const ARTICLE = /^(?:an?|the)$/;
/** Characters of the line above that are looked at. */
const LINE_CHARS_MAX = 200;
/** Lines that are items, headings, rows or code rather than sentences. */
const NO_SENTENCE = /^\s*(?:[-*•+>#|]|\d{1,3}[.)]|[a-zA-Z][.)]\s)|[:=|\t]|\{|\}|->|—$/;

/**
 * Patterns `questions` at the start of a sentence and `asides` after its last comma make it a question,
 * and so do patterns `linked` behind words `links` at its start; one whose last clause opens with one of
 * `verbs` is an order as well, and gets no mark.
 * `unless_opening` at the start and `unless` anywhere: patterns in any other sentence, its links aside, that
 * leave open whether it asks, so that it gets no mark; those anywhere are looked for only where it holds one of
 * `unless_words`. So does a word that asks, behind one of `leads` or an unknown word at its start. `openers`: words that open any other sentence to the assistant, so that neither a last line of data
 * nor a search in lower case is taken for one; `except`: words anywhere that show that the text is to be continued; `dangling`: words
 * that end no sentence.
 */
export const ending: Kind = {
  check(reader) {
    const questions = reader.patterns("questions");
    const asides = reader.patterns("asides", []);
    const linked = reader.patterns("linked", []);
    const unlessOpening = reader.patterns("unless_opening", []);
    return {
      questions,
      questionsFirst: firstCharacters(questions),
      asides,
      asidesFirst: firstCharacters(asides),
      links: reader.words("links", []),
      linked,
      linkedFirst: firstCharacters(linked),
      unlessOpening,
      unlessOpeningFirst: firstCharacters(unlessOpening),
      unless: reader.patterns("unless", []),
      unlessWords: reader.words("unless_words", []),
      openers: reader.words("openers"),
      verbs: reader.words("verbs", []),
      leads: reader.words("leads", []),
      except: reader.words("except", []),
      dangling: reader.words("dangling", []),
    } satisfies Fields;
  },
  finder(fields) {
    const rule = fields as Fields;
    const question = matcherOf(rule.questions, rule.questionsFirst);
    const aside = matcherOf(rule.asides, rule.asidesFirst);
    const linkedQuestion = matcherOf(rule.linked, rule.linkedFirst);
    const unsureOpening = matcherOf(rule.unlessOpening, rule.unlessOpeningFirst);
    const unsure = onDemand(() => compilePatterns(rule.unless, "g"));
    const setOf = (name: "links" | "openers" | "verbs" | "leads" | "except" | "dangling") =>
      new Set(rule[name]);
    const unsureWords = new Set(rule.unlessWords);
    const [links, openers, verbs] = [setOf("links"), setOf("openers"), setOf("verbs")];
    const [leads, except, dangling] = [setOf("leads"), setOf("except"), setOf("dangling")];
    return (situation): Finding[] => {
      const last = lastSentence(situation);
      if (last === null) return [];
      const { text } = situation.prompt;
      const { start, end, line, words, starts } = last;
      const first = Math.max(0, words.findIndex((word) => !links.has(word)));
      const from = first === 0 ? start : starts[first]!;
      const comma = text.lastIndexOf(", ", end) + 2;
      const isAside = comma - 2 > start && aside(text, comma) >= 0;
      const asks = isAside || (first === 0 ? question : linkedQuestion)(text, from) >= 0;
      if (asks && !isAside && verbs.has(words[starts.indexOf(comma)] ?? "")) return [];
      const opens = asks || openers.has(words[0]!);
      const single = !text.trim().includes("\n") && !/^\p{Ll}/u.test(text.slice(start, start + 2));
      if (!opens && !single) return [];
      if ((!opens || ARTICLE.test(words[0]!)) && areKeywords(line)) return [];
      if (!asks && closesList(text, start)) return [];
      const isLed = starts[0]! > start || leads.has(words[first]!) || !openers.has(words[first]!);
      const asking = words.findIndex((word) => ASKING.test(word));
      const ordered = starts.findIndex((one, i) =>
        one > from && verbs.has(words[i]!) && text.slice(one - 2, one) === ", "
      );
      // Behind an order such words only say more: "as a chef, plan a menu which fits".
      if (!asks && isLed && asking >= 0 && (ordered < 0 || ordered > asking)) return [];
      if (!asks && unsureOpening(text, from) >= 0) return [];
      if (!asks && words.some((word) => unsureWords.has(word))) {
        if (text.slice(from, end).search(unsure()) >= 0) return [];
      }
      if (words.some((word) => except.has(word)) || dangling.has(words.at(-1)!)) return [];
      // With a full stop, a name of one letter would be an abbreviation.
      if (words.at(-1)!.length === 1) return [];
      return [[{ start: end, end, after: asks ? "?" : "." }]];
    };
  },
};

/** Parts between commas that are no sentence: many, or the last one of a word or two. */
function areKeywords(line: string): boolean {
  const parts = line.split(",");
  const last = parts.at(-1)!.trim().split(/\s+/).length;
  return parts.length >= KEYWORDS_MIN || (parts.length > 2 && last <= LAST_KEYWORD_WORDS_MAX);
}

/** Whether the line above has no mark either: then the last one is an item like it. */
function closesList(text: string, start: number): boolean {
  const above = /([^\n]*)\n[ \t]*$/.exec(text.slice(Math.max(0, start - LINE_CHARS_MAX), start));
  return above !== null && /[\w)"'”’]\s*$/.test(above[1]!);
}

/** The sentence that closes the prompt, if it ends in a word without a mark. */
function lastSentence({ sentences, words, lower, prompt: { text }, isOpen }: Situation) {
  const last = sentences.at(-1);
  const word = words.at(-1);
  if (last === undefined || word === undefined || word.end !== last.end) return null;
  const { start, end } = last;
  if (text.slice(end).trim() !== "" || !isOpen(end - 1, end)) return null;
  const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
  const first = words.findIndex((one) => one.start >= start);
  const own = lower.slice(first);
  if (own.length < SENTENCE_WORDS_MIN || NO_SENTENCE.test(line)) return null;
  return { start, end, line, words: own, starts: words.slice(first).map((one) => one.start) };
}

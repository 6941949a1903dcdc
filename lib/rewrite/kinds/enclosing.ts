/**
 * Sets pasted blocks apart: a fence round code, tags round a long text. The block itself stays as it is.
 *
 * @module
 */

import type { Prompt, Span } from "../../text/prompt.ts";
import { codeNamer } from "../code_name.ts";
import { compilePatterns } from "../pattern.ts";
import type { Finding, Situation } from "../rule.ts";
import type { Kind } from "./kind.ts";

interface Fields {
  readonly spans: readonly string[];
  readonly linesMin: number;
  readonly wordsMin: number;
  readonly open: string;
  readonly close: string;
  readonly tags: readonly (readonly [string, string])[];
  readonly untagged: readonly string[];
  readonly names: readonly string[];
  readonly renamed: readonly (readonly [string, string])[];
}

/** Words of prose that must stand beside a block for it to be told apart from. */
const WORDS_BESIDE_MIN = 3;
const BLOCKS_MAX = 3;
/** A longer block is reported twice over in one edit; it is plain enough by its length. */
const BLOCK_CHARS_MAX = 40_000;
/** Characters of a block that are enough to tell its language. */
const SAMPLE_CHARS_MAX = 2_000;
/** A line beside a block that seems to belong to it: the block was not found whole. */
const BELONGS =
  /^(?:[ \t]{2}|\t)|^(?:\{ |import|from|using|package|#include|export|public|private|return|const|let|var|def|class|fn|func|select|insert|update|@|\.|\/\/|#|--|\/\*|\*|<\/?[a-z])|[;{}()[\]\\=,<>|&]$|\w\(.{0,80}\)$|^\S+:$/i;

/**
 * `spans`: the kinds of protected spans that are set apart when they fill at least `lines_min` whole
 * lines and `words_min` words; `open` and `close`: the lines put round them, `{tag}` in `open`
 * standing for the name of the block's language: the first in `[tags]` whose pattern is found in it, or
 * one of `names` that the prose beside it gives it (some of them `renamed`). With tags, a block that has
 * none of their patterns nor of `untagged` stays as it is: it may be no code at all.
 */
export const enclosing: Kind = {
  licences: ["change_indentation"],
  check(reader) {
    const tags = reader.pairs("tags", {});
    for (const [, pattern] of tags) reader.pattern("tags", pattern);
    const untagged = reader.patterns("untagged", []);
    return {
      spans: reader.words("spans"),
      linesMin: reader.number("lines_min", 1, 1_000, 1),
      wordsMin: reader.number("words_min", 0, 10_000, 0),
      open: reader.text("open"),
      close: reader.text("close"),
      tags,
      untagged,
      names: reader.words("names", []),
      renamed: reader.pairs("renamed", {}),
    } satisfies Fields;
  },
  finder(given) {
    const fields = given as Fields;
    const { spans, linesMin, wordsMin, open, close, tags, untagged } = fields;
    const kinds = new Set(spans);
    const signs = tags.map(([name, pattern]) => signOf(name, [pattern]));
    if (untagged.length > 0) signs.push(signOf("", untagged));
    const nameOf = codeNamer(fields.names, Object.fromEntries(fields.renamed));
    return (situation) => {
      const { text } = situation.prompt;
      const findings: Finding[] = [];
      const blocks = wholeBlocks(situation, kinds);
      // Without words beside it the block is the prompt; in many pieces it was not found whole.
      if (situation.words.length < WORDS_BESIDE_MIN || blocks.length > BLOCKS_MAX) return [];
      for (const { start, end } of blocks) {
        const block = text.slice(start, end);
        if (block.split("\n").length < linesMin || block.length > BLOCK_CHARS_MAX) continue;
        if (wordsMin > 0 && block.split(/\s+/).length < wordsMin) continue;
        if (block.includes(close)) continue;
        const sample = block.slice(0, SAMPLE_CHARS_MAX);
        const marked = signs.find(({ isIn }) => isIn(sample))?.name;
        if (marked === undefined && signs.length > 0) continue;
        const opening = block.slice(0, LINE_CHARS_MAX).split("\n", 1)[0]!;
        const beside = [lineBefore(text, start), lineAfter(text, end)];
        const tag = nameOf({ opening, beside, marked: marked ?? "" });
        const after = `${open.replace("{tag}", tag)}\n${block}\n${close}`;
        findings.push([{ start, end, after }]);
      }
      return findings;
    };
  },
};

/** What a pattern that is found in a block says of it. */
function signOf(name: string, patterns: readonly string[]) {
  let sign: RegExp | undefined;
  const isIn = (sample: string) => sample.search(sign ??= compilePatterns(patterns, "g")) >= 0;
  return { name, isIn };
}

/** Blocks of whole lines, those parted by blank lines alone as one, with nothing of theirs beside them; none for writers who fence. */
function wholeBlocks({ prompt }: Situation, kinds: ReadonlySet<string>): Omit<Span, "kind">[] {
  const { text, spans } = prompt;
  if (text.includes("```")) return [];
  const blocks: { start: number; end: number }[] = [];
  for (const { start, end, kind } of spans) {
    if (!kinds.has(kind)) continue;
    const last = blocks.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === "") last.end = end;
    else blocks.push({ start, end });
  }
  return blocks
    .map(({ start, end }) => ({
      start: behindLabel(prompt, lineStart(text, start)),
      end,
    }))
    .filter(({ start, end }) =>
      (end === text.length || /^[ \t]*\r?(?:\n|$)/.test(text.slice(end, end + 80))) &&
      start < end && !belongs(lineBefore(text, start)) && !belongs(lineAfter(text, end))
    );
}

/** The writer's words for a block: "code:"; a key has its values further in. */
const LABEL =
  /(?:[\w' ]{0,40}\b)?(?:code|script|function|query|snippet|error|output|input|log|traceback|example|file|here)(?: is| it is)?:(?:[ \t]*\r?\n)+(?=\S)/iy;

/** A label is none of the block, unless it was found as part of a span: those stay whole. */
function behindLabel({ text, spans }: Prompt, start: number): number {
  LABEL.lastIndex = start;
  const behind = LABEL.test(text) ? LABEL.lastIndex : start;
  return spans.some((span) => span.start < behind && behind < span.end) ? start : behind;
}

/** Where the line of an offset starts, if only blanks stand before it; else the offset. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  return start === 0 || text[start - 1] === "\n" ? start : Infinity;
}

function belongs(line: string): boolean {
  const prose = line.trim().split(/\s+/).length >= 4 && /^[^{[(<].*[:.?!]$/.test(line.trim());
  return line.trim() !== "" && !prose && BELONGS.test(line.trimEnd());
}

/** Characters of a line beside a block that are looked at. */
const LINE_CHARS_MAX = 400;

function lineBefore(text: string, start: number): string {
  const above = text.slice(Math.max(0, start - LINE_CHARS_MAX), start).trimEnd();
  return above.slice(above.lastIndexOf("\n") + 1);
}

function lineAfter(text: string, end: number): string {
  const below = text.slice(end, end + LINE_CHARS_MAX).replace(/^\s*\n/, "");
  const stop = below.indexOf("\n");
  return stop < 0 ? below : below.slice(0, stop);
}

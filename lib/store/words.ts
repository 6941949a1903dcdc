/**
 * The built-in word lists, of which only the pages are read that a question leads to.
 *
 * @module
 */

import { type ByteSource, openWordList, PAGE_BYTES, type WordList } from "../rewrite/word_list.ts";
import { onDemand } from "../text/hints.ts";
import { openAsset, readAsset } from "./assets.ts";

/** What each list says of the most common words, which are looked up at hand. */
const OF_COMMON: Readonly<Record<string, string | undefined>> = { english: "10" };

const opened = new Map<string, WordList | null>();

/**
 * Opens a word list; the same one the second time.
 *
 * @param name Its name.
 * @returns The list, or null when it is not there: rules that need it then find nothing.
 */
export function builtInWordList(name: string): WordList | null {
  let list = opened.get(name);
  if (list === undefined) {
    const path = `rules/words/${name}.txt`;
    const file = openAsset(path);
    list = file === null ? null : withCommon(
      openWordList(new PagedFile(path, file), linesOf(`rules/words/${name}.heads`)),
      OF_COMMON[name],
    );
    opened.set(name, list);
  }
  return list;
}

/** Answers kept at hand, since texts repeat their words. */
const ANSWERS_MAX = 20_000;
const answers = new Map<string, boolean>();
const common = onDemand(() => `\n${textOf("rules/words/common.txt") ?? ""}`);

/** Most words of a prompt are common ones: for these no page is read. */
function withCommon(list: WordList, ofCommon: string | undefined): WordList {
  const valueOf = (word: string) => isCommon(word) ? ofCommon : list.valueOf(word);
  return {
    valueOf,
    has: (word) => valueOf(word) !== undefined,
    neighbours: list.neighbours,
  };
}

/** Looked up where they lie: to make a set of them would take longer than one prompt asks. */
function isCommon(word: string): boolean {
  let answer = answers.get(word);
  if (answer === undefined) {
    if (answers.size >= ANSWERS_MAX) answers.clear();
    answer = common().includes(`\n${word}\n`);
    answers.set(word, answer);
  }
  return answer;
}

function linesOf(path: string): readonly string[] | undefined {
  return textOf(path)?.split("\n");
}

function textOf(path: string): string | null {
  const bytes = readAsset(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A file whose pages are read when first looked at, and kept. */
class PagedFile implements ByteSource {
  readonly length: number;
  readonly #path: string;
  readonly #pages: (Uint8Array | undefined)[] = [];
  #file: Deno.FsFile | null = null;

  constructor(path: string, file: Deno.FsFile) {
    this.#path = path;
    this.length = file.seekSync(0, Deno.SeekMode.End);
    this.#hold(file);
  }

  at(offset: number): number | undefined {
    const page = this.#pages[offset >>> 12] ?? this.#read(offset >>> 12);
    return page[offset & (PAGE_BYTES - 1)];
  }

  /** A page cut short, since the file has shrunk, reads as the end of the list. */
  #read(number: number): Uint8Array {
    const file = this.#file ?? this.#hold(openAsset(this.#path));
    const page = new Uint8Array(Math.min(PAGE_BYTES, this.length - number * PAGE_BYTES));
    file?.seekSync(number * PAGE_BYTES, Deno.SeekMode.Start);
    for (let got = 0; got < page.length;) {
      const count = file?.readSync(page.subarray(got)) ?? null;
      if (count === null) break;
      got += count;
    }
    this.#pages[number] = page;
    return page;
  }

  /** Keeps the file open for as long as the present work lasts, which is one rewrite. */
  #hold(file: Deno.FsFile | null): Deno.FsFile | null {
    this.#file = file;
    queueMicrotask(() => {
      this.#file?.close();
      this.#file = null;
    });
    return file;
  }
}

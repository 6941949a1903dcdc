/**
 * Reads the fields of a rule file one by one, and says with file and line what is wrong with them.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import { faultOfPattern } from "./pattern.ts";

/** Most entries one list of a rule file may have. */
export const RULE_ENTRIES_MAX = 1_000;

/** A rule file before it is checked. */
export interface RuleFile {
  /** Its name as the user knows it, for messages. */
  readonly file: string;
  /** Its text, to find the lines. */
  readonly text: string;
  /** What TOML made of it. */
  readonly table: Readonly<Record<string, unknown>>;
  /** Word lists that fields may name as `@list`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Takes fields out of a rule file; what nobody took is an error in the end. */
export class FieldReader {
  readonly #taken = new Set<string>();

  /**
   * Starts reading.
   *
   * @param source The file.
   */
  constructor(readonly source: RuleFile) {}

  /**
   * Whether the file has a field.
   *
   * @param key Its name.
   */
  has(key: string): boolean {
    return this.source.table[key] !== undefined;
  }

  /**
   * A text that is not blank.
   *
   * @param key The field.
   * @param otherwise What holds when the field is absent; without it the field must be there.
   * @throws ImproverError `bad_rule`.
   */
  text(key: string, otherwise?: string): string {
    const value = this.#take(key, otherwise);
    if (typeof value !== "string" || value.trim() === "") {
      throw this.fault(key, "is not a text", `Write ${key} = "…"`);
    }
    return value;
  }

  /**
   * One of a few words.
   *
   * @param key The field.
   * @param choices The words.
   * @param otherwise What holds when the field is absent.
   * @throws ImproverError `bad_rule`.
   */
  choice<Choice extends string>(
    key: string,
    choices: readonly Choice[],
    otherwise?: Choice,
  ): Choice {
    const value = this.#take(key, otherwise);
    if (!choices.includes(value as Choice)) {
      throw this.fault(key, `is ${JSON.stringify(value)}`, `Use one of ${choices.join(", ")}`);
    }
    return value as Choice;
  }

  /**
   * A number between bounds.
   *
   * @param key The field.
   * @param least The smallest value allowed.
   * @param most The largest value allowed.
   * @param otherwise What holds when the field is absent.
   * @throws ImproverError `bad_rule`.
   */
  number(key: string, least: number, most: number, otherwise?: number): number {
    const value = this.#take(key, otherwise);
    if (typeof value !== "number" || !(value >= least && value <= most)) {
      throw this.fault(key, "is out of bounds", `Use a number from ${least} to ${most}`);
    }
    return value;
  }

  /**
   * Words or phrases: an array of texts, one text with words between blanks, or `@list`.
   *
   * @param key The field.
   * @param otherwise What holds when the field is absent.
   * @throws ImproverError `bad_rule`.
   */
  words(key: string, otherwise?: readonly string[]): readonly string[] {
    const value = this.#take(key, otherwise);
    if (typeof value === "string" && value.startsWith("@")) {
      const list = this.source.lists[value.slice(1)];
      if (list !== undefined) return list;
      const names = Object.keys(this.source.lists).map((name) => `@${name}`).join(", ");
      throw this.fault(key, `names the unknown list "${value}"`, `Use one of ${names}`);
    }
    const words = typeof value === "string" ? value.split(/\s+/).filter((word) => word) : value;
    if (!Array.isArray(words) || !words.every((word) => typeof word === "string" && word !== "")) {
      throw this.fault(key, "is not a list of words", `Write ${key} = ["…", "…"]`);
    }
    return this.#bounded(key, words);
  }

  /**
   * Patterns.
   *
   * @param key The field.
   * @param otherwise What holds when the field is absent.
   * @throws ImproverError `bad_rule` when one can run away or is malformed.
   */
  patterns(key: string, otherwise?: readonly string[]): readonly string[] {
    const patterns = this.words(key, otherwise);
    for (const pattern of patterns) this.pattern(key, pattern);
    return patterns;
  }

  /**
   * Checks one pattern of a field.
   *
   * @param key The field.
   * @param pattern The pattern.
   * @throws ImproverError `bad_rule` when it can run away or is malformed.
   */
  pattern(key: string, pattern: string): void {
    const fault = faultOfPattern(pattern);
    if (fault === null) return;
    throw this.fault(
      key,
      `has the pattern '''${pattern}''', but ${fault}`,
      "See CONTRIBUTING.md for the pattern language",
      pattern,
    );
  }

  /**
   * A table from texts to texts.
   *
   * @param key The field.
   * @param otherwise What holds when the field is absent.
   * @throws ImproverError `bad_rule`.
   */
  pairs(key: string, otherwise?: Readonly<Record<string, string>>): [string, string][] {
    const value = this.#take(key, otherwise);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw this.fault(key, "is not a table", `Write [${key}] and below it "from" = "to"`);
    }
    const pairs = Object.entries(value);
    for (const [from, to] of pairs) {
      if (typeof to !== "string") {
        throw this.fault(key, `has no text for "${from}"`, `Write "${from}" = "…"`, from);
      }
    }
    return this.#bounded(key, pairs as [string, string][]);
  }

  /**
   * Anything, for a caller that checks it itself.
   *
   * @param key The field.
   */
  raw(key: string): unknown {
    this.#taken.add(key);
    return this.source.table[key];
  }

  /**
   * Refuses fields that nobody took.
   *
   * @throws ImproverError `bad_rule` naming the first of them.
   */
  finish(): void {
    for (const key of Object.keys(this.source.table)) {
      if (this.#taken.has(key)) continue;
      const known = [...this.#taken].join(", ");
      throw this.fault(key, "is not a field of this kind of rule", `Known fields: ${known}`);
    }
  }

  /**
   * Makes an error that points at a field.
   *
   * @param key The field.
   * @param what What is wrong with it.
   * @param hint What to do.
   * @param near Text whose line is meant; the field's own line otherwise.
   */
  fault(key: string, what: string, hint: string, near?: string): ImproverError {
    const { file, text } = this.source;
    const lines = text.split("\n");
    let line = near === undefined ? -1 : lines.findIndex((one) => one.includes(near));
    const field = new RegExp(`^\\s*(?:\\[+\\s*)?"?${key}"?\\s*(?:=|\\])`);
    if (line < 0) line = lines.findIndex((one) => field.test(one));
    const place = line < 0 ? file : `${file}:${line + 1}`;
    return new ImproverError("bad_rule", `Cannot read the rule ${place}: "${key}" ${what}`, hint);
  }

  #take(key: string, otherwise: unknown): unknown {
    this.#taken.add(key);
    const value = this.source.table[key] ?? otherwise;
    if (value === undefined) throw this.fault(key, "is missing", `Add ${key} = …`);
    return value;
  }

  #bounded<Entry>(key: string, entries: Entry[]): Entry[] {
    if (entries.length <= RULE_ENTRIES_MAX) return entries;
    throw this.fault(key, `has ${entries.length} entries`, `Use at most ${RULE_ENTRIES_MAX}`);
  }
}

/**
 * The pattern language of rules: regular expressions without anything that can run away.
 *
 * Every repetition has an upper bound and there are no back-references, so each attempt to match takes
 * a bounded number of steps and a search is linear in the length of the text, whoever wrote the rule.
 *
 * @module
 */

/** Longest pattern, in characters: longer ones are lists, for which there are other fields. */
export const PATTERN_CHARS_MAX = 2_000;
/** Steps one attempt to match may take at worst, every way through the pattern tried. */
export const PATTERN_STEPS_MAX = 20_000;

/** What a part of a pattern costs at worst. */
interface Cost {
  /** Ways in which it can match at one place. */
  readonly ways: number;
  /** Characters looked at to try them all. */
  readonly steps: number;
  /** The literal text that every match begins with, in lower case. */
  readonly prefix: string;
  /** Whether the prefix is all there is. */
  readonly literal: boolean;
  /** The characters that a match can begin with, in lower case, or null where they cannot be listed. */
  readonly first: string | null;
  /** Whether it can match nothing, so that what follows may come first. */
  readonly empty: boolean;
}

/** What means something else without Unicode mode; that mode makes compiling several times dearer. */
const NEEDS_UNICODE = /[\ud800-\udfff]|\\[pPuWDS]|\[\^|(?<!\\)\./;

const NOTHING: Cost = { ways: 1, steps: 0, prefix: "", literal: true, first: "", empty: true };
const ANY_CHARACTER: Cost = {
  ways: 1,
  steps: 1,
  prefix: "",
  literal: false,
  first: null,
  empty: false,
};

/**
 * Checks a pattern.
 *
 * @param source The pattern: literals, classes, groups, alternatives, bounded repetitions `? {m,n}`,
 * lookarounds, `\b`. A space stands for one blank or line break.
 * @returns What is wrong with it, without a full stop, or null.
 */
export function faultOfPattern(source: string): string | null {
  if (source.length > PATTERN_CHARS_MAX) return `it is longer than ${PATTERN_CHARS_MAX} characters`;
  try {
    new RegExp(source, "iu");
    const reader = new PatternReader(source);
    const { steps } = reader.alternatives();
    if (steps <= PATTERN_STEPS_MAX) return null;
    return `it may take ${steps} steps at one place, more than ${PATTERN_STEPS_MAX}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Lists the characters that matches of some patterns can begin with, so that most places need no try.
 *
 * @param sources Checked patterns.
 * @returns The characters in lower case, or null where they cannot be listed.
 */
export function firstCharacters(sources: readonly string[]): string | null {
  const costs = sources.map((source) => new PatternReader(source).alternatives());
  if (costs.some(({ first, empty }) => first === null || empty)) return null;
  return [...new Set(costs.map(({ first }) => first!).join(""))].sort().join("");
}

/**
 * Makes a function that tells where a match of checked patterns ends. Nothing is compiled before a
 * place begins with a character that a match can begin with.
 *
 * @param sources Checked patterns.
 * @param first What {@linkcode firstCharacters} says of them.
 * @returns A function from a text and an offset to the end of the match there, or -1.
 */
export function matcherOf(
  sources: readonly string[],
  first: string | null,
): (text: string, offset: number) => number {
  let pattern: RegExp | undefined;
  return (text, offset) => {
    if (first !== null && !first.includes((text[offset] ?? "\0").toLowerCase())) return -1;
    pattern ??= compilePatterns(sources, "y");
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

/**
 * Compiles checked patterns into one that matches any of them at its `lastIndex`.
 *
 * @param sources Checked patterns.
 * @param flags `y` to match at one place, `g` to search.
 * @returns A case-insensitive regular expression.
 */
export function compilePatterns(sources: readonly string[], flags: "y" | "g"): RegExp {
  const joined = sources.map((source) => `(?:${widenSpaces(source)})`).join("|")
    // The same place, told without a class that would need Unicode mode.
    .replaceAll("(?<![^])", "^");
  return new RegExp(joined, `${NEEDS_UNICODE.test(joined) ? "iu" : "i"}${flags}`);
}

/** Lets a line break stand where the pattern has a blank: people wrap their lines. */
function widenSpaces(source: string): string {
  let inClass = false;
  let widened = "";
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!;
    if (character === "\\") widened += character + (source[++i] ?? "");
    else if (character === " " && !inClass) widened += "[ \\n]";
    else {
      if (character === "[") inClass = true;
      else if (character === "]") inClass = false;
      widened += character;
    }
  }
  return widened;
}

/** Walks a pattern that the regular expression engine has accepted, and refuses what is unbounded. */
class PatternReader {
  #at = 0;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Cost {
    const all = [this.#sequence()];
    while (this.#source[this.#at] === "|") {
      this.#at++;
      all.push(this.#sequence());
    }
    if (all.length === 1) return all[0]!;
    const exclusive = all.every((one, i) =>
      all.every((other, k) => i === k || !other.prefix.startsWith(one.prefix))
    );
    const ways = all.map((one) => one.ways);
    return {
      // Alternatives that begin differently cannot both match at one place.
      ways: exclusive ? Math.max(...ways) : ways.reduce((sum, one) => sum + one),
      steps: all.reduce((sum, one) => sum + one.steps, 0),
      prefix: "",
      literal: false,
      first: all.some(({ first }) => first === null)
        ? null
        : all.map(({ first }) => first).join(""),
      empty: all.some(({ empty }) => empty),
    };
  }

  #sequence(): Cost {
    let total = NOTHING;
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!)) {
      const part = this.#repeated(this.#atom());
      total = {
        ways: total.ways * part.ways,
        steps: total.steps + total.ways * part.steps,
        prefix: total.literal ? total.prefix + part.prefix : total.prefix,
        literal: total.literal && part.literal,
        first: !total.empty ? total.first : joinFirst(total.first, part.first),
        empty: total.empty && part.empty,
      };
      if (total.steps > 1e9) throw new Error("it has too many ways to match");
    }
    return total;
  }

  #atom(): Cost {
    const character = this.#source[this.#at]!;
    if (character === "(") return this.#group();
    if (character === "[") return this.#characterClass();
    if (character === "\\") return this.#escape();
    if (character === "^" || character === "$") {
      throw new Error(`it has "${character}": say where it matches with the field "where"`);
    }
    this.#at++;
    if (character === ".") return ANY_CHARACTER;
    const prefix = character.toLowerCase();
    // A blank in a pattern stands for a line break too.
    const first = prefix === " " ? " \n" : prefix;
    return { ways: 1, steps: 1, prefix, literal: true, first, empty: false };
  }

  #group(): Cost {
    const opening =
      /^\((?:\?(?::|=|!|<=|<!))?/.exec(this.#source.slice(this.#at, this.#at + 4))![0];
    if (this.#source[this.#at + 1] === "?" && opening === "(") {
      throw new Error("it has a group that is neither plain, (?:…) nor a lookaround");
    }
    this.#at += opening.length;
    const inner = this.alternatives();
    this.#at++;
    // A lookaround is left in one way, whatever it saw.
    return /[=!]$/.test(opening) ? { ...NOTHING, steps: inner.steps, literal: false } : inner;
  }

  #characterClass(): Cost {
    for (this.#at++; this.#source[this.#at] !== "]"; this.#at++) {
      if (this.#source[this.#at] === "\\") this.#at++;
      if (this.#at >= this.#source.length) throw new Error("it has an open class");
    }
    this.#at++;
    return ANY_CHARACTER;
  }

  #escape(): Cost {
    const escaped = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[^])/iu.exec(
      this.#source.slice(this.#at),
    )![0];
    if (/^\\[1-9k]/.test(escaped)) throw new Error("it refers back to a group");
    this.#at += escaped.length;
    return /^\\[bB]/.test(escaped) ? { ...NOTHING, literal: false } : ANY_CHARACTER;
  }

  #repeated(part: Cost): Cost {
    const rest = this.#source.slice(this.#at, this.#at + 16);
    if (/^(?:[*+]|\{\d+,\})/.test(rest)) {
      throw new Error("it repeats without end: give an upper bound, as in {0,3}");
    }
    const bounds = /^(?:\?|\{(\d+)(?:,(\d+))?\})\??/.exec(rest);
    if (bounds === null) return part;
    this.#at += bounds[0].length;
    const least = bounds[1] === undefined ? 0 : Number(bounds[1]);
    const most = bounds[1] === undefined ? 1 : Number(bounds[2] ?? bounds[1]);
    if (most > 1_000) throw new Error("it repeats more than 1000 times");
    let ways = 0;
    let steps = 0;
    for (let count = 0; count <= most; count++) {
      if (count >= least) ways += part.ways ** count;
      if (count < most) steps += part.steps * part.ways ** count;
    }
    const empty = least === 0 || part.empty;
    return { ways, steps, prefix: "", literal: false, first: part.first, empty };
  }
}

function joinFirst(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : one + other;
}

/**
 * Names the language of a block of code, where that is sure: a wrong name would be an invented fact.
 *
 * @module
 */

/** Lines beside a block, and what its marks say of it. */
export interface Signs {
  /** The first line of the block. */
  readonly opening: string;
  /** The lines of prose next to the block. */
  readonly beside: readonly string[];
  /** The language whose marks the block holds; "" for none. */
  readonly marked: string;
}

const SHEBANG = /^#! ?\/\S{0,80}?(?:\/env(?: -\S{1,20}){0,4} |\/)([a-z+]{1,20})[\d.]*(?: |$)/;
/** What code is called behind the name of its language. */
const NOUN =
  "(?:code|scripts?|functions?|programs?|snippet|module|class|quer(?:y|ies)|files?|config(?:uration)?|component|tests?|method|example|below|here)";
/** A line longer than this is looked at from its end: a block has its name beside it. */
const BESIDE_CHARS_MAX = 200;

/**
 * Makes what names code.
 *
 * @param names Languages, as writers name them.
 * @param renamed What some of these are called on a fence.
 * @returns A function from the signs of a block to the name of its language; "" where it is not sure,
 * since there is no sign of it or two disagree.
 */
export function codeNamer(
  names: readonly string[],
  renamed: Readonly<Record<string, string>>,
): (signs: Signs) => string {
  const official = (name: string) => renamed[name.toLowerCase()] ?? name.toLowerCase();
  let pointing: RegExp | undefined;
  const isNamed = (line: string) => {
    pointing ??= pointingAt(names);
    return [...line.trim().slice(-BESIDE_CHARS_MAX).matchAll(pointing)].map(([, name, long]) =>
      official((name ?? long)!)
    );
  };
  return ({ opening, beside, marked }) => {
    const interpreter = SHEBANG.exec(opening)?.[1];
    if (interpreter !== undefined) {
      return names.includes(interpreter) ? official(interpreter) : "";
    }
    if (names.length === 0) return marked;
    const named = beside.flatMap(isNamed);
    const all = new Set(marked === "" ? named : [...named, marked]);
    return all.size === 1 ? [...all][0]! : "";
  };
}

/**
 * "This Lua code", "my Dart function:", "Julia:" name what stands beside them; "write it in Go" and "a
 * Python script" name what is wanted. Short names are words, too, so that "does this go?" says nothing.
 */
function pointingAt(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[^\w]/g, "\\$&"));
  const long = escaped.filter((name) => name.length > 2).join("|");
  const any = escaped.join("|");
  const before = `\\b(?:this|these|following) |\\b(?:my|the|some) (?=\\S{1,20} ${NOUN} ?:?$)`;
  return new RegExp(
    `(?:${before}|^(?=\\S{1,20}(?: ${NOUN})?:$))(${any})(?= ${NOUN}\\b| (?:in)?to\\b|:$)|` +
      `\\b(?:this|these|following) (${long})(?=[ .?!]*$)`,
    "gi",
  );
}

/**
 * A command line taken apart into simple commands, as its system's shell reads it. One pass over the
 * text, whatever it holds.
 *
 * @module
 */

/** A piece of a command line. */
export interface Token {
  /** A word, an operator that redirects, or an operator that ends a simple command. */
  readonly kind: "word" | "redirect" | "joint";
  /** UTF-16 offset of its beginning. */
  readonly start: number;
  /** UTF-16 offset of its end, excluded. */
  readonly end: number;
  /** What it says, its quotes taken off; empty for a word that only its shell could read. */
  readonly value: string;
}

/** Words and redirects up to what ends them. */
export interface SimpleCommand {
  /** Its words and redirects, in order. */
  readonly tokens: readonly Token[];
  /** What ends it: `;`, `&&`, a parenthesis, a line's end; null at the end of the text. */
  readonly joint: Token | null;
  /** Whether a bracket cuts it from a word that it touches, as in `tools(x86)/program`. */
  readonly isFragment: boolean;
}

/** Blanks, and line ends that are escaped. */
const POSIX_GAP = /(?:[^\S\n]|\\\r?\n)+/y;
/** The same for Windows, whose three shells escape a line's end each in its own way. */
const WINDOWS_GAP = /(?:[^\S\n]|[\\^`]\r?\n)+/y;
const OPERATOR = /&>>?|>[>&|]?|<<<|<<-?|<[&>]?|&&|\|[|&]?|[;&()\n]/y;
/** A remark: from a word's beginning to the end of the line. */
const REMARK = /#[^\n]*/y;
/** What ends a word of a POSIX shell, where it is not quoted. */
const BREAK = /[\s;&|()<>]|\\\r?\n/y;
/**
 * A word on Windows, where a line is for its own shell or for Git Bash: a backslash escapes a blank at
 * most, and a single quote only quotes a whole word.
 */
const WINDOWS_WORD = /'[^'\n]*'(?=[\s;&|()<>]|$)|(?:"[^"]*"|[^\s;&|()<>"\\]+|\\ ?)+/y;
/** A substitution that only looks the executable up. */
const LOOKED_UP = /^"?(?:\$\(|`)(?:which|command -v|type -p)\s+(\S+?)(?:\s+\d?>\s*\S+)?[)`]"?$/;

/**
 * Takes a command line apart. What is quoted or substituted stays within its word, a remark and the
 * lines of a here-document are left out.
 *
 * @param text The command line.
 * @param isWindows Whether Windows runs it, where `#` begins no remark.
 * @returns The simple commands, empty ones too, where two operators meet.
 */
export function readCommandLine(text: string, isWindows: boolean): SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let tokens: Token[] = [];
  for (const token of tokensIn(text, isWindows)) {
    // PowerShell writes `&` before a program whose name is quoted; elsewhere nothing begins with it.
    const isCallOperator = isWindows && token.value === "&" && tokens.length === 0;
    if (token.kind !== "joint" || isCallOperator) {
      tokens.push(token);
      continue;
    }
    // A line's end behind `&&` and its like ends nothing.
    const isOpen = tokens.length === 0 && /^(?:&&|\|.?)$/.test(commands.at(-1)?.joint?.value ?? "");
    if (isOpen && token.value === "\n") continue;
    commands.push({ tokens, joint: token, isFragment: isFragment(tokens, commands.at(-1)) });
    tokens = [];
  }
  commands.push({ tokens, joint: null, isFragment: isFragment(tokens, commands.at(-1)) });
  return commands;
}

function isFragment([first]: readonly Token[], before: SimpleCommand | undefined): boolean {
  const joint = before?.joint;
  if (joint?.value === "(") return before?.tokens.at(-1)?.end === joint.start;
  return joint?.value === ")" && first?.kind === "word" && first.start === joint.end;
}

function* tokensIn(text: string, isWindows: boolean): Generator<Token> {
  /** Words that end the here-documents which the next line begins. */
  const marks: string[] = [];
  let last = "";
  for (let at = 0; at < text.length;) {
    at += lengthAt(isWindows ? WINDOWS_GAP : POSIX_GAP, text, at);
    if (!isWindows) at += lengthAt(REMARK, text, at);
    const start = at;
    const operator = text.slice(at, at + lengthAt(OPERATOR, text, at));
    if (operator !== "") {
      at += operator.length;
      const kind = /[<>]/.test(operator) ? "redirect" : "joint";
      yield { kind, start, end: at, value: operator };
      if (operator === "\n") at = behindHereDocuments(text, at, marks.splice(0));
    } else if (at < text.length) {
      const { end, value } = isWindows ? windowsWord(text, at) : posixWord(text, at);
      // A quote that nothing closes is passed over.
      at = Math.max(end, at + 1);
      if (end > start) yield { kind: "word", start, end, value };
      if (last === "<<" || last === "<<-") marks.push(value);
    }
    last = operator;
  }
}

/** How far a sticky pattern reaches. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

function behindHereDocuments(text: string, from: number, marks: readonly string[]): number {
  let at = from;
  for (const mark of marks) {
    for (let line = null; line !== mark && at < text.length;) {
      const end = text.indexOf("\n", at);
      line = text.slice(at, end < 0 ? text.length : end).replace(/^\t+|\r$/g, "");
      at = end < 0 ? text.length : end + 1;
    }
  }
  return at;
}

type Word = Pick<Token, "end" | "value">;

function posixWord(text: string, start: number): Word {
  /** What closes each of the quotes and substitutions around, the innermost one last. */
  const closers: string[] = [];
  let substitutions = 0;
  let isNested = false;
  let at = start;
  for (; at < text.length; at++) {
    const inner = closers.at(-1);
    const character = text[at]!;
    if (inner === undefined && lengthAt(BREAK, text, at) > 0) break;
    const closer = closerOf(text, at, inner);
    if (character === "\\" && inner !== "'") at++;
    else if (character === inner) {
      if (closers.pop() === ")") substitutions--;
    } else if (closer !== null) {
      if (closer === ")") isNested ||= substitutions++ > 0;
      closers.push(closer);
      // The dollar sign has the bracket behind it.
      if (character === "$") at++;
    }
  }
  const end = Math.min(at, text.length);
  const isReadable = closers.length === 0 && !isNested;
  return { end, value: isReadable ? unquoted(text.slice(start, end)) : "" };
}

/** What closes the quote or substitution that begins here; null where none does. */
function closerOf(text: string, at: number, inner: string | undefined): string | null {
  const character = text[at]!;
  if (inner === "'") return null;
  if (character === "$") return text[at + 1] === "(" ? ")" : text[at + 1] === "{" ? "}" : null;
  if (character === "'") return inner === '"' ? null : "'";
  if (character === "(") return inner === ")" ? ")" : null;
  return character === '"' || character === "`" ? character : null;
}

/** What a word says. */
function unquoted(word: string): string {
  const lookedUp = LOOKED_UP.exec(word)?.[1];
  if (lookedUp !== undefined) return lookedUp;
  const quotes = /"([^"\\]*(?:\\.[^"\\]*)*)"|'([^']*)'|\\(.)/gs;
  return word.replace(quotes, (_, double, single, escaped) => {
    if (double !== undefined) return double.replace(/\\([$`"\\])/g, "$1");
    return single ?? escaped;
  });
}

function windowsWord(text: string, start: number): Word {
  const word = text.slice(start, start + lengthAt(WINDOWS_WORD, text, start));
  const end = start + word.length;
  if (word.startsWith("'") && word.endsWith("'")) return { end, value: word.slice(1, -1) };
  return { end, value: word.replaceAll('"', "").replaceAll("\\ ", " ") };
}

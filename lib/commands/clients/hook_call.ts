/**
 * Our hook in a command line that its user may have added to: variables, more arguments, a program
 * that runs it.
 *
 * @module
 */

/** Where a command line calls our hook. */
export interface HookCall {
  /** UTF-16 offset of the first word that starts the program. */
  readonly start: number;
  /** UTF-16 offset after the client's name. */
  readonly end: number;
  /** The file that runs: the executable, or the first module of our sources. */
  readonly program: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** What it says, its quotes taken off. */
  readonly value: string;
}

/** The executable, under the names it is released with. */
const EXECUTABLE = /^improver(?:-(?:linux|macos|windows)-(?:x64|arm64))?(?:\.exe)?$/;
/** What runs our sources. */
const RUNTIME = /^deno(?:\.exe)?$/;
/** A checkout of ours, under the name it has when nobody chose another. */
const CHECKOUT = /[\\/]improver(?:-main|-\d[\w.]*)?[\\/]main\.ts$/;
/** One word of a POSIX shell's command line, whatever parts of it are quoted, escaped or substituted. */
const WORD = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\$\([^()]*\)|`[^`]*`|\\[^\r\n]|[^\s;&|()<>"'\\`])+/gs;
/**
 * The same for Windows, where a line is for its own shell or for Git Bash: a backslash escapes a blank
 * at most, and a single quote only quotes a whole word.
 */
const WINDOWS_WORD = /'[^'\n]*'(?=[\s;&|()<>]|$)|(?:"[^"]*"|\\ |[^\s;&|()<>"])+/g;
/** What a command begins behind. */
const STARTS = /(?:^|[\s;&|])[({]?\s*$/;
/** What stands between the words of one call: blanks, and line ends that are escaped. */
const BLANKS = /^(?:[ \t]|[\\^`]\r?\n)+$/;
/** A substitution that only looks the executable up. */
const LOOKED_UP = /^"?(?:\$\(|`)(?:which|command -v|type -p)\s+(\S+?)(?:\s+\d?>\s*\S+)?[)`]"?$/;

/** How a command line is read. */
export interface Reader {
  /** The client's name in `improver hook`. */
  readonly client: string;
  /** The operating system whose shell runs it, as Deno calls it. */
  readonly os: string;
  /** The first module of our sources that is known to be there, if one is. */
  readonly sources?: string | undefined;
}

/**
 * Finds the call of our hook in a command line. What only ends like our name is somebody else's;
 * a line inside the quotes of another (`sh -c '…'`) is not looked into.
 *
 * @param command The command line.
 * @param reader How it is read.
 * @returns Where it is; null when it is not there.
 */
export function findHookCall(
  command: string,
  { client, os, sources }: Reader,
): HookCall | null {
  const words = wordsIn(command, os === "windows");
  for (const [at, { value }] of words.entries()) {
    const [hook, behind] = words.slice(at + 1);
    if (hook?.value !== "hook" || behind?.value !== client) continue;
    const first = EXECUTABLE.test(nameOf(value)) ? at : startOfSources(words, at, sources);
    if (first === null || !isOneCall(command, words.slice(first, at + 3))) continue;
    return { start: words[first]!.start, end: behind.end, program: value };
  }
  return null;
}

/** Whether words are all of one command, from its beginning. */
function isOneCall(command: string, words: readonly Word[]): boolean {
  return STARTS.test(command.slice(0, words[0]!.start)) &&
    words.every(({ start }, at) =>
      at === 0 || BLANKS.test(command.slice(words[at - 1]!.end, start))
    );
}

/** The word for the runtime, where what it runs is a module of ours. */
function startOfSources(words: readonly Word[], at: number, sources?: string): number | null {
  const { value } = words[at]!;
  if (nameOf(value) !== "main.ts") return null;
  const run = words.findLastIndex(({ value }, index) => index < at && value === "run");
  if (run <= 0 || !RUNTIME.test(nameOf(words[run - 1]!.value))) return null;
  // Few programs need this permission; one that has them all is told by where it is.
  const isOurs = value === sources || CHECKOUT.test(value) ||
    words.slice(run, at).some(({ value }) => value === "--allow-sys");
  return isOurs ? run - 1 : null;
}

/** The words up to a remark. */
function wordsIn(command: string, isWindows: boolean): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of command.matchAll(isWindows ? WINDOWS_WORD : WORD)) {
    if (written.startsWith("#")) break;
    const value = isWindows ? unquotedOnWindows(written) : unquoted(written);
    words.push({ start: index, end: index + written.length, value });
  }
  return words;
}

function unquotedOnWindows(word: string): string {
  if (word.startsWith("'")) return word.slice(1, -1);
  return word.replaceAll('"', "").replaceAll("\\ ", " ");
}

/** What a word says. */
function unquoted(word: string): string {
  const lookedUp = LOOKED_UP.exec(word)?.[1];
  if (lookedUp !== undefined) return lookedUp;
  return word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs, (_, double, single, escaped) => {
    if (double !== undefined) return double.replace(/\\([$`"\\])/g, "$1");
    return single ?? escaped;
  });
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

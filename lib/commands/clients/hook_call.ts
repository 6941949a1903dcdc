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
const CHECKOUT = /[\\/]improver[\w.-]*[\\/]main\.ts$/;
/** One word of a shell's command line, whatever parts of it are quoted or escaped. */
const WORD = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s;&|()<>"'\\])+/gs;

/**
 * Finds the call of our hook in a command line. What only ends like our name is somebody else's;
 * a line inside the quotes of another (`sh -c '…'`) is not looked into.
 *
 * @param command The command line, for a POSIX shell or for Windows.
 * @param client The client's name in `improver hook`.
 * @param sources The first module of our sources that is known to be there, if one is.
 * @returns Where it is; null when it is not there.
 */
export function findHookCall(command: string, client: string, sources?: string): HookCall | null {
  const words = wordsIn(command);
  for (const [at, { value }] of words.entries()) {
    const behind = words[at + 2];
    if (words[at + 1]?.value !== "hook" || behind?.value !== client) continue;
    const first = EXECUTABLE.test(nameOf(value)) ? at : startOfSources(words, at, sources);
    if (first !== null) return { start: words[first]!.start, end: behind.end, program: value };
  }
  return null;
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

function wordsIn(command: string): Word[] {
  return [...command.matchAll(WORD)].map(({ 0: written, index }) => {
    return { start: index, end: index + written.length, value: unquoted(written) };
  });
}

/** What a word says; the backslashes of a path on Windows are no escapes. */
function unquoted(word: string): string {
  const isWindows = /^"?[A-Za-z]:\\/.test(word);
  return word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs, (_, double, single, escaped) => {
    if (double !== undefined) return isWindows ? double : double.replace(/\\([$`"\\])/g, "$1");
    return single ?? (isWindows ? `\\${escaped}` : escaped);
  });
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

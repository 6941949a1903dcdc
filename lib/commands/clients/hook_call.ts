/**
 * Our hook in a command line that its user may have added to: a wrapper, variables, more arguments.
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

/**
 * Finds the call of our hook in a command line. What only ends like our name is somebody else's.
 *
 * @param command The command line.
 * @param client The client's name in `improver hook`.
 * @returns Where it is; null when it is not there.
 */
export function findHookCall(command: string, client: string): HookCall | null {
  const words = wordsIn(command);
  for (const [at, { value }] of words.entries()) {
    const behind = words[at + 2];
    if (words[at + 1]?.value !== "hook" || behind?.value !== client) continue;
    const first = EXECUTABLE.test(nameOf(value)) ? at : startOfSources(words, at);
    if (first !== null) return { start: words[first]!.start, end: behind.end, program: value };
  }
  return null;
}

/** The word for the runtime, where what it runs is a module of ours. */
function startOfSources(words: readonly Word[], at: number): number | null {
  if (nameOf(words[at]!.value) !== "main.ts") return null;
  const run = words.findLastIndex(({ value }, index) => index < at && value === "run");
  const isOurs = run > 0 && RUNTIME.test(nameOf(words[run - 1]!.value)) &&
    words.slice(run, at).some(({ value }) => value === "--allow-sys");
  return isOurs ? run - 1 : null;
}

function wordsIn(command: string): Word[] {
  return [...command.matchAll(/"[^"]*"|'(?:[^']|'\\'')*'|[^\s;&|()<>]+/g)].map((match) => {
    const [written] = match;
    const value = /^["']/.test(written) ? written.slice(1, -1).replaceAll("'\\''", "'") : written;
    return { start: match.index, end: match.index + written.length, value };
  });
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

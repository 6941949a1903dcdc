/**
 * Which word of a simple command is the program that it runs: behind what a shell itself reads, and
 * behind programs that only run another one.
 *
 * @module
 */

import type { Token } from "./command_line.ts";

/** A program that runs the one behind its options. */
interface Runner {
  /** Letters of the options whose value is the next word. */
  readonly letters: string;
  /** Longer options whose value is the next word. */
  readonly long?: readonly string[];
  /** Words of its own before the program; none when left out. */
  readonly operands?: number;
  /** An option with which it runs no program that its next words name. */
  readonly never?: RegExp;
  /** Its options, where they begin with no dash. */
  readonly option?: RegExp;
  /** Whether it reads what it runs, a script or a package, so that no executable can stand there. */
  readonly reads?: true;
}

/** Where a simple command names its program. */
export interface NamedProgram {
  /** Index of the program's name. */
  readonly at: number;
  /** Index of the word from which on an executable may stand instead. */
  readonly from: number;
}

const SHELL: Runner = {
  letters: "oO",
  long: ["--rcfile", "--init-file"],
  never: /^-\w*c/,
  reads: true,
};
const POWERSHELL: Runner = {
  letters: "",
  long: ["-ExecutionPolicy", "-executionpolicy", "-EP", "-ep", "-ex"],
};
const PACKAGES: Runner = { letters: "p", long: ["--package"], reads: true };

/** Runners by name; what is not here may do anything with its words. */
const RUNNERS: ReadonlyMap<string, Runner> = new Map<string, Runner>([
  ["env", { letters: "uC", long: ["--unset", "--chdir"] }],
  ["exec", { letters: "a" }],
  ["command", { letters: "", never: /^-\w*[vV]/ }],
  ["call", { letters: "" }],
  ["nice", { letters: "n", long: ["--adjustment"] }],
  ["ionice", { letters: "cn", long: ["--class", "--classdata"] }],
  ["nohup", { letters: "" }],
  ["setsid", { letters: "" }],
  ["stdbuf", { letters: "ioe", long: ["--input", "--output", "--error"] }],
  ["time", { letters: "fo", long: ["--format", "--output"] }],
  ["timeout", { letters: "sk", long: ["--signal", "--kill-after"], operands: 1 }],
  ["gtimeout", { letters: "sk", long: ["--signal", "--kill-after"], operands: 1 }],
  ["sudo", { letters: "ugpChrtTUDR", long: ["--user", "--group", "--prompt", "--chdir"] }],
  ["doas", { letters: "uC" }],
  ["winpty", { letters: "" }],
  ["wsl", { letters: "du", long: ["--distribution", "--user", "--cd"] }],
  ["cmd", { letters: "", option: /^\/{1,2}[a-z](?::\w+)?$/i }],
  ["powershell", POWERSHELL],
  ["pwsh", POWERSHELL],
  ["npx", PACKAGES],
  ["bunx", PACKAGES],
  ["pnpm", { letters: "C", long: ["--dir", "--package"], option: /^(?:-|dlx$)/, reads: true }],
  ["sh", SHELL],
  ["bash", SHELL],
  ["dash", SHELL],
  ["ksh", SHELL],
  ["zsh", SHELL],
  // What cmd writes behind its `if`.
  ["exist", { letters: "", operands: 1 }],
]);
/** Options of `deno run` whose value is the next word. */
const DENO: Runner = {
  letters: "cL",
  long: ["--config", "--import-map", "--lock", "--cert", "--location", "--seed", "--log-level"],
};
/** Words of a shell's own that a command may stand behind. */
const RESERVED = /^(?:if|then|elif|else|while|until|do|[{!&])$/;
const ASSIGNMENT = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;

/**
 * Finds the program that a simple command runs.
 *
 * @param tokens The command's words and redirects.
 * @param os The operating system whose shell runs it, as Deno calls it.
 * @returns Where its name is; null where it names none.
 */
export function findProgram(tokens: readonly Token[], os: string): NamedProgram | null {
  let from: number | null = null;
  for (let at: number | null = 0; at !== null && at < tokens.length;) {
    const token = tokens[at]!;
    const runner = token.kind === "word" ? runnerNamed(token.value, os) : undefined;
    if (token.kind === "redirect") at += 2;
    else if (RESERVED.test(token.value) || ASSIGNMENT.test(token.value)) at++;
    else if (isDescriptor(tokens, at)) at++;
    else if (runner !== undefined) {
      if (runner.reads) from ??= at;
      at = behindOptions(tokens, at + 1, runner);
    } else return { at, from: from ?? at };
  }
  return null;
}

/**
 * Finds what `deno run` runs.
 *
 * @param tokens The words behind `run`, and others.
 * @param from The index of the first one.
 * @returns The index of the module's name, which may be behind the last token.
 */
export function denoModuleIndex(tokens: readonly Token[], from: number): number {
  return behindOptions(tokens, from, DENO) ?? tokens.length;
}

/**
 * Gives the file's name of a path, as its system compares names.
 *
 * @param path The path, with slashes of either kind.
 * @param os The operating system, as Deno calls it.
 * @returns What stands behind the last slash, as {@linkcode comparable} gives it.
 */
export function nameOf(path: string, os: string): string {
  const start = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  return comparable(path.slice(start), os);
}

/**
 * Gives a path as its system compares paths.
 *
 * @param path The path.
 * @param os The operating system, as Deno calls it.
 * @returns The path; in small letters on Windows, where capital ones are the same.
 */
export function comparable(path: string, os: string): string {
  return os === "windows" ? path.toLowerCase() : path;
}

function runnerNamed(path: string, os: string): Runner | undefined {
  return RUNNERS.get(nameOf(path, os).replace(/\.(?:exe|cmd)$/i, ""));
}

/** The index behind a runner's options and own words; null where it runs none of the words behind. */
function behindOptions(tokens: readonly Token[], from: number, runner: Runner): number | null {
  const { operands = 0, never, option = /^-/ } = runner;
  let at = from;
  for (; tokens[at]?.kind === "word" && option.test(tokens[at]!.value); at++) {
    const { value } = tokens[at]!;
    if (never?.test(value)) return null;
    if (value === "--") return at + 1 + operands;
    if (takesNextWord(value, runner)) at++;
  }
  return at + operands;
}

/** Whether an option has its value in the next word: its own letter, or the last one of several. */
function takesNextWord(option: string, { letters, long = [] }: Runner): boolean {
  if (option.startsWith("--") || long.includes(option)) return long.includes(option);
  const first = [...option].findIndex((letter) => letters.includes(letter));
  return first > 0 && first === option.length - 1;
}

/** Whether a word only numbers the redirect behind it. */
function isDescriptor(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  return /^\d+$/.test(word.value) && next?.kind === "redirect" && next.start === word.end;
}

/**
 * Our hook in a command line that its user may have added to: variables, more arguments, a program
 * that runs it.
 *
 * @module
 */

import { readCommandLine, type SimpleCommand, type Token } from "./command_line.ts";
import { isLookAt } from "./looks.ts";
import { comparable, denoModuleIndex, findProgram, nameOf } from "./runners.ts";

/** Where a command line calls our hook. */
export interface HookCall {
  /** UTF-16 offset of the first word that another start of the program replaces. */
  readonly start: number;
  /** UTF-16 offset after the client's name. */
  readonly end: number;
  /** UTF-16 offset of a look at the program that leads to it; null without one. */
  readonly look: number | null;
  /** UTF-16 offset of what a shell reads as the command: variables and runners that stay, too. */
  readonly commandStart: number;
  /** The file that runs: the executable, or the first module of our sources. */
  readonly program: string;
  /** Whether the system runs that file itself, for which it must be executable. */
  readonly isExecuted: boolean;
}

/** Where words run our program. */
export interface OwnProgram {
  /** Index of the word that names it. */
  readonly at: number;
  /** Index of the word from which on another start of it may stand instead. */
  readonly from: number;
}

/** How a command line is read. */
export interface Reader {
  /** The client's name in `improver hook`. */
  readonly client: string;
  /** The operating system whose shell runs it, as Deno calls it. */
  readonly os: string;
  /** The file of the program that reads it: the executable, or the first module of our sources. */
  readonly own?: string | undefined;
}

/** Names that the executable is released with. */
const NAME = "improver(?:-(?:linux|macos|windows)-(?:x64|arm64))?(?:\\.exe)?";
const EXECUTABLE = new RegExp(`^${NAME}$`);
/** What runs our sources. */
const RUNTIME = /^deno(?:\.exe)?$/;
/** A checkout of ours, under the name it has when nobody chose another. */
const CHECKOUT = /[\\/]improver(?:-main|-\d[\w.]*)?[\\/]main\.ts$/;
/** What runs a line that it is given in one word, behind such an option. */
const LINE_RUNNER = /^(?:(?:ba|da|k|z)?sh|env|su|cmd|powershell|pwsh)(?:\.exe)?$/i;
const LINE_OPTION = /^(?:-\w*[cS]|\/{1,2}[cCkK]|-[cC]ommand)$/;
/** What only writes its words somewhere, or looks for them. */
const QUOTER = /^(?:echo|printf|logger|[ef]?grep|rg|notify-send|say|Write-(?:Host|Output))$/i;
/** A substitution, and what is run for it. */
const SUBSTITUTION = /\$\(([^()]*)\)|`([^`]*)`/g;

/**
 * Finds the first call of our hook in a command line. What only ends like our name, or stands among
 * another program's words, is somebody else's; a line inside the quotes of another (`sh -c '…'`) is
 * not looked into.
 *
 * @param command The command line.
 * @param reader How it is read.
 * @returns Where it is; null when it is not there.
 */
export function findHookCall(command: string, reader: Reader): HookCall | null {
  const commands = readCommandLine(command, reader.os === "windows");
  for (const [index, simple] of commands.entries()) {
    const call = hookCallOf(simple, reader);
    if (call === null) continue;
    const isLookedAt = (word: string) => word === call.program || isProgram(word, reader.os);
    return { ...call, look: lookBefore(commands, index, isLookedAt) };
  }
  return null;
}

/**
 * Has another line run our hook in the place of a call.
 *
 * @param command The command line.
 * @param call The call in it.
 * @param line The other line.
 * @returns The new command line; the same one when the call says that already.
 */
export function withCallRenewed(command: string, call: HookCall, line: string): string {
  const { start, end, commandStart, look } = call;
  if (command.slice(start, end) === line) return command;
  // A look at the old program would keep the new one from running.
  const before = command.slice(0, look ?? commandStart) + command.slice(commandStart, start);
  return before + line + command.slice(end);
}

/** Where the look at a program begins that leads to the command which runs it, and to nothing else. */
function lookBefore(
  commands: readonly SimpleCommand[],
  index: number,
  isLookedAt: (word: string) => boolean,
): number | null {
  const look = commands[index - 1];
  if (look?.joint?.value !== "&&") return null;
  // Behind `||` and `|`, what goes before the look leads to the command as well.
  if (/^\|/.test(commands[index - 2]?.joint?.value ?? "")) return null;
  return isLookAt(look.tokens, isLookedAt) ? look.tokens[0]!.start : null;
}

/**
 * Tells whether a simple command is a call of our hook.
 *
 * @param command The simple command.
 * @param reader How its line is read.
 * @returns Where in the line it is; null when it is none.
 */
export function hookCallOf(command: SimpleCommand, reader: Reader): HookCall | null {
  const { tokens, isFragment } = command;
  const own = isFragment ? null : findOwnProgram(tokens, reader);
  if (own === null) return null;
  const words = tokens.slice(own.at, own.at + 3);
  const [program, hook, client] = words;
  const isCall = words.every(({ kind }) => kind === "word") && hook?.value === "hook" &&
    client?.value === reader.client;
  if (!isCall) return null;
  return {
    start: tokens[own.from]!.start,
    end: client.end,
    look: null,
    commandStart: tokens[0]!.start,
    program: program!.value,
    isExecuted: own.at === own.from,
  };
}

/**
 * Finds our program among the words of a simple command.
 *
 * @param tokens The command's words and redirects.
 * @param reader How they are read.
 * @returns Where it is; null when they run another program.
 */
export function findOwnProgram(
  tokens: readonly Token[],
  reader: Omit<Reader, "client">,
): OwnProgram | null {
  const named = findProgram(tokens, reader.os);
  if (named === null) return null;
  const { value } = tokens[named.at]!;
  const at = isProgram(value, reader.os) || isSame(value, reader)
    ? named.at
    : sourcesIndex(tokens, named.at, reader);
  return at === null ? null : { at, from: named.from };
}

/**
 * Tells whether a command line calls our hook where nothing can be edited: in the line that another
 * program is given, or in a substitution.
 *
 * @param command The command line.
 * @param reader How it is read.
 * @returns True when it does.
 */
export function hidesHookCall(command: string, reader: Reader): boolean {
  return readCommandLine(command, reader.os === "windows").some(({ tokens }) => {
    const runsLines = tokens.some(({ value }) => LINE_RUNNER.test(nameOf(value, reader.os)));
    return tokens.some(({ value, start, end }, at) => {
      const isLine = tokens[0]!.value === "eval" ||
        (runsLines && LINE_OPTION.test(tokens[at - 1]?.value ?? ""));
      const substituted = [...command.slice(start, end).matchAll(SUBSTITUTION)];
      return [isLine ? value : "", ...substituted.map(([, inner, ticked]) => inner ?? ticked!)]
        .some((line) => findHookCall(line, reader) !== null);
    });
  });
}

/**
 * Tells whether a command line says the words of our hook where they might be run: among the words of
 * a program that is not known, or quoted.
 *
 * @param command The command line.
 * @param reader How it is read.
 * @returns True when it does.
 */
export function mentionsHookCall(command: string, { client, os }: Reader): boolean {
  const words = new RegExp(`(?<![\\w.-])${NAME}["']?\\s+hook\\s+${client}(?![\\w-])`);
  const says = (text: string) => words.test(comparable(text, os));
  return readCommandLine(command, os === "windows").some(({ tokens, joint }) => {
    const program = tokens[findProgram(tokens, os)?.at ?? 0]?.value ?? "";
    // What is written into a pipe may be run at its other end.
    if (QUOTER.test(nameOf(program, os)) && !joint?.value.startsWith("|")) return false;
    return says(tokens.map(({ value }) => value).join(" ")) ||
      tokens.some(({ start, end }) => says(command.slice(start, end)));
  });
}

/**
 * Tells whether a word names our executable.
 *
 * @param word The word, its quotes taken off.
 * @param os The operating system whose shell reads it, as Deno calls it.
 * @returns True for a path or a bare name of it.
 */
export function isProgram(word: string, os: string): boolean {
  return EXECUTABLE.test(nameOf(word, os));
}

/** Whether a word names the very file that reads it, whatever that is called. */
function isSame(word: string, { own, os }: Omit<Reader, "client">): boolean {
  return own !== undefined && comparable(word, os) === comparable(own, os);
}

/** The word for the first module, where the runtime runs one of ours. */
function sourcesIndex(
  tokens: readonly Token[],
  first: number,
  reader: Omit<Reader, "client">,
): number | null {
  const { os } = reader;
  if (!RUNTIME.test(nameOf(tokens[first]!.value, os)) || tokens[first + 1]?.value !== "run") {
    return null;
  }
  const at = denoModuleIndex(tokens, first + 2);
  const path = comparable(tokens[at]?.value ?? "", os);
  // Few programs need this permission; one that has them all is told by where it is.
  const isOurs = isSame(path, reader) || CHECKOUT.test(path) ||
    tokens.slice(first, at).some(({ value }) => value === "--allow-sys");
  return isOurs && nameOf(path, os) === "main.ts" ? at : null;
}

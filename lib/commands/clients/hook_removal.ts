/**
 * Our hook taken out of a command line: what else the line runs is kept byte for byte, and runs as it
 * did. Where that is not sure, the line stays as it is.
 *
 * @module
 */

import { readCommandLine, type SimpleCommand, type Token } from "./command_line.ts";
import { hookCallOf, isProgram, type Reader } from "./hook_call.ts";
import { withoutIdleRedirects } from "./looks.ts";

/** A stretch of the line. */
interface Stretch {
  readonly start: number;
  /** UTF-16 offset of the end, excluded. */
  readonly end: number;
}

/** A stretch that goes. */
interface Cut extends Stretch {
  /** What comes in its place; nothing when left out. */
  readonly instead?: string;
}

/** Indices of the first and the last of chains that follow each other. */
interface Range {
  readonly first: number;
  readonly last: number;
}

interface Part extends SimpleCommand {
  readonly isOurs: boolean;
  /** Whether it does nothing without ours. */
  readonly isIdle: boolean;
}

/** Commands up to `;`, `&` or a line's end; what is among them hangs together by `&&`, `||` or `|`. */
interface Chain extends Stretch {
  readonly parts: readonly Part[];
  /** What ends it; null at the end of the text. */
  readonly joint: Token | null;
}

/** Words that a shell puts around commands, as the first word of one. */
const STRUCTURE =
  /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|try)$/;
const BRACE = /^[{}]$/;
/** What ends a chain of commands. */
const CHAIN_END = /^[;&\n]$/;
/** A command that asks how the one before it ended. */
const ASKS_OUTCOME = /\$\{?[?!]|PIPESTATUS|ERRORLEVEL|LASTEXITCODE/i;
/** A command that looks whether a program is there. */
const LOOK = /^(?:\[\[?|test|which|type|hash|command -v)(?: |$)/;

/**
 * Takes every call of our hook out of a command line, each with the operator that joins it and with
 * what belongs to it: variables, programs that run it, redirects, a look whether it is there.
 *
 * @param command The command line.
 * @param reader How it is read.
 * @returns What is left; null when nothing is. Calls that cannot be cut out safely are still in it.
 */
export function withoutHookCalls(command: string, reader: Reader): string | null {
  const parts = readCommandLine(command, reader.os === "windows").map((simple): Part => ({
    ...simple,
    isOurs: hookCallOf(simple, reader) !== null,
    isIdle: isIdle(simple, reader.os),
  }));
  const ours = parts.filter(({ isOurs }) => isOurs);
  if (ours.length === 0 || ours.some(({ tokens }) => tokens.some(mayRunMore))) return command;
  if (parts.every((part) => part.isOurs || isBracket(part.tokens))) return null;
  if (isStructured(parts)) return command;
  if (parts.every((part) => part.isOurs || part.isIdle)) return null;
  if (ASKS_OUTCOME.test(command) || replacesShell(parts) || ours.some(writesFile)) return command;
  return cutAll(command, parts, reader);
}

/** Whether commands stand within others, or a here-document feeds one. */
function isStructured(parts: readonly Part[]): boolean {
  return parts.some(({ tokens, joint }) =>
    /^[()]$/.test(joint?.value ?? "") || STRUCTURE.test(tokens[0]?.value ?? "") ||
    tokens.some(({ kind, value }) =>
      BRACE.test(value) || (kind === "redirect" && /^<<-?$/.test(value))
    )
  );
}

/** Whether our hook runs instead of its shell, so that what stands behind it never does. */
function replacesShell(parts: readonly Part[]): boolean {
  return parts.slice(0, -1).some(({ isOurs, tokens }) =>
    isOurs && tokens.some(({ value }) => value === "exec")
  );
}

/** Whether what a command says goes into a file, which the others may read. */
function writesFile({ tokens }: Part): boolean {
  return withoutIdleRedirects(tokens).some(({ kind, value }) =>
    kind === "redirect" && value.includes(">")
  );
}

/** Whether a command is none, but for the bracket that it closes. */
function isBracket(tokens: readonly Token[]): boolean {
  return withoutIdleRedirects(tokens).every(({ value }) => BRACE.test(value));
}

/** Whether a word has a command of its own run, or may have: it is empty where only a shell reads it. */
function mayRunMore({ value }: Token): boolean {
  return value === "" || /\$\(|`/.test(value);
}

function isIdle({ tokens }: SimpleCommand, os: string): boolean {
  if (tokens.some(mayRunMore)) return false;
  const words = withoutIdleRedirects(tokens).map(({ value }) => value);
  // Where `#` begins no remark, it begins no program's name either.
  return isBracket(tokens) || /^(?:true$|:$|#)/.test(words.join(" ")) ||
    (LOOK.test(words.slice(0, 2).join(" ")) && words.some((word) => isProgram(word, os)));
}

function cutAll(command: string, parts: readonly Part[], { os }: Reader): string {
  const chains = chainsOf(parts);
  const isWhole = chains.map(({ parts }) =>
    parts.some(({ isOurs }) => isOurs) && parts.every((part) => part.isOurs || part.isIdle) &&
    !parts.some((part, at) => part.isOurs && isPiped(parts, at))
  );
  const running = runningIn(chains);
  const cuts: Cut[] = [];
  for (let first = 0; first < chains.length; first++) {
    if (!isWhole[first]) {
      cuts.push(...tailOf(chains[first]!));
      continue;
    }
    let last = first;
    while (isWhole[last + 1] && !hasRemarkBehind(command, chains[last]!)) last++;
    if (decidesOutcome(chains, { first, last }, { running, os })) {
      // No word succeeds in all three shells of Windows.
      if (os === "windows") return command;
      cuts.push({ start: chains[first]!.start, end: chains[last]!.end, instead: "true" });
    } else cuts.push(around(command, chains, { first, last }));
    first = last;
  }
  return without(command, cuts);
}

function chainsOf(parts: readonly Part[]): Chain[] {
  const chains: Chain[] = [];
  let own: Part[] = [];
  for (const part of parts) {
    own.push(part);
    if (part.joint !== null && !CHAIN_END.test(part.joint.value)) continue;
    const [first] = own;
    const end = (part.tokens.at(-1) ?? own.at(-2)?.joint)?.end ?? part.joint?.start ?? 0;
    const start = (first!.tokens[0] ?? first!.joint)?.start ?? end;
    chains.push({ parts: own, joint: part.joint, start, end });
    own = [];
  }
  return chains;
}

/** Whether a line ends as these chains do: nothing runs behind them, and before them something did. */
function decidesOutcome(
  chains: readonly Chain[],
  { first, last }: Range,
  { running, os }: { readonly running: Range; readonly os: string },
): boolean {
  // What a POSIX shell sends to the background never fails.
  if (os !== "windows" && chains[first - 1]?.joint?.value === "&") return false;
  return first > running.first && last >= running.last;
}

/** The first and the last chain that runs anything. */
function runningIn(chains: readonly Chain[]): Range {
  const runs = ({ parts }: Chain) => parts.some(({ tokens }) => tokens.length > 0);
  return { first: chains.findIndex(runs), last: chains.findLastIndex(runs) };
}

/** Our call at the end of a chain, where the chain runs as before without it: behind `&&`. */
function tailOf({ parts }: Chain): Stretch[] {
  const at = parts.findIndex(({ isOurs }) => isOurs);
  const before = parts[at - 1];
  // A line in which `&&` stands behind nothing is broken, and not ours to mend.
  const end = before?.tokens.at(-1)?.end;
  if (end === undefined || before!.joint!.value !== "&&" || isPiped(parts, at)) return [];
  const isEnd = parts.slice(at + 1).every((part, index) =>
    parts[at + index]!.joint!.value === "||" && !part.isOurs && part.isIdle
  );
  return isEnd ? [{ start: end, end: parts[at]!.tokens.at(-1)!.end }] : [];
}

function isPiped(parts: readonly Part[], at: number): boolean {
  return /^\|&?$/.test(parts[at]!.joint?.value ?? "") ||
    /^\|&?$/.test(parts[at - 1]?.joint?.value ?? "");
}

/** What goes with chains that follow each other: the operator behind them, or the one before. */
function around(
  command: string,
  chains: readonly Chain[],
  { first, last }: Range,
): Stretch {
  const { start } = chains[first]!;
  const { end, joint: behind } = chains[last]!;
  const before = chains[first - 1]?.joint;
  const hasRemark = hasRemarkBehind(command, chains[last]!);
  const isLast = behind === null || /^\s*$/.test(command.slice(behind.end));
  // At the end of a line, the `;` before them has nothing to end any more.
  if (before?.value === ";" && (hasRemark || behind?.value === "\n")) {
    return { start: blanksBefore(command, before.start), end };
  }
  if (hasRemark) return { start, end: blanksBehind(command, end) };
  if (isLast) return { start: blanksBefore(command, start), end: behind?.end ?? end };
  return { start, end: blanksBehind(command, behind.end) };
}

/** Whether a remark stands between a chain and what ends it. */
function hasRemarkBehind(command: string, { end, joint }: Chain): boolean {
  return command.slice(end, joint?.start).trimStart().startsWith("#");
}

function blanksBefore(command: string, end: number): number {
  let at = end;
  while (at > 0 && /[^\S\n]/.test(command[at - 1]!)) at--;
  return at;
}

function blanksBehind(command: string, start: number): number {
  let at = start;
  while (at < command.length && /[^\S\n]/.test(command[at]!)) at++;
  return at;
}

function without(text: string, cuts: readonly Cut[]): string {
  let at = 0;
  let left = "";
  for (const { start, end, instead = "" } of cuts) {
    left += text.slice(at, start) + instead;
    at = Math.max(at, end);
  }
  return left + text.slice(at);
}

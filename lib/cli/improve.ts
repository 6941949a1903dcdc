/**
 * `improver improve`: a prompt in from a pipe or files, the improved one out.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import {
  computeImprovement,
  type ImproveRequest,
  type ImproveResult,
  storeImprovement,
} from "../improve.ts";
import type { Profile } from "../rewrite/rule.ts";
import { replacePromptFile } from "../store/prompt_file.ts";
import { type Door, EXIT, note, type SharedFlags, withApp } from "./door.ts";
import { readInput } from "./input.ts";
import { renderExplanation, renderQuestions } from "./render.ts";
import { requestOfFlags, type RequestTemplate } from "./request.ts";
import { openTerminal, stderr, stdout } from "./terminal.ts";

/** Flags of `improver improve`. */
export interface ImproveFlags extends SharedFlags {
  /** Print JSON. */
  readonly json: boolean;
  /** Print a word diff. */
  readonly diff: boolean;
  /** Print edits and questions to standard error. */
  readonly explain: boolean;
  /** One prompt a line in, one result a line out. */
  readonly jsonl: boolean;
  /** Write the prompt back to its file. */
  readonly inPlace: boolean;
  /** Decide with a person at the terminal. */
  readonly interactive: boolean;
  /** Facts, key and value. */
  readonly context?: readonly (readonly [string, string])[];
  /** File that holds facts as JSON. */
  readonly contextFile?: string;
  /** Answers to earlier questions, slot and text. */
  readonly answer?: readonly (readonly [string, string])[];
  /** How questions are given. */
  readonly ask?: "list" | "inline" | "off";
  /** Kind of model the prompt is for. */
  readonly profile?: Profile;
  /** Id of the conversation. */
  readonly session?: string;
  /** Whether a person wrote the prompt. */
  readonly source: "user" | "synthetic";
  /** Time the prompt may take, in milliseconds. */
  readonly deadline?: number;
  /** Whether the pair is stored. */
  readonly store?: boolean;
}

/** One prompt on its way through the command. */
interface Source {
  /** The file it came from; null for standard input. */
  readonly path: string | null;
  readonly prompt: string;
}

/**
 * Runs the command.
 *
 * @param flags Its flags.
 * @param files Its files; none reads standard input.
 */
export async function improveCommand(
  this: Pick<Door, "exitCode">,
  flags: ImproveFlags,
  ...files: string[]
): Promise<void> {
  refuseContradictions(flags, files);
  await withApp(flags, {}, async (app) => {
    const template = requestOfFlags(flags);
    if (flags.jsonl) {
      const { improveBatch } = await import("./batch.ts");
      const failures = await improveBatch(template, app);
      if (failures > 0) this.exitCode = EXIT.failure;
      return;
    }
    if (files.length === 0) return await improveOne(readSource(null), template, flags, app);
    let failures = 0;
    for (const file of files) {
      try {
        await improveOne(readSource(file), template, flags, app);
      } catch (error) {
        // One unreadable file of several does not keep the rest from being improved.
        if (files.length === 1 || !(error instanceof ImproverError)) throw error;
        note(`${error.message}\n  ${error.hint}`);
        failures++;
      }
    }
    if (failures > 0) this.exitCode = EXIT.failure;
  }, { isDirectoryOptional: true });
}

async function improveOne(
  source: Source,
  template: RequestTemplate,
  flags: ImproveFlags,
  app: App,
): Promise<void> {
  const request = { ...template, prompt: source.prompt };
  if (flags.interactive) return await improveInteractively(request, source, flags, app);
  const improvement = await computeImprovement(request, app);
  // Machines need to know whether the pair was stored; people want to read first.
  if (flags.json) {
    const result = await storeImprovement(improvement, app);
    stdout.write(`${JSON.stringify(result, null, stdout.isTerminal ? 2 : 0)}\n`);
    tell(result, flags, app);
    return;
  }
  await print(improvement.result, source, flags);
  tell(await storeImprovement(improvement, app), flags, app);
}

async function improveInteractively(
  request: ImproveRequest,
  source: Source,
  flags: ImproveFlags,
  app: App,
): Promise<void> {
  const { improveTogether } = await import("./interactive.ts");
  const person = openTerminal();
  try {
    const { text, result } = await improveTogether(request, app, person);
    await print({ ...result, improved: text }, source, flags);
    for (const warning of result.warnings) note(warning);
  } finally {
    person.close();
  }
}

async function print(result: ImproveResult, source: Source, flags: ImproveFlags): Promise<void> {
  if (flags.inPlace && source.path !== null && result.improved !== result.original) {
    replacePromptFile(source.path, result.improved);
  }
  if (flags.diff) {
    const { renderDiff } = await import("./diff.ts");
    stdout.write(renderDiff(result, stdout));
  } else if (!flags.inPlace) {
    const missing = stdout.isTerminal && !result.improved.endsWith("\n");
    stdout.write(missing ? `${result.improved}\n` : result.improved);
  }
}

/** Tells the person at the terminal what the answer on stdout does not say. */
function tell(result: ImproveResult, flags: ImproveFlags, app: App): void {
  for (const warning of result.warnings) note(warning);
  if (flags.explain) {
    stderr.write(renderExplanation(result, stderr));
  } else if (!flags.json && result.questions.length > 0 && listsQuestions(flags, app)) {
    stderr.write(renderQuestions(result, stderr));
  }
}

/** Whoever wants the closing sentence has nobody to read a list. */
function listsQuestions(flags: ImproveFlags, app: App): boolean {
  return (flags.ask ?? app.config.settings.ask) === "list";
}

function readSource(path: string | null): Source {
  const prompt = readInput(path ?? "-");
  return { path: path === "-" ? null : path, prompt };
}

function refuseContradictions(flags: ImproveFlags, files: readonly string[]): void {
  const fault = flags.inPlace && files.length === 0
    ? ["--in-place needs a file", "Name the files to improve"]
    : flags.inPlace && files.includes("-")
    ? ["--in-place cannot write standard input back", "Leave out `-`"]
    : flags.jsonl && files.length > 0
    ? ["--jsonl reads standard input only", "Pipe the file in: improver improve --jsonl < FILE"]
    : flags.interactive && (flags.jsonl || flags.json)
    ? ["--interactive talks to a person, --json and --jsonl to a program", "Leave one of them out"]
    : flags.jsonl && (flags.diff || flags.inPlace || flags.explain)
    ? ["--jsonl prints results only", "Leave out --diff, --explain and --in-place"]
    : flags.json && (flags.diff || flags.inPlace)
    ? ["--json prints results only", "Leave out --json, or else --diff and --in-place"]
    : null;
  if (fault !== null) throw new ImproverError("usage", `Cannot improve: ${fault[0]}`, fault[1]!);
}

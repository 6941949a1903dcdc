/**
 * Requests as the command line reads them: from flags, a context file, or a line of a batch.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import type { ImproveRequest } from "../improve.ts";
import { nearestName } from "../nearest.ts";
import type { Context, Profile } from "../rewrite/rule.ts";
import { PROFILES } from "../rewrite/rule.ts";
import { readPromptFile } from "../store/prompt_file.ts";
import type { ImproveFlags } from "./improve.ts";
import { decodePrompt } from "./terminal.ts";

/** Everything of a request but the prompt. */
export type RequestTemplate = Omit<ImproveRequest, "prompt">;

/** What the caller knows: facts by key, and answers by slot. */
interface Facts {
  readonly context: Context;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Reads the flags of `improver improve` into a request without its prompt.
 *
 * @param flags The flags.
 * @returns The request's other parts.
 * @throws ImproverError when the context file cannot be read or holds something else.
 */
export function requestOfFlags(flags: ImproveFlags): RequestTemplate {
  const filed = flags.contextFile === undefined
    ? { context: {}, answers: {} }
    : readContextFile(flags.contextFile);
  const context: Record<string, string | readonly string[]> = { ...filed.context };
  for (const [key, value] of flags.context ?? []) {
    if (key === "answers") {
      throw new ImproverError(
        "usage",
        "Cannot use --context answers: answers have a name each",
        "Give them with --answer SLOT=TEXT",
      );
    }
    const before = context[key];
    context[key] = before === undefined ? value : [before, value].flat();
  }
  return {
    context,
    answers: { ...filed.answers, ...Object.fromEntries(flags.answer ?? []) },
    profile: flags.profile,
    session_id: flags.session ?? null,
    source: flags.source,
    deadline_ms: flags.deadline,
    ask: flags.ask,
    store: flags.store,
    client: "cli",
  };
}

/**
 * Reads one line of a batch.
 *
 * @param line One JSON object: `prompt`, and what else a request may hold.
 * @param template What holds for every line that does not say otherwise.
 * @returns The request.
 * @throws ImproverError `bad_json` for anything else, with what to mend.
 */
export function requestOfLine(line: string, template: RequestTemplate): ImproveRequest {
  const value = parseObject(line, "the line");
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(LINE_CHECKS, key)) continue;
    const nearest = nearestName(key, Object.keys(LINE_CHECKS));
    throw new ImproverError(
      "bad_json",
      `Cannot read the line: ${JSON.stringify(key)} is not a field`,
      nearest === null
        ? `The fields are ${Object.keys(LINE_CHECKS).join(", ")}`
        : `Did you mean ${JSON.stringify(nearest)}?`,
    );
  }
  for (const [key, [wanted, fits]] of Object.entries(LINE_CHECKS)) {
    if (value[key] === undefined ? key !== "prompt" : fits(value[key])) continue;
    throw new ImproverError(
      "bad_json",
      `Cannot read the line: ${JSON.stringify(key)} is ${
        value[key] === undefined ? "missing" : "of the wrong kind"
      }`,
      `Give ${wanted}, for example {"prompt": "Summarise this.", "context": {"audience": "experts"}}`,
    );
  }
  const facts = factsOf(value.context ?? {}, "the line");
  const own = value.answers as Record<string, string> | undefined;
  return {
    ...template,
    ...value as unknown as ImproveRequest,
    context: { ...template.context, ...facts.context },
    answers: { ...template.answers, ...facts.answers, ...own },
  };
}

type Check = readonly [wanted: string, fits: (value: unknown) => boolean];

const isText = (value: unknown) => typeof value === "string";
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOneOf = (...values: readonly string[]) => (value: unknown) =>
  values.includes(value as string);

const LINE_CHECKS: Readonly<Record<string, Check>> = {
  prompt: ["the prompt as a string", isText],
  context: ["an object", isObject],
  answers: [
    "an object of strings",
    (value) => isObject(value) && Object.values(value).every(isText),
  ],
  profile: [`one of ${PROFILES.join(", ")}`, isOneOf(...PROFILES as Profile[])],
  session_id: ["a string or null", (value) => value === null || isText(value)],
  source: ["user or synthetic", isOneOf("user", "synthetic")],
  deadline_ms: ["a number above 0", (value) => typeof value === "number" && value > 0],
  ask: ["one of list, inline, off", isOneOf("list", "inline", "off")],
  store: ["true or false", (value) => typeof value === "boolean"],
};

function readContextFile(path: string): Facts {
  const name = JSON.stringify(path);
  return factsOf(parseObject(decodePrompt(readPromptFile(path), name), name), name);
}

function parseObject(json: string, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    // A byte order mark, as editors and spreadsheets on Windows begin a file with, is no JSON.
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImproverError(
      "bad_json",
      `Cannot read ${name}: it is not JSON (${reason.slice(0, 120)})`,
      "Give one JSON object",
      cause,
    );
  }
  if (isObject(value)) return value;
  throw new ImproverError(
    "bad_json",
    `Cannot read ${name}: it is not an object`,
    "Give one JSON object",
  );
}

function factsOf(value: unknown, name: string): Facts {
  const { answers = {}, ...context } = value as Record<string, unknown>;
  const fits = (fact: unknown) => isText(fact) || (Array.isArray(fact) && fact.every(isText));
  const wrong = Object.entries(context).find(([, fact]) => !fits(fact))?.[0] ??
    (isObject(answers) && Object.values(answers).every(isText) ? undefined : "answers");
  if (wrong === undefined) {
    return { context: context as unknown as Context, answers: answers as Record<string, string> };
  }
  throw new ImproverError(
    "bad_json",
    `Cannot use the context in ${name}: ${JSON.stringify(wrong)} is of the wrong kind`,
    wrong === "answers"
      ? 'Give answers as an object, for example {"answers": {"audience": "experts"}}'
      : "Give each fact as a string or a list of strings",
  );
}

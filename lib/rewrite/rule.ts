/**
 * The contract of a rule, and how compiled rules come to life: data in, something that finds out.
 *
 * @module
 */

import { ImproverError } from "../errors.ts";
import type { Prompt, Sentence, Task, Word } from "../text/prompt.ts";
import type { Licence } from "./check.ts";
import { KINDS } from "./kinds/kinds.ts";
import type { WordList } from "./word_list.ts";

/** Which model the prompt is meant for; `auto` when nobody said. */
export type Profile = "auto" | "reasoning" | "chat" | "claude" | "gpt" | "gemini";

/** All profiles, in the order in which they are shown. */
export const PROFILES: readonly Profile[] = [
  "auto",
  "reasoning",
  "chat",
  "claude",
  "gpt",
  "gemini",
];

/** Facts the caller gives; answers to questions are kept apart. */
export interface Context {
  /** A value, or several. */
  readonly [key: string]: string | readonly string[];
}

/** When a rule has its turn. */
export type Phase = "clean" | "tighten" | "structure" | "ground";

/** The phases in their order. */
export const PHASES: readonly Phase[] = ["clean", "tighten", "structure", "ground"];

/** One stretch of text and what would stand in its place. */
export interface Replacement {
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** UTF-16 offset after the last code unit; equal to `start` for an insertion. */
  readonly end: number;
  /** The text that would stand there. */
  readonly after: string;
}

/** What a rule saw once: replacements that only make sense together, in order and disjoint. */
export type Finding = readonly Replacement[];

/** All that a rule may look at. */
export interface Situation {
  /** The text as it is in this phase. */
  readonly prompt: Prompt;
  /** Words that may be changed: neither protected nor the user's pasted material. */
  readonly words: readonly Word[];
  /** The same words in lower case, with straight apostrophes. */
  readonly lower: readonly string[];
  /** Sentences that may be changed in part. */
  readonly sentences: readonly Sentence[];
  /** Whether given text is to be worked on (proofread, translated, rewritten). */
  readonly transforms: boolean;
  /** Which model the prompt is meant for. */
  readonly profile: Profile;
  /** Facts the caller gave. */
  readonly context: Context;
  /** Answers to earlier questions, by slot. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the prompt leaves a slot open. */
  leavesOpen(slot: string): boolean;
  /** Whether a stretch touches nothing protected and none of the user's material. */
  isOpen(start: number, end: number): boolean;
  /** What is closed in a stretch: protected spans and material, in order. */
  closedIn(start: number, end: number): readonly { readonly start: number; readonly end: number }[];
  /** A word list by name, or null where the caller has none. */
  wordList(name: string): WordList | null;
}

/** One example of a rule, which is also its test. */
export interface Example {
  /** A prompt. */
  readonly before: string;
  /** What the rule makes of it; the same text where it must leave it alone. */
  readonly after: string;
  /** The profile under which it holds, `auto` when absent. */
  readonly profile?: Profile;
  /** Facts the caller gives in this example. */
  readonly context?: Context;
  /** Answers the caller gives in this example. */
  readonly answers?: Readonly<Record<string, string>>;
  /** True when `after` is known to be wrong and waits to be mended. */
  readonly known_wrong?: boolean;
}

/** Where a rule applies: everywhere but `never`, or nowhere but `only`. */
export interface Scope {
  /** Nowhere else. */
  readonly only?: readonly string[];
  /** Not there. */
  readonly never?: readonly string[];
}

/** A rule as it is compiled: plain data. */
export interface CompiledRule {
  /** Family and name, the path of its file: `clarity/wordy_phrase`. */
  readonly id: string;
  /** One sentence to the user. */
  readonly why: string;
  /** How it acts: the name of a kind. */
  readonly kind: string;
  /** When it has its turn. */
  readonly phase: Phase;
  /** `safe`: the meaning cannot change. `ask`: needs consent, or a learner that is sure. */
  readonly risk: "safe" | "ask";
  /** Where the advice comes from. */
  readonly source: string;
  /** Probability, 0 to 1, that a user accepts its edits, before anything is learnt. 1: not up for learning. */
  readonly prior: number;
  /** Priors of single profiles. */
  readonly priors: Partial<Record<Profile, number>>;
  /** Languages it is for; `*` for all. */
  readonly languages: readonly string[];
  /** Profiles it is for. */
  readonly profiles: Scope;
  /** Tasks it is for: those of a prompt, or `transform` for any that works on given text. */
  readonly tasks: Scope;
  /** Its examples. */
  readonly examples: readonly Example[];
  /** What its kind needs. */
  readonly fields: unknown;
}

/** A rule that can find. */
export interface Rule extends CompiledRule {
  /** What its kind may do beyond the promises of every rule. */
  readonly licences: readonly Licence[];
  /** Everything it would change, in order and disjoint. */
  find(situation: Situation): Finding[];
}

/** The compiled form of all rules. */
export interface CompiledRules {
  /** Version of this form. */
  readonly format: 1;
  /** Word lists that rules may name as `@list`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The rules, sorted by id. */
  readonly rules: readonly CompiledRule[];
}

/**
 * Brings compiled rules to life. Patterns and indexes are made when a rule is first asked to find.
 *
 * @param compiled What `scripts/compile_rules.ts` wrote.
 * @returns The rules, in their compiled order.
 * @throws ImproverError `bad_rule` when it is not in the form this program reads.
 */
export function loadRules(compiled: unknown): Rule[] {
  const { format, rules } = (compiled ?? {}) as Partial<CompiledRules>;
  if (format !== 1 || !Array.isArray(rules)) {
    throw new ImproverError(
      "bad_rule",
      "Cannot load the rules: their compiled form is not one this program reads",
      "Compile them again with `deno task rules`",
    );
  }
  return rules.map(loadRule);
}

/**
 * Brings one compiled rule to life.
 *
 * @param rule A checked rule.
 * @returns The same rule, able to find.
 * @throws ImproverError `bad_rule` when its kind is unknown.
 */
export function loadRule(rule: CompiledRule): Rule {
  const kind = KINDS[rule.kind];
  if (kind === undefined) {
    throw new ImproverError(
      "bad_rule",
      `Cannot load the rule "${rule.id}": there is no kind "${rule.kind}"`,
      `Use one of ${Object.keys(KINDS).join(", ")}`,
    );
  }
  let finder: ((situation: Situation) => Finding[]) | undefined;
  return {
    ...rule,
    licences: kind.licences ?? [],
    find: (situation) => (finder ??= kind.finder(rule.fields))(situation),
  };
}

/**
 * Tells whether a rule has anything to say about a prompt.
 *
 * @param rule The rule.
 * @param situation The prompt, its profile and tasks.
 * @returns True when language, profile and task are among the rule's.
 */
export function applies(rule: Rule, situation: Situation): boolean {
  const { language, task } = situation.prompt;
  if (!rule.languages.includes("*") && !rule.languages.includes(language)) return false;
  const tasks: (Task | "transform")[] = situation.transforms ? [task, "transform"] : [task];
  return inScope(rule.profiles, [situation.profile]) && inScope(rule.tasks, tasks);
}

function inScope(scope: Scope, names: readonly string[]): boolean {
  if (scope.only !== undefined && !names.some((name) => scope.only!.includes(name))) return false;
  return scope.never === undefined || !names.some((name) => scope.never!.includes(name));
}

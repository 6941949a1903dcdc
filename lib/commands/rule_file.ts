/**
 * A rule file of the user's own, tried before it is put to use; and rules switched on and off.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { nearestName } from "../nearest.ts";
import { rewrite } from "../rewrite/rewrite.ts";
import type { Example, Rule } from "../rewrite/rule.ts";
import { layoutOf } from "../store/directory.ts";
import { readExperimentsIfWhole } from "../store/experiment_file.ts";
import { droppedByExperiment, everyRule, rulesOff } from "./rules.ts";

/** One example of a rule, tried. */
export interface ExampleResult {
  /** The prompt. */
  readonly before: string;
  /** What the rule should make of it. */
  readonly expected: string;
  /** What it makes of it. */
  readonly actual: string;
  /** Whether both are the same, and the result stays as it is when the rule sees it again. */
  readonly passed: boolean;
}

/** A rule file, tried. */
export interface RuleFileResult {
  /** Id of the rule, from its path. */
  readonly id: string;
  /** Whether all examples passed. */
  readonly passed: boolean;
  /** The examples. */
  readonly examples: readonly ExampleResult[];
}

/**
 * Checks a rule file and tries its examples.
 *
 * @param path The file: `<family>/<name>.toml`, wherever it is.
 * @param app The running program.
 * @returns What came of the examples.
 * @throws ImproverError `bad_rule` with file and line, `unreadable`, or `usage` for a wrong path.
 */
export async function testRuleFile(path: string, app: App): Promise<RuleFileResult> {
  const { readRule } = await import("../store/rules.ts");
  const rule = await readRule(path);
  const { wordList } = await app.engine();
  const apply = (text: string, { profile, context, answers }: Example) =>
    rewrite(text, {
      rules: [rule],
      profile: profile ?? "auto",
      context: context ?? {},
      answers: answers ?? {},
      score: () => 1,
      wordList,
      expired: () => false,
    }).improved;
  const examples = rule.examples.map((example): ExampleResult => {
    const { before, after: expected } = example;
    const actual = apply(before, example);
    const passed = actual === expected && apply(actual, example) === actual;
    return { before, expected, actual, passed };
  });
  return { id: rule.id, passed: examples.every(({ passed }) => passed), examples };
}

/**
 * Switches a rule on or off, in the settings file. One that an experiment dropped is switched on by
 * ending that experiment otherwise.
 *
 * @param id The rule.
 * @param on Whether it may fire.
 * @param app The running program.
 * @returns The rules that are off now.
 * @throws ImproverError `unknown_rule` for a rule that there is not, `bad_config` when the settings
 * file cannot be changed.
 */
export async function switchRule(id: string, on: "on" | "off", app: App): Promise<string[]> {
  const off = app.config.settings["rules.disabled"];
  const rules = await everyRule(app);
  refuseUnknown(id, [...rules.map((rule: Rule) => rule.id), ...off]);
  const others = [...rulesOff(app).keys()].filter((one) => one !== id);
  const isDropped = droppedByExperiment(app).has(id);
  if (on === "on" && isDropped) {
    const { stopExperiment } = await import("./experiments.ts");
    await stopExperiment(id, "promoted", app);
  }
  if (on === "off" && isOnTrial(app, id)) {
    // It would compare nothing with nothing, and keep all others from beginning.
    const { stopExperiment } = await import("./experiments.ts");
    await stopExperiment(id, "stopped", app);
  }
  if (on === "off" || !isDropped || off.includes(id)) {
    const rest = off.filter((one) => one !== id);
    const { writeDisabledRules } = await import("../store/settings_file.ts");
    writeDisabledRules(app.config.dataDirectory, on === "on" ? rest : [...rest, id]);
  }
  return on === "on" ? others : [...others, id];
}

function isOnTrial(app: App, id: string): boolean {
  return readExperimentsIfWhole(layoutOf(app.config.dataDirectory))
    .some(({ subject, status, control }) =>
      subject === id && status === "running" && control === null
    );
}

function refuseUnknown(id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const nearest = nearestName(id, known);
  throw new ImproverError(
    "unknown_rule",
    `Cannot switch ${JSON.stringify(id)}: there is no such rule`,
    nearest === null ? "Run `improver rules list`" : `Did you mean ${JSON.stringify(nearest)}?`,
  );
}

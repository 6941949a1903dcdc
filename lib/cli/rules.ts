/**
 * `improver rules`: the rules as lists and pages.
 *
 * @module
 */

import { switchRule, testRuleFile } from "../commands/rule_file.ts";
import { listRules, type RuleDetails, showRule } from "../commands/rules.ts";
import { type Door, EXIT, type SharedFlags, withApp } from "./door.ts";
import { renderTable } from "./table.ts";
import { stdout } from "./terminal.ts";

type Flags = SharedFlags & { readonly json: boolean };

/**
 * Lists the rules.
 *
 * @param flags The command's flags.
 * @internal
 */
export async function rulesListCommand(this: Door, flags: Flags): Promise<void> {
  const rules = await withApp(flags, {}, (app) => listRules(app));
  stdout.write(
    flags.json ? `${JSON.stringify(rules)}\n` : renderTable(["rule", "risk", "prior", "why"], [
      ...rules.map(({ id, risk, prior, why, off }) => [
        id,
        off === null ? risk : "off",
        String(prior),
        off === null ? why : `Off: ${off}`,
      ]),
    ]),
  );
}

/**
 * Shows one rule.
 *
 * @param flags The command's flags.
 * @param id The rule.
 * @internal
 */
export async function rulesShowCommand(this: Door, flags: Flags, id: string): Promise<void> {
  const rule = await withApp(flags, {}, (app) => showRule(id, app));
  stdout.write(flags.json ? `${JSON.stringify(rule)}\n` : pageOf(rule));
}

/**
 * Tries a rule file.
 *
 * @param flags The command's flags.
 * @param path The file.
 * @internal
 */
export async function rulesTestCommand(this: Door, flags: Flags, path: string): Promise<void> {
  const result = await withApp(flags, {}, (app) => testRuleFile(path, app));
  if (!result.passed) this.exitCode = EXIT.failure;
  if (flags.json) return stdout.write(`${JSON.stringify(result)}\n`);
  for (const { before, expected, actual, passed } of result.examples) {
    stdout.write(`${passed ? "ok    " : "wrong "}  ${JSON.stringify(before)}\n`);
    if (passed) continue;
    stdout.write(
      `          wanted ${JSON.stringify(expected)}\n          got    ${JSON.stringify(actual)}\n`,
    );
  }
}

/**
 * Switches a rule on.
 *
 * @param flags The command's flags.
 * @param id The rule.
 * @internal
 */
export async function rulesEnableCommand(this: Door, flags: Flags, id: string): Promise<void> {
  tellOff(await withApp(flags, {}, (app) => switchRule(id, "on", app)), flags);
}

/**
 * Switches a rule off.
 *
 * @param flags The command's flags.
 * @param id The rule.
 * @internal
 */
export async function rulesDisableCommand(this: Door, flags: Flags, id: string): Promise<void> {
  tellOff(await withApp(flags, {}, (app) => switchRule(id, "off", app)), flags);
}

function tellOff(off: readonly string[], flags: Flags): void {
  stdout.write(
    flags.json
      ? `${JSON.stringify({ disabled: off })}\n`
      : `Off: ${off.length === 0 ? "none" : off.join(", ")}\n`,
  );
}

function pageOf(rule: RuleDetails): string {
  const examples = rule.examples.map(({ before, after }) =>
    before === after
      ? `  leaves alone  ${JSON.stringify(before)}\n`
      : `  before        ${JSON.stringify(before)}\n  after         ${JSON.stringify(after)}\n`
  );
  return [
    `${rule.id}\n`,
    `  ${rule.why}\n`,
    rule.off === null ? "" : `  off: ${rule.off}\n`,
    `  ${rule.risk}, prior ${rule.prior}, phase ${rule.phase}, kind ${rule.kind}, languages ${
      rule.languages.join(", ")
    }\n`,
    `  source: ${rule.source}\n`,
    ...examples,
  ].join("");
}

/**
 * `improver rules`: the rules as lists and pages.
 *
 * @module
 */

import { listRules, type RuleDetails, showRule } from "../commands/rules.ts";
import { type Door, type SharedFlags, withApp } from "./door.ts";
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
      ...rules.map(({ id, risk, prior, why }) => [id, risk, String(prior), why]),
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

function pageOf(rule: RuleDetails): string {
  const examples = rule.examples.map(({ before, after }) =>
    before === after
      ? `  leaves alone  ${JSON.stringify(before)}\n`
      : `  before        ${JSON.stringify(before)}\n  after         ${JSON.stringify(after)}\n`
  );
  return [
    `${rule.id}\n`,
    `  ${rule.why}\n`,
    `  ${rule.risk}, prior ${rule.prior}, phase ${rule.phase}, kind ${rule.kind}, languages ${
      rule.languages.join(", ")
    }\n`,
    `  source: ${rule.source}\n`,
    ...examples,
  ].join("");
}

/**
 * Checks a parsed rule file, the project's own and a user's alike, and makes its compiled form.
 *
 * @module
 */

import { FieldReader, type RuleFile } from "./field_reader.ts";
import { KINDS } from "./kinds/kinds.ts";
import {
  type CompiledRule,
  type Example,
  PHASES,
  type Profile,
  PROFILES,
  type Scope,
} from "./rule.ts";

const ID = /^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*$/;
const LANGUAGE = /^(?:\*|[a-z]{2,3})$/;

/**
 * Checks a rule file.
 *
 * @param id Family and name, from the file's path.
 * @param source The file, read and parsed.
 * @returns The rule's compiled form.
 * @throws ImproverError `bad_rule` with file and line, and how to mend it.
 */
export function checkRuleFile(id: string, source: RuleFile): CompiledRule {
  const fields = new FieldReader(source);
  if (!ID.test(id)) {
    throw fields.fault("id", `would be "${id}"`, "Name files family/what_it_does.toml, lower case");
  }
  const kind = fields.choice("kind", Object.keys(KINDS));
  const rule: CompiledRule = {
    id,
    why: fields.text("why"),
    kind,
    phase: fields.choice("phase", PHASES),
    risk: fields.choice("risk", ["safe", "ask"]),
    source: fields.text("source"),
    prior: fields.number("prior", 0, 1),
    priors: readPriors(fields),
    languages: readLanguages(fields),
    profiles: readScope(fields, "profiles"),
    tasks: readScope(fields, "tasks"),
    examples: readExamples(fields),
    fields: KINDS[kind]!.check(fields),
  };
  fields.finish();
  if (rule.risk === "ask" && Math.max(rule.prior, ...Object.values(rule.priors)) === 1) {
    throw fields.fault("risk", "is ask, but it is always applied", "Lower the prior below 1");
  }
  return rule;
}

function readPriors(fields: FieldReader): Partial<Record<Profile, number>> {
  const priors = (fields.raw("priors") ?? {}) as Record<string, unknown>;
  for (const [profile, prior] of Object.entries(priors)) {
    if (!PROFILES.includes(profile as Profile)) {
      throw fields.fault("priors", `names "${profile}"`, `Profiles: ${PROFILES.join(", ")}`);
    }
    if (typeof prior !== "number" || !(prior >= 0 && prior <= 1)) {
      throw fields.fault("priors", `gives ${profile} no probability`, "Use a number from 0 to 1");
    }
  }
  return priors as Partial<Record<Profile, number>>;
}

function readLanguages(fields: FieldReader): readonly string[] {
  const languages = fields.words("languages", ["en"]);
  const wrong = languages.find((language) => !LANGUAGE.test(language));
  if (wrong === undefined) return languages;
  throw fields.fault("languages", `names "${wrong}"`, 'Use primary tags such as "en", or "*"');
}

function readScope(fields: FieldReader, key: string): Scope {
  const value = fields.raw(key);
  if (value === undefined) return {};
  const scope = value as Record<string, unknown>;
  const listed = (one: unknown) =>
    one === undefined || (Array.isArray(one) && one.every((name) => typeof name === "string"));
  const known = typeof value === "object" && value !== null &&
    Object.keys(scope).every((name) => name === "only" || name === "never");
  if (!known || !listed(scope.only) || !listed(scope.never)) {
    throw fields.fault(
      key,
      "is not a scope",
      `Write ${key} = { only = ["…"] } or ${key} = { never = ["…"] }`,
    );
  }
  return scope as Scope;
}

const EXAMPLE_KEYS = ["before", "after", "profile", "context", "answers", "known_wrong"];

function readExamples(fields: FieldReader): readonly Example[] {
  const examples = fields.raw("examples");
  if (!Array.isArray(examples) || examples.length === 0) {
    throw fields.fault("examples", "is missing", "Add [[examples]] with before and after");
  }
  for (const example of examples as Record<string, unknown>[]) {
    if (typeof example.before !== "string" || typeof example.after !== "string") {
      throw fields.fault("examples", "has one without before and after", "Add both as texts");
    }
    const unknown = Object.keys(example).find((key) => !EXAMPLE_KEYS.includes(key));
    if (unknown !== undefined) {
      throw fields.fault(
        "examples",
        `has one with "${unknown}"`,
        `Known fields: ${EXAMPLE_KEYS.join(", ")}`,
        unknown,
      );
    }
    const { profile } = example;
    if (profile !== undefined && !PROFILES.includes(profile as Profile)) {
      throw fields.fault("examples", `names "${profile}"`, `Profiles: ${PROFILES.join(", ")}`);
    }
  }
  const changing = (examples as Example[]).filter((one) => one.before !== one.after).length;
  if (changing === 0 || changing === examples.length) {
    throw fields.fault(
      "examples",
      changing === 0 ? "has none that changes" : "has none that stays untouched",
      "Give at least one of each: they are the rule's tests",
    );
  }
  return examples as Example[];
}

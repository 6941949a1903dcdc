/**
 * The rules in force: the built-in ones, compiled beforehand, and the user's own files.
 *
 * @module
 */

import compiled from "../../rules/compiled.json" with { type: "json" };
import { ImproverError, parserFault } from "../errors.ts";
import { type CompiledRules, loadRule, loadRules, type Rule } from "../rewrite/rule.ts";

/** The user's own rules, and what was wrong with those that were left out. */
export interface UserRules {
  /** Rules that passed every check. */
  readonly rules: readonly Rule[];
  /** One sentence per file that was skipped. */
  readonly warnings: readonly string[];
}

/** Bytes of one rule file at most: rules are short, and a mistake should not be read whole. */
const RULE_FILE_BYTES_MAX = 65_536;

/** User rules at most, so that a directory put there by mistake does not stop the program. */
const USER_RULES_MAX = 500;

/** Gives the built-in rules, in their order. */
export function builtInRules(): Rule[] {
  return loadRules(compiled);
}

/**
 * Reads the rule files in a data directory: `rules/<family>/<name>.toml`, the same format as the
 * built-in ones. A bad file is skipped with a warning.
 *
 * @param dataDirectory The data directory.
 * @returns The rules, in the order of their ids.
 */
export async function userRules(dataDirectory: string): Promise<UserRules> {
  const files = ruleFiles(`${dataDirectory}/rules`);
  if (files.length === 0) return { rules: [], warnings: [] };
  const [{ parse }, { checkRuleFile }] = await Promise.all([
    import("smol-toml"),
    import("../rewrite/rule_file.ts"),
  ]);
  const { lists } = compiled as unknown as CompiledRules;
  const rules: Rule[] = [];
  const warnings: string[] = [];
  for (const { id, path } of files.slice(0, USER_RULES_MAX)) {
    try {
      const text = readRuleFile(path);
      rules.push(loadRule(checkRuleFile(id, { file: path, text, table: parse(text), lists })));
    } catch (error) {
      const reason = error instanceof ImproverError
        ? `${error.message}. ${error.hint}`
        : `${path}: ${parserFault(error)}`;
      warnings.push(`A rule was skipped: ${reason}`);
    }
  }
  if (files.length > USER_RULES_MAX) {
    warnings.push(`Only the first ${USER_RULES_MAX} rule files of ${files.length} were read`);
  }
  return { rules, warnings };
}

/**
 * Reads one rule file, wherever it is.
 *
 * @param path The file; the last two parts of its path are the rule's family and name.
 * @returns The rule.
 * @throws ImproverError `bad_rule` with file and line, or `unreadable`.
 */
export async function readRule(path: string): Promise<Rule> {
  const id = path.replaceAll("\\", "/").replace(/\.toml$/, "").split("/").slice(-2).join("/");
  const [{ parse }, { checkRuleFile }, { readPromptFile }] = await Promise.all([
    import("smol-toml"),
    import("../rewrite/rule_file.ts"),
    import("./prompt_file.ts"),
  ]);
  const text = new TextDecoder().decode(readPromptFile(path));
  const { lists } = compiled as unknown as CompiledRules;
  try {
    return loadRule(checkRuleFile(id, { file: path, text, table: parse(text), lists }));
  } catch (error) {
    if (error instanceof ImproverError) throw error;
    const reason = parserFault(error);
    throw new ImproverError(
      "bad_rule",
      `Cannot read ${JSON.stringify(path)}: ${reason}`,
      "Mend its TOML",
      error,
    );
  }
}

function ruleFiles(root: string): { id: string; path: string }[] {
  const files = directoryEntries(root).filter((family) => family.isDirectory).flatMap((family) =>
    directoryEntries(`${root}/${family.name}`)
      .filter((file) => file.isFile && file.name.endsWith(".toml"))
      .map((file) => ({
        id: `${family.name}/${file.name.slice(0, -".toml".length)}`,
        path: `${root}/${family.name}/${file.name}`,
      }))
  );
  return files.sort((a, b) => a.id < b.id ? -1 : 1);
}

function directoryEntries(path: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(path)];
  } catch {
    return [];
  }
}

function readRuleFile(path: string): string {
  const { size } = Deno.statSync(path);
  if (size <= RULE_FILE_BYTES_MAX) return Deno.readTextFileSync(path);
  throw new ImproverError(
    "bad_rule",
    `Cannot read ${JSON.stringify(path)}: it is larger than ${RULE_FILE_BYTES_MAX} bytes`,
    "Split it into several rules",
  );
}

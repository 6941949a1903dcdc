/**
 * Compiles the rule files under `rules/` into `rules/compiled.json`: `deno task rules`.
 *
 * @module
 */

import { parse } from "smol-toml";
import { ImproverError } from "../lib/errors.ts";
import { type CompiledRule, type CompiledRules } from "../lib/rewrite/rule.ts";
import { checkRuleFile } from "../lib/rewrite/rule_file.ts";

const ROOT = new URL("../rules/", import.meta.url);
/** The folder of word lists that rules name as `@list`; every other folder is a family of rules. */
const LISTS = "lists";

/**
 * Checks and compiles all rule files.
 *
 * @returns The text of `rules/compiled.json`: the same for the same files.
 * @throws ImproverError `bad_rule` with file and line.
 */
export function compileRules(): string {
  const lists: Record<string, readonly string[]> = {};
  for (const { name, file, text } of tomlFiles(LISTS)) {
    const { words, phrases } = parseToml(file, text);
    if (typeof words !== "string") {
      throw wrongFile(file, "it has no words", "Write words = '''…'''");
    }
    const single = words.split(/\s+/).filter((word) => word !== "");
    lists[name] = [...single, ...(phrases as string[] | undefined ?? [])];
  }
  const rules: CompiledRule[] = families().flatMap((family) =>
    tomlFiles(family).map(({ name, file, text }) =>
      checkRuleFile(`${family}/${name}`, { file, text, table: parseToml(file, text), lists })
    )
  );
  const compiled: CompiledRules = { format: 1, lists, rules };
  return `${JSON.stringify(compiled)}\n`;
}

function families(): string[] {
  return [...Deno.readDirSync(ROOT)]
    .filter((entry) => entry.isDirectory && entry.name !== LISTS && entry.name !== "words")
    .map((entry) => entry.name)
    .sort();
}

function tomlFiles(family: string): { name: string; file: string; text: string }[] {
  const directory = new URL(`${family}/`, ROOT);
  return [...Deno.readDirSync(directory)]
    .filter((entry) => entry.name.endsWith(".toml"))
    .map((entry) => ({
      name: entry.name.slice(0, -".toml".length),
      file: `rules/${family}/${entry.name}`,
      text: Deno.readTextFileSync(new URL(entry.name, directory)),
    }))
    .sort((a, b) => a.name < b.name ? -1 : 1);
}

function parseToml(file: string, text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    const [what, ...place] = (error as Error).message.split("\n");
    throw wrongFile(file, what ?? "it is no TOML", `Mend its syntax:\n${place.join("\n")}`);
  }
}

function wrongFile(file: string, what: string, hint: string): ImproverError {
  return new ImproverError("bad_rule", `Cannot read ${file}: ${what}`, hint);
}

if (import.meta.main) {
  try {
    Deno.writeTextFileSync(new URL("compiled.json", ROOT), compileRules());
  } catch (error) {
    if (!(error instanceof ImproverError)) throw error;
    console.error(`${error.message}\n${error.hint}`);
    Deno.exit(1);
  }
}

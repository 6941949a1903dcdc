/**
 * Puts what some entries load into one file. A bundler splits by who shares what, which makes dozens
 * of files, and every file costs a start its own look-ups.
 *
 * @module
 */

import { runDeno } from "./deno.ts";
import { putOffPatterns } from "./lazy.ts";

/** Name of the merged file. */
const CORE = "core.js";

/** Stands before the address of a lazy import while the merged file is made, so that it stays lazy. */
const LAZY = "__lazy+";

/**
 * Merges all files that some entries import statically into one, from which the old ones re-export:
 * whatever else imports them gets the same instances.
 *
 * @param directory A bundle with split chunks; its files are rewritten.
 * @param exported What the entries export, a name each.
 * @throws Error when no file exports such a name, or when the bundler fails.
 */
export async function mergeChunks(directory: string, exported: readonly string[]): Promise<void> {
  const codes = readScripts(directory);
  const merged = closureOf(codes, exported.map((name) => fileThatExports(name, codes)));
  const names = new Map(merged.map((file) => [file, exportsOf(codes.get(file)!)]));
  for (const file of merged) {
    const opaque = codes.get(file)!.replaceAll(/\bimport\((?="\.\/)/g, `import(${LAZY}`);
    Deno.writeTextFileSync(`${directory}/${file}`, opaque);
  }
  const alias = (file: string, name: string) => `${name}_${merged.indexOf(file)}`;
  const clauseOf = (file: string, asMade: (name: string) => string) =>
    `export{${names.get(file)!.map(asMade).join(",")}}from`;
  Deno.writeTextFileSync(
    `${directory}/${CORE}`,
    merged.map((file) =>
      `${clauseOf(file, (name) => `${name} as ${alias(file, name)}`)}"./${file}";`
    ).join("\n"),
  );
  const made = `${directory}/made-${CORE}`;
  await runDeno(
    ["bundle", "--quiet", "--platform=deno", "--minify", `--output=${made}`, CORE],
    directory,
  );
  const code = putOffPatterns(Deno.readTextFileSync(made)).replaceAll(LAZY, "");
  Deno.removeSync(made);
  Deno.writeTextFileSync(`${directory}/${CORE}`, code);
  // The rest asks the merged file itself. What is loaded lazily, by its name, goes on under that name.
  const lazily = new Set(
    [code, ...codes.values()].flatMap((text) =>
      [...text.matchAll(/\bimport\("\.\/([\w-]+\.js)"\)/g)].map(([, file]) => file!)
    ),
  );
  for (const [file, text] of codes) {
    const path = `${directory}/${file}`;
    if (!merged.includes(file)) Deno.writeTextFileSync(path, redirected(text));
    else if (!lazily.has(file)) Deno.removeSync(path);
    else {
      const clause = clauseOf(file, (name) => `${alias(file, name)} as ${name}`);
      Deno.writeTextFileSync(path, `${clause}"./${CORE}";\n`);
    }
  }
  function redirected(text: string): string {
    return text.replaceAll(
      /\b(import|export)(?:\{([^}]*)\}from)?"\.\/([\w-]+\.js)"/g,
      (whole, word: string, clause: string | undefined, file: string) => {
        if (!merged.includes(file)) return whole;
        if (clause === undefined) return `${word}"./${CORE}"`;
        const items = clause.split(",").filter((item) => item !== "").map((item) => {
          const [name, local] = item.split(" as ");
          return `${alias(file, name!)} as ${local ?? name}`;
        });
        return `${word}{${items.join(",")}}from"./${CORE}"`;
      },
    );
  }
}

function readScripts(directory: string): Map<string, string> {
  const names = [...Deno.readDirSync(directory)].map(({ name }) => name).sort();
  return new Map(
    names.filter((name) => name.endsWith(".js"))
      .map((name) => [name, Deno.readTextFileSync(`${directory}/${name}`)]),
  );
}

function fileThatExports(name: string, codes: ReadonlyMap<string, string>): string {
  for (const [file, code] of codes) {
    if (exportsOf(code).includes(name)) return file;
  }
  throw new Error(`Cannot merge the bundle: nothing in it exports ${name}`);
}

/** The entries and what they import, what is imported first coming first. */
function closureOf(codes: ReadonlyMap<string, string>, entries: readonly string[]): string[] {
  const closure = new Set<string>();
  const visit = (file: string) => {
    if (closure.has(file)) return;
    for (const [, imported] of codes.get(file)!.matchAll(/\b(?:from|import)"\.\/([\w-]+\.js)"/g)) {
      if (codes.has(imported!)) visit(imported!);
    }
    closure.add(file);
  };
  entries.forEach(visit);
  return [...closure];
}

/** The bundler writes one clause of exports, near the end of a file. */
function exportsOf(code: string): string[] {
  const clause = [...code.matchAll(/\bexport\{([^}]*)\};/g)].at(-1)?.[1] ?? "";
  return clause.split(",").filter((item) => item !== "").map((item) => item.split(" as ").at(-1)!);
}

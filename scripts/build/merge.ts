/**
 * Puts what some entries load into one file. A bundler splits by who shares what, which makes dozens
 * of files, and every file costs a start its own look-ups.
 *
 * @module
 */

import { runDeno } from "./deno.ts";
import { putOffPatterns } from "./lazy.ts";
import { plainLiterals } from "./literals.ts";

/** Name of the merged file. */
const CORE = "core.js";

/** Stands before the address of a lazy import while the merged file is made, so that it stays lazy. */
const LAZY = "__lazy+";

/**
 * Merges all files that some entries import statically into one. Whatever else imports them asks the
 * merged file, and so gets the same instances; what it imports lazily of itself is at hand.
 *
 * @param directory A bundle with split chunks; its files are rewritten.
 * @param exported What the entries export, a name each.
 * @throws Error when no file exports such a name, or when the bundler fails.
 */
export async function mergeChunks(directory: string, exported: readonly string[]): Promise<void> {
  const codes = readScripts(directory);
  const merged = withFacades(
    closureOf(codes, exported.map((name) => fileThatExports(name, codes))),
    codes,
  );
  const names = new Map(
    merged.map((file) => [file, exportsOf(codes.get(file)!).map(([, as]) => as)]),
  );
  for (const file of merged) {
    const opaque = codes.get(file)!.replaceAll(/\bimport\((?="\.\/)/g, `import(${LAZY}`);
    Deno.writeTextFileSync(`${directory}/${file}`, opaque);
  }
  const alias = (file: string, name: string) => `${name}_${merged.indexOf(file)}`;
  Deno.writeTextFileSync(
    `${directory}/${CORE}`,
    merged.map((file) => {
      const clause = names.get(file)!.map((name) => `${name} as ${alias(file, name)}`);
      return `export{${clause.join(",")}}from"./${file}";`;
    }).join("\n"),
  );
  const made = `${directory}/made-${CORE}`;
  await runDeno(
    ["bundle", "--quiet", "--platform=deno", "--minify", `--output=${made}`, CORE],
    directory,
  );
  const bundled = Deno.readTextFileSync(made);
  Deno.removeSync(made);
  const locals = new Map(exportsOf(bundled).map(([local, as]) => [as, local]));
  const core = atHand(bundled, (file, name) => {
    const local = locals.get(alias(file, name));
    if (local === undefined) throw new Error(`Cannot merge the bundle: ${file} lost ${name}`);
    return local;
  });
  Deno.writeTextFileSync(`${directory}/${CORE}`, plainLiterals(putOffPatterns(core)));
  for (const [file, text] of codes) {
    if (merged.includes(file)) Deno.removeSync(`${directory}/${file}`);
    else Deno.writeTextFileSync(`${directory}/${file}`, redirected(text));
  }

  /** What a lazy import of a merged file gives, made of names of the place it stands in. */
  function moduleOf(file: string, nameOf: (file: string, name: string) => string): string {
    return `({${names.get(file)!.map((name) => `${name}:${nameOf(file, name)}`).join(",")}})`;
  }

  function atHand(code: string, nameOf: (file: string, name: string) => string): string {
    return code.replaceAll(
      /\bimport\(__lazy\+"\.\/([\w-]+\.js)"\)/g,
      (_, file: string) =>
        merged.includes(file)
          ? `Promise.resolve(${moduleOf(file, nameOf)})`
          : `import("./${file}")`,
    );
  }

  function redirected(text: string): string {
    const lazily = text.replaceAll(
      /\bimport\("\.\/([\w-]+\.js)"\)/g,
      (whole, file: string) =>
        merged.includes(file)
          ? `import("./${CORE}").then($=>${moduleOf(file, (...of) => `$.${alias(...of)}`)})`
          : whole,
    );
    return lazily.replaceAll(
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
    if (exportsOf(code).some(([, as]) => as === name)) return file;
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

/** Files that only hand on what these hold, under whose names it is imported lazily, belong to them. */
function withFacades(files: readonly string[], codes: ReadonlyMap<string, string>): string[] {
  const facades = [...codes].filter(([file, code]) =>
    !files.includes(file) && exportsOf(code).length > 0 &&
    code.replaceAll(/\b(?:import|export)(?:\{[^}]*\}(?:from)?)?(?:"\.\/[\w-]+\.js")?;/g, "")
        .trim() === "" &&
    [...code.matchAll(/"\.\/([\w-]+\.js)"/g)].every(([, imported]) => files.includes(imported!))
  );
  return [...files, ...facades.map(([file]) => file)];
}

/** What a file exports, its own name first; the bundler writes one clause, near the end of a file. */
function exportsOf(code: string): [local: string, as: string][] {
  const clause = [...code.matchAll(/\bexport\{([^}]*)\};/g)].at(-1)?.[1] ?? "";
  return clause.split(",").filter((item) => item !== "").map((item) => {
    const [local, as] = item.split(" as ");
    return [local!, as ?? local!];
  });
}

/**
 * The entry in the MCP registry: `server.json` of its schema 2025-12-11, and the registry's own rules.
 *
 * @module
 */

import { ENTRY_SCHEMA, SCHEMA } from "./registry_schema.ts";

/** What users of the registry read; it takes no more than 100 characters. */
const DESCRIPTION =
  "Improves prompts locally: keeps, never invents, shows every edit, asks for what is missing";

/** A bundle that was published. */
export interface PublishedBundle {
  /** File name. */
  readonly name: string;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** `server.json`. */
export interface RegistryEntry {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly repository: { readonly url: string; readonly source: string };
  readonly packages: readonly {
    readonly registryType: "mcpb";
    readonly identifier: string;
    readonly fileSha256: string;
    readonly transport: { readonly type: "stdio" };
  }[];
}

/**
 * Writes the entry of one release.
 *
 * @param repository `owner/name` on GitHub, whose releases hold the bundles.
 * @param version The release's version, without a leading v.
 * @param bundles The bundles.
 * @returns The entry.
 * @throws Error when it would break one of the registry's rules.
 */
export function registryEntry(
  repository: string,
  version: string,
  bundles: readonly PublishedBundle[],
): RegistryEntry {
  const [owner, name] = repository.split("/");
  const entry: RegistryEntry = {
    $schema: SCHEMA,
    name: `io.github.${owner}/${name}`,
    title: "improver",
    description: DESCRIPTION,
    version,
    repository: { url: `https://github.com/${repository}`, source: "github" },
    packages: bundles.map((bundle) => ({
      registryType: "mcpb",
      identifier: `https://github.com/${repository}/releases/download/v${version}/${bundle.name}`,
      fileSha256: bundle.sha256,
      transport: { type: "stdio" },
    })),
  };
  const faults = faultsOf(entry);
  if (faults.length > 0) throw new Error(`Cannot write server.json: ${faults.join("; ")}`);
  return entry;
}

/**
 * Checks an entry against the schema's and the registry's documented rules.
 *
 * @param entry The entry, from wherever.
 * @returns What is wrong with it, a sentence each.
 */
export function faultsOf(entry: unknown): string[] {
  const { error } = ENTRY_SCHEMA.safeParse(entry);
  return (error?.issues ?? []).map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`
  );
}

/**
 * The entry in the MCP registry: `server.json` of its schema 2025-12-11, and the registry's own rules.
 *
 * @module
 */

/** The schema's address, which is also its name. */
const SCHEMA = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

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
 * @param entry The entry.
 * @returns What is wrong with it, a sentence each.
 */
export function faultsOf(entry: RegistryEntry): string[] {
  const { name, description, title, version, packages } = entry;
  const rules: readonly (readonly [boolean, string])[] = [
    [entry.$schema === SCHEMA, "the schema is another one"],
    [
      /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/.test(name) && name.length <= 200,
      `${JSON.stringify(name)} is no name in reverse-DNS form with one slash`,
    ],
    [description.length >= 1 && description.length <= 100, "the description is too long"],
    [title.length >= 1 && title.length <= 100, "the title is too long"],
    [/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version), `${version} is no exact version`],
    [packages.length > 0, "there is no package"],
    [
      new Set(packages.map(({ identifier }) => identifier)).size === packages.length,
      "two packages have one address",
    ],
    ...packages.flatMap(({ identifier, fileSha256 }) =>
      [
        [
          /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/releases\/download\/[\w.-]+\/[\w.-]+$/.test(
            identifier,
          ) && /mcp/.test(identifier),
          `${identifier} is no release that the registry takes`,
        ],
        [/^[a-f0-9]{64}$/.test(fileSha256), `${identifier} has no SHA-256`],
      ] as const
    ),
  ];
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

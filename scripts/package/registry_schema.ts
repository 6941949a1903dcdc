/**
 * What the MCP registry takes as `server.json`: every constraint of its schema 2025-12-11 on the
 * members that an entry may have, and the rules that the registry checks beyond its schema.
 *
 * Stricter in one point: the schema lets unknown members pass, where here they are faults, since in
 * an entry of ours they can only be misspelt.
 *
 * @module
 */

import * as z from "zod";

/** The schema's address, which is also its name. */
export const SCHEMA =
  "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

const uri = z.url();
/** One exact version: the schema's words on `^1.2.3`, `~1.2.3`, `>=1.2.3`, `1.x` and `1.*`. */
const exactVersion = z.string().min(1).max(255)
  .refine((text) => text !== "latest", "names no version")
  .refine((text) => !/^[\^~<>=]|(?:^|\.)[x*](?:\.|$)/i.test(text), "is a range of versions");

const input = {
  description: z.string().optional(),
  isRequired: z.boolean().optional(),
  isSecret: z.boolean().optional(),
  format: z.enum(["string", "number", "boolean", "filepath"]).optional(),
  value: z.string().optional(),
  default: z.string().optional(),
  placeholder: z.string().optional(),
  choices: z.array(z.string()).optional(),
};
const inputWithVariables = {
  ...input,
  variables: z.record(z.string(), z.strictObject(input)).optional(),
};
const keyValue = z.strictObject({ ...inputWithVariables, name: z.string() });

const positional = z.strictObject({
  ...inputWithVariables,
  type: z.literal("positional"),
  valueHint: z.string().optional(),
  isRepeated: z.boolean().optional(),
}).refine(
  ({ value, valueHint }) => value !== undefined || valueHint !== undefined,
  "a positional argument has a value or a valueHint",
);
const named = z.strictObject({
  ...inputWithVariables,
  type: z.literal("named"),
  name: z.string(),
  isRepeated: z.boolean().optional(),
});
const argument = z.discriminatedUnion("type", [positional, named]);

const remote = { url: z.string().regex(/^https?:\/\/\S+$/), headers: z.array(keyValue).optional() };
const transport = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("stdio") }),
  z.strictObject({ type: z.literal("streamable-http"), ...remote }),
  z.strictObject({ type: z.literal("sse"), ...remote }),
]);

const RELEASE =
  /^https:\/\/(?:www\.)?(?:github\.com\/[\w.-]+\/[\w.-]+\/releases\/download|gitlab\.com\/.+\/-\/releases\/.+\/downloads)\/[^?#]+$/;

const package_ = z.strictObject({
  registryType: z.enum(["npm", "pypi", "oci", "nuget", "mcpb"]),
  registryBaseUrl: uri.optional(),
  identifier: z.string().min(1),
  version: exactVersion.optional(),
  fileSha256: z.string().regex(/^[a-f0-9]{64}$/, "is no SHA-256").optional(),
  runtimeHint: z.string().optional(),
  transport,
  runtimeArguments: z.array(argument).optional(),
  packageArguments: z.array(argument).optional(),
  environmentVariables: z.array(keyValue).optional(),
}).superRefine(({ registryType, identifier, fileSha256, runtimeHint, runtimeArguments }, check) => {
  const fault = (holds: boolean, message: string) => {
    if (!holds) check.addIssue({ code: "custom", message });
  };
  fault(runtimeArguments === undefined || runtimeHint !== undefined, "runtimeHint is missing");
  if (registryType !== "mcpb") return;
  fault(fileSha256 !== undefined, "a bundle has a fileSha256");
  fault(RELEASE.test(identifier), `${identifier} is no release that the registry takes`);
  fault(/mcp/i.test(identifier), `${identifier} does not say mcp`);
});

const icon = z.strictObject({
  src: z.url({ protocol: /^https$/ }).max(255),
  mimeType: z.enum(["image/png", "image/jpeg", "image/jpg", "image/svg+xml", "image/webp"])
    .optional(),
  sizes: z.array(z.string().regex(/^(?:\d+x\d+|any)$/)).optional(),
  theme: z.enum(["light", "dark"]).optional(),
});

/** `server.json`, as an entry of ours may be. */
export const ENTRY_SCHEMA = z.strictObject({
  $schema: z.literal(SCHEMA),
  name: z.string().min(3).max(200).regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
  title: z.string().min(1).max(100).optional(),
  description: z.string().min(1).max(100),
  version: exactVersion,
  websiteUrl: uri.optional(),
  icons: z.array(icon).optional(),
  repository: z.strictObject({
    url: uri,
    source: z.string().min(1),
    id: z.string().optional(),
    subfolder: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$)).+$/).optional(),
  }).optional(),
  packages: z.array(package_).min(1, "there is no package").refine(
    (all) => new Set(all.map(({ identifier }) => identifier)).size === all.length,
    "two packages have one address",
  ),
  _meta: z.strictObject({
    "io.modelcontextprotocol.registry/publisher-provided": z.looseObject({}).optional(),
  }).optional(),
});

/**
 * What the built program may touch, whichever form it is built in: no other program, no native
 * library, and no network unless the build names hosts.
 *
 * @module
 */

/** Environment variables that may be read; every other one counts as not set. */
const READABLE_VARIABLES: readonly string[] = [
  "IMPROVER_*",
  "HOME",
  "USERPROFILE",
  "LOCALAPPDATA",
  "APPDATA",
  "CLAUDE_CONFIG_DIR",
  "CODEX_HOME",
  "XDG_*",
  "MLFLOW_TRACKING_URI",
  "NO_COLOR",
  "TERM",
  "COLUMNS",
  "SHELL",
  "PATH",
];

/** Facts about the system that may be read: a network disk is refused, and room is checked. */
const READABLE_SYSTEM_FACTS: readonly string[] = ["statfs"];

/**
 * Gives the runtime's flags that hold for every run, without those for files.
 *
 * @param hosts Hosts that the program may connect to; none allows no network at all.
 * @returns Command line flags of `deno run` and `deno compile`.
 */
export function permissionFlags(hosts: readonly string[]): string[] {
  return [
    "--no-prompt",
    "--deny-import",
    `--allow-env=${READABLE_VARIABLES.join(",")}`,
    "--ignore-env",
    `--allow-sys=${READABLE_SYSTEM_FACTS.join(",")}`,
    ...(hosts.length > 0 ? [`--allow-net=${hosts.join(",")}`] : []),
  ];
}

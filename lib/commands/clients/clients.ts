/**
 * The clients there are: where each keeps its configuration, and in which form.
 *
 * @module
 */

/** Whose configuration: the user's own, or that of the project in the current directory. */
export type Scope = "user" | "project";

/** What decides where files are. */
export interface Surroundings {
  /** The home directory. */
  readonly home: string;
  /** The current directory. */
  readonly directory: string;
  /** The operating system, as Deno calls it. */
  readonly os: string;
  /** Reads an environment variable. */
  variable(name: string): string | undefined;
}

/** Where a client lists its servers. */
export interface ServerPlace {
  /** The file. */
  readonly path: string;
  /** Its format. */
  readonly format: "json" | "toml";
  /** The path to the entry in the file. */
  readonly entry: readonly string[];
  /** Whether the entry names its transport. */
  readonly typed: boolean;
}

/** Where a client lists its prompt-submit hooks. */
export interface HookPlace {
  /** The file, JSON. */
  readonly path: string;
  /** The event's name. */
  readonly event: string;
  /** The client's name in `improver hook`. */
  readonly client: string;
  /** Time the hook may take, in the client's unit. */
  readonly timeout: number;
}

/** A client that can be set up. */
export interface Client {
  /** Its name on the command line. */
  readonly name: string;
  /** Its name to people. */
  readonly title: string;
  /** What is there when the client is: directories or files. */
  traces(around: Surroundings): readonly string[];
  /** Where its servers are listed; null where it knows no such scope. */
  server(scope: Scope, around: Surroundings): ServerPlace | null;
  /** Where its hooks are listed; null where it has none that may add context. */
  hook(scope: Scope, around: Surroundings): HookPlace | null;
  /** What is left to do by hand. */
  readonly afterwards: string;
}

const SERVERS = ["mcpServers", "improver"] as const;

const json = (path: string, typed = false): ServerPlace => ({
  path,
  format: "json",
  entry: SERVERS,
  typed,
});

/** The directory in which desktop programs keep their settings. */
function settingsDirectory({ home, os, variable }: Surroundings): string {
  if (os === "darwin") return `${home}/Library/Application Support`;
  if (os === "windows") return variable("APPDATA") ?? `${home}\\AppData\\Roaming`;
  const named = variable("XDG_CONFIG_HOME");
  return named?.startsWith("/") ? named : `${home}/.config`;
}

const codexHome = ({ home, variable }: Surroundings) => variable("CODEX_HOME") ?? `${home}/.codex`;

/** Seconds a hook may take before the prompt goes on without it. */
const HOOK_SECONDS = 5;

/** Every client, in the order they are shown. */
export const CLIENTS: readonly Client[] = [
  {
    name: "claude",
    title: "Claude Code",
    traces: (around) => [claudeFile(around), claudeDirectory(around)],
    server: (scope, around) =>
      json(scope === "user" ? claudeFile(around) : `${around.directory}/.mcp.json`, true),
    hook: (scope, around) => ({
      path: scope === "user"
        ? `${claudeDirectory(around)}/settings.json`
        : `${around.directory}/.claude/settings.json`,
      event: "UserPromptSubmit",
      client: "claude",
      timeout: HOOK_SECONDS,
    }),
    afterwards: "Start Claude Code anew; /mcp lists the server",
  },
  {
    name: "claude-desktop",
    title: "Claude Desktop",
    traces: (around) => [`${settingsDirectory(around)}/Claude`],
    server: (scope, around) =>
      scope === "user"
        ? json(`${settingsDirectory(around)}/Claude/claude_desktop_config.json`)
        : null,
    hook: () => null,
    afterwards: "Quit Claude Desktop and start it anew",
  },
  {
    name: "codex",
    title: "Codex",
    traces: (around) => [codexHome(around)],
    server: (scope, around) => ({
      path: `${scope === "user" ? codexHome(around) : `${around.directory}/.codex`}/config.toml`,
      format: "toml",
      entry: ["mcp_servers", "improver"],
      typed: false,
    }),
    hook: (scope, around) => ({
      path: `${scope === "user" ? codexHome(around) : `${around.directory}/.codex`}/hooks.json`,
      event: "UserPromptSubmit",
      client: "codex",
      timeout: HOOK_SECONDS,
    }),
    afterwards: "Start Codex anew; it runs a new hook only after you trust it with /hooks",
  },
  {
    name: "gemini",
    title: "Gemini CLI",
    traces: ({ home }) => [`${home}/.gemini`],
    server: (scope, { home, directory }) =>
      json(`${scope === "user" ? home : directory}/.gemini/settings.json`),
    hook: (scope, { home, directory }) => ({
      path: `${scope === "user" ? home : directory}/.gemini/settings.json`,
      event: "BeforeAgent",
      client: "gemini",
      timeout: HOOK_SECONDS * 1000,
    }),
    afterwards: "Start Gemini CLI anew; in a folder that you do not trust it starts no server",
  },
  {
    name: "cursor",
    title: "Cursor",
    traces: ({ home }) => [`${home}/.cursor`],
    server: (scope, { home, directory }) =>
      json(`${scope === "user" ? home : directory}/.cursor/mcp.json`),
    hook: () => null,
    afterwards: "Switch the server on in Cursor's settings, under MCP",
  },
  {
    name: "vscode",
    title: "VS Code",
    traces: (around) => [`${settingsDirectory(around)}/Code/User`],
    server: (scope, around) => ({
      path: scope === "user"
        ? `${settingsDirectory(around)}/Code/User/mcp.json`
        : `${around.directory}/.vscode/mcp.json`,
      format: "json",
      entry: ["servers", "improver"],
      typed: true,
    }),
    hook: () => null,
    afterwards: "Start the server from `MCP: List Servers` in VS Code",
  },
];

function claudeDirectory({ home, variable }: Surroundings): string {
  return variable("CLAUDE_CONFIG_DIR") ?? `${home}/.claude`;
}

function claudeFile({ home, variable }: Surroundings): string {
  return `${variable("CLAUDE_CONFIG_DIR") ?? home}/.claude.json`;
}

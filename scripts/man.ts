/**
 * Writes the manual page from what the commands declare about themselves: `deno task man`.
 *
 * @module
 */

import {
  type Application,
  type CommandContext,
  generateHelpTextForAllCommands,
} from "@stricli/core";
import { dirname, resolve } from "node:path";
import { application } from "../lib/cli/cli.ts";
import { root } from "../lib/cli/routes.ts";
import { SETTING_NAMES, SPECIFICATIONS, variableOf } from "../lib/settings.ts";
import { VERSION } from "../lib/version.ts";

/**
 * Writes the page.
 *
 * @returns Its source, for man(1).
 */
export function renderManual(): string {
  // The context is needed to run commands, not to describe them.
  const described = application as unknown as Application<CommandContext>;
  const commands = generateHelpTextForAllCommands(described);
  const settings = SETTING_NAMES.map((name) => {
    const { summary, fallback } = SPECIFICATIONS[name];
    const value = typeof fallback === "object" ? fallback.join(",") : String(fallback);
    return tagged(name, `${summary} (${variableOf(name)}; default ${value || "none"})`);
  });
  return [
    `.TH IMPROVER 1 "" "improver ${VERSION}" "User Commands"`,
    ".SH NAME",
    `improver \\- ${plain(root.brief.replace(/^Improves/, "improves"))}`,
    ".SH SYNOPSIS",
    ".B improver",
    ".I command",
    "[options]",
    ".SH DESCRIPTION",
    description(root.fullDescription ?? root.brief),
    ".SH COMMANDS",
    ...commands.flatMap(([name, help]) => commandSection(name, help)),
    ".SH SETTINGS",
    plain("Flags win over the environment, that over config.toml in the data directory."),
    ...settings,
    ".SH EXIT STATUS",
    tagged("0", "done"),
    tagged("1", "expected failure"),
    tagged("2", "wrong usage"),
    tagged("70", "bug"),
    "",
  ].join("\n");
}

function commandSection(name: string, help: string): string[] {
  const lines = [`.SS ${plain(name)}`];
  const usage: string[] = [];
  let part = "";
  for (const line of help.split("\n")) {
    if (/^[A-Z]+$/.test(line)) part = line;
    else if (line.trim() === "") continue;
    else if (part === "USAGE" && line.startsWith(" ")) usage.push(line.slice(2));
    else if (part === "USAGE") lines.push(plain(line));
    else lines.push(itemOf(line));
  }
  return [...lines.slice(0, 2), ".nf", ...usage.map(plain), ".fi", ...lines.slice(2)];
}

/** Prose that is filled, with examples, which are indented, on lines of their own. */
function description(text: string): string {
  return text.split("\n").map((line) =>
    line.startsWith("  ") ? `.PP\n.nf\n.RS\n${plain(line.trim())}\n.RE\n.fi\n.PP` : plain(line)
  ).join("\n");
}

/** A flag or an argument: its name, what it does, and its values. */
function itemOf(line: string): string {
  const match = /^(?:(-\w)\s+)?(\S+)\s{2,}(.*?)(?:\s{2,}(\[.*\]))?$/.exec(line.trim());
  if (match === null) return plain(line);
  const [, short, name, brief, values] = match;
  const title = [short, name!.replace(/^\[(--.*?)\]/, "$1")].filter(Boolean).join(", ");
  return tagged(title, [brief, values].filter(Boolean).join(" "));
}

function tagged(title: string, text: string): string {
  return `.TP\n\\fB${plain(title)}\\fR\n${plain(text)}`;
}

/** Text that the formatter takes as it is: no requests, no escapes, hyphens that can be copied. */
function plain(text: string): string {
  return text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replace(/^([.'])/gm, "\\&$1");
}

if (import.meta.main) {
  const path = resolve(import.meta.dirname!, "../dist/improver.1");
  Deno.mkdirSync(dirname(path), { recursive: true });
  Deno.writeTextFileSync(path, renderManual());
  console.log(`Wrote ${path}`);
}

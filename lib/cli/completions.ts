/**
 * `improver completions`, and what its scripts call back for proposals.
 *
 * @module
 */

import { proposeCompletions } from "@stricli/core";
import { processEnvironment } from "../config.ts";
import { ImproverError } from "../errors.ts";
import { writeOwnFile } from "../store/client_file.ts";
import { application } from "./cli.ts";
import { SCRIPTS, type Shell } from "./completion_scripts.ts";
import { type Door, note, type Routes } from "./door.ts";
import { root } from "./routes.ts";
import { stdout } from "./terminal.ts";

/**
 * Prints a shell's script, or writes it where the shell looks for it.
 *
 * @param _flags None.
 * @param what The shell, or `install`.
 * @param shell The shell to install for; the login shell when left out.
 */
export function completionsCommand(
  this: Door,
  _flags: Record<never, never>,
  what: Shell | "install",
  shell?: Shell,
): void {
  if (what !== "install") {
    stdout.write(SCRIPTS[what]);
    return;
  }
  const chosen = shell ?? loginShell();
  const path = placeOf(chosen);
  writeOwnFile(path, SCRIPTS[chosen]);
  note(`completions for ${chosen} are in ${path}; ${AFTERWARDS[chosen](path)}`);
}

const AFTERWARDS: Readonly<Record<Shell, (path: string) => string>> = {
  bash: () => "they need the package bash-completion, and work in new shells",
  zsh: (path) =>
    `put this before compinit in ~/.zshrc: fpath=(${
      JSON.stringify(path.replace(/\/[^/]*$/, ""))
    } $fpath)`,
  fish: () => "they work in new shells",
};

function loginShell(): Shell {
  const name = processEnvironment("SHELL")?.split("/").at(-1) ?? "";
  if (Object.hasOwn(SCRIPTS, name)) return name as Shell;
  throw new ImproverError(
    "usage",
    `Cannot install completions: ${name === "" ? "SHELL is not set" : `${name} is not known`}`,
    "Name a shell: improver completions install bash",
  );
}

/** Where each shell looks for the completions of its user. */
function placeOf(shell: Shell): string {
  const home = processEnvironment("HOME");
  const data = processEnvironment("XDG_DATA_HOME") || (home && `${home}/.local/share`);
  const config = processEnvironment("XDG_CONFIG_HOME") || (home && `${home}/.config`);
  if (!data || !config) {
    throw new ImproverError(
      "bad_config",
      "Cannot install completions: HOME is not set",
      "Set HOME to your home directory",
    );
  }
  const places: Readonly<Record<Shell, string>> = {
    bash: `${data}/bash-completion/completions/improver`,
    zsh: `${data}/zsh/site-functions/_improver`,
    fish: `${config}/fish/completions/improver.fish`,
  };
  return places[shell];
}

/**
 * Prints proposals for the last of the words typed so far, one a line, each with a tab and its
 * description.
 *
 * @param _flags None.
 * @param words What was typed after the program's name; the last may be empty.
 */
export async function completeCommand(
  this: Door,
  _flags: Record<never, never>,
  ...words: string[]
): Promise<void> {
  const proposals = [
    ...subcommandsFor(words),
    ...await proposeCompletions(application, words, this),
  ];
  const lines = proposals.map(({ completion, brief }) => `${completion}\t${brief}\n`);
  if (lines.length > 0) stdout.write(lines.join(""));
}

/** The library proposes what a default command takes, and hides its siblings: `rules`, `models`. */
function subcommandsFor(words: readonly string[]): { completion: string; brief: string }[] {
  let routes: Routes = root;
  for (const word of words.slice(0, -1)) {
    const target = routes.getRoutingTargetForInput(word);
    if (target === undefined || !("getAllEntries" in target)) return [];
    routes = target;
  }
  if (routes.getDefaultCommand() === undefined) return [];
  return routes.getAllEntries().filter(({ hidden }) => !hidden)
    .map(({ name, target }) => ({ completion: name.original, brief: target.brief }))
    .filter(({ completion }) => completion.startsWith(words.at(-1) ?? ""));
}

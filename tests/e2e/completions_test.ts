/**
 * Completions in the real shells: installed as a user would, then asked as a user would.
 *
 * @module
 */

import assert from "node:assert/strict";
import { launchFrom, runProgram, withHome } from "./program.ts";

/** How each shell is made to complete `improver im`, `install c` and `improve --prof`. */
const PROGRAMS: Readonly<Record<string, string>> = {
  bash: `
source "$HOME/.local/share/bash-completion/completions/improver"
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _improver; printf '%s\\n' "\${COMPREPLY[@]}"; }
touch 'a * b.txt'
ask improver im; ask improver install c; ask improver rules di; ask improver feedback last ''; ask improver improve --prof; ask improver ''; ask improver improve ''`,
  fish: `
for line in 'improver im' 'improver install c' 'improver improve --prof' 'improver rules di' 'improver feedback last '
  complete -C $line
end`,
  zsh: `
zmodload zsh/zpty
zpty shell zsh -f -i
say() { zpty -w shell "$1"; }
say "PS1= PS2=; fpath=($HOME/.local/share/zsh/site-functions \\$fpath)"
say "autoload -U compinit; compinit -u -d $HOME/dump; zstyle ':completion:*' list-prompt ''"
say "LISTMAX=0; print READY; unsetopt beep"
zpty -r -m shell seen '*READY*READY*'
ask() { zpty -w -n shell "$1"$'\\t'$'\\t'; zpty -r -m shell part "$2"; print -rn -- "$part"; zpty -w -n shell $'\\C-u'; }
ask 'improver im' '*improver improve*'
ask 'improver install c' '*codex*claude-desktop*'
ask 'improver rules di' '*disable*'
ask 'improver feedback last ' '*accept*reject*'
ask 'improver improve --prof' '*--profile*'
touch afile.txt
ask 'improver improve ' '*afile.txt*'
zpty -d shell`,
};

for (const [shell, program] of Object.entries(PROGRAMS)) {
  Deno.test(`e2e: ${shell} completes commands, names and flags`, async () => {
    if (Deno.build.os === "windows" || !await runs(shell)) {
      console.log(`Skipped: there is no ${shell} here`);
      return;
    }
    await withHome(async (home) => {
      const installed = await runProgram(["completions", "install", shell], { home });
      assert.equal(installed.code, 0, installed.stderr);
      const { command, env } = launchFrom(home);
      await Deno.mkdir(`${home}/bin`);
      const words = command.map((word) => `'${word}'`).join(" ");
      const script = `#!/bin/sh\nexec ${words} "$@"\n`;
      await Deno.writeTextFile(`${home}/bin/improver`, script, { mode: 0o755 });
      const { stdout, stderr } = await new Deno.Command(shell, {
        args: ["-c", program],
        env: { ...env, PATH: `${home}/bin:${env.PATH}` },
        clearEnv: true,
        cwd: home,
        stdin: "null",
      }).output();
      const text = new TextDecoder().decode(stdout);
      const proposals = [/\bimprove\b/, /\bcodex\b/, /claude-desktop/, /--profile\b/];
      proposals.push(/\bdisable\b/, /\baccept\b/, /\breject\b/);
      // What fits an empty word: every command, or a flag or file.
      if (shell === "bash") proposals.push(/^doctor$/m, /^--diff$/m, /^a \* b\.txt$/m);
      if (shell === "zsh") proposals.push(/--diff/, /afile\.txt/);
      for (const proposal of proposals) {
        assert.match(text, proposal, new TextDecoder().decode(stderr));
      }
    });
  });
}

Deno.test("e2e: sub-commands are proposed beside what the default one takes, and only there", async () => {
  await withHome(async (home) => {
    const proposed = async (...words: string[]) =>
      (await runProgram(["complete", "--", ...words], { home })).stdout.split("\n")
        .map((line) => line.split("\t")[0]!).filter((word) => /^[^-]/.test(word));
    const some: readonly (readonly [string[], string[]])[] = [
      [["rules", ""], ["list", "show", "disable", "enable", "test"]],
      [["models", ""], ["list", "show", "activate", "rollback"]],
      [["experiment", "st"], ["start", "stop"]],
      [["rules", "show", ""], []],
      [["rules", "nothing", ""], []],
      [["rules", "--json", ""], []],
      [["feedback", ""], ["last"]],
      [["feedback", "last", "re"], ["reject"]],
      [["feedback", "last", "accept", ""], []],
      [["expe"], ["experiment"]],
    ];
    for (const [words, wanted] of some) {
      assert.deepEqual(await proposed(...words), wanted, words.join(" "));
    }
  });
});

Deno.test("e2e: completions are installed for the login shell, or the shell must be named", async () => {
  await withHome(async (home) => {
    const env = { SHELL: "/usr/bin/fish" };
    const { code, stderr } = await runProgram(["completions", "install"], { home, env });
    assert.equal(code, 0, stderr);
    const text = await Deno.readTextFile(`${home}/.config/fish/completions/improver.fish`);
    assert.equal((await runProgram(["completions", "fish"], { home })).stdout, text);
    assert.equal((await runProgram(["completions", "install"], { home })).code, 2);
  });
});

async function runs(shell: string): Promise<boolean> {
  try {
    const args = ["-c", "exit 0"];
    return (await new Deno.Command(shell, { args, stdout: "null", stderr: "null" }).output())
      .success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

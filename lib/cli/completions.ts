/**
 * `improver completions SHELL`, and what its scripts call back for proposals.
 *
 * @module
 */

import { proposeCompletions } from "@stricli/core";
import { application } from "./cli.ts";
import type { Door } from "./door.ts";
import { stdout } from "./terminal.ts";

const SCRIPTS = {
  bash: `_improver() {
  local IFS=$'\\n'
  COMPREPLY=($(improver complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
  [ "\${#COMPREPLY[@]}" -gt 0 ] || COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o filenames -F _improver improver
`,
  zsh: `#compdef improver
_improver() {
  local -a proposals
  local line
  for line in "\${(@f)$(improver complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [ -n "$line" ] && proposals+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#proposals} )); then _describe improver proposals; else _files; fi
}
if [ "$funcstack[1]" = _improver ]; then _improver "$@"; else compdef _improver improver; fi
`,
  fish: `function __improver_complete
  set -l words (commandline -opc) (commandline -ct)
  improver complete -- $words[2..] 2>/dev/null
end
complete -c improver -a '(__improver_complete)'
`,
} as const;

/**
 * Prints the script.
 *
 * @param _flags None.
 * @param shell The shell.
 */
export function completionsCommand(
  this: Door,
  _flags: Record<never, never>,
  shell: keyof typeof SCRIPTS,
): void {
  stdout.write(SCRIPTS[shell]);
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
  const proposals = await proposeCompletions(application, words, this);
  const lines = proposals.map(({ completion, brief }) => `${completion}\t${brief}\n`);
  if (lines.length > 0) stdout.write(lines.join(""));
}

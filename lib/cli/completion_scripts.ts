/**
 * Completion scripts of the shells: each calls the program back for what fits the words typed so far.
 *
 * @module
 */

/** A shell that can complete. */
export type Shell = "bash" | "zsh" | "fish";

/** The scripts by shell. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  // Without proposals of ours the shell completes files itself, which knows quotes and variables. Where
  // all of ours are flags, files may stand there too.
  bash: `_improver() {
  COMPREPLY=()
  local word=\${COMP_WORDS[COMP_CWORD]} line flags=1
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    COMPREPLY+=("$line")
    [ "\${line:0:1}" = - ] || flags=
  done < <(improver complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [ -n "$flags" ] && [ -z "$word" ] && [ "\${#COMPREPLY[@]}" -gt 0 ]; then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f)
  fi
}
complete -o bashdefault -o default -F _improver improver
`,
  zsh: `#compdef improver
_improver() {
  local -a proposals
  local line
  for line in "\${(@f)$(improver complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [ -n "$line" ] && proposals+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  (( \${#proposals} )) && _describe improver proposals
  if [ -z "\${words[CURRENT]}" ] && ! (( \${proposals[(I)[^-]*]} )) || ! (( \${#proposals} )); then
    _files
  fi
}
if [ "$funcstack[1]" = _improver ]; then _improver "$@"; else compdef _improver improver; fi
`,
  fish: `function __improver_complete
  set -l words (commandline -opc) (commandline -ct)
  improver complete -- $words[2..] 2>/dev/null
end
complete -c improver -a '(__improver_complete)'
`,
};
